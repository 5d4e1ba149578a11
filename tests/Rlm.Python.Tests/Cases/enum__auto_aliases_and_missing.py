# auto values, _generate_next_value_, aliases, unique, _missing_, functional API, iteration, StrEnum, IntEnum, nonmember; errors.
from enum import Enum, IntEnum, StrEnum, auto, member, nonmember, unique, EnumType, property as enum_property
class Size(Enum):
    SMALL = auto(); LARGE = auto(); BIG = LARGE; HUGE = 10; GIANT = auto()
print(list(Size), Size.BIG is Size.LARGE, Size.BIG.name, Size.__members__["BIG"], len(Size), Size(10), Size["GIANT"].value, "BIG" in Size.__members__, 10 in Size, 99 in Size, Size.HUGE in Size, list(reversed(Size))[0], [n for n, m in Size.__members__.items() if n != m.name])
class Http(StrEnum):
    GET = auto(); POST = auto(); PATCH = "patch!"
    @classmethod
    def _missing_(cls, value):
        for m in cls:
            if isinstance(value, str) and m.value == value.strip().lower(): return m
        return cls.GET if value is None else None
print(Http(" GET "), Http(None), Http.POST == "post", f"{Http.PATCH:>8}", Http.GET.upper(), repr(Http.POST), str(Http.PATCH), "-".join(Http), Http.GET + "x", sorted(Http), {Http.GET: 1}["get"])
class Planet(Enum):
    def _generate_next_value_(name, start, count, last): return (name.capitalize(), count, last[-1] if last else None)
    VENUS = auto(); EARTH = auto(); MARS = (1, 2)
print([p.value for p in Planet], Planet((1, 2)))
class Ver(IntEnum):
    ONE = 1; TWO = 2; UNO = 1
    def next(self): return Ver(self + 1)
print(Ver.ONE.next(), repr(Ver.UNO), Ver.TWO > 1, Ver.ONE + Ver.TWO, type(Ver.ONE + 1).__name__, f"{Ver.TWO}", "%d" % Ver.TWO, range(5)[Ver.TWO], max(Ver), Ver.TWO.real, sorted([Ver.TWO, Ver.ONE]), int("7") == Ver.ONE, Ver.ONE == True, [10, 20, 30][Ver.ONE], str(Ver.TWO))
Animal = Enum("Animal", "ANT BEE CAT", start=5); Colour = Enum("Colour", [("RED", "#f00"), ("BLUE", "#00f")]); Mood = Enum("Mood", ["OK", "BAD"], module="m", qualname="x.Mood"); N = IntEnum("N", {"a": 1, "b": 4})
print(list(Animal), Colour("#00f"), Colour.RED.value, repr(Mood.OK), Mood.__module__, Mood.__qualname__, N.b * 2, Animal.__name__, Animal(6), type(Animal) is EnumType)
class Tricky(Enum):
    A = 1; helper = nonmember("plain"); fn = member(lambda: 3); _ignore_ = ["tmp"]; tmp = 5
    B = tmp + 1
    def method(self): return self.name.lower()
    @enum_property
    def double(self): return self.value * 2
    @staticmethod
    def util(): return "util"
print(list(Tricky.__members__), Tricky.helper, Tricky.fn.value(), Tricky.B.double, Tricky.A.method(), Tricky.util())
class Coin(Enum):
    PENNY = 1, "copper"; DIME = 10, "silver"
    def __new__(cls, cents, metal): o = object.__new__(cls); o._value_ = cents; o.metal = metal; return o
    def __str__(self): return f"{self.name.lower()} ({self.metal})"
    def __lt__(self, o): return self.value < o.value
print(Coin(10), Coin.PENNY.metal, sorted([Coin.DIME, Coin.PENNY])[0], f"{Coin.DIME}", repr(Coin.PENNY), min(Coin), {c.name: c.value for c in Coin})
def build(body, base=Enum):
    ns = type(base).__prepare__("T", (base,)); exec(body, {"auto": auto, "base": base}, ns); return type(base)("T", (base,), ns)
for f in (lambda: Size(99), lambda: Size["NO"], lambda: Size.NO, lambda: Http("PUT"), lambda: Http(5), lambda: unique(Size), lambda: build("A = 1\nA = 2"), lambda: type("More", (Size,), {}), lambda: setattr(Size, "SMALL", 3), lambda: setattr(Size.SMALL, "value", 3), lambda: delattr(Size, "BIG"), lambda: Size.SMALL < Size.LARGE, lambda: Size(), lambda: Enum("E", "a a"), lambda: StrEnum("S", {"A": 1}), lambda: IntEnum("I", {"A": "x"}), lambda: build("A = 1\nB = 'b'\nC = auto()"), lambda: Size.SMALL.LARGE, lambda: Size.SMALL(), lambda: hash(Size.SMALL) == hash("SMALL"), lambda: build("mro = 1"), lambda: build("_bad_ = 1"), lambda: Enum(), lambda: Size.SMALL + 1, lambda: Size.SMALL.nope, lambda: Coin(3), lambda: "x" in Size, lambda: iter(Size.SMALL)):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, str(e).replace("\n", " / "))
