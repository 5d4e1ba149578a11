# repr is the shortest text that reads back; arithmetic as IEEE says.
for v in (0.1, 0.2, 0.1 + 0.2, 1.0, 100.0, 1e15, 1e16, 1e17, 123456789.123456789, 1e-4, 1e-5, 1.5e-7, 5e-324, 1.7976931348623157e308, 2.2250738585072014e-308, 1 / 3, 2 / 3, 1e22, 1e23, 9007199254740993.0, 0.30000000000000004, 1e100, 12345678901234567890.0, -0.0, 3.0e10, 1.1, 4.35, 2.675, 1e21, 123e-7, 0.00001234, 9999999999999998.0, 99999999999999990.0, float("inf"), float("-inf"), float("nan")):
    print(repr(v), str(v), f"{v}", float(repr(v)) == v)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, -7.5 % -2, divmod(7.5, 2), divmod(-7.5, 2), 1e300 * 1e10, -1e300 * 1e10, 5.0 // 0.3, 1.0 % 0.1, 0.0 // 1, -0.0 // 1, 1 // 0.1, 3 % float("inf"), -3 % float("inf"), float("inf") // 1 if False else "inf")
print(2.0 ** 3, 2 ** 0.5, (-8) ** (1 / 3), 2.0 ** -1, 0.0 ** 0, 4 ** -0.5, (-2.0) ** 3, (-2) ** 2.0, 1e200 ** 0.5, float("inf") ** 0, float("nan") ** 0, 1 ** float("nan"), 10.0 ** -400, (-1) ** 0.5)
print(1.5 + 1, 1 - 0.5, 3 * 0.1, 1 / 4, -0.0 == 0.0, 1.0 == 1, 0.1 + 0.2 == 0.3, 1e16 + 1, 1.0 + 1e-16, float("inf") - float("inf"), float("inf") > 10**400, float("nan") == float("nan"), 1e308 * 10 == float("inf"))
for f in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0.0), lambda: 0.0 ** -1, lambda: 1e200 ** 2, lambda: 10.0 ** 400, lambda: int(float("nan")), lambda: int(float("inf")), lambda: round(float("nan")), lambda: float("inf").as_integer_ratio(), lambda: 1.5 & 1, lambda: 1.5 << 1, lambda: 1.5 < "a", lambda: 1.5 + "a", lambda: float(10**400), lambda: float("nan").hex()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for text in ("1", "1.5", " 2.5 ", "-1e5", "+.5", "5.", "1e-400", "1e400", "inf", "-Infinity", "nan", "NaN", "1_000.5", "1E+3", "\u0661.\u0665", "0x10", "", "abc", "1.2.3", "1e", ".", "--1", "1_", "_1", "infinit", "1 2", "1,5", "0b1", "+-1", "1e5.5"):
    try:
        print(repr(text), float(text))
    except ValueError as e:
        print(e)
print(float(), float(5), float(True), float(b"1.5"), float(2**60), float("1" * 400) if False else "big", float("1" * 300))
print((1.5).is_integer(), (2.0).is_integer(), (0.5).as_integer_ratio(), (0.1).as_integer_ratio(), (1.5).hex(), (0.1).hex(), (-0.0).hex(), float.fromhex("0x1.8p3"), float.fromhex("1.8"), (3.7).real, (3.7).imag, (2.5).conjugate(), (1e300).as_integer_ratio()[1])
print(int(3.9), int(-3.9), int(1e18), int(1e19), hash(1.0), hash(0.5), hash(1e20), hash(float("inf")), hash(float("-inf")), hash(-0.0), hash(2.5), hash(-1.0), hash(1e-5))
print(max(1.5, 1), min(2, 2.0), max(float("nan"), 1), max(1, float("nan")), sum([0.1] * 10), sum([0.1, 0.2, 0.3]), sum([1e100, 1, -1e100]), sorted([2.5, -1, 10, 0.0]), abs(-2.5), abs(-0.0), -0.0, 0.0 - 0.0, 0 * -1.0)
print(bool(0.0), bool(-0.0), bool(float("nan")), bool(1e-300), not 0.0, 0.0 or "zero", 1.5 and "x", 1e3, 1_0.5_0, 0.5e-3, 1.e2, .5)
