# __context__, __cause__, __suppress_context__: raise from, from None, cycles, re-raising, with_traceback.
def link(e):
    out = []
    while e is not None and len(out) < 6:
        arrow = "cause" if e.__cause__ else "context" if e.__context__ else "end"
        out.append(f"{e!r}[{arrow}{', suppressed' if e.__suppress_context__ else ''}]")
        e = e.__cause__ or e.__context__
    return " <- ".join(out)
def attempt(f):
    try: f()
    except Exception as e: print(f"{f.__name__}: {link(e)}")
def implicit():
    try: {}["k"]
    except KeyError: int("x1")
def explicit():
    try: {}["k"]
    except KeyError as e: raise ValueError("bad config") from e
def hidden():
    try: {}["k"]
    except KeyError: raise ValueError("clean") from None
def from_class(): raise ValueError("v") from OSError
def unrelated():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("v") from LookupError("elsewhere")
def three():
    try:
        try: raise KeyError(1)
        except KeyError: raise IndexError(2)
    except IndexError: raise ValueError(3)
def bare():
    try: raise KeyError("again")
    except KeyError: raise
def same_object():
    e = ValueError("same")
    try: raise e
    except ValueError: raise e from e
def swapped():
    a, b = ValueError("a"), ValueError("b")
    try: raise a
    except ValueError:
        try: raise b
        except ValueError: raise a
def later():
    saved = None
    try: 1 / 0
    except ZeroDivisionError as e: saved = e
    raise saved
def in_finally():
    try: raise KeyError("k")
    finally: raise TypeError("in finally")
def handled_inside():
    try: 1 / 0
    except ZeroDivisionError:
        try: int("q")
        except ValueError: pass
        raise
def wrong_cause(): raise ValueError from 5
def nothing_active(): raise
for f in (implicit, explicit, hidden, from_class, unrelated, three, bare, same_object, swapped, later, in_finally, handled_inside, wrong_cause, nothing_active): attempt(f)
e = ValueError("by hand"); e.__cause__ = KeyError("set")
print(e.__suppress_context__, e.__context__, repr(e.__cause__)); e.__cause__ = None; e.__suppress_context__ = False
for name, value in (("__cause__", "x"), ("__context__", 3), ("__traceback__", "t")):
    try: setattr(e, name, value)
    except TypeError as err: print(err)
print(e.with_traceback(None) is e, e.__traceback__)
try: raise e
except ValueError as again: print(again.__traceback__.tb_lineno > 0, again.__traceback__.tb_next)
