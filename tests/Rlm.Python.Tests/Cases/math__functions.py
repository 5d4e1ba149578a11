# Every function of math on ordinary and special arguments.
import math
print(math.pi, math.e, math.tau, math.inf, -math.inf, math.nan)
def show(name, *args):
    try:
        r = getattr(math, name)(*args)
        print(name, args, repr(r) if not isinstance(r, float) or r in (0, math.inf, -math.inf) or r != r else repr(float(f"{r:.13g}")))
    except Exception as e:
        print(name, args, type(e).__name__, e)
inf, nan = math.inf, math.nan
for name in ("sqrt", "exp", "log", "log2", "log10", "log1p", "expm1", "exp2", "cbrt", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "gamma", "lgamma", "erf", "erfc", "degrees", "radians", "fabs", "floor", "ceil", "trunc", "isnan", "isinf", "isfinite", "frexp", "modf", "ulp"):
    for v in (0, 1, -1, 0.5, 2.5, -3.7, 10, 100, inf, -inf, nan):
        show(name, v)
for name, args in (("pow", (2, 10)), ("pow", (2, 0.5)), ("pow", (-8, 1 / 3)), ("pow", (0, -1)), ("pow", (1, inf)), ("atan2", (1, -1)), ("atan2", (0.0, -0.0)), ("hypot", (3, 4)), ("hypot", (1, 2, 3)), ("hypot", ()), ("fmod", (-7, 3)), ("fmod", (7, 0)), ("remainder", (7, 4)), ("remainder", (-7, 4)), ("copysign", (3, -0.0)), ("ldexp", (0.5, 3)), ("log", (8, 2)), ("log", (100, 10)), ("log", (0,)), ("log", (-1,)), ("log", (10**400,)), ("log", (2, 1)), ("log10", (10**400,)), ("log2", (2**1000,)), ("exp", (1000,)), ("sqrt", (-1,)), ("sqrt", (10**400,)), ("nextafter", (1, 2)), ("dist", ((0, 0), (3, 4))), ("dist", ((1,), (1, 2))), ("fma", (2, 3, 4)), ("isclose", (0.1 + 0.2, 0.3)), ("isclose", (1, 1.1)), ("sqrt", ("a",)), ("sqrt", ()), ("sqrt", (1, 2)), ("pow", (10, 400)), ("fsum", ([0.1] * 10,)), ("fsum", ([1e100, 1, -1e100],)), ("fsum", (["a"],)), ("prod", ([1, 2, 3.5],)), ("prod", ([],)), ("sumprod", ([1, 2], [3, 4])), ("sumprod", ([1], [1, 2])), ("floor", ("a",)), ("ceil", (None,))):
    show(name, *args)
print(math.isclose(1, 1.01, rel_tol=0.05), math.isclose(0, 1e-10, abs_tol=1e-9), math.prod([2, 3], start=4), math.log(8, 2), math.floor(10**20 + 0.0), math.ceil(-0.5), math.trunc(-7.9), math.floor(True))
