# Names inside comprehensions, lambdas, nested functions and class bodies.
x = "module"
print([x for x in range(2)], x, {x: x for x in "ab"}, x, list(x for x in [1]), x)
print([(lambda: x)() for x in range(2)], [f() for f in [lambda: x for x in range(3)]], [f() for f in [lambda x=x: x for x in range(3)]], x)
def f(x):
    inner = [x + y for y in range(2)]
    g = lambda y: [x + y + z for z in range(2)]
    def h():
        return {k: x for k in "ab"}
    return inner, g(10), h()
print(f(5))
def counter():
    n = 0
    def up():
        nonlocal n
        n += 1
        return [n for _ in range(n)]
    return up
c = counter(); print(c(), c(), c())
print([[(i, j) for j in range(i)] for i in range(3)], [i for i in range(3) for i in range(i)], [y for y in [x for x in range(3)]], [(a, b) for a in "xy" for b in a])
def late():
    fs = []
    for i in range(3):
        fs.append(lambda: i)
    r = [f() for f in fs]
    i = 99
    return r, [f() for f in fs]
print(late())
def gens():
    v = 1
    g = (v + i for i in range(2))
    v = 100
    return list(g)
print(gens())
source = [1, 2]
g = (s for s in source)
source = [9]
print(list(g))
source = [1, 2]
g = (s for s in source); source.append(3); print(list(g))
n = 3
g = (n * i for i in range(n)); n = 10; print(list(g))
def uses_global_later(): return defined_later
try:
    uses_global_later()
except NameError as e:
    print(e)
defined_later = 1; print(uses_global_later())
def shadow(list): return [i for i in list]
print(shadow((1, 2)))
def deep():
    a = 1
    def b():
        c = 2
        def d():
            e = 3
            return lambda: (a, c, e, [a + c + e for _ in range(1)], x)
        return d
    return b()()()
print(deep())
def param_shadow(x, f=lambda: x): return f()
print(param_shadow("param"))
def walrus():
    if any((found := v) > 2 for v in [1, 3, 5]): return found, [last := v for v in "ab"], last
print(walrus())
def cell_deleted():
    v = 1
    f = lambda: v
    del v
    try:
        return f()
    except NameError as e:
        return str(e)
print(cell_deleted())
def loop_closure():
    out = []
    for a, b in [(1, 2), (3, 4)]:
        def show(): return a, b
        out.append(show)
    return [s() for s in out]
print(loop_closure())
class K:
    y = 5
    def m(self):
        y = 6
        class Inner:
            z = y
            def n(self): return y
        return Inner.z, Inner().n(), self.y
print(K().m())
def star(*args, **kw): return lambda: (args, kw, [a for a in args], {k: v for k, v in kw.items()})
print(star(1, k=2)())
def recursion(n): return [] if n == 0 else [n] + [y for y in recursion(n - 1)]
print(recursion(4), (lambda f: f(f))(lambda f: [g for g in [1]]), sorted([(i, lambda i=i: i) for i in (2, 1)])[0][0])
def conditional_def(flag):
    if flag:
        def inner(): return "yes"
    try:
        return inner()
    except UnboundLocalError as e:
        return str(e)
print(conditional_def(True), conditional_def(False))
def two_level():
    x = 1
    def a():
        nonlocal x
        def b():
            nonlocal x
            x += 10
        b(); x += 100
    a()
    return x
print(two_level())
def glob():
    global x
    x = "set in function"
    return [x for _ in range(1)], (lambda: x)()
print(glob(), x)
