# contextlib beyond the basics.
from contextlib import contextmanager, ExitStack, suppress, closing, nullcontext, redirect_stdout, ContextDecorator, AbstractContextManager
import io
@contextmanager
def step(name, log):
    log.append(f"+{name}")
    try:
        yield name.upper()
    except KeyError as e:
        log.append(f"!{e}")
    else:
        log.append(f"={name}")
    finally:
        log.append(f"-{name}")
log = []
with step("a", log) as a, step("b", log) as b: log.append(a + b)
print(log); log.clear()
with step("k", log): raise KeyError("x")
print(log); log.clear()
try:
    with step("v", log): raise ValueError("y")
except ValueError as e:
    print(log, e); log.clear()
@contextmanager
def bad_twice():
    yield 1
    yield 2
try:
    with bad_twice(): pass
except RuntimeError as e:
    print(e)
@contextmanager
def no_yield():
    if False: yield
try:
    with no_yield(): pass
except RuntimeError as e:
    print(e)
@contextmanager
def reraises():
    try:
        yield
    except ValueError as e:
        raise TypeError("converted") from e
try:
    with reraises(): raise ValueError("inner")
except TypeError as e:
    print(e, repr(e.__cause__))
try:
    cm = step("once", [])
    with cm: pass
    with cm: pass
except (RuntimeError, AttributeError) as e:
    print(type(e).__name__)
with ExitStack() as stack:
    names = [stack.enter_context(step(n, log)) for n in "xyz"]
    stack.callback(log.append, "callback")
    stack.push(lambda t, v, tb: log.append(f"exit {t}"))
print(names, log); log.clear()
with ExitStack() as stack:
    stack.push(lambda t, v, tb: True)
    raise ValueError("swallowed by the stack")
s = ExitStack(); s.callback(print, "closed later"); t = s.pop_all(); s.close(); t.close()
with suppress(ZeroDivisionError): 1 / 0
with suppress(): pass
try:
    with suppress(KeyError): [][1]
except IndexError as e:
    print(e)
class Res:
    def close(self): print("close called")
with closing(Res()) as r: print(type(r).__name__)
with nullcontext("n") as n: print(n)
out = io.StringIO()
with redirect_stdout(out):
    print("hidden")
    with redirect_stdout(io.StringIO()): print("deeper")
    print("again")
print(repr(out.getvalue()))
class Timer(ContextDecorator):
    def __enter__(self): print("start"); return self
    def __exit__(self, *exc): print("stop", exc[0]); return False
@Timer()
def work(x): print("working", x); return x * 2
print(work(4))
with Timer(): print("block")
class My(AbstractContextManager):
    def __exit__(self, *a): print("my exit")
with My() as m: print(isinstance(m, AbstractContextManager))
@step("deco", log)
def decorated(): return "result"
print(decorated(), decorated(), log)
def gen():
    with step("g", log): yield 1
log.clear(); print(list(gen()), log)
