# Fraction arithmetic.
from fractions import Fraction as F
import math
a, b = F(1, 3), F(3, 4)
print(a + b, a - b, a * b, a / b, a ** 2, a ** -1, -a, abs(-a), b // a, b % a, a < b, a == F(2, 6), repr(a), str(F(4)), F("0.75"), F("3/7"), F(" -5 / 10 ") if False else F("-5/10"), F(0.5), F(1.1).limit_denominator(100), F("1e-3"), a.numerator, a.denominator, float(a), int(F(7, 2)), round(F(7, 2)), round(F(22, 7), 3), math.floor(F(-7, 2)), math.ceil(F(7, 2)), 1 + a, a * 3, a + 0.5, 2 ** F(1, 2), F(9, 4) ** F(1, 2), sum([a, b], F(0)), sorted([b, a]), hash(F(1, 2)) == hash(0.5), {F(1, 2): "h"}[0.5], F(1, 2) == 0.5, F(5, 1) == 5, bool(F(0)), divmod(F(7, 2), 1), F(3.14159).limit_denominator(10), f"{F(1, 3):.3f}", F(10, 4).as_integer_ratio(), F(6, -4), F(True), math.pi > F(22, 7))
for f in (lambda: F(1, 0), lambda: F("abc"), lambda: F(1.5, 2), lambda: F("1/0"), lambda: a / 0, lambda: F([1]), lambda: a + "x", lambda: F(float("nan")), lambda: F(float("inf")), lambda: a < 1j):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
h = sum((F(1, n) for n in range(1, 11)), F(0)); print(h, float(h))
def egyptian(f):
    out = []
    while f:
        d = math.ceil(1 / f); out.append(F(1, d)); f -= F(1, d)
    return out
print(egyptian(F(7, 15)), [str(x) for x in egyptian(F(4, 5))])
def cf(f):
    while True:
        yield f.numerator // f.denominator
        f -= f.numerator // f.denominator
        if not f: return
        f = 1 / f
print(list(cf(F(415, 93))), list(cf(F(3.25))))
