# Fraction: parsing, formatting, limit_denominator, mixed arithmetic, powers, comparisons, continued fractions, Egyptian fractions.
from fractions import Fraction as F
import math
for s in ("3/4", " -7/21 ", "0.125", "1e-3", "2.5E2", "+5", "1_000/3", ".5", "7."):
    print(repr(s), repr(F(s)), end="; ")
print(F(), F(6, -4), F(0.1), F("0.1"), F(F(1, 2), F(3, 4)), F(True), F(-0.0), F(10**20, 10**18))
print(F(math.pi).limit_denominator(100), F("3.14159").limit_denominator(1000), F(1, 3).limit_denominator(2), F(0.3).limit_denominator(), F(5).limit_denominator(1), [str(F(math.e).limit_denominator(10**k)) for k in range(5)])
h = F(1, 2)
print(h + 1, 1 - h, h * 0.5, h / 3, 7 // F(2, 3), F(7, 2) % 1, divmod(F(-7, 2), 2), -h, abs(F(-3, 5)), +h, h ** 2, h ** -3, h ** 0.5, 2 ** h, 4 ** F(3), F(4, 9) ** F(1, 2), h + 1j, 0 ** F(2), pow(F(2, 3), 3))
print(h == 0.5, h < F(2, 3), h >= 1, F(1, 3) == 1 / 3, F(1, 3) < 1 / 3, hash(h) == hash(0.5), hash(F(3)) == hash(3), h in {0.5}, bool(F(0)), max(F(2, 3), F(3, 5), 0.65), sorted([F(1, 2), 0.4, 1]), F(1, 2) == "1/2", F(10**30, 3) > 1e29, F(1) < math.inf, F(1) == math.nan)
print(round(F(5, 2)), round(F(7, 2)), round(F(22, 7), 2), round(F(1234, 1), -2), math.floor(F(-1, 2)), math.ceil(F(1, 2)), math.trunc(F(-5, 3)), int(F(9, 2)), float(F(1, 3)), F(3, 4).as_integer_ratio(), (0.75).as_integer_ratio(), F(4).is_integer(), F(1, 3).numerator, h.real, h.imag, h.conjugate())
print(f"{F(22, 7):.4f} {F(1, 3):>10} {F(-1, 3):+.2e} {F(2, 3):.1%} {F(7):.2f} {F(10**6, 3):,.1f} {F(1, 8):010.3f} {F(3, 1)} {F(5, 3):g} {F(1, 7):<8}|", F("1e3"), str(F(-4, 6)), "%s %.3f" % (h, h), sum([F(1, n) for n in range(1, 6)]), math.prod([F(n, n + 1) for n in range(1, 10)]))
def continued(x):
    while True:
        n = x.numerator // x.denominator; yield n
        if x == n: return
        x = 1 / (x - n)
def egyptian(x):
    while x > 0:
        d = math.ceil(1 / x); yield F(1, d); x -= F(1, d)
print(list(continued(F(415, 93))), [str(f) for f in egyptian(F(7, 15))], list(continued(F(-3, 7))))
cups = {"flour": F("1 1/2".split()[0]) + F("1 1/2".split()[1]), "milk": F(3, 4), "eggs": F(2)}
mixed = lambda f: f"{f.numerator // f.denominator or ''} {f % 1 or ''}".strip() or "0"
print({k: mixed(v * F(5, 3)) for k, v in cups.items()}, mixed(F(0)), F.from_float(0.75), F(7, 3).__class__.__name__)
class Money(F):
    def __str__(self): return f"{float(self):.2f}"
m = Money(5, 2); print(m, repr(m), type(m + 1).__name__, m * 2)
for f in (lambda: F(1, 0), lambda: F("1/0"), lambda: F("a"), lambda: F("1/2/3"), lambda: F("1 /2"), lambda: F(1.5, 2), lambda: F(math.nan), lambda: F(math.inf), lambda: F(None), lambda: F("1", 2), lambda: h / 0, lambda: h % 0, lambda: h // F(0), lambda: F(0) ** -1, lambda: h + "x", lambda: h < "x", lambda: h < 1j, lambda: h.limit_denominator(0), lambda: format(h, "x"), lambda: setattr(h, "numerator", 3), lambda: F(1j), lambda: int(F("")), lambda: (-h) ** 0.5, lambda: F(2, 3, 4), lambda: [1, 2][F(1)], lambda: F("٣/4"), lambda: F("1e400") > 10**399):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
