# from, context, suppression.
def low(): raise KeyError("low")

def implicit():
    try:
        low()
    except KeyError:
        raise ValueError("implicit")

def explicit():
    try:
        low()
    except KeyError as e:
        raise ValueError("explicit") from e

def suppressed():
    try:
        low()
    except KeyError:
        raise ValueError("suppressed") from None

for f in (implicit, explicit, suppressed):
    try:
        f()
    except ValueError as e:
        print(e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)

try:
    raise ValueError("x") from KeyError
except ValueError as e:
    print(repr(e.__cause__), type(e.__cause__).__name__)
try:
    raise ValueError("x") from "text"
except TypeError as e:
    print(e)

def in_finally():
    try:
        raise KeyError("first")
    finally:
        raise ValueError("second")
try:
    in_finally()
except ValueError as e:
    print(e, repr(e.__context__))

def three():
    try:
        try:
            raise KeyError(1)
        except KeyError:
            raise TypeError(2)
    except TypeError:
        raise ValueError(3)
try:
    three()
except ValueError as e:
    chain = []
    while e:
        chain.append(repr(e))
        e = e.__context__
    print(chain)

def after_handler():
    try:
        raise KeyError
    except KeyError:
        pass
    raise ValueError("no context")
try:
    after_handler()
except ValueError as e:
    print(e.__context__)

def handler_calls():
    def helper():
        raise ValueError("inside helper")
    try:
        raise KeyError("outer")
    except KeyError:
        try:
            helper()
        except ValueError as e:
            return repr(e.__context__)
print(handler_calls())

def gen():
    try:
        yield 1
    except KeyError:
        raise ValueError("from generator")
g = gen()
next(g)
try:
    g.throw(KeyError("t"))
except ValueError as e:
    print(repr(e.__context__))

import sys
print(sys.exc_info())
try:
    1 / 0
except ZeroDivisionError:
    t, v, tb = sys.exc_info()
    print(t.__name__, v, tb is not None)
    try:
        [][0]
    except IndexError:
        print(sys.exc_info()[0].__name__)
    print(sys.exc_info()[0].__name__)
print(sys.exc_info()[0])

def retry(times):
    errors = []
    for n in range(times):
        try:
            return 10 // (n - 1) if n != 1 else 1 / 0
        except ZeroDivisionError as e:
            errors.append(f"attempt {n}: {e}")
    raise RuntimeError("gave up: " + "; ".join(errors))
print(retry(1))
class Wrapped(Exception):
    def __init__(self, inner):
        super().__init__(f"wrapped {type(inner).__name__}: {inner}")
try:
    try:
        int("abc")
    except ValueError as e:
        raise Wrapped(e) from e
except Wrapped as w:
    print(w, "|", w.__cause__)
def same():
    try:
        raise ValueError("one")
    except ValueError as e:
        raise e
try:
    same()
except ValueError as e:
    print(e.__context__ is None)
