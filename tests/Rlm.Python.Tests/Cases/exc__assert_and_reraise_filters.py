# assert forms, selective re-raising, translating errors, suppressing, errors in except clauses themselves.
def check(f):
    try: print("ok", f())
    except BaseException as e: print(type(e).__name__, e.args, "|", e)
def asserting(x):
    assert x, f"got {x!r}"
    return x
def tuple_message(): assert 1 > 2, ("a", 3)
def no_message(): assert []
def error_message(): assert False, ValueError("inside")
def side_effect(): assert (n := len("abc")) == 3; return n
for f in (lambda: asserting(1), lambda: asserting({}), tuple_message, no_message, error_message, side_effect): check(f)

def only_404(codes):
    for code in codes:
        try:
            raise LookupError(code)
        except LookupError as e:
            if e.args[0] != 404: raise
            yield "skipped 404"
check(lambda: list(only_404([404, 404]))); check(lambda: list(only_404([404, 500])))

def translate(table, f):
    try: return f()
    except tuple(table) as e:
        raise table[type(e)](f"translated {e}") from e
check(lambda: translate({ZeroDivisionError: ArithmeticError, KeyError: LookupError}, lambda: 1 / 0))
check(lambda: translate({KeyError: LookupError}, lambda: {}["k"])); check(lambda: translate({}, lambda: [].pop()))

def dynamic(kinds):
    try: raise KeyError("k")
    except kinds: return f"caught"
check(lambda: dynamic(LookupError)); check(lambda: dynamic((OSError, Exception))); check(lambda: dynamic(())); check(lambda: dynamic(5)); check(lambda: dynamic("KeyError")); check(lambda: dynamic((ValueError, 3))); check(lambda: dynamic(int))
def clause_raises():
    try: raise KeyError("first")
    except missing_name: pass
def unused_clause():
    try: return "no error, clause not evaluated"
    except missing_name: pass
check(clause_raises); check(unused_clause)

import sys
def info():
    before = sys.exception()
    try: 1 / 0
    except ZeroDivisionError as e:
        inside = sys.exception() is e, sys.exc_info()[0].__name__
        try: int("z")
        except ValueError: deeper = type(sys.exception()).__name__
        back = type(sys.exception()).__name__
    return before, inside, deeper, back, sys.exception(), sys.exc_info()
check(info)
def exits(code): raise SystemExit(code)
for e in (lambda: exits(3), lambda: exits("bye"), lambda: exits(None), lambda: sys.exit((1, 2))): check(e)
def retry(times, f):
    errors = []
    while times:
        try: return f(times), errors
        except ValueError as e: errors.append(str(e)); times -= 1
    else: raise ExceptionGroup("all failed", [ValueError(m) for m in errors])
check(lambda: retry(3, lambda n: int("7" if n == 1 else f"x{n}"))); check(lambda: retry(2, lambda n: int(f"y{n}")))
try:
    raise KeyError from None
except* KeyError as g:
    print(type(g).__name__, g.message == "", g.exceptions)
