# as_integer_ratio, is_integer, hex and exact sums reveal what a float really is.
from fractions import Fraction
for x in (0.5, 0.1, -2.75, 3.0, 1e-3, 1e22, 5e-324, -0.0, 2.0 ** -1074, 1 / 3, 123456789.125):
    n, d = x.as_integer_ratio()
    print(repr(x).ljust(23), n if abs(n) < 10 ** 30 else "huge", d if d < 10 ** 30 else f"2**{d.bit_length() - 1}", n / d == x, x.is_integer(), x.hex())
print(0.1 + 0.2 == 0.3, 0.1 + 0.2, 0.1 * 3, sum([0.1] * 10), 0.5 + 0.25 == 0.75, Fraction(0.1) - Fraction(1, 10), 1e16 + 1 == 1e16, 1.1 + 2.2, 3 * 1.1, 0.7 + 0.1, 4.35 * 100, 1.15.hex())
print((10).as_integer_ratio(), True.as_integer_ratio(), (-3).is_integer(), (0.0).as_integer_ratio(), 1e300.is_integer(), 0.1.is_integer(), float("inf").is_integer(), float("nan").is_integer())
print(float.fromhex("0x1.8p1"), float.fromhex("-0x.1p-4"), float.fromhex("1.8"), float.fromhex("0xa"), float.fromhex("inf"), float.fromhex(" NaN "), float.fromhex("0x1p-1074"), float.fromhex("0x1.fffffffffffffp1023"), float.fromhex("A.8"), float.fromhex("+0X1P+3"), float.fromhex("0x0p5"), float.fromhex("-0x0"))
print([v.hex() for v in (1.0, -1.5, 0.0, -0.0, float("inf"), float("-inf"), float("nan"), 1e-320, 255.0, 2.0 ** 1023)])
for x in (0.1, 1e-310, 6.02e23, -9.99e-5):
    assert float.fromhex(x.hex()) == x == float(repr(x)) == Fraction(*x.as_integer_ratio())
print("round trips hold", 9007199254740993 == float(9007199254740993), 2 ** 53 + 1 > float(2 ** 53), 0.1 == Fraction(1, 10), 0.5 == Fraction(1, 2), hash(0.5) == hash(Fraction(1, 2)), 10 ** 400 > 1e308, 10 ** 400 < float("inf"))
def ulp(x):
    step = 2.0 ** -1074
    while x + step == x: step *= 2
    return step
print([ulp(v) == 2.0 ** e for v, e in ((1.0, -52), (2.0 ** 52, 0))], 1.0 + 2.0 ** -53 == 1.0, 1.0 + 2.0 ** -52, 2.0 ** -1074 / 2, 1.7976931348623157e308 * 2, -1e308 * 10, 1e-200 * 1e-200)
for call in (lambda: float("inf").as_integer_ratio(), lambda: float("nan").as_integer_ratio(), lambda: float.fromhex("xyz"), lambda: float.fromhex(""), lambda: float.fromhex("0x1p5000"), lambda: float.fromhex("1p"), lambda: float.fromhex(5), lambda: float.fromhex("0x1.8 p1"), lambda: (1.5).hex(1), lambda: int(float("inf")), lambda: int(float("nan")), lambda: round(float("nan")), lambda: round(float("-inf")), lambda: float(10 ** 400), lambda: 10 ** 400 * 1.0, lambda: 2.0 ** 5000, lambda: (-8.0) ** 0.5, lambda: float("1" * 400), lambda: Fraction(float("nan")), lambda: 1e400, lambda: float.fromhex(), lambda: (1.5).is_integer(2)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
