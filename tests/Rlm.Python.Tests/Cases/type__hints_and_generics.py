# Annotations are kept and not enforced; generics and type statements run.
from typing import List, Dict, Optional, Union, Any, Callable, Tuple, NamedTuple, TypedDict, Iterable, Generic, TypeVar, Literal, Final, cast
def f(a: int, b: Optional[str] = None, *c: "Any", d: List[int] = [], **e: Dict[str, int]) -> Union[int, str]:
    x: int = a
    y: "undefined type" = 5
    return x + y
print(f(1), sorted(f.__annotations__), f.__annotations__["a"], f.__annotations__["c"])
v: Tuple[int, ...] = (1, 2)
w: Callable[[int], str] = str
print(v, w(5), __annotations__["v"] is not None)
class C:
    a: int
    b: str = "default"
    c: "C | None" = None
    def m(self, x: int | None = None) -> "C": return self
print(C.__annotations__["a"], C.b, C().m() is not None, "a" in vars(C), C.__annotations__["c"])
class Person(NamedTuple):
    name: str
    age: int = 5
    def greet(self): return f"hi {self.name}"
p = Person("Ann")
print(p, p.age, p.greet(), p == ("Ann", 5), Person._fields, p._replace(age=6), p._asdict(), Person("B", 7)[1])
class Movie(TypedDict, total=False):
    title: str
    year: int
m: Movie = {"title": "x"}
print(m, type(m).__name__, Movie(title="y"))
T = TypeVar("T")
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: list[T] = []
    def push(self, item: T) -> "Stack[T]": self.items.append(item); return self
print(Stack[int]().push(1).items, Stack().push("a").items)
def first[U](xs: list[U]) -> U: return xs[0]
class Box[V]:
    def __init__(self, v: V): self.v = v
    def get(self) -> V: return self.v
type Alias = list[int] | None
type Pair[A] = tuple[A, A]
print(first([1, 2]), Box("b").get(), Box[int](5).v, Alias.__name__, first.__type_params__[0].__name__)
print(list[int], dict[str, int], int | None, Optional[int], list[list[str]], tuple[int, str], Union[int, str], List[int], Dict[str, Any], Callable[[int], str], Literal["a", 1])
print(cast(int, "not cast"), Optional[int] == (int | None), Any, T)
MAX: Final = 10
print(MAX)
def g(x: "list[int]" = [1], /, y: int = 2, *, z: float) -> None: ...
print(g.__annotations__, g(z=1))
from dataclasses import dataclass, field
@dataclass
class D:
    x: int
    y: list[int] = field(default_factory=list)
    z: str = "z"
d = D(1); d.y.append(2)
print(d, D(1, [2]) == d, D(2) != d, D(1).y)
import typing
print(typing.get_type_hints(f)["a"], typing.TYPE_CHECKING)
def overloaded(x: int, y=(1, 2), *args: int) -> "tuple[int, ...]": return (x, *y, *args)
print(overloaded(0, (5,), 6))
