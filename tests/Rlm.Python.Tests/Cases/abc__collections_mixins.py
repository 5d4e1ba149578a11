# Classes on collections.abc: what a Sequence, MutableMapping, Set, MutableSequence get for free; register; subclasshook; missing methods.
from abc import ABC, ABCMeta, abstractmethod
from collections.abc import Callable, Collection, Container, Generator, Hashable, ItemsView, Iterable, Iterator, KeysView, Mapping, MutableMapping, MutableSequence, MutableSet, Reversible, Sequence, Set, Sized, Buffer, Awaitable
class Letters(Sequence):
    def __init__(self, a, b): self.a, self.b = ord(a), ord(b)
    def __len__(self): return self.b - self.a + 1
    def __getitem__(self, i):
        if isinstance(i, slice): return "".join(map(self.__getitem__, range(*i.indices(len(self)))))
        if not -len(self) <= i < len(self): raise IndexError(f"no letter {i}")
        return chr(self.a + i % len(self))
l = Letters("c", "h"); print(list(l), "e" in l, "z" in l, l.index("f"), l.count("c"), list(reversed(l)), l[1:4], l[-1], max(l), isinstance(l, Reversible), l.index("h", -2))
class Bits(MutableSet):
    def __init__(self, items=()): self.n = 0; [self.add(i) for i in items]
    def __contains__(self, i): return self.n >> i & 1
    def __iter__(self): return (i for i in range(self.n.bit_length()) if i in self)
    def __len__(self): return self.n.bit_count()
    def add(self, i): self.n |= 1 << i
    def discard(self, i): self.n &= ~(1 << i)
    def __repr__(self): return f"Bits({sorted(self)})"
a, b = Bits([1, 2, 5]), Bits([2, 3]); print(a & b, a | b, a - b, a ^ b, a <= b, Bits([2]) < b, a == {1, 2, 5}, a.isdisjoint(b), a | {9}, {9, 1} - a, a.pop(), a, a > Bits()); a |= b; a -= {2}; a ^= {0, 3}; a &= range(10); print(a, len(a), a.remove(5), a, bool(Bits())); a.clear(); print(a)
class Shelf(MutableMapping):
    def __init__(self, **kw): self.d, self.log = {}, []; self.update(kw)
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.log.append(k); self.d[k] = v
    def __delitem__(self, k): self.log.append(f"-{k}"); del self.d[k]
    def __iter__(self): return iter(sorted(self.d))
    def __len__(self): return len(self.d)
s = Shelf(b=2, a=1); s.setdefault("c", 3); s.setdefault("a", 9); s.update([("d", 4)], e=5); print(list(s.items()), s.pop("d"), s.pop("zz", None), s.popitem(), s.get("q", 0), "b" in s, s.keys() & {"b", "x"}, sorted(s.values()), s == {"b": 2, "c": 3, "e": 5}, s.log, type(s.keys()).__name__, ("b", 2) in s.items(), 99 in s.values(), len(s.values()), list(s.keys() | {"z"}) and True)
s.clear(); print(dict(s), s.log[-3:], {**Shelf(k=1)}, dict(Shelf(z=1)))
class Track(MutableSequence):
    def __init__(self, *xs): self.xs = list(xs)
    def __getitem__(self, i): return self.xs[i]
    def __setitem__(self, i, v): self.xs[i] = v
    def __delitem__(self, i): del self.xs[i]
    def __len__(self): return len(self.xs)
    def insert(self, i, v): self.xs.insert(i, v)
t = Track(3, 1); t.append(2); t.extend([7, 8]); t += (9,); t.reverse(); t.remove(1); print(t.xs, t.pop(), t.pop(0), t.xs, 7 in t); t.extend(t); t.clear(); print(t.xs)
checks = {"list": [], "str": "", "dict": {}, "set": set(), "gen": (x for x in ()), "range": range(1), "int": 1, "lambda": lambda: 1, "bytes": b"", "keys": {}.keys(), "Bits": a, "tuple": (), "iter": iter([]), "deque-like": Track()}
for n, o in checks.items(): print(n, *(k.__name__ for k in (Sized, Iterable, Container, Collection, Hashable, Callable, Iterator, Generator, Sequence, Mapping, Set, MutableSequence, Reversible, Buffer) if isinstance(o, k)))
class Plugin(ABC):
    @classmethod
    def __subclasshook__(cls, c): return True if cls is Plugin and any("run" in b.__dict__ for b in c.__mro__) else NotImplemented
    @abstractmethod
    def run(self): ...
    @property
    @abstractmethod
    def name(self): ...
class Ext: run = print
@Plugin.register
class Odd: pass
class Half(Plugin):
    def run(self): return 1
print(issubclass(Ext, Plugin), isinstance(Odd(), Plugin), Half.__abstractmethods__, sorted(Plugin.__abstractmethods__), Sequence.register(Ext) is Ext, issubclass(Ext, Collection), type(Plugin) is ABCMeta)
for f in (Plugin, Half, Sequence, lambda: type("S", (Sequence,), {"__len__": lambda s: 0})(), lambda: type("M", (MutableMapping,), {})(), Mapping, lambda: l[99], lambda: l.index("z"), lambda: Bits().pop(), lambda: a.remove(4), lambda: Shelf()["x"], lambda: Shelf().popitem(), lambda: t.remove(5), lambda: t.pop(), lambda: hash(a), lambda: a < [1], lambda: a & 5, lambda: Plugin.register(5), lambda: l + l, lambda: Shelf().pop("q"), lambda: issubclass(5, Sized), lambda: hash(Shelf()), lambda: Shelf() < {}, lambda: Bits() | 5, lambda: Iterator.__next__(iter([1]))):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
