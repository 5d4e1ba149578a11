# Counter whole.
from collections import Counter
c = Counter("mississippi")
print(c, c["s"], c["zz"], len(c), sum(c.values()), c.most_common(2), c.most_common(), c.most_common(0), c.total(), list(c.elements()), sorted(c), "m" in c, "zz" in c, c.get("q", 5))
print(Counter(), Counter([]), Counter([1, 1, 2]), Counter({"a": 3, "b": 0}), Counter(a=1, b=2), Counter({"x": -1}), Counter(["a", "b"], a=5), Counter(x % 3 for x in range(7)), Counter([(1, 2), (1, 2)]), Counter("a b a".split()))
a, b = Counter(a=3, b=1, c=0), Counter(a=1, b=2, d=-1)
print(a + b, a - b, a & b, a | b, +a, -b, a == Counter(a=3, b=1), a != b, a <= Counter(a=3, b=1, z=9), a < b, a >= b)
c = Counter(a=1)
c.update("ab"); c.update({"a": 5}); c.update(z=1); print(c)
c.subtract("aab"); c.subtract({"z": 5}); print(c, c.most_common()[-1])
c["new"] += 2; c["a"] = 0; del c["b"]; del c["never there"]; print(c, c.total(), list(c.elements()))
c += Counter(a=1); print(c)
c -= Counter(new=1); print(c)
c |= Counter(q=9); c &= Counter(q=5, a=1); print(c)
print(c.pop("q"), c, c.copy() is not c, dict(Counter("aab")), list(Counter("aab").items()), sorted(Counter("banana").items(), key=lambda kv: (-kv[1], kv[0])), max(Counter("aab"), key=Counter("aab").get), isinstance(c, dict), Counter("ab") == {"a": 1, "b": 1}, Counter(a=0) == Counter())
print(Counter("abcab").most_common(1)[0][0], [w for w, n in Counter("the a the b the a".split()).most_common()], Counter(map(len, ["a", "bb", "cc"])), repr(Counter({"x": 1})), str(Counter()), bool(Counter()), Counter(None), Counter("b") + Counter("a") + Counter("b"), sum([Counter("ab"), Counter("b")], Counter()))
for f in (lambda: Counter(5), lambda: Counter("a", "b"), lambda: Counter.fromkeys("ab"), lambda: Counter("a") + 5, lambda: Counter("a").update(5), lambda: Counter([[]]), lambda: Counter("a").most_common("x"), lambda: Counter("a") < 5):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
words = "It was the best of times, it was the worst of times".lower().replace(",", "").split()
wc = Counter(words)
for w, n in wc.most_common(3): print(f"{w:<8}{n:>3} {n / wc.total():.1%} {'#' * n}")
print({w for w, n in wc.items() if n == 1} == {"best", "worst"}, Counter(wc.values()), Counter(w[0] for w in words).most_common(2), (wc - Counter(["it", "was", "was"])).most_common(2))
class MyCounter(Counter): pass
m = MyCounter("aa")
print(m, type(m + m).__name__, m.most_common())
print(Counter("aab").keys(), Counter("aab").values(), list(reversed(Counter("abc"))), Counter({"b": 1, "a": 1}).most_common(), Counter("abc").__missing__("x"), {**Counter("aa")}, Counter(a=2.5, b=1).total(), Counter(a=1.5) + Counter(a=1))
