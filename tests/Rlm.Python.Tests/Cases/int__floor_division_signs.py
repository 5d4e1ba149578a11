# //, %, divmod, round, math floors for every mix of signs and types.
for a, b in ((7, 3), (-7, 3), (7, -3), (-7, -3), (6, 3), (-6, 3), (0, -5), (1, 10 ** 20), (-1, 10 ** 20), (-10 ** 20, 7)):
    q, r = divmod(a, b)
    print(f"{a:>22} {b:>22} {q:>22} {r:>22}", q * b + r == a, (a // b, a % b) == (q, r), int(a / b), a - b * int(a / b))
for a, b in ((7.5, 2), (-7.5, 2), (7.5, -2), (-7.5, -2), (0.0, -3), (-0.0, 3), (1e20, 3), (5, 0.3), (-1e-20, 1), (float("inf"), 2), (5, float("inf")), (-5, float("inf")), (1, 0.1), (True, 2), (10 ** 30, 0.5)):
    print(a, b, a // b, a % b, divmod(a, b))
print([-9 // 2, -9 % 2, 9 // -2, 9 % -2, -(9 // 2), ~9 // 2, -9 >> 1, int(-4.5), round(-4.5), round(-3.5), round(-7 / 2)], [n % 12 for n in (-13, -12, -1, 0, 25)], [n // 10 * 10 for n in (-15, -5, 5, 15)])
def ceil_div(a, b): return -(-a // b)
print([ceil_div(n, 4) for n in range(-5, 10, 3)], divmod(divmod(100_000, 3600)[1], 60), "{}h {}m {}s".format(10000 // 3600, *divmod(10000 % 3600, 60)), (8 - 23) % 24)
print([round(v, -1) for v in (14, 15, 25, -15, -25, 149, 150)], [round(v, -2) for v in (149, 150, 250, -250, 10 ** 20 + 50)], round(12345, -9), round(5, 2), round(5, 10 ** 10), round(True, -1), round(7, None), type(round(5, 1)).__name__)
def digits(n, base):
    out = []
    while n:
        n, d = divmod(n, base)
        out.append(d)
    return out[::-1] or [0]
print(digits(2024, 10), digits(2024, 7), digits(0, 2), digits(2 ** 80, 16)[:2], [divmod(n, -10) for n in (-11, -10, -9, 9, 10, 11)])
for call in (lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: 1 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 0.0 / 0.0, lambda: 1 // 0.0, lambda: 1 % 0.0, lambda: divmod(5, "2"), lambda: divmod(5), lambda: "a" // 1, lambda: 5 // None, lambda: 5 % "a", lambda: [1] / 2, lambda: 1 // False, lambda: divmod(1j, 2), lambda: 1j // 1, lambda: 1j % 1, lambda: 10 ** 400 / 3, lambda: 10 ** 400 / 10 ** 399, lambda: 10 ** 400 // 1.0, lambda: round(5, "1"), lambda: round(5, 1.0), lambda: round("5"), lambda: round(), lambda: (5).__floordiv__(2.0), lambda: (5).__rdivmod__(17), lambda: (-5).__mod__(3), lambda: divmod({}, 1)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
