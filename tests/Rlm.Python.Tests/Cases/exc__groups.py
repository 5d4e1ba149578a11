# ExceptionGroup and except*.
eg = ExceptionGroup("many", [ValueError("a"), TypeError("b"), ExceptionGroup("inner", [KeyError("c"), ValueError("d")])])
print(repr(eg))
print(str(eg), eg.message, len(eg.exceptions))
try:
    raise eg
except* ValueError as e:
    print("values", repr(e))
except* TypeError as e:
    print("types", repr(e))
except* KeyError as e:
    print("keys", e.exceptions)

try:
    raise ValueError("plain")
except* ValueError as e:
    print(type(e).__name__, e.exceptions)

try:
    try:
        raise ExceptionGroup("partly", [ValueError(1), OSError(2)])
    except* ValueError:
        print("value handled")
except ExceptionGroup as rest:
    print("rest", repr(rest))

match_, rest = eg.split(ValueError)
print(repr(match_))
print(repr(rest))
print(repr(eg.subgroup(KeyError)), eg.subgroup(OSError))
print(repr(eg.subgroup(lambda e: isinstance(e, KeyError))))

def flatten(g):
    for e in g.exceptions:
        if isinstance(e, ExceptionGroup):
            yield from flatten(e)
        else:
            yield e
print([str(e) for e in flatten(eg)])
try:
    raise eg
except* (ValueError, KeyError) as e:
    print(len(list(flatten(e))))
except* TypeError:
    print("type too")
else:
    print("not else")
finally:
    print("finally")
try:
    pass
except* ValueError:
    print("no")
else:
    print("else")
try:
    ExceptionGroup("empty", [])
except ValueError as e:
    print(e)
try:
    ExceptionGroup("bad", [1])
except ValueError as e:
    print(e)
try:
    ExceptionGroup("bad", [KeyboardInterrupt()])
except TypeError as e:
    print(e)
print(type(BaseExceptionGroup("x", [ValueError()])).__name__, type(BaseExceptionGroup("x", [KeyboardInterrupt()])).__name__)
print(issubclass(ExceptionGroup, Exception), issubclass(ExceptionGroup, BaseExceptionGroup))
try:
    raise ExceptionGroup("e", [ValueError(1)])
except Exception as e:
    print("caught by Exception", e)
try:
    try:
        raise ExceptionGroup("orig", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("new")
except BaseException as e:
    print(repr(e))
class MyGroup(ExceptionGroup):
    def derive(self, excs): return MyGroup(self.message, excs)
m = MyGroup("mine", [ValueError(1), TypeError(2)])
print(repr(m.split(ValueError)[0]))
