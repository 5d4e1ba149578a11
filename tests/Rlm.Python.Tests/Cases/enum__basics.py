# enum members, values, iteration, flags.
from enum import Enum, IntEnum, Flag, auto, StrEnum, unique
class Color(Enum):
    RED = 1
    GREEN = "g"
    BLUE = 3
    CRIMSON = 1
    def describe(self): return f"{self.name}:{self.value}"
    @classmethod
    def default(cls): return cls.RED
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(1), Color["GREEN"], Color.CRIMSON is Color.RED, Color.BLUE.describe(), Color.default())
print(list(Color), len(Color), Color.RED in Color, Color.RED == Color.RED, Color.RED != Color.GREEN, Color.RED == 1, isinstance(Color.RED, Color), [c.name for c in Color], {Color.RED: "r"}[Color.RED], Color.__members__.keys())
class Level(IntEnum):
    LOW = 1
    HIGH = 10
print(Level.LOW < Level.HIGH, Level.HIGH + 1, Level.LOW == 1, sorted([Level.HIGH, Level.LOW]), int(Level.HIGH), f"{Level.LOW}", str(Level.LOW), repr(Level.LOW), [0, "one"][Level.LOW], Level(10), max(Level))
class Auto(Enum):
    A = auto()
    B = auto()
    C = auto()
print([(m.name, m.value) for m in Auto])
class S(StrEnum):
    X = "ex"
    Y = auto()
print(S.X, S.Y, S.X == "ex", S.X.upper(), f"{S.Y}", repr(S.X))
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
p = Perm.R | Perm.W
print(p, p == Perm.RW, Perm.R in p, Perm.X in p, p & Perm.R, p ^ Perm.R, ~Perm.R, bool(p & Perm.X), Perm(5), p.value, Perm(0), [f.name for f in Perm], list(p))
for f in (lambda: Color(99), lambda: Color["NOPE"], lambda: Color.NOPE, lambda: Color.RED < Color.GREEN, lambda: setattr(Color, "RED", 5), lambda: Level("x"), lambda: Color(), lambda: Perm(64)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    class More(Color): Z = 1
except TypeError as e:
    print(e)
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def density(self): return round(self.mass / self.radius ** 3, 4)
print(Planet.EARTH.mass, Planet.MARS.density, Planet.EARTH.value, Planet((0.64, 3.39)))
Dyn = Enum("Dyn", "ONE TWO")
print(list(Dyn), Dyn.ONE.value, Enum("D2", {"a": 5}).a.value)
match Color.RED:
    case Color.GREEN: print("green")
    case Color.RED: print("matched red")
print(f"{Color.RED}", "{}".format(Color.RED), "%s" % Color.RED, str(Color.RED), [Color.RED], {"c": Color.GREEN}, hash(Color.RED) == hash(Color.CRIMSON), type(Color.RED).__name__, Color.RED.__class__ is Color, Color.__name__)
