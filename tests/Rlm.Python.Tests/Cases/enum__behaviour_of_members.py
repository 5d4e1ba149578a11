# Enums as state machines, strategies and keys: methods per member, match, abstract members, dataclass mixins, ordering, json.
import json
from dataclasses import dataclass
from enum import Enum, IntEnum, StrEnum, auto
from functools import total_ordering
class Light(Enum):
    RED = ("stop", 30); GREEN = ("go", 25); AMBER = ("slow", 5)
    def __init__(self, action, seconds): self.action, self.seconds = action, seconds
    @property
    def next(self): members = list(Light); return members[(members.index(self) + 1) % len(members)]
    def __bool__(self): return self is not Light.RED
light, clock = Light.RED, 0
while clock < 90: print(f"{clock:>3}s {light.name:<6}{light.action:<5}", "drive" if light else "wait"); clock += light.seconds; light = light.next
class Op(Enum):
    ADD = "+"; SUB = "-"; DIV = "/"
    def __call__(self, a, b):
        match self:
            case Op.ADD: return a + b
            case Op.SUB: return a - b
            case _: return a / b
    @classmethod
    def of(cls, text): return next((o for o in cls if o.value in text), None)
print([Op.of(t)(*map(int, t.split(Op.of(t).value))) for t in ("1+2", "9-4", "1/8")], Op.of("7"), Op("+")(1, 1), callable(Op.ADD), Op.ADD.__class__, Op.__call__ is not None)
@total_ordering
class Rank(Enum):
    LOW = 1; MID = 5; TOP = 9
    def __lt__(self, other): return self.value < other.value if isinstance(other, Rank) else NotImplemented
print(max(Rank), sorted(Rank, reverse=True), Rank.LOW <= Rank.LOW, Rank.TOP > Rank.MID, Rank.LOW == 1, Rank.LOW != Rank.MID)
@dataclass(frozen=True)
class Geo: lat: float; lon: float = 0.0
class City(Geo, Enum):
    OSLO = 59.9, 10.7; QUITO = -0.2, -78.5; NULL = 0.0
    @property
    def north(self): return self.lat > 0
print([c.name for c in City if c.north], City.QUITO.lon, City.OSLO, City.OSLO == Geo(59.9, 10.7))
class Key(StrEnum): USER = auto(); TTL = "time-to-live"
class Code(IntEnum): OK = 200; GONE = 410
print(json.dumps({Key.USER: Code.OK, Key.TTL: [Code.GONE, Key.USER]}), json.dumps({Code.OK: 1}), Code(json.loads("410")).name, Key("time-to-live").name, f"{Code.GONE:>6}|{Key.TTL!r}|{Code.OK!s}", "%s %r" % (Code.OK, Key.USER), str.title(Key.TTL), Code.OK.bit_length(), isinstance(Key.USER, str))
class Shape(Enum):
    SQUARE = lambda n: n * n
    CIRCLE = staticmethod(lambda r: 3 * r * r)
    UNIT = 1
print(list(Shape), Shape.SQUARE(4), callable(Shape.CIRCLE))
class Base(Enum):
    def describe(self): return f"{type(self).__name__}.{self.name}={self.value!r}"
class Fruit(Base): FIG = "f"; KIWI = "k"
class Veg(Base): LEEK = "f"
print(Fruit.FIG.describe(), Fruit.FIG == Veg.LEEK, isinstance(Fruit.FIG, Base), Fruit("k").describe(), {Fruit.FIG, Veg.LEEK, Fruit("f")} == {Fruit.FIG, Veg.LEEK}, dict(zip(Fruit, range(2))), [*map(lambda m: m.name, Base)])
TRANSITIONS = {("idle", "start"): "busy", ("busy", "done"): "idle"}
State = StrEnum("State", ["IDLE", "BUSY"]); s = State.IDLE
for event in ("start", "done", "done"):
    try:
        s = State(TRANSITIONS[s, event]); print(event, "->", repr(s))
    except KeyError as e:
        print("no transition", e)
print(vars(Light.RED)["_name_"], Light.RED._sort_order_ if hasattr(Light.RED, "_sort_order_") else "", Light.__doc__, Fruit.__members__ == {"FIG": Fruit.FIG, "KIWI": Fruit.KIWI}, Light.RED.name.__class__.__name__, Rank.__qualname__, Code.__mro__[1].__name__)
