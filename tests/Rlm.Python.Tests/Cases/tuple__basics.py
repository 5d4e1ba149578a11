# Tuples: packing, comparison, methods, hash, nesting, named fields by index.
t = (1, "two", 3.0, [4])
print(t, len(t), t[0], t[-1], t[1:3], t[::-1], 1 in t, t.index("two"), t.count(1), t + (5,), t[:2] * 2, (1,), (), tuple("ab"), tuple([1, 2]), tuple(), (1, 2) == (1, 2.0), (1, 2) < (1, 3), (1,) < (1, 0), () < (0,))
t[3].append(5); print(t)
try:
    t[3] += [6]
except TypeError as e:
    print(e, t)
a, b = 1, 2
a, b = b, a
print(a, b)
(a, b), c = (1, 2), 3
print(a, b, c)
first, *rest = (1, 2, 3); *init, last = "abc"; x, *mid, y = [1, 2]; print(first, rest, init, last, x, mid, y)
[p, q], r = "ab", "c"; print(p, q, r)
for i, (k, v) in enumerate({"a": 1, "b": 2}.items()): print(i, k, v, end="; ")
print()
for a, *b in [(1, 2, 3), (4,)]: print(a, b, end="; ")
print()
print(hash((1, 2)) == hash((1, 2)), {(1, 2): "v"}[1, 2], hash((1, 2, 3)), hash(()), hash((1,)), hash((0, 0)), hash((1, (2, 3))), hash((1.5, None is None)), hash((-1, -2)))
for f in (lambda: t[10], lambda: t["a"], lambda: t.index(99), lambda: hash(t), lambda: t + [1], lambda: t * "a", lambda: tuple(5), lambda: (1, "a") < (1, 2), lambda: t.append(1), lambda: t[0.0], lambda: tuple(1, 2), lambda: (1,).index(1, 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def multi(): return 1, 2
print(multi(), *multi(), [*multi(), 3], (*multi(), *multi()), type(multi()).__name__)
x = 1,
print(x, type(x).__name__, (1), type((1)).__name__, ((1, 2), (3, (4, ()))), (None,), ("a",), (1.0,), ((),))
pairs = [(3, "c"), (1, "a"), (2, "b")]
nums, letters = zip(*sorted(pairs))
print(nums, letters, dict(pairs), max(pairs), min(pairs, key=lambda p: p[1]), [n for n, _ in pairs], sum(n for n, _ in pairs))
print((1, 2, 3) == [1, 2, 3], bool(()), bool((0,)), sorted((3, 1, 2)), list(reversed((1, 2))), tuple(x * 2 for x in (1, 2)), ("a" "b"), ("a", "b"), max((1, 5), (2, 0)), (1, 2) != (2, 1), (1, [2]) == (1, [2]))
s = ([],)
s[0].append(s); print(s, repr(s))
m = 5,; m += (6,); print(m)
n = m; n += (7,); print(m, n)
print((lambda *a: a)(*(1, 2), 3), isinstance((), tuple), tuple({"a": 1, "b": 2}), tuple(range(3)), tuple(b"ab"), (i for i in ()).__class__.__name__)
