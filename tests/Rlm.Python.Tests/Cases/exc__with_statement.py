# Context managers: order, suppression, several items, errors in enter and exit.
class CM:
    def __init__(self, name, suppress=False, fail=None):
        self.name, self.suppress, self.fail = name, suppress, fail
    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter": raise RuntimeError("enter failed")
        return self.name.upper()
    def __exit__(self, t, v, tb):
        print("exit", self.name, t.__name__ if t else None, v)
        if self.fail == "exit": raise RuntimeError("exit failed")
        return self.suppress

with CM("a") as a, CM("b") as b:
    print("body", a, b)
with (CM("p") as p, CM("q"),):
    print(p)
with CM("s", suppress=True):
    raise ValueError("suppressed")
print("after")
try:
    with CM("outer"), CM("inner"):
        raise KeyError("k")
except KeyError as e:
    print("propagated", e)
try:
    with CM("first"), CM("second", fail="enter"):
        print("never")
except RuntimeError as e:
    print(e)
try:
    with CM("x", fail="exit"):
        raise ValueError("body")
except RuntimeError as e:
    print(e, "| context:", repr(e.__context__))
with CM("outer", suppress=True), CM("inner", fail="exit"):
    pass

def returns():
    with CM("r"):
        return "value"
print(returns())
def loops():
    for i in range(3):
        with CM(f"l{i}"):
            if i == 0: continue
            if i == 1: break
    return i
print(loops())
def gen():
    with CM("g"):
        yield 1
        yield 2
g = gen()
next(g)
g.close()

class NoExit:
    def __enter__(self): pass
class NoEnter:
    def __exit__(self, *a): pass
for obj in (5, NoExit(), NoEnter()):
    try:
        with obj:
            pass
    except TypeError as e:
        print(e)

from contextlib import contextmanager, suppress, ExitStack, closing, nullcontext, redirect_stdout
@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name
    except ValueError as e:
        print("swallowed", e)
    finally:
        print(f"</{name}>")
with tag("b") as t:
    print(t)
with tag("c"):
    raise ValueError("inside")
try:
    with tag("d"):
        raise KeyError("escapes")
except KeyError as e:
    print(e)
with suppress(KeyError, IndexError):
    [][1]
print("suppressed")
with ExitStack() as stack:
    for n in "xy":
        stack.enter_context(CM(n))
    stack.callback(print, "callback")
with nullcontext(5) as n:
    print(n)
import io
buffer = io.StringIO()
with redirect_stdout(buffer):
    print("captured")
print(repr(buffer.getvalue()))
@tag("decorator")
def decorated(): print("in decorated")
decorated()
class Target: pass
t = Target()
with CM("attr") as t.value, CM("sub") as (first, *rest):
    print(t.value, first, rest)
