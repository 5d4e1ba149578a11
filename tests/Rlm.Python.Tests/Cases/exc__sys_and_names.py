# except names, shadowing, deletion, globals, nested handlers.
e = "outer"
try:
    raise ValueError("inner")
except ValueError as e:
    print(e)
print("e" in globals())
def f():
    try:
        raise KeyError("k")
    except KeyError as err:
        saved = err
    try:
        print(err)
    except UnboundLocalError as u:
        print(u)
    return saved
print(repr(f()))
def nested():
    try:
        raise ValueError(1)
    except ValueError as e:
        try:
            raise TypeError(2)
        except TypeError as e:
            print("inner", e)
        try:
            e
        except UnboundLocalError as x:
            print("gone:", x)
nested()
errors = []
for v in ("1", "x", "2", None):
    try:
        errors.append(int(v))
    except (ValueError, TypeError) as e:
        errors.append(type(e).__name__)
    else:
        errors.append("ok")
print(errors)
def g():
    global ge
    try:
        1 / 0
    except ZeroDivisionError as ge:
        print("global name", ge)
g()
print("ge" in globals())
def closure():
    try:
        raise ValueError("captured")
    except ValueError as e:
        h = lambda: str(e)
        print(h())
    try:
        h()
    except NameError as n:
        print(type(n).__name__, n)
closure()
try:
    try:
        raise ValueError("first")
    except ValueError as e:
        del e
except NameError as n:
    print("unexpected", n)
print("fine")
import sys
def depth():
    try:
        raise ValueError
    except ValueError:
        return sys.exc_info()[1] is not None, sys.exception() is not None
print(depth(), sys.exc_info()[1], sys.exception())
class Ctx(Exception):
    def __init__(self, **kw):
        self.__dict__.update(kw)
        super().__init__(", ".join(f"{k}={v!r}" for k, v in kw.items()))
try:
    raise Ctx(user="ann", code=5)
except Ctx as c:
    print(c, c.user, c.code, c.args)
def attempt(fn, *args, default=None, on=Exception):
    try:
        return fn(*args)
    except on as e:
        return default if default is not None else f"<{type(e).__name__}>"
print(attempt(int, "5"), attempt(int, "x"), attempt(int, "x", default=0), attempt(lambda: [][1], on=LookupError))
try:
    print(attempt(lambda: {}["k"], on=ValueError))
except KeyError as k:
    print("through", k)
