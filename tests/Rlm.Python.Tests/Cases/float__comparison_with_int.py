# Exact comparison across types; mixed arithmetic; conversions.
cases = [(1, 1.0), (2**53, 2.0**53), (2**53 + 1, 2.0**53), (2**53 + 1, float(2**53 + 1)), (10**22, 1e22), (10**23, 1e23), (10**400, float("inf")), (-10**400, float("-inf")), (0, -0.0), (1, float("nan")), (2**1023, 2.0**1023), (3, 3.0000000000000004), (-1, -1.5), (True, 1.0), (10**15, 1e15 + 0.5)]
for i, f in cases:
    name = i if abs(i) < 10**30 else f"int with {len(str(abs(i)))} digits"
    print(name, f, i == f, i < f, i > f, i <= f, i >= f, i != f, f == i, hash(i) == hash(f) if f == f and abs(f) != float("inf") else "-")
print(1 + 1.0, 1 - 0.5, 2 * 1.5, 3 / 2, 3 // 2.0, 7 % 2.5, 2 ** 0.5, 2 ** -1, True + 0.5, 10**20 + 1.0, 2**53 + 1.0, (2**53 + 1) * 1.0, 10**16 + 1 - 10**16, 1e16 + 1 - 1e16, -7 // 2.0, -7 % 2.5, divmod(7, 2.5), divmod(-7.5, 2), 0.1 * 3, 0.1 + 0.1 + 0.1 == 0.3, 1 / 3 * 3 == 1)
for f in (lambda: 10**400 + 1.0, lambda: float(10**400), lambda: 10**400 / 2, lambda: 2.0 ** 5000, lambda: 10**400 * 1.0, lambda: 10**400 // 1.0, lambda: int(float("inf")), lambda: int(float("nan")), lambda: 10**400 / 10**399, lambda: 10**400 / 10**800, lambda: 1 / 10**400, lambda: 10**400 < 1e308, lambda: sum([10**400, 1.0]), lambda: max(10**400, 1e308) == 10**400, lambda: 2**10000 % 1.5, lambda: round(10**400 + 0, -399) == 10**400, lambda: 5 % 0.0, lambda: 0.0 ** -1, lambda: (-1) ** 0.5, lambda: (-8) ** (1 / 3), lambda: 0 ** 0.0, lambda: 1e308 * 10, lambda: -1e308 * 10, lambda: 1e-320 / 10**10):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(int(1e22), int(1e23), int(123456789.99), int(-0.99), float(2**63), float(2**63 - 1), float(10**22 + 1), float("1e22") == 10**22, 0.5.as_integer_ratio(), 1e22.as_integer_ratio(), (0.1).as_integer_ratio(), float.is_integer(1e300), (1e300).is_integer(), 1e16.is_integer(), 0.1.is_integer())
print(sorted([3, 1.5, 2, 2.5, True, 0.0, -1]), sorted([1, 1.0, True], key=lambda v: type(v).__name__), max(1, 1.0), max(1.0, 1), min(True, 1), {1: "a", 1.0: "b"}, [1, 2.0] == [1.0, 2], (0.1 + 0.2,) == (0.3,), 1 in [1.0], 0.5 in [1, 0.5], {0.5: 1}.get(1 / 2), [1.0, 2].index(1), 3.0 == 3 == 3 + 0j)
print(1e3 == 1000, 1000 == 1e3, f"{1e3}", f"{10**3}", 1e3 is not None, isinstance(1e3, int), type(1e3 // 1).__name__, type(4 / 2).__name__, type(2 ** -1).__name__, type(2 ** 2).__name__, type(7 // 2).__name__, type(7 // 2.0).__name__, type(True + True).__name__, type(1 + 1j).__name__, type(round(2.5)).__name__, type(round(2.5, 0)).__name__, type(abs(-2)).__name__, type(sum([1, 2.0])).__name__, type(max(1, 2.0)).__name__, type(divmod(5, 2.0)[0]).__name__)
