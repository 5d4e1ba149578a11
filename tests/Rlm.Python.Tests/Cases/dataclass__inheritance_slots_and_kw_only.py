# Inheritance of fields, overriding, KW_ONLY, slots, weak defaults, frozen children, super().__init__, generic and abstract dataclasses, cached parts.
from abc import ABC, abstractmethod
from dataclasses import KW_ONLY, InitVar, dataclass, field, fields, replace
from functools import cached_property
from typing import ClassVar, Generic, Self, TypeVar
@dataclass
class Animal:
    name: str
    legs: int = 4
    registry: ClassVar[list] = []
    def __post_init__(self): self.registry.append(self.name)
@dataclass
class Dog(Animal):
    breed: str = "mutt"
    name: str = "Rex"
    def __post_init__(self): super().__post_init__(); self.loud = True
@dataclass
class Puppy(Dog):
    _: KW_ONLY
    age: float
    toys: list = field(default_factory=lambda: ["ball"])
print(Animal("cat"), Dog(), Puppy("Bo", age=0.5), Puppy(age=1, legs=3), [f.name for f in fields(Puppy)], Animal.registry, Dog("x") == Animal("x"), isinstance(Dog(), Animal), Puppy.__match_args__)
@dataclass(slots=True)
class Pixel:
    x: int; y: int = 0; tags: list = field(default_factory=list)
    def __add__(self, o): return Pixel(self.x + o.x, self.y + o.y)
@dataclass(slots=True)
class Coloured(Pixel): colour: str = "red"
print(Pixel(1) + Pixel(2, 3), Pixel.__slots__, Coloured.__slots__, Coloured(1, colour="blue"), hasattr(Pixel(1), "__dict__"), Pixel(1).tags is Pixel(1).tags)
@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Version:
    major: int; minor: int = 0; label: str = field(default="", compare=False)
    @classmethod
    def parse(cls, s: str) -> Self: a, b, *c = s.split("."); return cls(major=int(a), minor=int(b), label=".".join(c))
    def bump(self) -> Self: return replace(self, minor=self.minor + 1)
v = Version.parse("2.10.rc"); print(v, v.bump(), v < v.bump(), sorted(map(Version.parse, ["1.10", "1.9", "0.99"]))[-1], hash(v) == hash(Version(major=2, minor=10)), v == Version(major=2, minor=10), Version.__match_args__)
class Positive:
    def __set_name__(self, o, n): self.n = "_" + n
    def __get__(self, i, o): return 1 if i is None else getattr(i, self.n)
    def __set__(self, i, v):
        if v <= 0: raise ValueError(f"{self.n[1:]} must be positive, not {v}")
        setattr(i, self.n, v)
@dataclass
class Rect:
    w: float = Positive(); h: float = Positive()
    @cached_property
    def area(self): return self.w * self.h
r = Rect(2); print(r, r.area, r.__dict__); r.w = 9; print(r.area, Rect(3, 4).area)
T = TypeVar("T")
@dataclass
class Stack(Generic[T]):
    items: list[T] = field(default_factory=list)
    def push(self, x: T) -> Self: self.items.append(x); return self
print(Stack[int]().push(1).push(2), Stack[str].__origin__.__name__, Stack([1]) == Stack([1]))
class Shape(ABC):
    @property
    @abstractmethod
    def area(self): ...
@dataclass
class Circle(Shape):
    r: float
    @property
    def area(self): return round(3.14159 * self.r ** 2, 2)
@dataclass
class Broken(Shape): r: float
@dataclass
class Db:
    url: str; password: InitVar[str | None] = None; dsn: str = field(init=False)
    def __post_init__(self, password): self.dsn = f"{self.url}?{'***' if password else 'anon'}"
print(Circle(2), Circle(2).area, Db("pg://x", "pw"), Db("pg://y"), Db.password)
class Plain(Animal):
    def __init__(self, name): super().__init__(name.title(), 2); self.extra = 1
print(Plain("budgie"), Plain("b") == Animal("B", 2), repr(type("Anon", (Dog,), {})()))
@dataclass
class Tree:
    v: int; kids: "list[Tree]" = field(default_factory=list); parent: "Tree | None" = field(default=None, repr=False, compare=False)
    def add(self, v): k = Tree(v, parent=self); self.kids.append(k); return k
t = Tree(1); t.add(2).add(3); print(t, t.kids[0].kids[0].parent.v); loop = Stack(); loop.push(loop); print(loop)
def child_of_frozen():
    @dataclass
    class V2(Version): pass
def missing_default():
    @dataclass
    class Bad(Animal): weight: float
def two_kw():
    @dataclass
    class Two: a: int; _: KW_ONLY; b: int; __: KW_ONLY
def slots_twice():
    @dataclass(slots=True)
    class S: __slots__ = ("q",); q: int
for f in (child_of_frozen, missing_default, two_kw, slots_twice, lambda: Puppy("Bo"), lambda: Puppy("a", 4, "b", 1), lambda: setattr(Pixel(1), "z", 1), lambda: setattr(v, "minor", 1), lambda: Version(1), lambda: Rect(-1), lambda: Broken(1), lambda: Version(major=1).__dict__, lambda: Pixel(), lambda: Version(minor=1), lambda: Coloured(1) == Pixel(1), lambda: v < 3, lambda: Db("u").password):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
