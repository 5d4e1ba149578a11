# Tuples as records: literals, methods, nesting, immutability and messages.
empty, single, pair = (), (1,), 1, ; print(empty, single, pair, (1), (1,) * 3, tuple("abc"), tuple({"k": 1}), tuple(x * x for x in range(4)), tuple([]) is ())
point = x, y = (3, 4); print(point, x, y, (x, y) == point, (x, y)[::-1], point + (5,), point[1:], point[-1:], point * 2, 3 in point, len(point))
city = ("Lima", (-12.05, -77.04), ["coast", "desert"])
name, (lat, lon), tags = city; tags.append("foggy"); print(name, lat, lon, city)
print((1, 2, 1, 3, 1).count(1), (1, 2, 1).index(1, 1), ("a", "b").index("b"), (1, True, 1.0).count(1), ((),).count(()), (None,).index(None))
print((1, 2) < (1, 3), (1, 2) < (1, 2, 0), () < (0,), ("a", 2) > ("a", 1), (1, "x") == (1.0, "x"), (1, 2) == [1, 2], (2,) > (1, 99), max((1, "b"), (1, "c")), sorted([(2, "a"), (1, "z"), (1, "b")]), min([(3,), (2, 9)]))
print(hash((1, 2)) == hash((1.0, 2.0)), hash(()) == hash(tuple()), {(1, 2): "grid"}[1, 2], {(0, 0), (0, 0.0)}, (1, [2])[1], ((1, 2), 3) != (1, (2, 3)))
def minmax(values): return min(values), max(values)
low, high = minmax([4, 9, 2]); print(low, high, minmax("hello"), divmod(17, 5), *minmax([1]), type(minmax([0])).__name__)
rows = [("x", 1), ("y", 2)]; print(list(zip(*rows)), dict(rows), [a * b for a, b in rows], (*rows[0], *rows[1]), (lambda *t: t)(1, *rows))
class Pt(tuple):
    def __new__(cls, x, y): return super().__new__(cls, (x, y))
    x = property(lambda s: s[0])
    def __add__(s, o): return Pt(s[0] + o[0], s[1] + o[1])
print(Pt(1, 2), Pt(1, 2) + Pt(3, 4), Pt(5, 6).x, Pt(1, 2) == (1, 2), type(Pt(1, 2) * 2).__name__, type(Pt(1, 2)[:]).__name__, isinstance(Pt(0, 0), tuple))
t = (1, [2], "s"); copy = t[:]; print(copy is t, tuple(t) is t, t + () == t, repr((1, (2, (3, ())))), ((1,),), (t, t)[0] is t)
def put(): t[0] = 5
def put_slice(): t[0:1] = (5,)
def cut(): del t[0]
for call in (put, put_slice, cut, lambda: t[3], lambda: t[-4], lambda: t["a"], lambda: t[1.0], lambda: t.append(1), lambda: t + [1], lambda: t + 1, lambda: t * t, lambda: t < [1], lambda: t < (1, "a"), lambda: (1, "a") < (1, 2), lambda: t.index(9), lambda: t.index("s", 0, 2), lambda: t.count(), lambda: hash(t), lambda: {t: 1}, lambda: tuple(5), lambda: tuple(1, 2), lambda: tuple(None), lambda: t.sort(), lambda: t.x, lambda: () [0], lambda: t[::0], lambda: t[1, 2], lambda: Pt(1), lambda: tuple(iterable=[1]), lambda: "%d" % (1, 2), lambda: t - t, lambda: sum([(1,), (2,)]), lambda: sum([(1,), (2,)], ())):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
