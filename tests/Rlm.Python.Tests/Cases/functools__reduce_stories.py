# reduce in the uses people have for it: folds over dicts, sets, functions, text; order of calls and the empty case.
from functools import reduce
import operator

print(reduce(lambda a, b: f"({a}{b})", "abcd"), reduce(lambda a, b: f"({b}{a})", "abcd", "_"), reduce(max, [3, 9, 4]), reduce(None, [7]))
print(reduce(operator.or_, [{1}, {2, 3}, {3}]), reduce(operator.and_, [{1, 2, 3}, {2, 3}, {3, 4}]), reduce(operator.xor, [5, 7, 5, 9, 9]), reduce(operator.concat, [[1], [2, 3]], []))
config = {"db": {"hosts": [{"name": "a"}, {"name": "b", "ports": (5432, 5433)}]}}
path = ["db", "hosts", 1, "ports", -1]
print(reduce(operator.getitem, path, config), reduce(getattr, "real.imag.denominator".split("."), 5))
compose = lambda *fs: reduce(lambda f, g: lambda x: g(f(x)), fs, lambda x: x)
slug = compose(str.strip, str.lower, lambda s: s.replace(" ", "-"), "<{}>".format)
print(slug("  Hello Big World "), compose()(42))
polynomial = lambda x, *cs: reduce(lambda acc, c: acc * x + c, cs, 0)
print(polynomial(3, 1, -2, 0, 5), reduce(lambda n, d: n * 10 + d, map(int, "90210")), reduce(lambda n, ch: n * 26 + ord(ch) - 64, "AZ", 0))
def step(acc, item):
    print(f"  {acc} <- {item!r}")
    key, _, value = item.partition("=")
    return acc | {key: acc.get(key, ()) + (value,)}
print(reduce(step, ["a=1", "b=2", "a=3", "flag"], {}))
from math import gcd, lcm
print(reduce(gcd, [84, 126, 210]), reduce(lcm, range(1, 21)), reduce(lambda a, b: a * b % 97, range(1, 97)))
words = "to be or not to be".split()
print(reduce(lambda d, w: {**d, w: d.get(w, 0) + 1}, words, {}), reduce(lambda best, w: w if len(w) > len(best) else best, words))
matrix = [[1, 1], [1, 0]]
product = lambda a, b: [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]
print(reduce(product, [matrix] * 10), reduce(lambda a, b: [*a, a[-1] + b], [1, 2, 3, 4], [0]))
left = reduce(lambda t, x: (t, x), [1, 2, 3]); right = reduce(lambda t, x: (x, t), reversed([1, 2, 3]))
print(left, right, reduce(lambda a, b: a / b, [100, 5, 2]), reduce(pow, [2, 3, 2]))
print(reduce(lambda a, f: f(a), [str, len, float, repr], 12345), reduce(lambda a, b: a and b, [1, [], 0]), reduce(operator.add, iter(("x",))), reduce(operator.add, (), "start"))
for f in (lambda: reduce(operator.add, []), lambda: reduce(operator.add, [1, "a"]), lambda: reduce(operator.add), lambda: reduce(5, [1, 2]), lambda: reduce(lambda a: a, [1, 2]),
          lambda: reduce(operator.add, 5), lambda: reduce(operator.getitem, ["db", "x"], config)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
