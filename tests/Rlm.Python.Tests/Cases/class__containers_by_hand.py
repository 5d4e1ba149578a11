# Containers by hand: __len__, __getitem__ with slices and tuples, __contains__ fallbacks, __iter__ fallbacks, __missing__.
class Grid:
    def __init__(self, w, h): self.w, self.h, self.cells = w, h, {}
    def __len__(self): return self.w * self.h
    def __getitem__(self, key):
        match key:
            case int(x), int(y): return self.cells.get((x, y), ".")
            case slice() as xs, int(y): return "".join(self[x, y] for x in range(*xs.indices(self.w)))
            case int(y): return self[:, y]
            case _ if key is ...: return [self[y] for y in range(self.h)]
        raise TypeError(f"bad key {key!r}")
    def __setitem__(self, key, value): self.cells[key] = value
    def __delitem__(self, key): del self.cells[key]
g = Grid(4, 2)
g[1, 0] = "x"; g[3, 1] = "o"; g[0, 1] = "!"; del g[0, 1]
print(g[1, 0], g[0], g[1:, 1], g[::-1, 0], g[...], len(g), bool(g), bool(Grid(0, 5)))
for key in ("a", (1, 2, 3), slice(1, 2), None):
    try:
        g[key]
    except TypeError as e:
        print(e)
try:
    del g[9, 9]
except KeyError as e:
    print(type(e).__name__, e)

class Squares:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError("out of squares")
        return i * i
s = Squares(5)
print(list(s), 9 in s, 10 in s, [*s], max(s), dict(enumerate(s)), sum(s), tuple(zip(s, s)))
a, *rest = s
print(a, rest, sorted(s, reverse=True), ",".join(map(str, s)))
for broken in (lambda: reversed(s), lambda: len(s), lambda: s.__iter__, lambda: 3 in 5, lambda: iter(5), lambda: 5[0], lambda: (1).__getitem__):
    try:
        broken()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
class Seq(Squares):
    def __len__(self): return self.n
    def __reversed__(self): return iter("own order")
    def __contains__(self, x): return "truthy text" if x == "magic" else 0
print("".join(reversed(Seq(3))), "magic" in Seq(1), 1 in Seq(5), "magic" not in Seq(1), len(Seq(3)))
class Blocked(Squares):
    __iter__ = None; __contains__ = None
for f in (lambda: list(Blocked(2)), lambda: 1 in Blocked(2)):
    try: f()
    except TypeError as e: print(e)
class Default(dict):
    def __missing__(self, key): return f"no {key}"
d = Default(a=1)
print(d["a"], d["b"], d.get("b"), "b" in d, len(d), "{a} {zz}".format_map(d), "%(q)s" % d)
