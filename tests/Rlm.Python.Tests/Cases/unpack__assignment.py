# Every assignment target.
a, b, c = 1, 2, 3
(d, e), [f, [g]] = (4, 5), [6, [7]]
print(a, b, c, d, e, f, g)
*a, = range(3); print(a)
a, *b = "x"; print(a, b)
*a, b = [1, 2, 3]; print(a, b)
a, *b, c = "hello"; print(a, b, c)
a, (b, *c), *d = 1, (2, 3, 4), 5, 6; print(a, b, c, d)
[a, *b] = {"k": 1, "l": 2}; print(a, b)
x = y = z = []
x.append(1); print(y, z)
x, y = y, x
i, lst = 0, [10, 20, 30]
i, lst[i] = 1, 99; print(i, lst)
lst[0], lst[-1] = lst[-1], lst[0]; print(lst)
class O: pass
o = O()
o.a, o.b = 1, 2
o.c, lst[0], d2 = {}, "first", {}
o.c["k"], d2["m"] = 5, 6
print(vars(o), lst, d2)
(o.x, lst[1]), lst[2:] = (7, 8), [9, 10]; print(o.x, lst)
for k, (v, *w) in {"a": (1, 2, 3), "b": (4,)}.items(): print(k, v, w)
for o.a, lst[0] in [(1, 2), (3, 4)]: pass
print(o.a, lst[0])
def swap(p): return p[::-1]
a, b = swap((1, 2)); print(a, b)
a = b, c = 1, 2; print(a, b, c)
a, b = c = [3, 4]; print(a, b, c)
first, second = "ab"; print(first, second)
a, b = {1: 2, 3: 4}; print(a, b)
(a), (b,) = 1, [2]; print(a, b)
_, keep, _ = "xyz"; print(keep, _)
a, b = b, a + b; print(a, b)
m = [[1, 2], [3, 4]]
(p, q), (r, s) = m; print(p, q, r, s)
[(a, b), c] = [(1, 2), 3]; print(a, b, c)
head, *tail = [1]; print(head, tail)
def gen():
    yield 1
    yield 2
a, b = gen(); print(a, b)
a, *b = (x * x for x in range(4)); print(a, b)
a, b, *c = map(int, "1 2 3 4".split()); print(a, b, c)
with_index = [(i, *pair) for i, pair in enumerate(zip("ab", [1, 2]))]; print(with_index)
print([*range(2), *"ab"], (*(), 1), {**{"a": 1}, **{"b": 2}}, {*"aa"}, [*{}, *[]])
def f(*args, k=0, **kw): return args, k, kw
print(f(*[1, 2], *(3,), k=4, **{"x": 5}, **{"y": 6}))
x: int = 5
y: str
z: list[int] = [1]
print(x, z, "y" in globals() and y)
print(__annotations__["x"], __annotations__["y"])
a = [1, 2, 3]
a[1:2], b = [20, 21], 5; print(a, b)
n = 5; n, m = n + 1, n - 1; print(n, m)
i = 0; i += 1; i, j = i + 1, i; print(i, j)
t = 1, 2; a, b = t; print(t, a + b)
a = [0] * 3; a[0] = a[1] = a[2] = 7; print(a)
print((lambda a, b: (b, a))(*"xy"))
