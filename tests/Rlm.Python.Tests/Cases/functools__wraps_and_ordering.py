# wraps and update_wrapper: what is copied; cmp_to_key with real comparisons; total_ordering from each starting method.
from functools import WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES, cmp_to_key, total_ordering, update_wrapper, wraps

def counted(limit):
    def decorate(f):
        @wraps(f)
        def wrapper(*args, **kwargs):
            wrapper.calls += 1
            if wrapper.calls > limit:
                raise RuntimeError(f"{f.__name__} called {wrapper.calls} times")
            return f(*args, **kwargs)
        wrapper.calls = 0
        return wrapper
    return decorate
@counted(2)
def area(w: float, h: float = 1.0) -> float:
    """Area of a field."""
    return w * h
area.unit = "m2"
print(area(2), area(3, h=2), area.__name__, area.__doc__, area.__annotations__, area.__wrapped__(4, 4), area.calls, vars(area).keys())
try:
    area(1)
except RuntimeError as e:
    print(e)
print(WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)
@wraps(area, assigned=("__doc__",), updated=())
def other(): "old"
print(other.__name__, other.__doc__, other.__wrapped__ is area, hasattr(other, "unit"))
class Caller:
    def __init__(self, f): update_wrapper(self, f)
    def __call__(self, *a): return ("called", self.__wrapped__(*a))
c = Caller(len); print(c("abc"), c.__name__, c.__doc__ == len.__doc__, update_wrapper(lambda: 0, 5).__wrapped__)

def versions(a, b):
    x, y = ([int(p) if p.isdigit() else p for p in v.replace("-", ".").split(".")] for v in (a, b))
    for p, q in zip(x, y):
        if p != q:
            return (p > q) - (p < q) if type(p) is type(q) else (1 if isinstance(p, int) else -1)
    return (len(y) > len(x)) - (len(x) > len(y)) if any(isinstance(p, str) for p in x + y) else len(x) - len(y)
tags = ["1.10", "1.9.1", "1.9", "1.10-rc.1", "2.0-beta", "2.0", "1.10-rc.2"]
print(sorted(tags, key=cmp_to_key(versions)), max(tags, key=cmp_to_key(versions)))
key = cmp_to_key(lambda a, b: (a + b < b + a) - (a + b > b + a))
print("".join(sorted(["3", "30", "34", "5", "9"], key=key)), key("3") < key("30"), key("3") == key("3"), key("a").obj)
calls = []
print(sorted([2, 1], key=cmp_to_key(lambda a, b: calls.append((a, b)) or a - b)), calls)
for given in ("__lt__", "__le__", "__gt__", "__ge__"):
    compare = {"__lt__": int.__lt__, "__le__": int.__le__, "__gt__": int.__gt__, "__ge__": int.__ge__}[given]
    body = {"__init__": lambda self, n: setattr(self, "n", n), "__eq__": lambda a, b: a.n == b.n, given: lambda a, b, c=compare: c(a.n, b.n) if hasattr(b, "n") else NotImplemented}
    T = total_ordering(type("T", (), body))
    a, b = T(1), T(2)
    print(given, a < b, a <= b, a > b, a >= b, a <= T(1), a >= T(1), a > T(1), sorted([b, a])[0].n, end=" ")
    try:
        a < 5
    except TypeError as e:
        print(e)
for f in (lambda: cmp_to_key(), lambda: sorted([1, 2], key=cmp_to_key(lambda a: 0)), lambda: key("a") < 5, lambda: hash(key("a")), lambda: sorted([1, 2], key=cmp_to_key(lambda a, b: "x")), lambda: wraps()):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e)
