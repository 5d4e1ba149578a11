# Rich comparison: reflection, mixed types, default equality, hash rules, total_ordering by hand, chained comparisons.
class Version:
    def __init__(self, text): self.parts = tuple(map(int, text.split(".")))
    def _other(self, other):
        return Version(other).parts if isinstance(other, str) else other.parts if isinstance(other, Version) else None
    def __eq__(self, other): o = self._other(other); return NotImplemented if o is None else self.parts == o
    def __lt__(self, other): o = self._other(other); return NotImplemented if o is None else self.parts < o
    def __hash__(self): return hash(self.parts)
    def __repr__(self): return "v" + ".".join(map(str, self.parts))
a, b = Version("1.2"), Version("1.10")
print(a < b, a > b, a == "1.2", "1.2" == a, "1.9" > a, a != b, a != 5, a == None, sorted([b, a, Version("0.9")]), max(a, b))
def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(type(e).__name__, e)
attempt(lambda: a <= b); attempt(lambda: a < 5); attempt(lambda: 5 < a); attempt(lambda: sorted([a, 3])); attempt(lambda: min([3, a]))
print({a: "found"}[Version("1.2")], len({a, Version("1.2"), b}), a in ["1.2"], [b].index("1.10"))

class Weird:
    def __eq__(self, other): return "maybe"
    def __lt__(self, other): return []
    def __gt__(self, other): return ["yes"]
w = Weird()
print(w == 1, w != 1, w < 1, 5 < w, 5 > w, bool(w != w), [w].count(3), sorted([w, w], reverse=True) == 1, 1 < 2 < w, 0 < w < 1)
print(Weird.__hash__, hasattr(Version, "__hash__"))
attempt(lambda: hash(w)); attempt(lambda: {w}); attempt(lambda: {w: 1})

class OnlyEq:
    def __init__(self, k): self.k = k
    def __eq__(self, other): return isinstance(other, OnlyEq) and self.k == other.k
class Child(OnlyEq): pass
class Restored(OnlyEq): __hash__ = object.__hash__
class Negated(OnlyEq):
    def __ne__(self, other): return "own answer"
print(OnlyEq(1) == OnlyEq(1), OnlyEq(1) != OnlyEq(1), Child(1) == OnlyEq(1), Negated(1) != 2, isinstance(hash(Restored(1)), int))
attempt(lambda: hash(Child(1)))
class Parent:
    def __eq__(self, o): order.append("parent"); return NotImplemented
class Kid(Parent):
    def __eq__(self, o): order.append("kid"); return NotImplemented
order = []
print(Parent() == Kid(), order); order.clear(); print(Kid() != Parent(), order)
nan = float("nan")
print(nan == nan, [nan] == [nan], nan in [nan], (nan, 1) < (nan, 2), [float("nan")] == [float("nan")])
class BadHash:
    def __hash__(self): return "text"
class BigHash:
    def __hash__(self): return 2 ** 61 + 5
attempt(lambda: hash(BadHash())); attempt(lambda: hash(BigHash())); attempt(lambda: object() < object())
