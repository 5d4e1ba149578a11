# Counter as a multiset: + - & | with negatives, unary, comparisons, in-place forms, elements, subtract; anagrams and stock.
from collections import Counter

stock, sold, returned = Counter(apple=5, pear=2, fig=0), Counter(apple=3, pear=4), Counter({"fig": 1, "apple": -1})
print(stock - sold, stock + returned, stock & sold, stock | sold, +returned, -returned, -(stock - stock))
s = stock.copy(); s.subtract(sold); print(s, s.total(), +s, dict(s)); s.subtract(["apple", "kiwi"]); print(s)
s += Counter(pear=10); print(s); s -= Counter(pear=1); print(s); s &= Counter(pear=3, x=1); print(s); s |= Counter(x=7); print(s)
print(stock <= Counter(apple=9, pear=2), stock < stock, stock >= Counter(), stock == Counter(apple=5, pear=2), Counter(a=0) == Counter(), Counter(a=-1) < Counter(), Counter(a=1) != {"a": 1}, sold > Counter(pear=1), Counter("ab") <= Counter("abc"))
print(sorted(stock.elements()), list(Counter({"a": -2, "b": 1}).elements()), stock["missing"], "missing" in stock, stock.get("missing"), len(stock))
c = Counter("mississippi"); print(c, c.most_common(2), c.most_common()[:-3:-1], c.most_common(0), c.most_common(-1), c.total(), sum(c.values()), max(c, key=c.get))
c["m"] = 0; del c["p"]; del c["nothing"]; print(c, list(c), c.pop("s"), c.popitem(), c.setdefault("q", 3), c)
u = Counter(a=1); u.update("aab"); u.update({"b": 5, "z": 0}); u.update(a=10); u.update([("t", 1)]); u.update(); print(u, u.keys() & {"a", "t"})
anagrams = [("listen", "silent"), ("rail safety", "fairy tales"), ("abc", "abd")]
print([Counter(a) == Counter(b) for a, b in anagrams], Counter("programming") - Counter("gaming"), Counter("dog") & Counter("good"))
can_write = lambda note, letters: not Counter(note) - Counter(letters)
print(can_write("hello", "ohell"), can_write("hello", "lohellx"), can_write("", ""))
words = "the cat and the hat and the bat".split()
by_length = {n: Counter(w for w in words if len(w) == n) for n in {3}}
print(by_length, sum((Counter(w) for w in words), Counter()).most_common(3), Counter(map(len, words)), Counter(w[0] for w in words))
print(Counter(), Counter(None), Counter({}), repr(Counter(b=2, a=2, c=3)), Counter([1, 1.0, True, "1"]), Counter([(1, 2), (1, 2)]), str(Counter({None: 1})))
f = Counter(a=1.5, b=2); f["a"] += 0.25; print(f, f.total(), f + f, Counter(a="x", b="y")["a"])
class Votes(Counter):
    def winner(self): return self.most_common(1)[0][0]
v = Votes("ABBAB"); print(v.winner(), v, type(v + v).__name__, type(v.copy()).__name__, isinstance(v, dict), Votes(**{"x": 1}), v.__class__.__mro__[1].__name__)
print(dict(Counter(a=3)) | {"b": 1}, Counter(a=1) | Counter(a=2, b=1), {**Counter("xx")}, Counter("ab").items() >= {("a", 1)}, [*Counter("ba")], Counter(a=1).__missing__("q"))
for g in (lambda: Counter("ab", "cd"), lambda: Counter(5), lambda: Counter([[1]]), lambda: Counter.fromkeys("ab", 1), lambda: Counter("a") + 1, lambda: Counter("a") + {"a": 1}, lambda: Counter("a") < 5, lambda: Counter(a="x").most_common(1), lambda: Counter(a=1, b="x").most_common(),
          lambda: Counter(a="x") + Counter(a=1), lambda: list(Counter(a=1.5).elements()), lambda: Counter(a=None).total(), lambda: Counter("a").most_common("x"), lambda: hash(Counter())):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
