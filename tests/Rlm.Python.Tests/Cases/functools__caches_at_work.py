# lru_cache evictions watched, cached_property on inheritance and slots, caches on methods and recursion, clearing.
from functools import cache, cached_property, lru_cache

order = []
@lru_cache(maxsize=3)
def fetch(page, *, lang="en"):
    "Reads a page."
    order.append(f"{page}/{lang}")
    return f"<{page}:{lang}>"
for page in "abcadbea":
    fetch(page)
print(order, fetch.cache_info())
fetch("a"); fetch("a", lang="en"); fetch(page="a"); fetch("a", lang="de")
print(order[-4:], fetch.cache_info()._asdict(), fetch.__doc__, fetch.cache_parameters())
fetch.cache_clear(); print(fetch.cache_info(), fetch.__wrapped__("z"), fetch.cache_info().currsize)

@cache
def ways(n, coins=(50, 20, 10, 5, 2, 1)):
    if n == 0: return 1
    if n < 0 or not coins: return 0
    return ways(n - coins[0], coins) + ways(n, coins[1:])
print(ways(100), ways.cache_info().currsize, ways.cache_info().hits > 100)
@lru_cache(maxsize=None)
def ackermann(m, n): return n + 1 if m == 0 else ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))
print(ackermann(2, 6), ackermann.cache_info().maxsize)
@lru_cache(typed=True)
def kind(x): return repr(x)
print(kind(2), kind(2.0), kind(True), kind(1), kind(1.0), kind((1,)), kind((1.0,)), kind.cache_info().currsize)

class Report:
    made = 0
    def __init__(self, rows): self.rows = rows
    @cached_property
    def total(self):
        "Sum of the rows."
        type(self).made += 1
        return sum(self.rows)
    @property
    def fresh(self): return sum(self.rows)
class Net(Report):
    @cached_property
    def total(self): return super().total * 0.8
r = Report([1, 2, 3]); r.total; r.rows.append(10)
print(r.total, r.fresh, Report.made, vars(r), Report.total.attrname, Report.total.__doc__, type(Report.__dict__["total"]).__name__)
r.total = "assigned"; print(r.total); del r.total; print(r.total, Net([10]).total, Net.made, Report.made)
class Slotted:
    __slots__ = ("x",)
    @cached_property
    def double(self): return 2
class Twice:
    @cached_property
    def a(self): raise LookupError("not ready")
t = Twice()
for f in (lambda: Slotted().double, lambda: t.a, lambda: t.a, lambda: delattr(r, "missing"), lambda: fetch({"a": 1}), lambda: fetch([1], lang="x"), lambda: kind(), lambda: lru_cache(-5)(len).cache_info(), lambda: lru_cache(maxsize=1.5), lambda: cache(3)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    class Shared:
        @cached_property
        def one(self): return 1
        two = one
    print(Shared().two)
except Exception as e:
    print(type(e).__name__, e)
