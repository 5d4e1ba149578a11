# What a class body sees, and what methods do not.
x = "global"
class C:
    before = x
    x = "class"
    after = x
    def method(self): return x, self.x, C.x
    lam = lambda self: x
    comp = [x for _ in range(1)]
    first_iter = [v for v in x]
    def default(self, d=x): return d
    class Inner:
        seen = x
    if x == "class":
        conditional = True
    for loop_var in range(3):
        pass
    del loop_var
    try:
        1 / 0
    except ZeroDivisionError as e:
        caught = str(e)
    with_names = sorted(n for n in dir() if not n.startswith("__"))
    a, (b, *c) = 1, (2, 3, 4)
    d: int = 5
    e_only_annotated: str
    y = z = []
    z.append(1)
    import math as m
    pi = round(m.pi, 2)
    print("in body", x, __qualname__, __module__)
print(C.before, C.after, C().method(), C().lam(), C.comp, C.first_iter[:2], C().default(), C.Inner.seen, C.conditional, C.caught, hasattr(C, "loop_var"), C.a, C.b, C.c, C.d, hasattr(C, "e_only_annotated"), C.y, C.pi)
print(C.with_names)
def f():
    x = "enclosing"
    class D:
        y = x
        x = "own"
        def m(self): return x
    return D.y if hasattr(D, "y") else None, D().m(), D.x
try:
    print(f())
except NameError as e:
    print(type(e).__name__, e)
def g():
    v = "enclosing"
    class E:
        w = v
        def m(self): return v
        def n(self):
            nonlocal v
            v = "changed"
    E().n()
    return E.w, E().m(), v
print(g())
class G:
    global made_global
    made_global = 5
    counter = 0
    def inc(self):
        self.counter += 1
        return self.counter
print(made_global, hasattr(G, "made_global"), G().inc(), G.counter)
i1, i2 = G(), G(); i1.inc(); i1.inc(); print(i1.counter, i2.counter, vars(i1))
class H:
    items = [1, 2, 3]
    total = sum(items)
    doubled = list(map(lambda v: v * 2, items))
    filtered = [v for v in items if v > 1]
    try:
        both = [v for v in items if v in items]
    except NameError as e:
        both = str(e)
    table = {k: v for k, v in zip("abc", items)}
print(H.total, H.doubled, H.filtered, H.both, H.table)
class Empty: ...
class Doc:
    "docstring"
print(Empty.__doc__, Doc.__doc__, Empty().__dict__, type(Empty).__name__)
class Rebound:
    def m(self): return 1
    old = m
    def m(self): return 2
print(Rebound().m(), Rebound().old(), Rebound.old.__name__)
class Mangled:
    __x = 1
    def get(self): return self.__x, Mangled.__x, [self.__x for _ in range(1)]
    def __p(self): return "p"
    def call(self): return self.__p()
    def kw(self, __a=5): return __a
class Sub(Mangled):
    __x = 2
    def both(self): return self.__x, self.get()[0]
print(Mangled().get(), Mangled().call(), Sub().both(), sorted(n for n in vars(Sub) if "x" in n), Mangled().kw(), Mangled().kw(_Mangled__a=6))
