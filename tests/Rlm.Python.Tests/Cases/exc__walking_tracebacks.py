# Traceback objects by hand: walking frames, line offsets, locals seen in frames, chains drawn as text.
import sys, traceback
BASE = 5
def outer(n):
    label = f"outer {n}"
    return middle(n * 2)
def middle(n):
    values = [inner(k, n) for k in (2, 1, 0)]
    return values
def inner(k, n): return n / k
def walk(tb):
    while tb:
        f = tb.tb_frame
        yield f.f_code.co_name, tb.tb_lineno
        tb = tb.tb_next
try: outer(3)
except ZeroDivisionError as e:
    for name, line in walk(e.__traceback__): print(f"{name:<10} line {line}")
    rows = traceback.extract_tb(e.__traceback__)
    print([(r.name, r.line) for r in rows], len(rows), rows[-1].lineno == e.__traceback__.tb_next.tb_next.tb_next.tb_lineno)
    print(traceback.format_exception_only(e), sys.exc_info()[1] is e, sys.exception() is e)
    kept = e
print(sys.exception(), kept.__traceback__ is not None, len(traceback.format_tb(kept.__traceback__)))
def reraised():
    try: inner(0, 1)
    except ZeroDivisionError: raise
def wrapped():
    try: inner(0, 1)
    except ZeroDivisionError as e: raise LookupError("wrapped") from e
def lambda_fails(): return (lambda: [x for x in [1]][5])()
def generator_fails():
    def g():
        yield 1
        raise KeyError("g")
    return sum(g())
class Thing:
    def method(self): return self.prop
    @property
    def prop(self): return {}["key"]
    def __add__(self, o): return self.method()
for f in (reraised, wrapped, lambda_fails, generator_fails, lambda: Thing() + 1):
    try: f()
    except Exception as e: print(f"{type(e).__name__}: {e} <-", " > ".join(name for name, *_ in walk(e.__traceback__)), "| cause", e.__cause__ and " > ".join(name for name, *_ in walk(e.__cause__.__traceback__)))
text = "".join(traceback.format_exception(kept))
print(text.count("File"), text.splitlines()[0], text.splitlines()[-1], "in middle" in text)
