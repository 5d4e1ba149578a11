# RecursionError: caught and survived, in functions, methods, dunders, repr, comparison, generators, deep data.
import sys
def down(n): return 0 if n == 0 else 1 + down(n - 1)
def forever(): return forever()
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
print(down(500), even(400), odd(7))
def attempt(label, f):
    try: print(label, f())
    except RecursionError as e: print(label, type(e).__name__, str(e).split(" while")[0], isinstance(e, RuntimeError))
attempt("function", forever)
attempt("mutual", lambda: even(100001))
attempt("lambda", lambda: (lambda f: f(f))(lambda f: f(f)))
class Loop:
    def __repr__(self): return f"<{self!r}>"
    def __eq__(self, other): return self == other
    def __getattr__(self, name): return self.other
    def __len__(self): return len(self)
    def __call__(self): return self()
    def __add__(self, o): return self + o
    def __getitem__(self, i): return self[i]
    @property
    def prop(self): return self.prop
    def __iter__(self): yield from self
l = Loop()
for name, f in dict(repr=lambda: repr(l), eq=lambda: l == 1, getattr=lambda: l.x, len=lambda: len(l), call=lambda: l(), add=lambda: l + 1, item=lambda: l[0], prop=lambda: l.prop).items(): attempt(name, f)
def fallback(n=0):
    try: return fallback(n + 1)
    except RecursionError: return "rescued"
print(fallback(), down(100))
count = 0
def counted():
    global count
    count += 1
    counted()
try: counted()
except RecursionError: print(500 < count <= 1000, sys.getrecursionlimit())
nested = []
for _ in range(300): nested = [nested]
print(repr(nested).count("["), nested == nested, len(str(nested)))
cyclic = [1]; cyclic.append(cyclic); table = {"self": None}; table["self"] = table
print(cyclic, table, cyclic[1][1][0], cyclic == cyclic)
other = [1]; other.append(other)
attempt("equal cycles", lambda: cyclic == other)
def trampoline(f, *args):
    while callable(f): f, *args = f(*args)
    return f, args
def step(n, total): return (step, n - 1, total + n) if n else ("done", total)
print(trampoline(step, 5000, 0))
def generator_depth(n):
    if n: yield from generator_depth(n - 1)
    yield n
print(sum(generator_depth(200)), max(generator_depth(50)))
