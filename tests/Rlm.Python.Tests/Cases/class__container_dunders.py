# __len__, __getitem__, __setitem__, __delitem__, __contains__, __iter__, __reversed__, __missing__, slices.
class Row:
    def __init__(self, *v): self.v = list(v)
    def __len__(self): return len(self.v)
    def __getitem__(self, i):
        if isinstance(i, slice):
            return ("slice", i.start, i.stop, i.step, i.indices(len(self.v)))
        return self.v[i]
    def __setitem__(self, i, x): print("set", i, x)
    def __delitem__(self, i): print("del", i)

r = Row(1, 2, 3)
print(len(r), r[0], r[-1], bool(r), bool(Row()))
print(r[1:2], r[::2], r[:-1], r[5:1:-1])
r[0] = 5
r[1:2] = [7]
r["k"] = None
del r[0]
del r[::2]
print(list(r), 2 in r, 9 in r, list(reversed(r)), sum(r), max(r))
a, b, c = r
print(a, b, c, [*r], tuple(r), dict(enumerate(r)))
try:
    r[10]
except IndexError as e:
    print(e)
r[0] += 10

class Grid:
    def __getitem__(self, key): return key
g = Grid()
print(g[1], g[1, 2], g[1:2, 3], g[...], g[1:2:3], g[:], g["a"], g[(1, 2)], g[*[1, 2], 3], g[None])

class Has:
    def __contains__(self, x): return x * 2
print(5 in Has(), 0 in Has(), 0 not in Has(), "" in Has())

class It:
    def __iter__(self):
        yield 1
        yield 2
print(2 in It(), 3 in It(), list(It()), sorted(It(), reverse=True), dict(zip(It(), "ab")))

class Default(dict):
    def __missing__(self, key):
        return f"<{key}>"
d = Default(a=1)
print(d["a"], d["zz"], d.get("zz"), "zz" in d, len(d))

class Rev:
    def __reversed__(self): return iter("abc")
print("".join(reversed(Rev())))

class LenOnly:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
print(bool(LenOnly(0)), bool(LenOnly(3)), len(LenOnly(7)))
class B:
    def __bool__(self): return False
    def __len__(self): return 5
print(bool(B()), not B(), 1 if B() else 2, type(B() and 1).__name__)
for f in (lambda: len(LenOnly(-1)), lambda: len(LenOnly("x")), lambda: len(5), lambda: Has()[0], lambda: iter(Has()), lambda: list(5), lambda: 3 in LenOnly(1), lambda: reversed(Has()), lambda: [x for x in 7]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
h = Has()
for code in ("h[0] = 1", "del h[0]", "n = 5; n[0] = 1", "n = 5; del n[0]", "s = 'abc'; s[0] = 'x'", "t = (1,); t[0] = 2", "t = (1,); del t[0]"):
    try:
        exec(code)
    except TypeError as e:
        print(e)
class BadBool:
    def __bool__(self): return 1
try:
    bool(BadBool())
except TypeError as e:
    print(e)
class BadIter:
    def __iter__(self): return 5
try:
    for x in BadIter(): pass
except TypeError as e:
    print(e)
