# inf, nan and signed zero: arithmetic, comparison, containers, sorting helpers, parsing.
inf, nan = float("inf"), float("nan")
print(inf + 1, inf - inf, inf * 0, -inf * 2, inf / inf, 1 / inf, -1 / inf, inf ** 0, nan ** 0, 1 ** nan, 0 ** inf, 2 ** -inf, (-2) ** inf, 0.5 ** inf, inf ** -1, (-inf) ** 3, (-inf) ** -3, 3 % inf, -3 % inf, -3 // inf, 3 // inf)
print(nan == nan, nan != nan, nan < 1, nan > 1, not nan, bool(nan), nan is nan, [nan] == [nan], (nan,) == (nan,), nan in [nan], {nan: 1}[nan], inf == inf, -inf < inf, inf > 10 ** 1000, -10 ** 1000 > -inf, inf == float("1e999"))
print(-0.0, 0.0 == -0.0, str(-0.0), -0.0 + 0, -0.0 - 0.0, -0.0 * -1, 0.0 * -1, -(0.0), abs(-0.0), round(-0.4), round(-0.04, 1), int(-0.0), -0.0 or "falsy", sum([-0.0, -0.0]), max(0.0, -0.0), max(-0.0, 0.0), min(0.0, -0.0), {0.0: "a", -0.0: "b"}, -0.0 // 1, -0.0 % 1, 0.0 % -1, divmod(-0.0, 5))
print([float(s) for s in ("Infinity", "-INF", "+inf", " nan ", "-nan", "NaN", "iNfInItY", "1e-400", "-1e-400", "1e400", ".5", "5.", "1_0.0_1", "\u0661.\u0665", "1E5", "+.5e-1", "000.1")])
print(max(nan, 1), max(1, nan), min(nan, 1), min(1, nan), max([1, nan, 3]), sorted([3, -inf, inf, 0]), sum([inf, 1]), sum([inf, -inf]), abs(-inf), hash(inf), hash(-inf), repr(nan * -1), inf.__class__, nan.real, inf.imag, inf.conjugate())
print(f"{inf} {-inf:.2f} {nan:8}| {inf:e} {inf:%} {-0.0:.1f} {-0.0:g}", "%f %g %e" % (inf, nan, -inf), str([inf, -inf, nan, -0.0]), {"k": inf}, (nan,), complex(inf, nan), complex(-0.0, -0.0), 0.1 + inf)
readings = [3.5, nan, 1.25, inf, 2.0, nan]
clean = [r for r in readings if r == r and abs(r) != inf]
print(clean, sum(clean) / len(clean), sorted(clean), sum(r != r for r in readings), readings.index(inf), [i for i, r in enumerate(readings) if r != r])
best = inf
for cost in (7.5, 3.25, 9): best = min(best, cost)
print(best, -inf < best < inf, 1e308 + 1e308, -1e308 - 1e308, 5e-324 / 2, -5e-324 / 2, 1e308 * 10 - 1e308 * 10, 2.0 ** 1023 * 2)
for call in (lambda: 0.0 ** -1, lambda: -0.0 ** -1, lambda: 1 / -0.0, lambda: inf % 0, lambda: inf // 1, lambda: inf % 2, lambda: divmod(inf, 2), lambda: nan // 1, lambda: int(inf), lambda: int(-inf), lambda: int(nan), lambda: range(inf), lambda: [0] * inf, lambda: round(inf), lambda: round(nan), lambda: round(inf, 2), lambda: round(nan, 1), lambda: divmod(nan, 1), lambda: hex(inf), lambda: inf << 1, lambda: f"{inf:d}", lambda: float("infin"), lambda: float("- inf"), lambda: float("nan(1)"), lambda: float("1e"), lambda: float("--1"), lambda: float("1 2"), lambda: inf.foo, lambda: 2.0 ** 1024, lambda: 10.0 ** 309, lambda: -inf ** 0.5, lambda: (-inf) ** 0.5, lambda: "%d" % inf, lambda: "%d" % nan):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
