# dataclasses as models use them.
from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, FrozenInstanceError
@dataclass
class Item:
    name: str
    price: float = 0.0
    tags: list = field(default_factory=list)
    count: int = field(default=1, repr=False)
    secret: str = field(default="s", compare=False)
    total: float = field(init=False)
    def __post_init__(self): self.total = self.price * self.count
a = Item("pen", 1.5, count=4)
print(a, a.total, a == Item("pen", 1.5, count=4, secret="other"), a != Item("pen"), a.tags is not Item("x").tags)
print(asdict(a), astuple(a), replace(a, name="pencil"), [f.name for f in fields(a)], is_dataclass(a), is_dataclass(5))
@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
print(sorted([Version(2), Version(1, 5), Version(1, 2)]), Version(1) < Version(1, 1), max(Version(3), Version(2, 9)))
@dataclass(frozen=True)
class Key:
    a: int
    b: str = "x"
k = Key(1)
print({k: "v"}[Key(1)], hash(k) == hash(Key(1)), k)
try:
    k.a = 5
except FrozenInstanceError as e:
    print(type(e).__name__, e)
@dataclass
class Base:
    x: int
    y: int = 2
@dataclass
class Child(Base):
    z: int = 3
    y: int = 20
print(Child(1), Child(1, 2, 3), [f.name for f in fields(Child)])
@dataclass(kw_only=True)
class Kw:
    a: int
    b: int = 2
print(Kw(a=1))
@dataclass(slots=True)
class Slotted:
    v: int
print(Slotted(5), hasattr(Slotted(1), "__dict__"))
@dataclass(repr=False, eq=False)
class Plain:
    v: int
print(Plain(1) == Plain(1), "Plain object" in repr(Plain(1)))
@dataclass
class Nested:
    items: list[Item] = field(default_factory=list)
    meta: dict = field(default_factory=dict)
n = Nested([Item("a")], {"k": Key(1)})
print(asdict(n), n, sep="\n")
for f in (lambda: Item(), lambda: Item("a", 1, [], 2, "s", 5), lambda: Item("a", nope=1), lambda: Kw(1), lambda: Version(1) < 5, lambda: hash(Item("a")), lambda: replace(a, nope=1)):
    try:
        print(f())
    except TypeError as e:
        print(e)
try:
    @dataclass
    class Bad:
        x: list = []
except ValueError as e:
    print(e)
try:
    @dataclass
    class Bad2:
        x: int = 1
        y: int
except TypeError as e:
    print(e)
@dataclass
class Custom:
    v: int
    def __repr__(self): return f"<{self.v}>"
    @property
    def double(self): return self.v * 2
    @classmethod
    def parse(cls, s): return cls(int(s))
print(Custom.parse("4"), Custom(2).double, Custom.__match_args__)
match Version(1, 2):
    case Version(major=1, minor=m): print("minor", m)
from dataclasses import InitVar, make_dataclass, KW_ONLY
@dataclass
class WithInit:
    a: int
    scale: InitVar[int] = 2
    _: KW_ONLY
    c: int = 0
    def __post_init__(self, scale): self.a *= scale
print(WithInit(3), WithInit(3, 10, c=1))
print(make_dataclass("Made", ["x", ("y", int, 5)])(1))
stats = {}
for item in [Item("a", 2.0), Item("b", 3.0), Item("a", 4.0)]: stats.setdefault(item.name, []).append(item.total)
print(stats)
