# What stands for a class: __class__, __bases__, a super without an object, bases that are assigned, __classcell__.
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, "|", e)

class Real: pass
class Proxy:
    def __init__(self, target): self._target = target
    @property
    def __class__(self): return type(self._target)
show(lambda: (isinstance(Proxy(1), int), isinstance(Proxy("s"), (bytes, str)), isinstance(Proxy(Real()), Real), isinstance(Proxy(1), str)))

class Abstract:
    def __init__(self, *bases): self.bases = bases
    @property
    def __bases__(self): return self.bases
class Instance:
    def __init__(self, kind): self.kind = kind
    @property
    def __class__(self): return self.kind
top = Abstract(); below = Abstract(top); deep = Abstract(Abstract(), below)
show(lambda: (issubclass(below, top), issubclass(top, below), issubclass(deep, top), issubclass(top, (below, top))))
show(lambda: (isinstance(Instance(deep), top), isinstance(Instance(top), deep)))
show(lambda: isinstance(1, 2))
show(lambda: issubclass(1, int))
show(lambda: issubclass(int, 1))

class A:
    def f(self): return "A"
class B(A):
    def f(self): return "B" + self.__super.f()
B._B__super = super(B)
show(lambda: B().f())
show(lambda: super(B).__self__)
show(lambda: super(B).__thisclass__.__name__)
show(lambda: super(B, A()))

class Meta(type):
    def __new__(meta, name, bases, names):
        made = super().__new__(meta, name, bases, names)
        made.early = made().who()
        return made
class WithCell(metaclass=Meta):
    def who(self): return __class__.__name__
show(lambda: WithCell.early)
class Loses(type):
    def __new__(meta, name, bases, names):
        names.pop("__classcell__", None)
        return super().__new__(meta, name, bases, names)
try:
    class Lost(metaclass=Loses):
        def f(self): return __class__
except RuntimeError as e:
    print("RuntimeError", "__class__ not set" in str(e))

class C: x = "C"
class D: x = "D"; y = "D only"
class E(C): pass
class F(E): pass
f = F()
print(f.x, hasattr(f, "y"))
E.__bases__ = (D,)
print(f.x, f.y, [c.__name__ for c in F.__mro__], C.__subclasses__(), [c.__name__ for c in D.__subclasses__()])
def assign(bases): E.__bases__ = bases
show(lambda: assign(()))
show(lambda: assign(3))
show(lambda: assign((F,)))
show(lambda: assign((D, D)))
show(lambda: (dict, list) and assign((dict,)))
show(lambda: setattr(object(), "x", 1))
class R: pass
R.__repr__ = R.__str__
try:
    repr(R())
except RecursionError:
    print("RecursionError")
show(lambda: sorted(n for n in dir(R) if n in ("__doc__", "__dict__", "__weakref__", "__module__", "__firstlineno__", "__static_attributes__")))
class G:
    "doc"
    x = 1
    def f(self): self.only = 1
show(lambda: (G.__firstlineno__, G.__static_attributes__, [n for n in G.__dict__][:3]))
