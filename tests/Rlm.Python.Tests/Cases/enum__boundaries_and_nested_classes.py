# EJECT boundary, inverted IntFlag with gaps, nested classes, verify, extension and attribute errors, dataclass mixin, hash.
from dataclasses import dataclass
from enum import CONTINUOUS, EJECT, NAMED_FLAGS, Enum, Flag, IntFlag, verify
F = Flag("F", {"A": 1, "B": 2}, boundary=EJECT); print(F(6), F(3), ~F.A)
class Style(IntFlag): BOLD = 1; ITALIC = 2; MONO = 8
print(~Style.BOLD, ~Style(11), Style(-2))
class Outer(Enum):
    A = 1
    class Inner: pass
print(list(Outer.__members__), isinstance(Outer.Inner, type))
@dataclass(frozen=True)
class Geo: lat: float; lon: float = 0.0
class City(Geo, Enum):
    OSLO = 59.9, 10.7; NULL = 0.0
    def north(self): return self.lat > 0
print(repr(City.NULL), City.OSLO.value, hash(City.OSLO) == hash(Geo(59.9, 10.7)), hash(Outer.A) == hash("A"), [a for a in dir(Outer.A) if not a.startswith("_")])
for f in (lambda: verify(NAMED_FLAGS)(Flag("V", {"A": 1, "C": 12})), lambda: verify(CONTINUOUS)(IntFlag("V", {"A": 1, "C": 4})), lambda: setattr(Outer.A, "value", 3), lambda: delattr(Outer, "A"), lambda: Flag("P", {"R": 1, "W": 2, "X": 4})(-9)):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, str(e).replace("\n", " / "))
