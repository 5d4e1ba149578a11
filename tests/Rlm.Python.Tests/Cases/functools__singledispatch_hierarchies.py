# singledispatch along class hierarchies, abstract classes, unions and None; registering late; dispatch and registry.
from collections import Counter, OrderedDict, deque
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import Enum, IntEnum
from functools import singledispatch, singledispatchmethod

@singledispatch
def encode(value, depth=0):
    raise TypeError(f"cannot encode {type(value).__name__}")
@encode.register
def _(value: str, depth=0): return f'"{value}"'
@encode.register
def number(value: int | float, depth=0): return f"{value:g}"
@encode.register(type(None))
def _(value, depth=0): return "nil"
@encode.register(Iterable)
def _(value, depth=0): return "[" * (depth == 0) + " ".join(encode(v, depth + 1) for v in value) + "]" * (depth == 0)
@encode.register(Mapping)
def _(value, depth=0): return "{" + ", ".join(f"{encode(k)}: {encode(v)}" for k, v in value.items()) + "}"
@encode.register
def _(value: bool, depth=0): return "yes" if value else "no"
for v in ("x", 3, 2.50, True, None, [1, [2, 3]], {"a": [None]}, Counter("aab"), deque([1]), range(3), {1}, b"ab", object, 1j):
    try:
        print(f"{type(v).__name__:<8} {encode(v)}")
    except TypeError as e:
        print(f"{type(v).__name__:<8} {e}")
class Colour(IntEnum): RED = 2
class Mood(str, Enum): FINE = "fine"
class Celsius(float): pass
print(encode(Colour.RED), encode(Celsius(21.5)), encode(OrderedDict(z=1)))
encode.register(date, lambda d, depth=0: d.isoformat())
encode.register(datetime, lambda d, depth=0: d.strftime("%H:%M"))
print(encode(date(2024, 2, 29)), encode(datetime(2024, 2, 29, 7, 5)), encode([date(2000, 1, 1)]))
print(encode.dispatch(bool) is encode.registry[bool], encode.dispatch(Celsius) is number, encode.dispatch(set) is encode.registry[Iterable], encode.dispatch(complex) is encode.registry[object])
print([k.__name__ for k in encode.registry], encode.__name__, encode.__wrapped__.__name__)

class Visitor:
    def __init__(self): self.seen = []
    @singledispatchmethod
    def visit(self, node): self.seen.append(f"?{node}"); return self
    @visit.register
    def _(self, node: int): self.seen.append(node); return self
    @visit.register(list)
    @visit.register(tuple)
    def _(self, node):
        for n in node: self.visit(n)
        return self
    @singledispatchmethod
    @classmethod
    def make(cls, x): return f"{cls.__name__} of {x}"
    @make.register
    @classmethod
    def _(cls, x: str): return f"{cls.__name__} reads {x!r}"
class Special(Visitor): pass
print(Special().visit([1, (2, "a"), 3.5]).seen, Special.make(1), Visitor.make("b"), Special().make("c"))
class A: pass
class B: pass
class C(A, B): pass
@singledispatch
def which(x): return "object"
which.register(B, lambda x: "B"); print(which(C())); which.register(A, lambda x: "A"); print(which(C()), which(B()), which(3))
for f in (lambda: encode(), lambda: which.register(5, len), lambda: which.register(lambda x: x), lambda: which.register("x"), lambda: Visitor().visit()):
    try:
        f()
    except TypeError as e:
        print("TypeError", str(e).split("<")[0])
