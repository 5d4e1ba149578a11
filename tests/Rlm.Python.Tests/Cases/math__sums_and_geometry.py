# fsum, sumprod, prod, dist, hypot, fma, isclose, nextafter, ulp, remainder: exactness that plain floats lack.
import math
print(sum([0.1] * 10), math.fsum([0.1] * 10), math.fsum([1e100, 1, -1e100]), 1e100 + 1 - 1e100, math.fsum([]), math.fsum(iter([1, True, 0.5])))
print(math.sumprod([1, 2, 3], [4, 5, 6]), math.sumprod([0.1] * 3, [10] * 3), math.sumprod([], []), math.sumprod([10**20, 1], [1, 0.5]), math.prod([]), math.prod([2, 0.5, 3]), math.prod(range(1, 11), start=10), math.prod(["ab"], start=2), math.fma(0.1, 10, -1), 0.1 * 10 - 1)
print(math.dist((1, 2, 3), (4, 6, 3)), math.dist([], []), math.hypot(3, 4), math.hypot(), math.hypot(-5), math.hypot(1, 1, 1, 1), math.hypot(1e200, 1e200), math.hypot(math.inf, math.nan), math.dist([0], [math.inf]))
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.0001), math.isclose(1, 1.0001, rel_tol=1e-3), math.isclose(0, 1e-12), math.isclose(0, 1e-12, abs_tol=1e-9), math.isclose(math.inf, math.inf), math.isclose(math.nan, math.nan))
print(math.nextafter(1, 2), math.nextafter(1, 0), math.nextafter(0, 1), math.nextafter(1, 2, steps=4), math.ulp(1), math.ulp(1e16), math.ulp(0), math.nextafter(math.inf, 0), math.ulp(math.inf))
print(math.remainder(7, 4), math.remainder(6, 4), math.fmod(-7, 3), -7 % 3, math.remainder(-7, 3), math.modf(-3.25), math.modf(math.inf), math.frexp(10), math.ldexp(0.625, 4), math.frexp(0), math.copysign(2, -0.0), math.trunc(-2.7), math.floor(-2.7), math.ceil(-2.7), math.floor(1e20))
deg = lambda r: round(math.degrees(r), 6)
def haversine(lat1, lon1, lat2, lon2):
    a, b, c, d = map(math.radians, (lat1, lon1, lat2, lon2))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(h))
print(round(haversine(48.2082, 16.3738, 52.52, 13.405), 3), deg(math.atan2(-1, -1)), deg(math.acos(0)), math.atan2(0.0, -0.0), math.atan2(-0.0, 1), round(math.tan(math.pi / 4), 12), math.sin(math.pi), math.cos(math.tau))
polygon = [(0, 0), (4, 0), (4, 3), (1, 5)]
print(abs(sum(a * d - b * c for (a, b), (c, d) in zip(polygon, polygon[1:] + polygon[:1]))) / 2, round(sum(math.dist(p, q) for p, q in zip(polygon, polygon[1:] + polygon[:1])), 9))
print(math.exp2(10), math.cbrt(27), math.cbrt(-8), math.expm1(1e-10), math.log1p(1e-10), math.log(1000, 10), math.log10(1000), math.log2(2**70), math.log(10**400), math.log(8, 2), math.pow(2, 0.5), math.pow(0, 0), math.pow(math.nan, 0), math.exp(1) == math.e)
print(math.gamma(5), math.gamma(0.5), math.lgamma(100), round(math.erf(0.5), 15), round(math.erfc(3), 20), math.isqrt(10**30 + 1), math.comb(52, 5), math.perm(10, 3), math.factorial(20), math.isfinite(1e308 * 10), math.inf - math.inf)
errors = {"sqrt(-1)": lambda: math.sqrt(-1), "log(0)": lambda: math.log(0), "log(-1)": lambda: math.log(-1), "log base 1": lambda: math.log(5, 1), "exp(1000)": lambda: math.exp(1000), "pow": lambda: math.pow(-8, 1 / 3), "acos": lambda: math.acos(2), "fmod": lambda: math.fmod(1, 0), "fsum": lambda: math.fsum(["a"]), "fsum inf": lambda: math.fsum([math.inf, -math.inf]), "dist": lambda: math.dist((1,), (1, 2)),
          "sumprod": lambda: math.sumprod([1], [1, 2]), "prod": lambda: math.prod([1, "a", "b"]), "floor": lambda: math.floor(math.nan), "ceil": lambda: math.ceil(math.inf), "factorial": lambda: math.factorial(-1), "factorial f": lambda: math.factorial(2.0), "gamma": lambda: math.gamma(0), "comb": lambda: math.comb(3, -1), "isqrt": lambda: math.isqrt(2.5), "gcd": lambda: math.gcd(1.5, 2), "sin": lambda: math.sin("x"), "isclose": lambda: math.isclose(1, 1, rel_tol=-1),
          "ldexp": lambda: math.ldexp(1, 5000), "hypot": lambda: math.hypot("3"), "atanh": lambda: math.atanh(1), "trunc": lambda: math.trunc("1"), "nextafter": lambda: math.nextafter(1, 2, steps=-1), "pow 0": lambda: math.pow(0, -1), "cos inf": lambda: math.cos(math.inf), "log none": lambda: math.log(), "lcm": lambda: math.lcm("a"), "remainder": lambda: math.remainder(1, 0), "fma": lambda: math.fma(math.inf, 0, 1), "big": lambda: math.sqrt(10**400)}
for name, f in errors.items():
    try:
        print(name, "=", f())
    except Exception as e:
        print(f"{name}: {type(e).__name__}: {e}")
