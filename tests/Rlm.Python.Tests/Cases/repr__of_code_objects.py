# repr and str of functions, classes, modules, iterators, with addresses removed.
import re, math, collections, functools, itertools
def clean(o): return re.sub(r"0x[0-9a-fA-F]+", "0x..", repr(o))
def f(): pass
class C:
    def m(self): pass
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
    @property
    def p(self): pass
    class Inner: pass
    lam = lambda self: 0
async def co(): pass
def gen(): yield
def outer():
    def inner(): pass
    class Local: pass
    return inner, Local
inner, Local = outer()
for o in (f, C, C(), C.m, C().m, C.c, C().c, C.s, C.p, C.Inner, C.Inner(), C.lam, C().lam, inner, Local, Local(), lambda: 0, gen, gen(), (x for x in []), co, print, len, [].append, "".join, str.join, dict.fromkeys, int.from_bytes, int.__add__, (1).__add__, object.__init__, type, object, int, type(None), type(f), type(C().m), type(print), type(gen()), type((x for x in [])), iter([]), iter(()), iter(""), iter({}), iter({}.values()), iter({}.items()), iter(set()), iter(range(2)), reversed([]), reversed({}), zip(), map(str, []), filter(None, []), enumerate([]), functools.partial(f, 1), functools.partial(print, "a", end=""), functools.wraps(f), itertools.chain(), itertools.count(1), itertools.repeat(1, 2), itertools.cycle([]), collections.Counter, collections.deque(), re.compile("a"), re.match("a", "a"), Exception, ValueError("x"), KeyError, super(C, C()), property(), staticmethod(f), classmethod(f), slice(1), NotImplemented, ..., memoryview(b"a"), range(3), bytearray(b"a"), {}.keys, frozenset, globals, C.__dict__.__class__, f.__code__.__class__, f.__globals__.__class__, int | None, list[int], object()):
    try:
        print(clean(o))
    except Exception as e:
        print(type(e).__name__, e)
print(clean(math), clean(math.sqrt)) if False else print(clean(math.sqrt), math.__name__)
class Meta(type):
    def __repr__(cls): return f"<Meta {cls.__name__}>"
class M(metaclass=Meta): pass
print(M, [M], clean(M()), f"{M}", str(M))
class R:
    def __repr__(self): return "<r>"
print(R().__repr__(), clean(R().__repr__), clean(R.__repr__), [R()], {R(): R()}.__class__.__name__, (R(),))
f.__name__ = "changed"; print(clean(f)); f.__qualname__ = "q.changed"; print(clean(f)); C.__name__ = "D"; print(C, clean(C())); C.__qualname__ = "E"; print(C); C.__module__ = "mod"; print(C, clean(C()))
