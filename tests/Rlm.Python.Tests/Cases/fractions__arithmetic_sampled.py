from fractions import Fraction as F
import math, random, copy
random.seed(4)
vals = [F(random.randint(-50,50), random.randint(1,40)) for _ in range(30)] + [F(0), F(1,3), F(-7,2), F(10**20, 3), F(1, 10**9)]
for a in vals:
    for s in ("", ".3f", "e", ".2g", "g", "%", "+.1f", "010.2f", ",.2f", "<12", "^20.3e", "#", "*>9", " .0f", "_.4f", "020,.2f", "z.0f", "#g", ".10G"):
        print(format(a, s), end="|")
    print(hash(a), round(a), round(a, 1), round(a, -1), int(a), float(a), math.floor(a), math.ceil(a), a.limit_denominator(7), str(a))
for a, b in zip(vals, vals[3:]):
    print(a + b, a - b, a * b, a < b, a <= b, a == b, (a / b, a // b, a % b, divmod(a, b)) if b else None, a ** 2, a ** -2 if a else 0, 2 - a, 3 * a, 1.5 + a, 2 / a if a else 0, 7 // a if a else 0, 7 % a if a else 0, 2.5 ** F(2), copy.deepcopy(a))
for s in ("1_000/3", " 2.5e3 ", ".5", "1.", "-.25E-2", "+7", "3/ 4", "1__0", "x"):
    try: print(repr(F(s)))
    except ValueError as e: print(e)
for f in (lambda: F(0) ** -1, lambda: format(F(1,2), "d"), lambda: format(F(1), "x<0010.2f"), lambda: F(1, 2.0), lambda: F(None), lambda: F(1,3) + [], lambda: F(1,3) < "a", lambda: 1j * F(1,2), lambda: F(1,2) ** 0.5, lambda: F(1,2)**2.0, lambda: F.from_float(0.5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
