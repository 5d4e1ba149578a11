# Equal numbers hash alike; which builtins hash; how classes gain and lose __hash__.
from fractions import Fraction
groups = [(0, 0.0, -0.0, False, 0j, Fraction(0)), (1, 1.0, True, 1 + 0j, Fraction(1)), (-3, -3.0, Fraction(-6, 2)), (0.5, Fraction(1, 2), 0.5 + 0j), (2 ** 70, 2.0 ** 70, complex(2.0 ** 70)), (float("inf"), 1e999)]
for g in groups:
    print(len(set(g)), len({hash(v) for v in g}), all(a == b for a in g for b in g), list({v: i for i, v in enumerate(g)}.values()))
M = 2 ** 61 - 1
print(hash(5), hash(-5), hash(-1), hash(-2), hash(M), hash(M + 1), hash(-M), hash(2 ** 100), hash(True), hash(0.5), hash(0.1), hash(1e300), hash(float("inf")), hash(-float("inf")), hash(1j), hash(3 + 4j), hash(10 ** 50), hash(-10 ** 50), hash(1.5), hash(-2.25))
print(hash(()), hash((1,)), hash((1, 2)), hash((2, 1)), hash((1, (2, 3))), hash((0,)) != hash((0, 0)), hash((True, 2.0)) == hash((1, 2)), hash(frozenset()), hash(frozenset([1, 2, 3])), hash(frozenset([1])) == hash(frozenset([1.0])), hash("ab") == hash("a" + "b"), hash(range(3)) == hash(range(0, 3)), hash(None) == hash(None))
def hashable(v):
    try:
        hash(v)
        return "yes"
    except TypeError as e:
        return str(e)
for v in ([], {}, set(), bytearray(), (1, []), ((), ({},)), frozenset(), "s", b"b", None, ..., len, int, lambda: 0, object(), range(1), slice(1), slice([]), memoryview(b"x"), {}.keys(), {}.values(), {}.items(), iter([]), Exception(), type, NotImplemented, 1j, (x for x in ())):
    print(type(v).__name__, "->", hashable(v), end="; ")
print()
class Plain: pass
class EqOnly:
    def __eq__(self, o): return True
class Both(EqOnly):
    def __hash__(self): return 42
class Child(EqOnly): pass
class Restored(EqOnly): __hash__ = object.__hash__
class NoHash: __hash__ = None
class Inherits(Both): pass
class Loses(Both):
    def __eq__(self, o): return False
for cls in (Plain, EqOnly, Both, Child, Restored, NoHash, Inherits, Loses): print(cls.__name__, hashable(cls()), cls.__hash__ is None, isinstance(cls(), __import__("collections.abc").abc.Hashable), end="; ")
print()
class H:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
print([hash(H(v)) for v in (0, -1, -2, M, 2 ** 61, 2 ** 63 - 1, True)], hash(H(2 ** 64)) == hash(2 ** 64), hash((H(1),)) == hash((1,)), hash((H(-1),)) == hash((-2,)))
for call in (lambda: hash(), lambda: hash(1, 2), lambda: hash(H("x")), lambda: hash(H(1.0)), lambda: hash(H(None)), lambda: {[]: 1}, lambda: {1, []}, lambda: {}[[]], lambda: [] in {1}, lambda: {}.get({}), lambda: dict([([], 1)]), lambda: set([[1]]), lambda: frozenset([{}]), lambda: {EqOnly(): 1}, lambda: {(1, [2]): 3}, lambda: hash((1, {2: 3})), lambda: object.__hash__(5) is not None, lambda: int.__hash__(7), lambda: (7).__hash__(), lambda: [].__hash__, lambda: [].__hash__(), lambda: list.__hash__, lambda: str.__hash__("a") == hash("a"), lambda: tuple.__hash__((1, 2)) == hash((1, 2))):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
