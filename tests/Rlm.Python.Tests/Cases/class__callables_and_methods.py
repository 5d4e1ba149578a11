# Callables: __call__, bound methods, functions as attributes, staticmethod and classmethod details, callable().
class Polynomial:
    def __init__(self, *coefficients): self.c = coefficients
    def __call__(self, x, /, *, derivative=0):
        p = self
        for _ in range(derivative):
            p = Polynomial(*[k * i for i, k in enumerate(p.c)][1:])
        return sum(k * x ** i for i, k in enumerate(p.c))
p = Polynomial(1, 0, 2)
print(p(3), p(3, derivative=1), p(3, derivative=3), list(map(p, range(4))), max([-5, 1, 3], key=p), callable(p), callable(3))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: p()); attempt(lambda: p(x=3)); attempt(lambda: p(1, 2)); attempt(lambda: p(1, derivate=1)); attempt(lambda: 5()); attempt(lambda: "text"()); attempt(lambda: None()); attempt(lambda: [1](0)); attempt(lambda: p.c()); attempt(lambda: (1, 2)(3)); attempt(lambda: ...())

class Tool:
    count = 0
    def use(self, *a): self.count += 1; return self.count, a
    @staticmethod
    def stat(a): return f"stat {a}"
    @classmethod
    def make(cls, *a): return f"{cls.__name__} made {a}"
    alias = use
    external = len
    lam = lambda self: f"lambda on {type(self).__name__}"
    nested = Polynomial(5)
class Better(Tool): pass
t = Tool(); m = t.use
print(m(1), m(2), t.alias(), Tool.use(t, 9), m.__self__ is t, m.__func__ is Tool.use, m.__name__, m.__qualname__, t.external([1, 2]), t.lam(), t.nested(1))
print(t.stat(1), Tool.stat(2), Better.make(1), Better().make(), Tool.__dict__["stat"](3), type(Tool.__dict__["make"]).__name__, Tool.make.__self__.__name__)
attempt(lambda: Tool.use()); attempt(lambda: t.stat()); attempt(lambda: Tool.lam()); attempt(lambda: Tool.__dict__["make"](Tool)); attempt(lambda: t.missing()); attempt(lambda: Tool(1)); attempt(lambda: m.attr); attempt(lambda: setattr(m, "attr", 1))
print(t.use == t.use, t.use == Tool().use, {t.use: 1}[t.use], t.use is t.use, Tool.use is Tool.use, t.use != t.alias)
t.__call__ = lambda: "instance attribute"
attempt(lambda: t()); attempt(lambda: t.__call__())
Tool.__call__ = lambda self, n=1: f"class attribute {n}"
attempt(lambda: t()); attempt(lambda: t(7)); attempt(lambda: callable(Better()))
class Chain:
    def __init__(self): self.calls = []
    def __getattr__(self, name): return lambda *a: self.calls.append((name, *a)) or self
print(Chain().select("a", "b").where("x > 1").limit(5).calls)
class Recurse: pass
Recurse.__call__ = Recurse()
try: Recurse()()
except RecursionError as e: print(type(e).__name__)
print([f.__name__ for f in (Tool.use, Tool.stat, Tool.lam, t.make, len, [].append, str.upper, Tool)])
