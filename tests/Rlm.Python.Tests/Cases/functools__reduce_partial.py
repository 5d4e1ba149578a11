# reduce, partial, partialmethod, wraps, update_wrapper.
from functools import reduce, partial, partialmethod, wraps, update_wrapper, cmp_to_key
import operator
print(reduce(operator.add, [1, 2, 3]), reduce(lambda a, b: a * b, range(1, 6)), reduce(operator.add, [], 5), reduce(operator.add, [1], 5), reduce(lambda a, b: b + a, "abc"), reduce(max, [3, 9, 2]), reduce(lambda acc, kv: {**acc, kv[0]: kv[1]}, [("a", 1), ("b", 2)], {}), reduce(lambda a, b: f"({a}{b})", "wxyz"), reduce(operator.or_, [{1}, {2}]), reduce(lambda d, k: d[k], ["a", "b"], {"a": {"b": 5}}))
for f in (lambda: reduce(operator.add, []), lambda: reduce(operator.add, 5), lambda: reduce(5, [1, 2]), lambda: reduce(operator.add), lambda: reduce(lambda a: a, [1, 2]), lambda: reduce(operator.add, [1, "a"]), lambda: partial(), lambda: partial(5), lambda: partial(int, base=2)("2"), lambda: partial(len)(1, 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def f(a, b, c=3, *args, **kw): return a, b, c, args, kw
p = partial(f, 1, c=30); print(p(2), p(2, c=5), p(b=2), p(2, x=9), p.func is f, p.args, p.keywords)
try:
    p(2, 4)
except TypeError as e:
    print(e)
q = partial(p, 2, y=7); print(q(), q.args, q.keywords, partial(int, base=2)("101"), list(map(partial(pow, 2), range(4))), partial(print, "a", sep="-")("b"), partial(max, 5)(3, 9), sorted(["b", "A"], key=partial(str.lower)), callable(p), partial(partial(f, 1), 2)())
import re
print(re.sub("0x[0-9a-f]+", "0x", repr(partial(f, 1, k="v"))), repr(partial(int, "5")), hasattr(p, "__name__"))
class Cell:
    def __init__(self): self.alive = False
    def set_state(self, state, note=""): self.alive = state; return (state, note)
    on = partialmethod(set_state, True)
    off = partialmethod(set_state, False, note="off")
c = Cell(); print(c.on(), c.alive, c.off(), c.on("n"))
def deco(fn):
    @wraps(fn)
    def inner(*a, **k):
        "inner doc"
        return fn(*a, **k)
    return inner
@deco
def documented(x: int) -> str:
    "real doc"
    return str(x)
print(documented.__name__, documented.__doc__, documented.__wrapped__(5), documented.__annotations__["x"], documented(6), documented.__module__, documented.__qualname__)
class W:
    def __init__(self, fn): update_wrapper(self, fn); self.fn = fn
    def __call__(self, *a): return ("W", self.fn(*a))
@W
def wrapped(x):
    "doc w"
    return x
print(wrapped(1), wrapped.__name__, wrapped.__doc__, wrapped.__wrapped__(2))
pipeline = [str.strip, str.lower, partial(str.replace, "x") if False else lambda s: s.replace(" ", "_")]
print(reduce(lambda v, fn: fn(v), pipeline, "  Hello World "))
def compose(*fs): return reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(str, abs, int)("-5"), compose(len)("abc"))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), sorted(["a10", "a9"], key=cmp_to_key(lambda a, b: int(a[1:]) - int(b[1:]))), max([1, 5, 3], key=cmp_to_key(lambda a, b: a - b)), cmp_to_key(lambda a, b: 0)(1) == cmp_to_key(lambda a, b: 0)(2))
def version_cmp(a, b):
    for x, y in zip(map(int, a.split(".")), map(int, b.split("."))):
        if x != y: return -1 if x < y else 1
    return 0
print(sorted(["1.10.0", "1.2.0", "1.9.9"], key=cmp_to_key(version_cmp)))
K = cmp_to_key(lambda a, b: (a > b) - (a < b))
print(K(1) < K(2), K(2) >= K(1), K(1).obj)
try:
    K(1) < 5
except TypeError as e:
    print(e)
