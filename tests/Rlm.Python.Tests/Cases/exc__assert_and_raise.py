# assert, raise of classes and instances, NotImplementedError, StopIteration.
def check(x):
    assert isinstance(x, int), f"expected int, got {type(x).__name__}"
    assert x > 0
    return x

for v in (1, "a", -1):
    try:
        print(check(v))
    except AssertionError as e:
        print(repr(e), str(e) == "")

class Abstract:
    def method(self):
        raise NotImplementedError
    def other(self):
        raise NotImplementedError(f"{type(self).__name__}.other")
class Impl(Abstract):
    def method(self): return 1
print(Impl().method())
try:
    Impl().other()
except NotImplementedError as e:
    print(e)
try:
    Abstract().method()
except NotImplementedError as e:
    print(repr(e))

class Needs(Exception):
    def __init__(self, required): super().__init__(required)
try:
    raise Needs
except TypeError as e:
    print(e)
try:
    raise Needs("given")
except Needs as e:
    print(e)

def side_effect():
    print("evaluated")
    return "message"
assert True, side_effect()
try:
    assert False, side_effect()
except AssertionError as e:
    print(e)
try:
    assert (x := 0), "walrus"
except AssertionError as e:
    print(e, x)
errors = [ValueError("stored"), KeyError]
for err in errors:
    try:
        raise err
    except Exception as e:
        print(repr(e), e is err)
def validate(record):
    problems = []
    for field, kind in {"name": str, "age": int}.items():
        try:
            value = record[field]
            if not isinstance(value, kind):
                raise TypeError(f"{field}: {value!r} is not {kind.__name__}")
        except (KeyError, TypeError) as e:
            problems.append(f"{type(e).__name__}({e})")
    return problems
print(validate({"name": "x", "age": 1}), validate({"name": 5}), validate({}))
class Stop(Exception): pass
try:
    for i in range(5):
        for j in range(5):
            if i * j == 6: raise Stop(i, j)
except Stop as s:
    print(s.args)
try:
    exit_code = None
    raise SystemExit(exit_code)
except SystemExit as e:
    print("code", e.code)
try:
    exec("x = = 1")
except SyntaxError as e:
    print(type(e).__name__, e.msg, e.lineno)
try:
    eval("1 +")
except SyntaxError as e:
    print(e.msg)
try:
    raise ValueError("one") from ValueError("two")
except ValueError as e:
    print(e, e.__cause__)
def f():
    try:
        return "try"
    except Exception:
        return "except"
    else:
        return "else"
print(f())
for exc in (ValueError("a"), KeyError("b")):
    try:
        raise exc
    except ValueError as e: print("V", e)
    except KeyError as e: print("K", e)
try:
    e
except NameError as err:
    print(err)
