# decimal as money code uses it.
from decimal import Decimal, getcontext, ROUND_HALF_UP, ROUND_DOWN, ROUND_HALF_EVEN, localcontext, InvalidOperation
a, b = Decimal("1.10"), Decimal("2.2")
print(a + b, a * b, b / a, a - b, b // a, b % a, a ** 2, -a, abs(-a), a == Decimal("1.1"), a < b, repr(a), str(a), float(a), int(b), round(a, 1), hash(a) == hash(Decimal("1.1")), Decimal(5), Decimal("1e3"), Decimal("1E+3").normalize(), Decimal(0.1), Decimal("0.1") + Decimal("0.2") == Decimal("0.3"), 1 + a, a * 3, sum([a, b]), max(a, b), sorted([b, a]))
print(Decimal("2.675").quantize(Decimal("0.01")), Decimal("2.675").quantize(Decimal("0.01"), rounding=ROUND_HALF_UP), Decimal("2.665").quantize(Decimal("0.01"), ROUND_HALF_EVEN), Decimal("7.999").quantize(Decimal("1"), rounding=ROUND_DOWN), Decimal("1234567.891").quantize(Decimal("1.00")), Decimal(1) / Decimal(7), Decimal(2).sqrt(), Decimal("1.5").to_integral_value(), Decimal("-2.5").to_integral_value(), round(Decimal("2.5")), round(Decimal("2.345"), 2))
print(f"{a:.3f} {Decimal('1234567.891'):,.2f} {b:>8} {Decimal('0.00001'):e} {Decimal('12'):05d}" if False else f"{a:.3f} {Decimal('1234567.891'):,.2f} {b:>8}", Decimal("NaN"), Decimal("Infinity"), Decimal("-0"), Decimal("1.0") == 1, Decimal("1.0"), Decimal("100").normalize(), Decimal("0.000001"), Decimal("0.0000001"), Decimal("123.4500").as_tuple(), Decimal((0, (1, 2), -1)), Decimal("1_000.5"), Decimal(" 5 "), Decimal("5").adjusted(), Decimal("1.23").copy_negate(), Decimal("3").compare(Decimal("4")))
for f in (lambda: Decimal("abc"), lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: a + 1.5, lambda: Decimal("1") + "1", lambda: Decimal(-1).sqrt(), lambda: Decimal("NaN") < 1, lambda: int(Decimal("NaN")), lambda: Decimal([1]), lambda: a == 1.1, lambda: a < 1.5, lambda: Decimal("1e400000000000000000000")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
with localcontext() as ctx:
    ctx.prec = 5
    print(Decimal(1) / Decimal(3), +Decimal("1.23456789"))
print(Decimal(1) / Decimal(3), getcontext().prec)
getcontext().prec = 50; print(Decimal(2).sqrt()); getcontext().prec = 28
prices = ["19.99", "5.01", "0.10"]; total = sum(map(Decimal, prices)); tax = (total * Decimal("0.19")).quantize(Decimal("0.01"), ROUND_HALF_UP); print(total, tax, total + tax, f"{total + tax:.2f}", [str(p) for p in (total, tax)], {Decimal("1.0"): "k"}[Decimal("1.00")], Decimal("1.0").is_zero(), Decimal(3).exp(), Decimal(10).ln(), Decimal(1000).log10())
