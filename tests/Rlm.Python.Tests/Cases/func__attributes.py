# Functions, bound methods and built-ins as objects.
def f(a, b=1, *c, d, e=2, **g):
    "doc of f"
    return a

print(f.__name__, f.__qualname__, f.__module__, f.__doc__)
print(f.__defaults__, f.__kwdefaults__)
code = f.__code__
print(code.co_name, code.co_argcount, code.co_kwonlyargcount, code.co_varnames)

def outer():
    def inner():
        pass
    class Local:
        def method(self):
            pass
    return inner, Local

inner, Local = outer()
print(inner.__qualname__, Local.__qualname__, Local.method.__qualname__)
print(Local.__name__, Local.__module__)

class K:
    def m(self, x):
        "doc of m"
        return (self.v, x)
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(): return "static"
    def __init__(self, v): self.v = v

k = K(7)
m = k.m
print(m(1), m.__self__ is k, m.__func__ is K.m, m.__name__, m.__doc__)
print(K.m(k, 2), k.m == k.m, k.m is k.m)
print(K.c(), k.c(), K.s(), k.s(), K.c.__self__ is K)
print(list(map(k.m, [1, 2])))
f.tag = "x"
print(f.tag, hasattr(f, "tag"), hasattr(f, "other"))
try:
    f.other
except AttributeError as e:
    print(e)
try:
    m.attr = 1
except AttributeError as e:
    print(e)
try:
    len.attr = 1
except AttributeError as e:
    print(e)
print(len.__name__, "".join.__name__, [].append.__name__, str.upper.__name__)
print(type(f).__name__, type(m).__name__, type(len).__name__, type([].append).__name__, type(str.upper).__name__)
print(type(lambda: 0).__name__, type(K).__name__, type(type).__name__)
print(repr(len), repr(str.upper), repr(K))
import re
print(re.sub("0x[0-9a-f]+", "0x", repr(f)), re.sub("0x[0-9a-f]+", "0x", repr(k.m)), re.sub("0x[0-9a-f]+", "0x", repr([].append)))
print(re.sub("0x[0-9a-f]+", "0x", repr(lambda: 0)), re.sub("0x[0-9a-f]+", "0x", repr(inner)))
f.__name__ = "renamed"
print(f.__name__, f.__qualname__)
f.__doc__ = None
print(f.__doc__)
print({f: 1}[f], f == f, f != inner)
s = str.join
print(s("-", ["a", "b"]), str.split("a b"), list.count([1, 1], 1), dict.get({"a": 1}, "a"))
