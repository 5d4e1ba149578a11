# A vector and a small expression language built from operator dunders, all families at once.
class Vec:
    __slots__ = ("xs",)
    def __init__(self, *xs): self.xs = xs
    def __repr__(self): return f"<{' '.join(f'{x:g}' for x in self.xs)}>"
    def _zip(self, other, f):
        if isinstance(other, (int, float)): other = Vec(*[other] * len(self.xs))
        if not isinstance(other, Vec): return NotImplemented
        if len(other.xs) != len(self.xs): raise ValueError(f"sizes differ: {len(self.xs)} and {len(other.xs)}")
        return Vec(*map(f, self.xs, other.xs))
    def __add__(self, o): return self._zip(o, lambda a, b: a + b)
    def __sub__(self, o): return self._zip(o, lambda a, b: a - b)
    def __mul__(self, o): return self._zip(o, lambda a, b: a * b)
    def __truediv__(self, o): return self._zip(o, lambda a, b: a / b)
    def __mod__(self, o): return self._zip(o, lambda a, b: a % b)
    def __rsub__(self, o): return -self + o
    def __rtruediv__(self, o): return Vec(*(o / x for x in self.xs))
    __radd__, __rmul__ = __add__, __mul__
    def __matmul__(self, o): return sum(a * b for a, b in zip(self.xs, o.xs))
    def __neg__(self): return Vec(*(-x for x in self.xs))
    def __pos__(self): return Vec(*map(abs, self.xs))
    def __invert__(self): return Vec(*self.xs[::-1])
    def __abs__(self): return (self @ self) ** 0.5
    def __pow__(self, n, mod=None): return Vec(*(pow(x, n, mod) for x in self.xs))
    def __round__(self, n=0): return Vec(*(round(x, n) for x in self.xs))
    def __divmod__(self, n): return Vec(*(x // n for x in self.xs)), Vec(*(x % n for x in self.xs))
    def __lshift__(self, n): return Vec(*self.xs[n:], *self.xs[:n])
    def __xor__(self, o): return self @ o == 0
    def __bool__(self): return any(self.xs)
    def __eq__(self, o): return isinstance(o, Vec) and self.xs == o.xs
    def __iter__(self): return iter(self.xs)
    def __float__(self): return float(abs(self))
a, b = Vec(3, 4), Vec(1, -2)
print(a + b, a - b, a * b, a / 2, 10 - a, 12 / a, 2 * a + 1, a @ b, -b, +b, ~a, abs(a), a ** 2, pow(a, 2, 5), round(a / 7, 2), divmod(a, 2), a << 1, a ^ Vec(4, -3), a % 2, bool(Vec(0, 0)), float(a), [*a], sum([a, b, a]), -a == a * -1, 0 + a != a)
c = a; c += b; c *= 2; c /= 4; c **= 2; c @= Vec(1, 1); print(c, a)
for bad in (lambda: a + "x", lambda: "x" + a, lambda: a + Vec(1), lambda: a // 2, lambda: 2 ** a, lambda: a | b, lambda: [] @ a, lambda: a >> 1, lambda: hash(a), lambda: a < b, lambda: int(a), lambda: a[0], lambda: len(a), lambda: a(), lambda: round(a, "x"), lambda: a @ 5):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
class E:
    def __init__(self, text): self.text = text
    def __repr__(self): return self.text
    def __getattr__(self, name): return E(f"{self}.{name}")
    def __getitem__(self, k): return E(f"{self}[{k!r}]")
    def __call__(self, *a, **k): return E(f"{self}({', '.join([*map(repr, a), *(f'{n}={v!r}' for n, v in k.items())])})")
for name, sign in dict(add="+", sub="-", mul="*", truediv="/", floordiv="//", mod="%", pow="**", matmul="@", and_="&", or_="|", xor="^", lshift="<<", rshift=">>").items():
    n = name.rstrip("_")
    setattr(E, f"__{n}__", lambda s, o, sign=sign: E(f"({s} {sign} {o!r})"))
    setattr(E, f"__r{n}__", lambda s, o, sign=sign: E(f"({o!r} {sign} {s})"))
for name, sign in dict(lt="<", le="<=", gt=">", ge=">=", eq="==", ne="!=").items(): setattr(E, f"__{name}__", lambda s, o, sign=sign: E(f"({s} {sign} {o!r})"))
for name, sign in dict(neg="-", pos="+", invert="~").items(): setattr(E, f"__{name}__", lambda s, sign=sign: E(f"{sign}{s}"))
x, y = E("x"), E("y")
print(x + 1 * y ** 2, 3 - x // y % 2, -x @ ~y, x << 1 | y >> 2 & 3 ^ x, 5 < x, x == y, "s" != x, x.name[1:2](y, key=3).other, 2 ** -x ** 2, (x < y) + 1, [1] + x, x + x + "t", 1 < x < 5, not x)
