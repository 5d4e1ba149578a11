# Operator overloading as one writes it for mathematics.
from math import hypot, isclose
class Vector:
    __slots__ = ("x", "y")
    def __init__(self, x=0, y=0): self.x, self.y = x, y
    def __repr__(self): return f"Vector({self.x!r}, {self.y!r})"
    def __abs__(self): return hypot(self.x, self.y)
    def __bool__(self): return bool(self.x or self.y)
    def __add__(self, o): return Vector(self.x + o.x, self.y + o.y) if isinstance(o, Vector) else NotImplemented
    def __sub__(self, o): return self + -o
    def __neg__(self): return Vector(-self.x, -self.y)
    def __mul__(self, k): return Vector(self.x * k, self.y * k) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, o): return self.x * o.x + self.y * o.y
    def __eq__(self, o): return isinstance(o, Vector) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __iter__(self): yield self.x; yield self.y
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __len__(self): return 2
    def __format__(self, spec): return "(" + ", ".join(format(c, spec) for c in self) + ")"
a, b = Vector(3, 4), Vector(1, -1)
print(a + b, a - b, -a, a * 2, 2 * a, a @ b, abs(a), bool(Vector()), a == Vector(3, 4), {a: 1}[Vector(3, 4)], list(a), a[0], a[-1], len(a), f"{a:.1f}", a != b, sum([a, b], Vector()), max(a), (*a,))
for f in (lambda: a + 1, lambda: 1 + a, lambda: a * "x", lambda: a * b, lambda: a < b, lambda: a[2], lambda: setattr(a, "z", 1), lambda: a ** 2, lambda: sum([a, b])):
    try:
        print(f())
    except (TypeError, IndexError, AttributeError) as e:
        print(type(e).__name__, e)
x, y = a
print(x, y)
class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    @property
    def T(self): return Matrix(zip(*self.rows))
    @property
    def shape(self): return len(self.rows), len(self.rows[0])
    def __getitem__(self, key):
        if isinstance(key, tuple):
            r, c = key
            return self.rows[r][c] if isinstance(r, int) and isinstance(c, int) else Matrix([row[c] if isinstance(c, slice) else [row[c]] for row in (self.rows[r] if isinstance(r, slice) else [self.rows[r]])])
        return self.rows[key]
    def __setitem__(self, key, v): self.rows[key[0]][key[1]] = v
    def __matmul__(self, o):
        if self.shape[1] != o.shape[0]: raise ValueError(f"shapes {self.shape} and {o.shape} do not fit")
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1: result = result @ base
            base, n = base @ base, n >> 1
        return result
    def __eq__(self, o): return self.rows == o.rows
    def __repr__(self): return f"Matrix({self.rows})"
    def __str__(self): return "\n".join(" ".join(f"{v:>4}" for v in r) for r in self.rows)
m = Matrix([[1, 2, 3], [4, 5, 6]])
print(m.T, m.shape, m[0], m[1, 2], m[:, 1], m[0:1, ::2], m @ m.T, (Matrix([[1, 1], [1, 0]]) ** 90)[0, 1], sep="\n")
m[0, 0] = 99; print(m)
try:
    m @ m
except ValueError as e:
    print(e)
print(Matrix.identity(2) == Matrix([[1, 0], [0, 1]]), isclose(abs(Vector(1, 1)), 2 ** 0.5))
