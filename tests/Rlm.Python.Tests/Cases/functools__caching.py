# lru_cache, cache, cached_property, singledispatch, total_ordering.
from functools import lru_cache, cache, cached_property, singledispatch, total_ordering, singledispatchmethod
calls = []
@lru_cache(maxsize=2)
def sq(x): calls.append(x); return x * x
print(sq(2), sq(3), sq(2), sq(4), sq(3), sq(2), calls, sq.cache_info(), sq.cache_parameters(), sq.__name__, sq.__wrapped__(9))
sq.cache_clear(); print(sq.cache_info())
@lru_cache
def plain(a, b=2, *c, **k): calls.append("plain"); return (a, b, c, k)
print(plain(1), plain(1), plain(1, 2), plain(a=1), plain(1, k=1), plain(1.0), plain(True), plain.cache_info())
@lru_cache(maxsize=None, typed=True)
def typed(x): return type(x).__name__
print(typed(1), typed(1.0), typed(True), typed.cache_info())
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(100), fib.cache_info().misses, fib.cache_info())
@lru_cache(maxsize=0)
def none(x): return x
print(none(1), none(1), none.cache_info())
for f in (lambda: sq([1]), lambda: sq(), lambda: sq(1, 2), lambda: lru_cache(maxsize="x")(len), lambda: lru_cache(5)(len)("ab"), lambda: cache(len)([1])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
@cache
def boom(x): calls.append("boom"); raise ValueError(x)
for _ in range(2):
    try:
        boom(1)
    except ValueError as e:
        print("raised", e, calls.count("boom"))
class Data:
    def __init__(self, xs): self.xs, self.computed = xs, 0
    @cached_property
    def total(self):
        "sum"
        self.computed += 1
        return sum(self.xs)
    @lru_cache(maxsize=None)
    def scaled(self, k): self.computed += 100; return [x * k for x in self.xs]
d = Data([1, 2]); print(d.total, d.total, d.computed, d.__dict__["total"], d.scaled(2), d.scaled(2), d.computed); del d.total; d.xs.append(3); print(d.total, d.computed, Data.total.__doc__); d.total = 99; print(d.total)
@singledispatch
def describe(x, verbose=False): return f"object {x}"
@describe.register(int)
def _(x, verbose=False): return f"int {x}" + ("!" if verbose else "")
@describe.register
def _(x: list, verbose=False): return "list of " + ", ".join(describe(i) for i in x)
@describe.register(str)
@describe.register(bytes)
def _(x, verbose=False): return f"text {x!r}"
print(describe(5), describe(5, verbose=True), describe([1, "a", 2.5]), describe(b"x"), describe(True), describe(None), describe.dispatch(int)(7), describe.registry.keys() >= {int, list})
class N:
    @singledispatchmethod
    def neg(self, a): raise NotImplementedError("no")
    @neg.register
    def _(self, a: int): return -a
    @neg.register
    def _(self, a: bool): return not a
print(N().neg(5), N().neg(True))
try:
    N().neg("s")
except NotImplementedError as e:
    print(e)
@total_ordering
class Student:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __gt__(self, o): return self.n > o.n
a, b = Student(1), Student(2)
print(a < b, a <= b, a >= b, b >= b, a != b, sorted([b, a])[0] is a, max(a, b) is b)
try:
    @total_ordering
    class Bad: pass
except ValueError as e:
    print(e)
