# __slots__, __str__/__repr__/__format__/__bytes__, __del__-free lifecycle, __sizeof__-free.
class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y=None):
        self.x = x
        if y is not None: self.y = y

p = P(1)
print(p.x, hasattr(p, "y"), hasattr(p, "__dict__"))
for f in (lambda: p.y, lambda: setattr(p, "z", 1), lambda: delattr(p, "y"), lambda: vars(p)):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
p.y = 2
print(p.y, P.__slots__, type(P.x).__name__)
class Q(P):
    __slots__ = ("w",)
class R(P): pass
q, r = Q(1), R(1)
q.w = 3
r.anything = 4
print(q.w, r.anything, r.__dict__, hasattr(q, "__dict__"))

class S:
    def __str__(self): return "str of S"
class Rp:
    def __repr__(self): return "repr of Rp"
class Both:
    def __str__(self): return "s"
    def __repr__(self): return "r"
print(S(), str(S()), f"{S()}", Rp(), str(Rp()), [Rp()], Both(), [Both()], f"{Both()!s} {Both()!r} {Both()}")
print("%s %r" % (Both(), Both()), "{} {!r}".format(Both(), Both()), {Both(): 1} != {}, (Both(),))

class F:
    def __format__(self, spec): return f"<{spec or 'empty'}>"
print(f"{F()} {F():>10} {F():abc{1 + 1}}", format(F()), format(F(), "x"), "{:y}".format(F()))
try:
    f"{S():>10}"
except TypeError as e:
    print(e)

class By:
    def __bytes__(self): return b"by"
print(bytes(By()))

class BadStr:
    def __str__(self): return 5
class BadRepr:
    def __repr__(self): return None
for f in (lambda: str(BadStr()), lambda: repr(BadRepr()), lambda: f"{BadStr()}"):
    try:
        f()
    except TypeError as e:
        print(e)

class Err:
    def __repr__(self): raise ValueError("in repr")
try:
    print([Err()])
except ValueError as e:
    print("caught", e)

class Inst:
    def __instancecheck__(self, x): return True
class MetaCheck(type):
    def __instancecheck__(cls, x): return x == 5
    def __subclasscheck__(cls, c): return c is int
class Check(metaclass=MetaCheck): pass
print(isinstance(5, Check), isinstance(6, Check), issubclass(int, Check), issubclass(str, Check))

class Enter:
    def __enter__(self): return "entered"
    def __exit__(self, t, v, tb): return False
with Enter() as e:
    print(e)
class Nested:
    class Inner:
        class Deep:
            v = 1
    def make(self): return Nested.Inner.Deep()
print(Nested().make().v, Nested.Inner.Deep.__qualname__, repr(Nested.Inner))
class WithHash:
    def __eq__(self, o): return True
    __hash__ = None
print(WithHash.__hash__)
print(object.__str__ is S.__str__, S.__repr__ is object.__repr__, Rp.__str__ is object.__str__)
