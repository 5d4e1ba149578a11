# warnings: filters in order, catch_warnings, record, error, once, categories, deprecated, formatwarning, showwarning, stacklevel.
import warnings
def old(n):
    warnings.warn(f"old({n}) goes away", DeprecationWarning, stacklevel=2); return n
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always"); old(1); old(2); warnings.warn("plain"); warnings.warn(RuntimeWarning("ready-made")); warnings.warn_explicit("explicit", SyntaxWarning, "other.py", 99)
for w in seen: print(w.category.__name__, w.message, w.lineno if w.filename == "other.py" else w.filename.endswith(".py"), repr(w.message)[:30], isinstance(w.message, Warning))
def collect(setup):
    with warnings.catch_warnings(record=True) as got:
        warnings.resetwarnings(); setup()
        for i in range(3): old(i % 2)
        warnings.warn("other", UserWarning)
    return [str(w.message) for w in got]
for name, s in {"always": lambda: warnings.simplefilter("always"), "once": lambda: warnings.simplefilter("once"), "default": lambda: warnings.simplefilter("default"), "module": lambda: warnings.simplefilter("module"), "ignore old": lambda: (warnings.simplefilter("always"), warnings.filterwarnings("ignore", message=r"old\(1")), "category": lambda: (warnings.simplefilter("ignore"), warnings.filterwarnings("always", category=UserWarning)), "append": lambda: (warnings.simplefilter("ignore"), warnings.simplefilter("always", append=True)), "case": lambda: (warnings.simplefilter("always"), warnings.filterwarnings("ignore", "OLD"))}.items(): print(name, collect(s))
with warnings.catch_warnings():
    warnings.simplefilter("error", DeprecationWarning)
    try:
        old(7)
    except DeprecationWarning as e: print("raised", e, type(e).__mro__[1].__name__)
with warnings.catch_warnings(action="ignore"): print(old(3), end=" ")
@warnings.deprecated("use new()")
def gone(): return "gone"
@warnings.deprecated("no more", category=FutureWarning)
class Legacy: pass
with warnings.catch_warnings(record=True) as d: warnings.simplefilter("always"); gone(); Legacy(); print([(w.category.__name__, str(w.message)) for w in d], gone.__deprecated__)
print(warnings.formatwarning("text", UserWarning, "f.py", 3, "code()").encode(), warnings.formatwarning("t", FutureWarning, "nofile", 1).encode())
with warnings.catch_warnings():
    warnings.simplefilter("always"); warnings.showwarning = lambda m, c, fn, ln, file=None, line=None: print(f"!! {c.__name__}: {m}"); old("shown"); warnings.warn("custom", ImportWarning)
class Costly(UserWarning):
    def __str__(self): return f"costs {self.args[0]:.2f}"
with warnings.catch_warnings(record=True) as c: warnings.simplefilter("always"); warnings.warn(Costly(3)); print(c[0].message, c[0].category.__name__)
for f in (lambda: warnings.warn("x", int), lambda: warnings.simplefilter("nope"), lambda: warnings.warn("x", "UserWarning")):
    try:
        print("fine", f())
    except Exception as e: print(type(e).__name__, e)
