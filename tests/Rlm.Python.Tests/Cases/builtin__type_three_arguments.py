# type(name, bases, dict): classes made at run time, and what is refused.
def area(self): return self.w * self.h
Rect = type("Rect", (), {"w": 2, "h": 3, "area": area, "double": property(lambda s: s.area() * 2), "make": classmethod(lambda cls, w, h: cls._set(cls(), w, h)), "_set": staticmethod(lambda r, w, h: r.__dict__.update(w=w, h=h) or r)})
Square = type("Square", (Rect,), {"__init__": lambda self, n: self.__dict__.update(w=n, h=n), "__repr__": lambda self: f"Square({self.w})", "__doc__": "made by hand"})
print(Rect().area(), Rect.make(4, 5).double, Square(7).area(), Square(2), Square.__mro__[1].__name__, Square.__bases__, Square.__name__, Square.__qualname__, Square.__module__, Square.__doc__, isinstance(Square(1), Rect), Rect.__doc__)
print(type(5), type(type), type(None).__name__, type(Rect), type(Rect()) is Rect, type(area).__name__, type(lambda: 0).__name__, type(len).__name__, type([].append).__name__, type(Rect().area).__name__, type(NotImplemented).__name__, type(...).__name__, type(Rect.double).__name__)
Odd = type("not an identifier!", (int,), {"": 1, "a b": 2})
print(Odd.__name__, Odd(5) + 1, getattr(Odd, "a b"), getattr(Odd, ""), Odd, sorted(k for k in vars(Odd) if not k.startswith("__")))
class Meta(type):
    def __new__(mcs, name, bases, ns, **kw): return super().__new__(mcs, name.upper(), bases, {**ns, "kw": kw})
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns); cls.seen = name
    def __call__(cls, *a): return ("called", cls.__name__, a)
M = Meta("made", (), {"x": 1}, flag=True)
class N(M, extra=2): pass
print(M.__name__, M.seen, M.kw, M(1, 2), type(M).__name__, N.kw, N.seen, N(), type(type("Child", (M,), {})).__name__)
class Base:
    def __init_subclass__(cls, tag=None, **kw): cls.tag = tag; super().__init_subclass__(**kw)
class Field:
    def __set_name__(self, owner, name): self.label = f"{owner.__name__}.{name}"
T = type("T", (Base,), {"f": Field(), "g": Field()}, tag="hi")
print(T.tag, T.f.label, T.g.label, [type(f"C{i}", (), {"n": i})().n for i in range(3)], type("E", (ValueError,), {"__str__": lambda s: "custom text"})("x"), type("Slots", (), {"__slots__": ("p",)}).p.__class__.__name__)
ns = {"a": 1}; K = type("K", (), ns); ns["a"] = 2; K.b = 3; print(K.a, "b" in ns, K.__dict__["b"], type(K.__dict__).__name__, K().__class__ is K, K == type("K", (), {}), type("K", (), {})() == K())
class A: pass
class B(A): pass
for call in (lambda: type(), lambda: type(1, 2), lambda: type("x", ()), lambda: type(5, (), {}), lambda: type("X", [], {}), lambda: type("X", (), []), lambda: type("X", (5,), {}), lambda: type("X", (A, B), {}), lambda: type("X", (A, A), {}), lambda: type("X", (int, str), {}), lambda: type("X", (bool,), {}), lambda: type("X", (type(None),), {}), lambda: type("X", (type(len),), {}), lambda: type("X", (), {}, tag=1), lambda: type("X", (Base,), {}, nope=1), lambda: type("X", (), {"__slots__": ["a"], "a": 1}), lambda: type("X", (), {"__slots__": 5}), lambda: type("X", (), {})(1), lambda: type("X", (), {}).zzz, lambda: type("X", (), {})().zzz, lambda: setattr(int, "foo", 1), lambda: type("X", (), {"__set_name__": 1}).__name__, lambda: type("Y", (), {"d": type("D", (), {"__set_name__": lambda s, o, n: 1 / 0})()}), lambda: type.mro(B)[1] is A, lambda: delattr(A, "zzz"), lambda: setattr(A, "__name__", 5), lambda: type.__call__(int, "7")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
