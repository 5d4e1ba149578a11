# Fields in detail: defaults, factories, repr/compare/hash/init flags, metadata, order, InitVar, replace, asdict, make_dataclass; errors.
from dataclasses import MISSING, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from typing import ClassVar
@dataclass(order=True)
class Task:
    sort_key: tuple = field(init=False, repr=False)
    name: str = field(compare=False)
    priority: int = 3
    tags: list[str] = field(default_factory=list, compare=False, metadata={"help": "labels"})
    secret: str = field(default="x", repr=False, kw_only=True)
    scale: InitVar[int] = 1
    count: ClassVar[int] = 0
    def __post_init__(self, scale):
        self.priority *= scale; self.sort_key = (-self.priority, self.name); Task.count += 1
ts = [Task("b"), Task("a", 5, ["t"]), Task("c", 3, secret="z", scale=2), Task("a", 3)]
print(*sorted(ts), sep="\n"); print(Task.count, ts[0] < ts[1], ts[0] == ts[3], Task("b", 3) == Task("b", 3, ["other"]), Task.scale if hasattr(Task, "scale") else "-", Task.__match_args__)
for f in fields(Task): print(f.name, f.type if isinstance(f.type, str) else getattr(f.type, "__name__", f.type), "required" if f.default is MISSING and f.default_factory is MISSING else "", f.init, f.compare, f.kw_only, dict(f.metadata))
print(asdict(ts[1]), astuple(ts[0]), is_dataclass(Task), is_dataclass(ts[0]), is_dataclass(5), sep="\n")
@dataclass(frozen=True)
class Point:
    x: float; y: float = 0.0
    def moved(self, **k): return replace(self, **k)
    def __post_init__(self): object.__setattr__(self, "x", float(self.x))
p = Point(1); print(p, p.moved(y=2), hash(p) == hash(Point(1.0)), {p: 1}[Point(1, 0.0)], p == (1.0, 0.0), astuple(p))
@dataclass(eq=False)
class Id: n: int
@dataclass(unsafe_hash=True)
class H: a: int; b: list = field(default_factory=list, hash=False)
@dataclass(repr=False)
class Quiet: a: int = 1; __str__ = lambda self: "quiet"
print(Id(1) == Id(1), H.__hash__ is not None, hash(H(1, [1])) == hash(H(1)), H(1, [1]) == H(1), Quiet(), Point.__doc__, Task.__doc__, Id.__eq__ is object.__eq__)
@dataclass
class Line: points: list[Point]; meta: dict = field(default_factory=dict)
line = Line([Point(0), Point(1, 1)], {"k": {"p": Point(9)}}); print(asdict(line), asdict(line, dict_factory=lambda kv: [k for k, _ in kv]), astuple(line, tuple_factory=list))
Made = make_dataclass("Made", [("a", int), "b", ("c", str, field(default="C"))], namespace={"total": lambda self: self.a + len(self.c)}, order=True); print(Made(1, 2), Made(1, 2).total(), Made(1, 2) < Made(1, 3))
match Made(1, [2, 3]):
    case Made(1, [first, *_], c=c): print("matched", first, c)
def define(body, **options):
    ns = {"dataclass": dataclass, "field": field, "Point": Point}; exec(f"@dataclass(**{options})\nclass D{body}", ns); return ns["D"]
for f in (lambda: define(":\n a: int = 1\n b: int"), lambda: define(":\n a: list = []"), lambda: define(":\n a: dict = {}"), lambda: define(":\n a: int = field(default=1, default_factory=int)"), lambda: define(":\n pass", order=True, eq=False), lambda: define("(Point):\n z: int = 1"), lambda: define(":\n a: int\n __lt__ = lambda a, b: 1", order=True), lambda: define(":\n x: int\n __hash__ = lambda s: 1", unsafe_hash=True), lambda: setattr(p, "x", 2), lambda: delattr(p, "x"), lambda: setattr(p, "new", 2), lambda: Task(), lambda: Task("a", 1, [], "s", 2), lambda: Task("n", nope=1), lambda: Point(1, 2, 3), lambda: replace(p, z=1), lambda: replace(ts[0], sort_key=()), lambda: replace(ts[0], scale=2).priority, lambda: asdict(5), lambda: fields("x"), lambda: Point(1) < Point(2), lambda: hash(Task("q")), lambda: hash(H([1])), lambda: Task("a") < 5, lambda: make_dataclass("X", ["a", "a"]), lambda: make_dataclass("X", ["1a"]), lambda: make_dataclass("X", ["class"]), lambda: field(5), lambda: define(":\n a: int\n a: str = 's'")().a, lambda: Point("x"), lambda: replace(Task)):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
