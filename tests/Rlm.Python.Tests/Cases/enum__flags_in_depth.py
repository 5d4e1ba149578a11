# Flag and IntFlag: combination, aliases, iteration, negation, boundaries, unnamed bits, membership, formatting, errors.
from enum import CONFORM, KEEP, STRICT, Flag, IntFlag, auto, Enum, verify, UNIQUE, NAMED_FLAGS, CONTINUOUS, show_flag_values
class Perm(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
    ALL = RW | X
    NONE = 0
p = Perm.R | Perm.X
print(p, repr(p), p.name, p.value, list(p), len(p), Perm.R in p, Perm.W in p, Perm.RW in Perm.ALL, bool(Perm.NONE), bool(p & Perm.W), ~p, ~Perm.NONE, p ^ Perm.ALL, Perm.RW.name, list(Perm.RW), list(Perm), list(Perm.__members__), Perm(3), Perm(0), Perm(5) is p, Perm["ALL"])
print([m.name for m in Perm], str(Perm.NONE), repr(Perm(0)), f"{p}", f"{p:>12}|", "%s" % Perm.RW, hash(p) == hash(Perm(5)), p == 5, p != Perm.RW, {p: "rx"}[Perm.X | Perm.R], Perm.R | Perm.NONE is Perm.R)
class Style(IntFlag):
    BOLD = 1; ITALIC = 2; MONO = 8
s = Style.BOLD | 4; print(s, repr(s), int(s), s + 1, type(s + 1).__name__, s | 16, Style(32), Style.MONO > 3, Style.BOLD | Style.MONO == 9, Style(8) in Style.MONO, list(Style(11)), Style(-1), f"{Style.MONO:04b}", f"{s}", Style(0), repr(Style(0)), Style.ITALIC & 3, 3 ^ Style.BOLD, -1 & Style.MONO, Style(3).name, Style(4).name)
for boundary in (STRICT, CONFORM, KEEP):
    F = Flag("F", {"A": 1, "B": 2}, boundary=boundary)
    try:
        print(boundary, repr(F(6)), repr(F(1) | F(2)), repr(~F.A), end=" ")
    except ValueError as e:
        print(boundary, "ValueError", str(e).replace("\n", " / "), end=" ")
    print(list(F))
class Weekday(Flag):
    MON = auto(); TUE = auto(); WED = auto(); SAT = auto(); SUN = auto(); WEEKEND = SAT | SUN
    @classmethod
    def parse(cls, text):
        total = cls(0)
        for w in text.split(","): total |= cls[w.strip().upper()]
        return total
    @property
    def days(self): return "+".join(m.name.title() for m in self) or "never"
print(Weekday.parse("mon, weekend").days, Weekday(0).days, Weekday.WEEKEND.days, show_flag_values(25), Weekday.SUN.value, [d for d in Weekday if d & Weekday.WEEKEND])
class Gap(IntFlag): A = 1; C = 4; HIGH = 0b101000
print(list(Gap), Gap(10), Gap(15), Gap.HIGH.name, Gap.A | Gap.HIGH, Gap.HIGH in Gap(15))
x = Perm.R; x |= Perm.W; print(x is Perm.RW); x &= ~Perm.R; print(x); x ^= x; print(x, x is Perm.NONE, not x, Perm.ALL & ~Perm.W, sum(1 for m in Perm.ALL), isinstance(p, Perm), Perm(7).name, Perm.R.__or__(Perm.W))
for f in (lambda: Perm(8), lambda: Perm("R"), lambda: Perm.R | 2, lambda: Perm.R | Style.BOLD, lambda: 1 in Perm.ALL, lambda: "R" in Perm.ALL, lambda: Perm.Q, lambda: Perm["Q"], lambda: Perm.R < Perm.W, lambda: Perm.R + 1, lambda: int(Perm.R), lambda: setattr(Perm, "R", 5), lambda: Style("x"), lambda: 8 in Perm, lambda: 4 in Perm, lambda: Flag("Z", "a b c").c, lambda: verify(NAMED_FLAGS)(Flag("V", {"A": 1, "C": 12})), lambda: verify(CONTINUOUS)(IntFlag("V", {"A": 1, "C": 4})), lambda: verify(UNIQUE)(Flag("V", {"A": 1, "B": 1})), lambda: Flag("T", {"A": "x"})):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, str(e).replace("\n", " / "))
