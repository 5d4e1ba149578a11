# Stability, keys, reverse, mixed types, tuples, partial order.
people = [("Ann", 30), ("Bob", 25), ("Cid", 30), ("Dan", 25), ("Eve", 30)]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: p[1], reverse=True))
print(sorted(people, key=lambda p: (-p[1], p[0])))
print(sorted(sorted(people, key=lambda p: p[0], reverse=True), key=lambda p: p[1]))
words = "The quick brown fox Jumps over the lazy Dog".split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=lambda w: (len(w), w.lower())), sep="\n")
print(sorted([3, 1.5, True, 2, -1]), sorted(["b", "a", "C", "", "aa"]), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([[2], [1, 5], []]), sorted({"b": 1, "a": 2}), sorted({3, 1, 2}), sorted("hello"), sorted(range(5), reverse=True), sorted([b"b", b"a"]), sorted([1, 1.0, True]))
calls = []
def key(x):
    calls.append(x)
    return x % 3
print(sorted(range(7), key=key), calls)
from functools import cmp_to_key
from operator import itemgetter, attrgetter
print(sorted(people, key=itemgetter(1, 0)), sorted(people, key=cmp_to_key(lambda a, b: b[1] - a[1] or (a[0] > b[0]) - (a[0] < b[0]))))
class P:
    def __init__(self, n, a): self.n, self.a = n, a
    def __repr__(self): return f"{self.n}{self.a}"
    def __lt__(self, o): return self.a < o.a
ps = [P("x", 3), P("y", 1), P("z", 2), P("w", 1)]
print(sorted(ps), sorted(ps, reverse=True), sorted(ps, key=attrgetter("n")), min(ps), max(ps))
for f in (lambda: sorted([1, "a"]), lambda: sorted([None, 1]), lambda: sorted([(1, None), (1, 2)]), lambda: sorted([{}, {}]), lambda: sorted([1, 2], key=lambda x: None), lambda: sorted([3, 1], key="x"), lambda: sorted([1j, 2j]), lambda: sorted([[1, "a"], [1, 2]]), lambda: sorted(5), lambda: sorted([1, 2], key=lambda a, b: 0)):
    try:
        print(f())
    except TypeError as e:
        print(e)
data = [(i * 7919) % 1009 for i in range(500)]
s = sorted(data)
print(all(s[i] <= s[i + 1] for i in range(len(s) - 1)), s[:5], s[-5:], sorted(data, reverse=True) == s[::-1])
pairs = [(x % 10, i) for i, x in enumerate(data)]
stable = sorted(pairs, key=lambda p: p[0])
print(all(a[1] < b[1] for a, b in zip(stable, stable[1:]) if a[0] == b[0]))
stable = sorted(pairs, key=lambda p: p[0], reverse=True)
print(all(a[1] < b[1] for a, b in zip(stable, stable[1:]) if a[0] == b[0]), stable[0])
x = [5, 2, 9]
y = sorted(x)
x.sort(); print(x == y, x is not y)
l = [3, 1, 2]
try:
    l.sort(key=lambda v: l.append(v))
except (ValueError, TypeError) as e:
    print(type(e).__name__, e)
counts = {"a": 3, "b": 1, "c": 3, "d": 2}
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])), sorted(counts, key=counts.get), max(counts, key=counts.get), min(counts, key=counts.get), sorted(counts.values()))
print(sorted(["item10", "item9", "item1"], key=lambda s: int(s[4:])), sorted(["2024-01-02", "2023-12-31"]), sorted([0.1, -0.0, 0, -1e-9]), sorted(["\u00e9", "z", "e", "E"]), sorted([float("inf"), 1, float("-inf")]))
comparisons = 0
class C:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        global comparisons
        comparisons += 1
        return self.v < o.v
sorted([C(i) for i in range(100)])
print(comparisons)
comparisons = 0
sorted([C(-i) for i in range(100)])
print(comparisons)
