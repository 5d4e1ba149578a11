# Recipes built from itertools, as programs copy them by heart.
from itertools import *
from collections import deque
import operator
def take(n, it): return list(islice(it, n))
def nth(it, n, default=None): return next(islice(it, n, None), default)
def quantify(it, pred=bool): return sum(map(pred, it))
def flatten(lists): return chain.from_iterable(lists)
def grouper(it, n, fill=None): return zip_longest(*[iter(it)] * n, fillvalue=fill)
def chunked(it, n):
    it = iter(it)
    while c := tuple(islice(it, n)): yield c
def sliding(it, n):
    it = iter(it)
    w = deque(islice(it, n - 1), maxlen=n)
    for x in it:
        w.append(x)
        yield tuple(w)
def partition(pred, it):
    a, b = tee(it)
    return list(filterfalse(pred, a)), list(filter(pred, b))
def unique(it, key=None):
    seen = set()
    for x in it:
        k = key(x) if key else x
        if k not in seen:
            seen.add(k)
            yield x
def roundrobin(*its):
    nexts = cycle(iter(i).__next__ for i in its)
    pending = len(its)
    while pending:
        try:
            for n in nexts: yield n()
        except StopIteration:
            pending -= 1
            nexts = cycle(islice(nexts, pending))
def first_true(it, default=None, pred=None): return next(filter(pred, it), default)
def all_equal(it): return len(list(islice(groupby(it), 2))) <= 1
def powerset(it):
    s = list(it)
    return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))
def sieve(n):
    data = bytearray((0, 1)) * (n // 2)
    for p in takewhile(lambda p: p * p < n, count(3, 2)):
        if data[p]: data[p * p::p + p] = bytes(len(range(p * p, n, p + p)))
    data[:3] = 0, 0, 1
    return list(compress(range(n), data))
def dot(a, b): return sum(map(operator.mul, a, b))
def tail(n, it): return deque(it, maxlen=n)
def consume(it, n): next(islice(it, n, n), None)
def ncycles(it, n): return chain.from_iterable(repeat(tuple(it), n))
def pairs(it):
    a, b = tee(it)
    next(b, None)
    return zip(a, b)
def before_and_after(pred, it):
    it = iter(it)
    rest = []
    def t():
        for x in it:
            if pred(x): yield x
            else:
                rest.append(x)
                return
    return list(t()), chain(rest, it)
print(take(3, count()), nth("abc", 1), nth("abc", 9, "-"), quantify([0, 1, 2]), list(flatten([[1], [2, 3]])), list(grouper("abcde", 2, "x")), list(chunked(range(5), 2)), list(sliding(range(5), 3)), partition(lambda x: x % 2, range(6)), list(unique("AbBa", str.lower)))
print("".join(roundrobin("ABC", "D", "EF")), first_true([0, None, 3, 4]), first_true([], "d"), all_equal("aaa"), all_equal("aab"), all_equal([]), list(powerset("abc")), sieve(50), dot([1, 2], [3, 4]), tail(2, "abcd"), list(ncycles("ab", 2)), list(pairs("abc")))
it = iter(range(10)); consume(it, 3); print(next(it), list(islice(it, 0, None, 3)))
b, a = before_and_after(str.isupper, "ABCdEfG"); print(b, list(a))
print(list(accumulate(chain([100], repeat(0.1, 3)), lambda bal, r: round(bal * (1 + r), 2))), list(starmap(operator.sub, zip([5, 7], [1, 2]))), max(accumulate([3, -2, 5, -10, 4]), default=0), [k for k, g in groupby(sorted("banana")) if len(list(g)) > 1], list(islice(filter(lambda n: n % 7 == 0, count(1)), 3)), next(dropwhile(lambda x: x * x < 200, count())), list(zip(count(1), "ab")), [*map(lambda t: "".join(t), product("ab", repeat=2))], sum(1 for _ in permutations(range(4))), list(takewhile(lambda x: x < 20, accumulate(repeat(2), operator.mul))), list(chain("ab", chain([1], chain()))), [list(g) for _, g in groupby([1, 2, 4, 5, 7], key=lambda n, c=count(): n - next(c))])
cal = [(d, w) for d, w in zip(range(1, 8), cycle(["Mo", "Tu", "We"]))]; print(cal, [list(g) for k, g in groupby(cal, key=lambda t: t[1] == "Mo")][:2])
