# typing.NamedTuple and TypedDict: defaults, methods, required keys, inheritance, what exists at run time; get_type_hints; errors.
from typing import Annotated, Any, ClassVar, Final, Literal, NamedTuple, NotRequired, Optional, Required, TypedDict, Union, get_args, get_origin, get_type_hints, is_typeddict, assert_type, cast, reveal_type, NewType, TYPE_CHECKING, overload, final, no_type_check
class Employee(NamedTuple):
    "One person."
    name: str
    salary: float = 1000.0
    boss: "Optional[Employee]" = None
    @property
    def yearly(self): return self.salary * 12
    def __str__(self): return f"{self.name} ({self.boss.name if self.boss else 'nobody'})"
    @classmethod
    def of(cls, text): n, s = text.split(":"); return cls(n, float(s))
a = Employee("Ada", 2500); b = Employee.of("Bo:1800")._replace(boss=a)
print(a, b, repr(b), b.yearly, Employee._fields, Employee._field_defaults, Employee.__doc__, Employee.__annotations__["name"], b[0], b == ("Bo", 1800.0, a), isinstance(a, tuple), Employee.__bases__, Employee.__orig_bases__ == (NamedTuple,))
Pair = NamedTuple("Pair", [("left", int), ("right", int)]); print(Pair(1, 2), Pair.__annotations__, sum(Pair(3, 4)), Pair(right=1, left=2)._asdict(), get_type_hints(Employee)["boss"] == Optional[Employee])
class Base(TypedDict):
    id: int
    title: str
class Movie(Base, total=False):
    year: Required[int]
    cast: list[str]
    note: NotRequired[Annotated[str, "free text"]]
m: Movie = {"id": 1, "title": "Jaws", "year": 1975}; m["cast"] = ["Scheider"]
print(m, type(m).__name__, Movie(id=2, title="x", year=1), sorted(Movie.__required_keys__), sorted(Movie.__optional_keys__), Movie.__total__, is_typeddict(Movie), is_typeddict(dict), Movie.__annotations__["cast"], get_type_hints(Movie)["year"], get_type_hints(Movie, include_extras=True)["note"])
Alt = TypedDict("Alt", {"class": str, "x-y": int}); print(Alt({"class": "a", "x-y": 1}), Alt.__annotations__, Movie.__name__, Alt.__total__)
print(get_origin(dict[str, list[int]]), get_args(dict[str, list[int]]), get_origin(Optional[int]), get_args(Optional[int]), get_origin(int | str), get_args(Literal["a", 1]), get_origin(Annotated[int, 5]), get_args(Annotated[int, 5, "x"]), get_origin(int), get_args(int), get_origin(ClassVar[int]), Union[int, str, int], Optional[Union[str, None]], Union[int], int | None, Literal[1, 1, 2], Final[int], Any)
def f(a: int, b: "str" = "x", *c: float, d: "list[Employee]" = (), **e: Any) -> None: ...
print(sorted(get_type_hints(f)), f.__annotations__["b"], cast("list[int]", "not a list"), assert_type(3, str), TYPE_CHECKING, NewType("UserId", int)(5), final(Employee) is Employee)
UserId = NewType("UserId", int); print(UserId.__name__, UserId.__supertype__, UserId(7) + 1, type(UserId(7)).__name__)
@overload
def g(x: int) -> int: ...
def g(x): return x * 2
print(g(4), dict[str, int](a=1), list[int]("ab"), tuple[int, ...], type[int], list[int] == list[int], list[int] != list[str], {list[int]: 1}[list[int]], repr(dict[str, "Employee"]), isinstance([], list), (int | str).__args__, isinstance(3, int | str), isinstance("x", (int, str | bytes)), issubclass(bool, int | str))
for t in (lambda: Employee(), lambda: Employee("a", 1, None, 2), lambda: setattr(a, "name", "x"), lambda: isinstance({}, Movie), lambda: isinstance([], list[int]), lambda: Optional[1, 2], lambda: Union[()], lambda: type("N", (Employee,), {"__slots__": ()})("q").salary, lambda: TypedDict("T", {"a": int})(b=1), lambda: get_type_hints(lambda: 0), lambda: get_type_hints(5), lambda: cast(int), lambda: list[int][str], lambda: issubclass(int, list[int]), lambda: Literal, lambda: Any(), lambda: isinstance(3, Optional[int]), lambda: isinstance(3, Any), lambda: NamedTuple("X", [("a", int), ("a", int)]), lambda: NamedTuple("X", [("_a", int)]), lambda: dict[str, int]([1]), lambda: Final[int, str], lambda: ClassVar[ClassVar[int]], lambda: exec("class E(NamedTuple):\n a: int = 1\n b: int", globals()), lambda: exec("class E(NamedTuple, Base): pass", globals()), lambda: exec("class E(TypedDict):\n def f(self): pass", globals()), lambda: exec("class E(NamedTuple):\n a: int\n def __new__(c): pass", globals()), lambda: get_type_hints(type("Z", (), {"__annotations__": {"q": "Unknown"}}))):
    try:
        print("fine", t())
    except Exception as e:
        print(type(e).__name__, e)
