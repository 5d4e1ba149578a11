# Lambdas with every kind of parameter, nested, immediately called, stored.
print((lambda: 1)())
print((lambda x, y=2, *a, z=3, **k: (x, y, a, z, k))(1))
print((lambda *a: a)(1, 2))
print((lambda **k: k)(a=1))
print((lambda a, /, b, *, c: a + b + c)(1, b=2, c=3))
add = lambda a: lambda b: lambda c: a + b + c
print(add(1)(2)(3))
print((lambda x: x if x > 0 else -x)(-5))
print((lambda x: (yield_ := x * 2) + yield_)(3))
print(list(map(lambda p: p[0] * p[1], [(1, 2), (3, 4)])))
print(sorted(["bb", "a", "ccc"], key=lambda s: -len(s)))
table = {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "neg": lambda a, b=None: -a}
print({k: f(5, 3) for k, f in table.items()})
print((lambda f, n: f(f, n))(lambda self, n: 1 if n == 0 else n * self(self, n - 1), 10))
print((lambda x: x).__name__)
f = lambda: (1, 2)
a, b = f()
print(a, b)
print((lambda: [i for i in range(3)])())
print((lambda x, y: x < y < 10)(1, 5))
print([(lambda k: k ** 2)(k) for k in range(5)])
print(max([1, -9, 4], key=lambda v: v * v))
try:
    (lambda a, b: a)(1)
except TypeError as e:
    print(e)
try:
    (lambda: undefined_thing)()
except NameError as e:
    print(e)
x = 5
g = lambda x=x: x
x = 6
print(g(), (lambda: x)())
conditions = [lambda v: v > 2, lambda v: v % 2 == 0]
print([v for v in range(8) if all(c(v) for c in conditions)])
print((lambda *args, **kw: len(args) + len(kw))(*range(4), **{"a": 1}))
print((lambda s: s[::-1])("abc"), (lambda: ...)(), (lambda d: d["k"])({"k": "v"}))
