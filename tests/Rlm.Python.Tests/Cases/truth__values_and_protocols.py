# Truthiness: which values are false, __bool__ and __len__, who asks, and how often.
from fractions import Fraction
from collections import deque, Counter, defaultdict, OrderedDict
import datetime
falsy = [None, False, 0, 0.0, -0.0, 0j, "", b"", bytearray(), (), [], {}, set(), frozenset(), range(0), range(5, 1), Fraction(0, 3), deque(), Counter(), defaultdict(list), OrderedDict(), memoryview(b""), datetime.timedelta(0), {}.keys(), {}.items()]
print([bool(v) for v in falsy].count(False), len(falsy), any(falsy), all([]), all(falsy[:0]), not falsy)
truthy = [True, 1, -1, 0.1, float("nan"), float("inf"), 1e-300, " ", "0", "False", b"\0", (0,), [[]], {0: 0}, {None}, range(1), ..., print, int, object(), Exception(), (x for x in ()), iter([]), map(str, []), zip(), reversed([]), lambda: 0, datetime.time(0), Counter(a=0), type, 5j]
print(all(truthy), [bool(v) for v in truthy].count(True) == len(truthy))
calls = []
class Truth:
    def __init__(self, name, value): self.name, self.value = name, value
    def __bool__(self): calls.append(self.name); return self.value
    def __repr__(self): return self.name
class Sized:
    def __init__(self, n): self.n = n
    def __len__(self): calls.append(f"len {self.n}"); return self.n
class Both(Truth):
    def __len__(self): calls.append("never asked"); return 0
def show(label, value): print(f"{label:<12} {value!r:<22} {calls}"); calls.clear()
t, f = Truth("T", True), Truth("F", False)
show("and", t and f); show("and stop", f and t); show("or", t or f); show("or goes on", f or t); show("not", not f); show("three", t and f or t); show("if", "yes" if t else "no"); show("while", [1 for _ in range(3) if f]); show("any", any([f, t, t])); show("all", all([t, f, t])); show("filter", list(filter(None, [t, f, Sized(0), Sized(2)]))[0])
show("bool()", bool(Sized(0))); show("sized or", (Sized(0) or "empty")); show("both", bool(Both("B", True))); show("assert", [x for x in (t,) if not not x]); show("match guard", (lambda v: [v for _ in [0] if v])(t)); show("is", t is True); show("== no bool", t == f); show("in", t in [f, t]); show("count", sum(map(bool, [t, f, t]))); show("sort key", sorted([t, f], key=bool)); show("max", max([f, t], key=bool)); show("index", ["no", "yes"][bool(t)])
class Bad:
    def __init__(self, v): self.v = v
    def __bool__(self): 
        if isinstance(self.v, Exception): raise self.v
        return self.v
class BadLen(Bad):
    __bool__ = None
    def __len__(self): return self.v
class OnlyLen:
    def __init__(self, v): self.v = v
    def __len__(self): return self.v
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for v in (1, None, "yes", [], ValueError("no truth here")): attempt(lambda: bool(Bad(v)))
for v in (-1, "3", 2.5, True, None): attempt(lambda: bool(OnlyLen(v)))
attempt(lambda: bool(BadLen(3))); attempt(lambda: not Bad(7)); attempt(lambda: Bad("x") and 1); attempt(lambda: [1 for _ in [0] if Bad(0.0)]); attempt(lambda: any([0, Bad(2)])); attempt(lambda: bool(1, 2)); attempt(lambda: bool(x=1)); attempt(lambda: bool())
class Meta(type):
    def __bool__(cls): return False
    def __len__(cls): return 5
class Empty(metaclass=Meta): pass
class Inst:
    def __init__(self): self.__bool__ = lambda: False
print(bool(Empty), bool(Empty()), len(Empty), bool(Inst()), bool(NotImplementedError), issubclass(bool, int), True + True, True * "ab", [10, 20][True], ~True, -True, True / 2, f"{True:d} {False:>6} {True!s}", bool("False"), int(True), str(True), float(False), isinstance(True, int), True & 1, True & False, True ^ True, type(True & 1).__name__, type(True | False).__name__, max(True, 2), sum([True, False, True]), {True: "t", 0: "f"}[1])
