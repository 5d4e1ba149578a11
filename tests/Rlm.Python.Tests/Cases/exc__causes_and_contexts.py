# raise ... from: what may stand there, what it sets, what is suppressed, and the attributes set by hand.
def show(action):
    try:
        print(repr(action()))
    except BaseException as e:
        print(type(e).__name__, e, "|", repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
def from_handled():
    try: 1 / 0
    except ZeroDivisionError as e: raise ValueError("a") from e
def from_none():
    try: 1 / 0
    except ZeroDivisionError as e: raise ValueError("a") from None
def implicit():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("a")
def from_class(): raise ValueError("a") from KeyError
def from_number(): raise ValueError("a") from 5
def number_from(): raise 5 from ValueError
def by_hand():
    e = ValueError("x"); e.__cause__ = KeyError("k"); raise e
def cause_number():
    e = ValueError("x"); e.__cause__ = 5
def context_number():
    e = ValueError("x"); e.__context__ = 5
def traceback_number():
    e = ValueError("x"); e.__traceback__ = 5
def failing_cause():
    class Fails(Exception):
        def __init__(self): raise KeyError("init")
    raise ValueError("z") from Fails
def returns_other():
    class Odd(Exception):
        def __new__(cls): return 5
    raise Odd
def undo():
    e = ValueError("u"); e.__cause__ = KeyError(1); e.__cause__ = None; e.__suppress_context__ = False; raise e
def itself():
    e = ValueError("self")
    raise e from e
for action in (from_handled, from_none, implicit, from_class, from_number, number_from, by_hand, cause_number, context_number, traceback_number, failing_cause, returns_other, undo): show(action)
try: itself()
except ValueError as e: print(e.__cause__ is e, e.__context__)
for name in ("__cause__", "__context__", "__traceback__", "args"):
    show(lambda: delattr(ValueError(), name))
show(lambda: ValueError("a").with_traceback(5))
import sys
for code in ((1, 2), "text", None, 7):
    try: sys.exit(code)
    except SystemExit as e: print(e.args, e.code)
def chain(n):
    try:
        if n == 0: raise KeyError("deepest")
        chain(n - 1)
    except Exception as e: raise (ValueError, TypeError)[n % 2](n) from (e if n % 2 else None)
try: chain(3)
except Exception as e:
    links = []
    while e: links.append((type(e).__name__, e.args, e.__suppress_context__)); e = e.__cause__ or e.__context__
    print(links)
