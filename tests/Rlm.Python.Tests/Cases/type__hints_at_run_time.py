# Annotations at run time: where they are evaluated and stored, strings, unions, generics of builtins, get_type_hints.
from typing import Any, Optional, Union, Literal, Callable, ClassVar, Annotated, get_type_hints, get_args, get_origin, NamedTuple, TypedDict, Protocol, runtime_checkable, cast, overload, Final
seen = []
def note(x): seen.append(x); return x
a: note(int) = 1
b: note("not a type at all")
def f(x: note("param"), *args: note("args"), **kw: note("kw")) -> note("return"):
    local: note("never evaluated") = 1
    obj.attr: note("evaluated for attributes? no") = 2
    return local
class obj: pass
print(seen, f(1), __annotations__, f.__annotations__, "b" in globals())
class Config:
    host: str = "localhost"
    port: int
    tags: list[str] = []
    next: "Config | None" = None
    (odd): int = 5
    shared: ClassVar[dict[str, int]] = {}
print(list(Config.__annotations__), hasattr(Config, "port"), get_type_hints(Config)["next"], Config.__annotations__["next"])
print(int | None, int | str | int, Optional[int], Union[int, str, int], Union[int], list[int], dict[str, list[tuple[int, ...]]], Callable[[int, str], bool], Callable[..., None], Literal["a", 1, None], Annotated[int, "meta"], Any, tuple[()], type[int])
print(int | None == Optional[int], list[int] == list[int], list[int] is list[int], hash(int | str) == hash(str | int), (int | str).__args__, get_origin(list[int]), get_args(dict[str, int]), get_origin(int), get_origin(int | str).__name__, get_args(Callable[[int], str]), get_args(Literal[1, 2]), get_type_hints(lambda x: x))
print(list[int]([1, 2]), dict[str, int](a=1), type(list[int]).__name__, isinstance(5, int | str), isinstance(None, int | None), issubclass(bool, int | str), cast(int, "unchanged"), list[int].append is list.append)
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: isinstance([], list[int])); attempt(lambda: int | 5); attempt(lambda: "a" | int); attempt(lambda: int[str]); attempt(lambda: Union[()]); attempt(lambda: Optional[int, str]); attempt(lambda: Any()); attempt(lambda: isinstance(1, Any)); attempt(lambda: Callable[int]); attempt(lambda: get_type_hints(type("X", (), {"__annotations__": {"y": "missing"}}))); attempt(lambda: Optional(int)); attempt(lambda: list[int].nope); attempt(lambda: type[int]("7"))
class Point(NamedTuple):
    x: int
    y: int = 0
    def norm(self) -> int: return abs(self.x) + abs(self.y)
class Movie(TypedDict, total=False):
    title: str
    year: int
@runtime_checkable
class Sized(Protocol):
    def __len__(self) -> int: ...
print(Point(1), Point(3, -4).norm(), Point.__annotations__, Point._field_defaults, Movie(title="x"), type(Movie()).__name__, Movie.__total__, sorted(Movie.__optional_keys__), isinstance("a", Sized), isinstance(1, Sized))
attempt(lambda: isinstance({}, Movie)); attempt(lambda: Sized()); attempt(lambda: Point()); attempt(lambda: Point(1, 2, 3))
for source in ("x: int: str", "(a, b): int", "x.y: int = 1", "d['k']: int", "1: int", "f(): int", "x: int = y: int", "[x]: int", "x: *int", "def f(x: int = 1, y: str): pass", "for x: int in y: pass", "lambda x: int: x", "with a as b: int: pass", "x: yield", "def f() -> int, str: pass", "global x; x: int"):
    try: compile(source, "s", "exec"); print(source, "compiles", end="; ")
    except SyntaxError as e: print(f"[{source}] {e.msg}", end="; ")
print()
