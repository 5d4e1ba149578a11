# round: half to even on the exact binary value.
for v in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4999, 1e15 + 0.5, 0.49999999999999994, -2.5, 3.7):
    print(v, round(v), type(round(v)).__name__, round(v, 0), type(round(v, 0)).__name__)
for v, n in ((2.675, 2), (1.005, 2), (0.125, 2), (0.375, 2), (1.25, 1), (1.35, 1), (123.456, -1), (125.0, -1), (155.5, -2), (1e20, 2), (1.5, 400), (1.5, -400), (0.1 + 0.2, 10), (3.14159, 3), (-3.14159, 2), (5.015, 2), (1e-10, 5), (float("inf"), 2), (float("nan"), 1), (99.995, 2), (0.045, 2), (-0.04, 1), (2.5, None), (1234.5678, 2), (5e-324, 3), (1e308, -308), (9.5, 0), (10.5, 0), (0.15, 1), (0.25, 1), (0.35, 1), (0.45, 1), (1e22, -22), (4.5, -1), (55.0, -1), (8.345, 2)):
    print(v, n, round(v, n))
for f in (lambda: round("a"), lambda: round(1.5, "a"), lambda: round(1.5, 1.5), lambda: round(None), lambda: round(float("inf")), lambda: round(), lambda: round(1, 2, 3)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(round(True), round(5, -1), round(15, -1), round(-25, -1), round(10**20, -19), round(number=2.5, ndigits=1))
import math
print([math.floor(v) for v in (2.7, -2.7, 2.0, -0.5)], [math.ceil(v) for v in (2.1, -2.1, 2.0, -0.5)], [math.trunc(v) for v in (2.7, -2.7)], [int(v) for v in (2.7, -2.7)])
print(7 / 2, 7 // 2, -7 // 2, int(-7 / 2), round(-7 / 2), math.floor(-7 / 2), f"{-3.5:.0f}", f"{2.5:.0f}", f"{3.5:.0f}", "%.0f" % 0.5, "%.1f" % 0.25, f"{0.125:.2f}", f"{0.375:.2f}", "%.2f" % 2.675)
prices = [19.99, 5.01, 0.1, 0.2, 33.333]
print(sum(prices), round(sum(prices), 2), f"{sum(prices):.2f}", [round(p * 1.19, 2) for p in prices], round(sum(round(p * 1.19, 2) for p in prices), 2))
print([round(x / 7, 3) for x in range(1, 8)], [f"{x / 9:.3%}" for x in range(1, 4)], round(100 * 2 / 3, 1), round(2 / 3 * 100), 1 - 0.9, round(1 - 0.9, 10), 3 * 1.1, 0.1 * 3)
def mean(xs): return sum(xs) / len(xs)
def stdev(xs):
    m = mean(xs)
    return (sum((x - m) ** 2 for x in xs) / (len(xs) - 1)) ** 0.5
data = [2, 4, 4, 4, 5, 5, 7, 9]
print(mean(data), stdev(data), round(stdev(data), 4), min(data), max(data), sorted(data)[len(data) // 2])
