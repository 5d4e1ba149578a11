# Subclasses of dict, list, int, str, tuple, float, Exception: what the builtins call and what they bypass.
class Upper(dict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
    def __getitem__(self, k): return super().__getitem__(k.upper())
    def __contains__(self, k): return super().__contains__(k.upper())
u = Upper(a=1); u["b"] = 2; u.update(c=3); u.setdefault("d", 4); u |= {"e": 5}
print(u, u["B"], "b" in u, u.get("b"), "a" in u, {**u}, list(u), u == {"a": 1, "B": 2, "c": 3, "d": 4, "e": 5}, type(u | {}).__name__, type(u.copy()).__name__)
class Ring(list):
    def __getitem__(self, i): return super().__getitem__(i % len(self)) if isinstance(i, int) else type(self)(super().__getitem__(i))
    def append(self, x): super().append(f"<{x}>")
r = Ring([1, 2, 3]); r.append(4); r += [5]; r.extend([6])
print(r, r[7], type(r[1:3]).__name__, r[1:3], type(r + []).__name__, type(r * 2).__name__, [*r][-1], r.index("<4>"), sorted(Ring([2, 1])), list(reversed(r))[0])
class Clamped(int):
    def __new__(cls, v, lo=0, hi=10): self = super().__new__(cls, max(lo, min(hi, v))); self.given = v; return self
    def __add__(self, other): return Clamped(int(self) + other)
c = Clamped(99)
print(c, c.given, c + 5, type(c + 5).__name__, type(c - 5).__name__, 5 + c, -c, [0] * Clamped(2), {10: "ten"}[c], isinstance(True, int), c.bit_length(), f"{c:04}")
class Path(str):
    def __truediv__(self, other): return Path(f"{self.rstrip('/')}/{other}")
    def __getitem__(self, i): return self.split("/")[i]
    def __iter__(self): return iter(self.split("/"))
    def __len__(self): return 99
p = Path("/usr") / "lib" / "py"
print(p, p[1], list(p), len(p), type(p.upper()).__name__, p[-1].center(6, "."), p == "/usr/lib/py", "lib" in p, "".join(p), bool(Path("")))
class Point(tuple):
    def __new__(cls, *xy): return super().__new__(cls, xy)
    x = property(lambda self: self[0])
    def __add__(self, o): return Point(*map(sum, zip(self, o)))
    def __repr__(self): return f"Point{super().__repr__()}"
print(Point(1, 2) + (3, 4), Point(1, 2).x, Point(1, 2) == (1, 2), (0,) + Point(9), hash(Point(1, 2)) == hash((1, 2)), {Point(1, 2)} & {(1, 2)}, Point(3)[:1], max(Point(1, 5), Point(1, 7)))
class Percent(float):
    def __str__(self): return f"{self * 100:.0f}%"
print(Percent(0.25), [Percent(0.25)], Percent("0.5") + 1, f"{Percent(0.125)}", f"{Percent(0.125):.2f}", Percent(0.3) < 0.5, round(Percent(2.567), 1))
class Strict(list):
    def __init__(self, *items): super().__init__(items)
    def __setitem__(self, i, v): raise TypeError("append only")
    def __delitem__(self, i): raise TypeError("no deleting")
s = Strict(3, 1, 2)
for bad in ("s[0] = 1", "del s[0]", "s[1:] = []", "s[0] += 1"):
    try: exec(bad)
    except TypeError as e: print(bad, "->", e)
s.sort(); s.pop(); s.insert(0, 9); s.reverse()
print(s, Strict([1]), s.copy(), type(s.copy()).__name__)
for base in (bool, type(None), range, slice, type(lambda: 0), type(...)):
    try: type("X", (base,), {})
    except TypeError as e: print(e)
