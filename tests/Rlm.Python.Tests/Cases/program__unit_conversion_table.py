from fractions import Fraction
from functools import lru_cache
import re

UNITS = {"km": ("m", 1000), "m": ("cm", 100), "cm": ("mm", 10), "mile": ("km", Fraction("1.609344")), "foot": ("cm", Fraction("30.48")),
         "h": ("min", 60), "min": ("s", 60), "day": ("h", 24)}


@lru_cache(maxsize=None)
def factor(a, b, _seen=frozenset()):
    if a == b:
        return Fraction(1)
    for unit, (smaller, n) in UNITS.items():
        for x, y, f in ((unit, smaller, Fraction(n)), (smaller, unit, 1 / Fraction(n))):
            if x == a and y not in _seen:
                try:
                    return f * factor(y, b, _seen | {a})
                except LookupError:
                    continue
    raise LookupError(f"no way from {a} to {b}")


questions = ["3 mile in km", "1 day in s", "5 foot in m", "2.5 h in min", "100 mm in foot", "1 km in h", "nonsense"]
for q in questions:
    if not (m := re.fullmatch(r"([\d.]+) (\w+) in (\w+)", q)):
        print(f"{q!r}: cannot read")
        continue
    amount, a, b = Fraction(m[1]), m[2], m[3]
    try:
        value = amount * factor(a, b)
    except LookupError as e:
        print(f"{q}: {e}")
    else:
        exact = f"{value.numerator}/{value.denominator}" if value.denominator > 1 else str(value.numerator)
        print(f"{q}: {float(value):.6g} (exactly {exact})")
print(factor.cache_info().currsize > 5, sum(map(Fraction, ["1/3", "0.25", "5/12"])))
