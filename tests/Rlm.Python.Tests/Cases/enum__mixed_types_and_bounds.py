# enum: mixed-in types, boundaries of flags, orders, what is refused.
from enum import CONFORM, EJECT, KEEP, STRICT, Enum, EnumType, Flag, IntEnum, IntFlag, ReprEnum, StrEnum, auto, member, nonmember, unique, verify, CONTINUOUS


def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


class Ratio(float, ReprEnum):
    half = 0.5
    third = 1 / 3


class Plain(float, Enum):
    half = 0.5


print(Ratio.half, repr(Ratio.half), f'{Ratio.third:.2f}', Ratio.half + 1, Plain.half, repr(Plain.half), f'{Plain.half}')
print(sorted(n for n in dir(Ratio.half) if n[0] != '_')[:4], [n for n in dir(Plain) if n[0] != '_' and n not in dir(float)])

for boundary in (STRICT, CONFORM, EJECT, KEEP):
    class Perm(Flag, boundary=boundary):
        R = 4
        W = 2
        X = 1
        RW = 6
    print(boundary, Perm._boundary_)
    for value in (0, 3, 6, 7, 8, 12, -1, -3, -9):
        show(lambda: Perm(value))
    show(lambda: ~Perm.R)
    print(Perm.R | Perm.X, list(Perm.RW), len(Perm.RW), Perm.R in Perm.RW, list(Perm), Perm['RW'], bool(Perm(0)))


class Mode(IntFlag):
    A = 1
    B = 2


print(Mode.A | Mode.B, repr(Mode.A | 8), repr(Mode(0)), repr(~Mode.A), Mode.A | 8 == 9, f'{Mode.B}', Mode._boundary_, IntFlag._boundary_, Flag._boundary_)


class Color(Enum):
    _order_ = 'RED GREEN'
    RED = auto()
    GREEN = auto()
    ROJO = RED

    @property
    def nice(self):
        return self.name.title()


print(Color.ROJO, list(Color), Color.GREEN.nice, dir(Color.RED), [n for n in dir(Color) if n[0] != '_'], Color(2), Color.__members__)


def bad_order():
    class Wrong(Enum):
        _order_ = 'B A'
        A = 1
        B = 2


def bad_auto():
    class Wrong(Enum):
        A = 'red'
        B = auto()


def gap():
    @verify(CONTINUOUS)
    class Wrong(IntEnum):
        A = 1
        B = 4



for refused in (bad_order, bad_auto, gap, lambda: Color(9), lambda: Color['X'], lambda: setattr(Color, 'RED', 3), lambda: Color.RED < Color.GREEN):
    show(refused)


class Level(StrEnum):
    LOW = auto()
    HIGH = 'h'
    other = nonmember(3)


print(Level.LOW, Level.HIGH + '!', repr(Level.HIGH), Level('low'), Level.other, 'h' in Level, 'x' in Level, isinstance(Level, EnumType))


class Base(Enum):
    def __new__(cls, value, extra):
        obj = object.__new__(cls)
        obj._value_ = value
        obj.extra = extra
        return obj

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        cls.made = True


class Planet(Base):
    EARTH = 3, 'blue'
    MARS = 4, 'red'


print(Planet(4), Planet.EARTH.extra, Planet.made, Planet.MARS.value)
