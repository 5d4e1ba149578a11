# Shortest repr: where exponents start, ties, neighbours, and str/round/format agreement.
print([10.0 ** k for k in range(-7, 3)], [10.0 ** k for k in (14, 15, 16, 17, 22, 23, 100, 308)])
print([1.5 * 10.0 ** k for k in (-324 + 2, -310, -5, -4, 0, 14, 15, 16, 20)], [123456789.0 * 10 ** k for k in (-14, -13, -1, 0, 7, 8, 9)], 9999999999999998.0, 99999999999999990.0, 1e16 - 2, 123456789012345678.0)
print(0.1, 0.2 + 0.1, 1 / 3, 2 / 3, 1 / 7, 100 / 3, 1e23, 9.5e-5, 0.00012345, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 4.9406564584124654e-324, 0.3, 2.5, 1e0, 1.0e+2, 1_000.5, .5, 5., 1e-0, 0e10, 00.5, 1E-5)
print(2.0 ** 53, 2.0 ** 54, 2.0 ** 60, 2.0 ** 70, 2.0 ** -10, 2.0 ** -20, 2 ** 0.5, 3.141592653589793, 2.718281828459045, 1e15 / 3, 1e17 / 3, 1e-5 / 3)
print(8.41e21, 2.0919495182368195e-307, 9007199254740993.0, 5.0e-320, 1.1e-315, 4.35, 4.349999999999999, 4.35 * 100, 0.1 + 0.7, 0.57 * 100, 1.005 * 1000, 179.99999999999997, 1e21 + 1, 33.333333333333336)
for x in (1.1, 123.456, 1e-9, 7e25, 0.1 + 0.2):
    assert float(repr(x)) == x and str(x) == repr(x) == f"{x}" == "%r" % x == f"{x!s}"
    print(repr(x), f"{x:.17g}", f"{x:.16g}", f"{x:.15g}", "%s" % x, [x], (x,), {x: x}, round(x, 3))
print([round(x, 2) for x in (2.675, 1.005, 0.125, 0.375, -0.125, 1e15 + 0.125, 5.015, 1.995)], [round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 0.49999999999999994, 4503599627370495.5)], [round(x, -1) for x in (5.0, 15.0, 25.0, -5.0, 14.9)], [round(1234.5678, n) for n in range(-5, 6)])
print(round(1e300, 2), round(1.5, 400), round(1.5, -400), round(5e-324, 323), round(2.5, None), round(1e22, -22), round(123.456, True), type(round(2.0)).__name__, type(round(2.0, 0)).__name__, round(0.1 + 0.2, 10) == 0.3)
total = 0.0
for _ in range(10): total += 0.1
print(total, sum([0.1] * 10), sum([1e16, 1, -1e16]), sum([1, 1e100, 1, -1e100]), sum((0.1, 0.2, 0.3)), sum([0.1, 0.2, 0.3], 0.0) == 0.6, 1e16 + 1 - 1e16, (0.1 + 0.2) + 0.3 == 0.1 + (0.2 + 0.3))
class Celsius(float):
    def __repr__(self): return f"{float(self)}C"
print(Celsius(21.5), [Celsius(1)], str(Celsius(2)), f"{Celsius(3)}", Celsius(1) + 1, type(-Celsius(1)).__name__, float(Celsius(4)), repr(float.__repr__(Celsius(5))))
for call in (lambda: round(1.5, 2.0), lambda: round(1.5, "1"), lambda: round(1e308, -308), lambda: round(1.7e308, -308), lambda: round(float("inf"), -5), lambda: round([1]), lambda: round(None), lambda: round(1.5, ndigits=1), lambda: round(number=2.5), lambda: round(1, 2, 3), lambda: (1.5).__round__(), lambda: (1.5).__round__(0), lambda: round(1 + 2j), lambda: float(1, 2), lambda: float(x=1), lambda: 1.5 .real.imag, lambda: float.__repr__(5), lambda: (2.5).__floor__(), lambda: (2.5).__ceil__(), lambda: (1.5).__add__("x"), lambda: (1.5).__eq__("x")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
