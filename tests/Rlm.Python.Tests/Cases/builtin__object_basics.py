# object(): identity, default methods, default repr shape, comparison and constructor rules.
import re
o, p = object(), object()
print(o == o, o == p, o != p, o is o, hash(o) == hash(o), bool(o), isinstance(o, object), type(o).__name__, o in [p, o], [o].index(o), {o: 1}[o], len({o, p, o}), object.__bases__, object.__mro__, object.__name__)
class Empty: pass
class Sub(Empty): pass
e = Empty()
print(re.sub("0x[0-9a-f]+", "ADDR", f"{e!r} {e} {[e]} {o} {e.__repr__} {len} {print!r}"), Empty, [Sub], re.sub("0x[0-9a-f]+", "ADDR", repr(Sub.mro())), re.sub("0x[0-9a-f]+", "ADDR", repr([lambda: 0, Empty.__init__ is object.__init__, iter([]), (x for x in ())])))
print(o.__eq__(o), o.__eq__(p), o.__ne__(p), o.__ne__(o), o.__lt__(p), o.__class__ is object, o.__format__("") == str(o), o.__str__() == o.__repr__(), o.__sizeof__() > 0, o.__init__(), o.__init_subclass__(), o.__subclasshook__(5))
print(e.__dict__, e.__module__, Empty.__doc__, Empty.__qualname__, Empty.__subclasses__() == [Sub], Sub.__base__ is Empty, issubclass(Sub, Empty), e.__class__.__class__)
e.x = 1; e.__dict__["y"] = 2; print(e.x + e.y, vars(e), e.__getattribute__("x"), e.__setattr__("z", 3), e.z, e.__delattr__("z"), vars(e)); e.__class__ = Sub; print(type(e).__name__, e.x, isinstance(e, Sub))
class Two:
    def __new__(cls, *a): return super().__new__(cls)
    def __init__(self, a, b=2): self.a, self.b = a, b
class OnlyInit:
    def __init__(self, a): self.a = a
class OnlyNew:
    def __new__(cls, a): made = super().__new__(cls); made.a = a; return made
class Other:
    def __new__(cls): return 42
class Returns:
    def __init__(self): return 5
print(vars(Two(1)), OnlyInit(3).a, OnlyNew(4).a, Other(), object.__new__(Two).__dict__, Two.__new__(Two, 1, 2, 3).__dict__, type(object.__new__(Empty)).__name__)
class Cmp:
    def __init__(self, v): self.v = v
    def __eq__(self, other): return isinstance(other, Cmp) and self.v == other.v
    def __lt__(self, other): return self.v < other.v
a, b = Cmp(1), Cmp(2)
print(a == Cmp(1), a != Cmp(1), a < b, b > a, a != b, [a] == [Cmp(1)], a in [Cmp(1)], (a, 1) < (b, 0), sorted([b, a])[0] is a, min(b, a) is a, a == 1, 1 == a, a != 1)
class T:
    def __bool__(self): return False
class L:
    def __len__(self): return 0
print([bool(v) for v in (T(), L(), Empty(), Empty, T)], not T(), "yes" if L() else "no", T() or "or")
for call in (lambda: object(1), lambda: object(x=1), lambda: Empty(1), lambda: Empty(k=1), lambda: Sub(1, 2), lambda: Two(), lambda: Two(1, 2, 3), lambda: OnlyInit(), lambda: OnlyNew(), lambda: OnlyNew(1, 2), lambda: Returns(), lambda: o.x, lambda: setattr(e, "__class__", int) , lambda: e.nope, lambda: Empty.nope, lambda: delattr(e, "nope"), lambda: e(), lambda: o(), lambda: e[0], lambda: len(e), lambda: iter(e), lambda: 1 in e, lambda: e + 1, lambda: e < e, lambda: -e, lambda: e.__len__(), lambda: int(e), lambda: e["k"], lambda: object.__new__(5), lambda: int.__new__(str), lambda: a <= b, lambda: hash(a), lambda: {a: 1}, lambda: object.__getattribute__(e, "q"), lambda: object.__setattr__(5, "x", 1), lambda: e.__format__("x"), lambda: format(o, ">5"), lambda: super().x, lambda: next(e), lambda: abs(e), lambda: round(e), lambda: e @ e, lambda: divmod(e, 1), lambda: reversed(e), lambda: float(e), lambda: range(e), lambda: "a".join(e), lambda: sorted(e), lambda: sum(e), lambda: [*e], lambda: dict(**e), lambda: e.x()):
    try:
        print(re.sub("0x[0-9a-f]+", "ADDR", str(call())))
    except Exception as err:
        print(type(err).__name__, err)
