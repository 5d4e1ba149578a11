# Comprehensions: nesting, conditions, scope, evaluation order.
print([x for x in range(10) if x % 2 if x % 3])
print([(x, y) for x in range(3) for y in range(x)])
print([[c * r for c in range(3)] for r in range(3)])
print({k: v for k, v in zip("abc", range(3))}, {v: k for k, v in {"a": 1}.items()})
print(sorted({len(w) for w in "the quick brown fox".split()}))
print([x if x > 1 else -x for x in range(4)])
print([y for x in [[1, 2], [3]] for y in x], [y for x in [[1, 2], []] if x for y in x if y > 1])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], list(zip(*matrix)))
x = "outside"
inner = [x for x in range(3)]
print(x, inner)
print([x for x in range(3)] and x)

def order(tag, value):
    print(tag, end=" ")
    return value
print([order("elt", 0) for _ in order("iter", [1, 2]) if order("cond", True)])
print({order("key", 1): order("value", 2) for _ in order("it", [1])})
print([a + b for a, b in [(1, 2), (3, 4)]], [a for a, *_ in [(1, 2, 3), "xy"]], [n for (i, (n, m)) in enumerate([(5, 6)])])
print([z for x in range(5) if (z := x * x) > 3], z)
print(list(i for i in [lambda: j for j in range(3)])[0]())
print([f() for f in [lambda: k for k in range(3)]])

class C:
    n = 3
    items = [i for i in range(n)]
    try:
        bad = [n for i in range(2)]
    except NameError as e:
        message = str(e)
print(C.items, C.message)

def scope():
    total = 0
    def add(v):
        nonlocal total
        total += v
        return total
    return [add(v) for v in (1, 2, 3)]
print(scope())
print({(i, j): i * j for i in range(2) for j in range(2)})
print({**{i: 1 for i in range(2)}, 5: 5}, [*(i for i in range(2)), 9])
print([[j for j in range(i)] for i in range(4) if i != 2], [(i, [j for j in "ab"]) for i in range(2)])
print([w.title() for line in "a b\nc d".splitlines() for w in line.split()])
print([len(s) for s in ["", "a"] or [1]], [i for i in (1, 2, 3) if not i == 2], [not v for v in (0, 1)])
try:
    [1 / d for d in (1, 0)]
except ZeroDivisionError as e:
    print(e)
try:
    [undefined_name for _ in [1]]
except NameError as e:
    print(e)
try:
    {[]: 1 for _ in [1]}
except TypeError as e:
    print(e)
try:
    {u: 1 for u in [{}]}
except TypeError as e:
    print(e)
print([s for s in "abc" for _ in range(2)], "".join([c for c in "a1b2" if c.isdigit()]))
nested = {"a": {"x": 1}, "b": {"x": 2}}
print({k: {kk: vv * 10 for kk, vv in v.items()} for k, v in nested.items()})
print([i for i in range(20) if i % 2 == 0 and i % 3 == 0 or i == 7], [i for i in range(3) for i in range(i)])
