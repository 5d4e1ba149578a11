# groupby: consecutive keys, laziness, usual report patterns.
from itertools import groupby
print([(k, list(g)) for k, g in groupby("aaabbca")], [(k, len(list(g))) for k, g in groupby([1, 1, 2, 1])], [(k, list(g)) for k, g in groupby([])], [k for k, g in groupby("aab")], [(k, list(g)) for k, g in groupby(["a", "B", "b", "A"], key=str.lower)], [(k, "".join(g)) for k, g in groupby("ab12c3", str.isdigit)])
it = groupby("aabb")
k1, g1 = next(it)
k2, g2 = next(it)
print(k1, list(g1), k2, list(g2), next(it, "end"))
it = groupby("aab"); k, g = next(it); print(next(g), list(g), [(k, list(g)) for k, g in it])
records = [("2024-01-02", "ann", 5), ("2024-01-01", "bob", 3), ("2024-01-02", "bob", 7), ("2024-01-01", "ann", 1), ("2024-01-02", "ann", 2)]
for date, rows in groupby(sorted(records), key=lambda r: r[0]):
    rows = list(rows)
    print(date, len(rows), sum(r[2] for r in rows))
    for user, items in groupby(rows, key=lambda r: r[1]): print("  ", user, [i[2] for i in items])
print({k: [n for _, n, _ in g] for k, g in groupby(sorted(records, key=lambda r: r[2] % 2), lambda r: r[2] % 2)}, [list(g) for k, g in groupby(range(10), lambda x: x // 4)])
def runs(xs): return [(k, sum(1 for _ in g)) for k, g in groupby(xs)]
print(runs("wwwwbbw"), "".join(f"{n}{c}" for c, n in runs("aabccc")), max(runs("aabbbbc"), key=lambda r: r[1]))
def consecutive(nums):
    for _, g in groupby(enumerate(nums), lambda p: p[1] - p[0]):
        g = [n for _, n in g]
        yield f"{g[0]}-{g[-1]}" if len(g) > 1 else str(g[0])
print(",".join(consecutive([1, 2, 3, 5, 7, 8, 10])))
lines = "# h1\ntext a\ntext b\n# h2\ntext c".split("\n")
print([(is_h, list(g)) for is_h, g in groupby(lines, lambda l: l.startswith("#"))])
class K:
    def __init__(self, v): self.v = v
    def __eq__(self, o): print("eq", self.v, o.v, end=" "); return self.v == o.v
print([k.v for k, g in groupby([K(1), K(1), K(2)])])
calls = []
def key(x): calls.append(x); return x > 1
for k, g in groupby([1, 2, 3, 0], key): print(k, calls, end=" ")
print(calls)
for f in (lambda: groupby(), lambda: groupby(5), lambda: list(groupby([1], 5)), lambda: list(groupby([1], lambda: 1)), lambda: list(groupby([1], key=lambda x: 1 / 0))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print([(k, [len(w) for w in g]) for k, g in groupby(sorted("apple bob cat avocado banana".split()), key=lambda w: w[0])], dict((k, len(list(g))) for k, g in groupby(sorted("mississippi"))), [next(g) for k, g in groupby([1, 1, 2, 2, 3])], type(groupby([])).__name__)
