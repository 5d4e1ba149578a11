# Fraction: which texts it reads, which format specifications it takes, and other rational types.
import numbers
from decimal import Decimal
from fractions import Fraction

for text in ("3/4", " -7/21 ", "3/ 4", "+1_000/3", ".5", "-1.25e-2", "1e3", "1.", "1_0.2_5", "", "/2", "1/", "1/-2", "3/7.2", "1__0", "1_", "1._5",
             "1 .5", "0x1", "inf", "1/0", "- 1"):
    try:
        print(repr(text), Fraction(text))
    except (ValueError, ZeroDivisionError) as e:
        print(repr(text), type(e).__name__, e)

for spec in ("", "8", "<8", "^9.2f", "+.3e", ",.2f", "_", "010.2f", ".3g", ".1%", "#", "006f", "06", "=8", "=8.1f", "00", ".f", "8s", "z.1f", "<010.2f"):
    for value in (Fraction(1, 3), Fraction(-12345678, 10)):
        try:
            print(repr(spec), repr(format(value, spec)))
        except ValueError as e:
            print(repr(spec), e)


class Ratio:
    def __init__(self, numerator, denominator):
        self.numerator, self.denominator = numerator, denominator


numbers.Rational.register(Ratio)
print(Fraction(Ratio(1, 3)), Fraction(Ratio(1, 2), 3), Ratio(1, 3) + Fraction(1, 2), Ratio(7, 2) % Fraction(2), Fraction(1, 2) < Ratio(3, 4),
      Fraction(1, 2) == Ratio(1, 2), 2 ** Fraction(1, 2), Fraction(4, 9) ** -2)
for attempt in (lambda: Fraction(1, 2) + Ratio(1, 2), lambda: Fraction.from_decimal(1.5), lambda: Fraction.from_decimal(3j),
                lambda: Fraction(1, 2) + Decimal(1), lambda: Fraction(None), lambda: Fraction("1", 2), lambda: Fraction(0) ** -1):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
