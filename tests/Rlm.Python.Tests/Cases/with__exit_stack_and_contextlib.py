# contextlib at work: ExitStack with callbacks, pop_all, contextmanager functions as decorators, suppress, redirect.
from contextlib import ExitStack, contextmanager, suppress, redirect_stdout, closing, nullcontext, ContextDecorator, AbstractContextManager
import io
@contextmanager
def tag(name, *, swallow=()):
    print(f"<{name}>", end=" ")
    try: yield name.title()
    except swallow as e: print(f"[swallowed {e!r}]", end=" ")
    finally: print(f"</{name}>")
with tag("ul") as u, tag("li"): print(u, "text", end=" ")
with tag("b", swallow=KeyError): raise KeyError("k")
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, "|", repr(e.__context__))
def escaping():
    with tag("i"): raise ValueError("out")
attempt(escaping)
@tag("decorated")
def twice(x): return x * 2
print(twice(4), twice("ab"))
with ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in ("one", "two", "three")]
    stack.callback(print, "callback", 1, sep="=")
    stack.push(lambda kind, e, tb: print("pushed saw", kind and kind.__name__))
    print(names)
def swallowed_by_stack():
    with ExitStack() as s:
        s.push(lambda *a: True); s.callback(lambda: 1 / 0); s.push(lambda k, e, t: print("saw", repr(e)))
        raise KeyError("first")
    return "swallowed"
attempt(swallowed_by_stack)
s = ExitStack(); s.callback(print, "later"); moved = s.pop_all(); s.close(); print("not yet"); moved.close(); moved.close()
with suppress(KeyError, IndexError): {}["k"]; print("unreachable")
with suppress(): print("suppress nothing")
out = io.StringIO()
with redirect_stdout(out): print("captured"); print("twice")
print(repr(out.getvalue()))
class Door:
    def close(self): print("door closed")
with closing(Door()) as d, nullcontext(7) as n: print(type(d).__name__, n)
class Counted(ContextDecorator):
    n = 0
    def __enter__(self): Counted.n += 1; return self
    def __exit__(self, *a): return a[0] is ZeroDivisionError
@Counted()
def risky(x): return 1 / x
print(risky(2), risky(0), risky(4), Counted.n, risky.__name__)
@contextmanager
def odd(kind):
    try: yield kind
    except ValueError: 
        if kind == "twice": yield 2
        if kind == "replace": raise LookupError("replaced")
        if kind == "stop": return
def use(kind, error=None):
    with odd(kind) as got:
        if error: raise error
    return f"done {got}"
for args in (("plain",), ("twice", ValueError("v")), ("replace", ValueError("v")), ("stop", ValueError("v")), ("x", StopIteration("s")), ("x", RuntimeError("r"))): attempt(lambda: use(*args))
