# ChainMap, UserDict, UserList, UserString, abc classes.
from collections import ChainMap, UserDict, UserList, UserString
a, b = {"x": 1, "y": 2}, {"y": 20, "z": 30}
c = ChainMap(a, b)
print(c["x"], c["y"], c["z"], len(c), sorted(c), "z" in c, c.get("q", "d"), dict(c), list(c.maps), c)
c["z"] = 99; c["new"] = 1; print(a, b); del c["new"]
child = c.new_child({"x": 100}); print(child["x"], child.parents["x"], len(child.maps), c.new_child().maps[0], list(c), c.pop("z"), c["z"])
for f in (lambda: c["nope"], lambda: c.pop("nope"), lambda: c.__delitem__("z")):
    try:
        print(f())
    except KeyError as e:
        print(type(e).__name__, e)
print(ChainMap(), ChainMap({"a": 1}) | {"b": 2}, ChainMap({"a": 1}) == {"a": 1}, list(ChainMap({"a": 1}, {"b": 2}).items()), bool(ChainMap({})))
class Lower(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __getitem__(self, k): return super().__getitem__(k.lower())
l = Lower(A=1); l.update(B=2); l["C"] = 3; print(l, l["a"], l["B"], len(l), l.data, "a" in l, list(l), l.get("C"), l == {"a": 1, "b": 2, "c": 3})
class Even(UserList):
    def append(self, v):
        if v % 2: raise ValueError(f"{v} is odd")
        super().append(v)
e = Even([2]); e.append(4); print(e, e[0], len(e), e + [6], type(e[:1]).__name__, 4 in e, sum(e), e.data)
try:
    e.append(5)
except ValueError as x:
    print(x)
s = UserString("abc"); print(s, s.upper(), s + "d", len(s), s == "abc", "b" in s, s[1], type(s[1]).__name__, s.data)
from collections.abc import Iterable, Iterator, Sequence, Mapping, MutableMapping, Callable, Hashable, Sized, Container, Generator, Set, MutableSequence, Collection, Reversible
for v in ([], (), {}, "s", {1}, range(1), iter([]), (x for x in []), 5, len, None, frozenset(), b"", {}.keys(), Counter if False else ChainMap()):
    print(type(v).__name__, "".join(str(int(isinstance(v, t))) for t in (Iterable, Iterator, Sequence, Mapping, MutableMapping, Callable, Hashable, Sized, Container, Generator, Set, MutableSequence, Collection, Reversible)))
class Seq(Sequence):
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if not 0 <= i < self.n: raise IndexError(i)
        return i * i
q = Seq(4); print(list(q), 4 in q, 5 in q, q.index(9), q.count(1), list(reversed(q)), isinstance(q, Iterable))
class M(Mapping):
    def __init__(self, d): self.d = d
    def __getitem__(self, k): return self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = M({"a": 1, "b": 2}); print(dict(m), m.get("z"), list(m.items()), "a" in m, list(m.keys()), m == {"a": 1, "b": 2}, {**m}, sorted(m.values()))
class MM(M, MutableMapping):
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
mm = MM({"a": 1}); mm.update(b=2); print(mm.pop("a"), mm.setdefault("c", 3), sorted(mm), mm.popitem(), len(mm)); mm.clear(); print(len(mm))
class Incomplete(Sequence): pass
try:
    Incomplete()
except TypeError as x:
    print(x)
class Duck:
    def __iter__(self): return iter([])
    def __len__(self): return 0
    def __contains__(self, x): return False
print(isinstance(Duck(), Iterable), isinstance(Duck(), Collection), isinstance(Duck(), Sequence), issubclass(list, Sequence), issubclass(dict, Mapping), Sequence.register(Duck) is Duck, isinstance(Duck(), Sequence))
