# deepcopy with cycles, shared parts, memo, __copy__, __deepcopy__, slots, subclasses; replace(); what is not copied.
import copy
from collections import OrderedDict, defaultdict, deque
from dataclasses import dataclass, field
from datetime import date
a = [1, [2, 3]]; s, d = copy.copy(a), copy.deepcopy(a); a[1].append(4); a.append(5); print(a, s, d, s[1] is a[1], d[1] is a[1])
ring = {"name": "root", "kids": []}; ring["kids"].append({"name": "kid", "parent": ring}); r = copy.deepcopy(ring)
print(r["kids"][0]["parent"] is r, r is ring, r["kids"][0]["parent"]["name"]); l = [1]; l.append(l); m = copy.deepcopy(l); print(m, m[1] is m, m is l)
shared = [0]; pair = (shared, [shared, shared]); p = copy.deepcopy(pair); p[0].append(1); print(p, pair, p[0] is p[1][1])
t = (1, ("x", 2.5), b"3"); print(copy.deepcopy(t) is t, copy.copy(t) is t, copy.deepcopy((1, [])) is (1, []), copy.deepcopy(len) is len, copy.copy(None), copy.deepcopy(date(2024, 1, 2)), copy.copy(range(3)), copy.deepcopy(int) is int)
class Node:
    made = 0
    def __init__(self, v, *kids): self.v, self.kids = v, list(kids); Node.made += 1
    def __repr__(self): return f"N({self.v}{''.join(' ' + repr(k) for k in self.kids)})"
leaf = Node("leaf"); tree = Node("top", leaf, leaf); deep, flat = copy.deepcopy(tree), copy.copy(tree); leaf.v = "changed"; flat.v = "flat"
print(tree, deep, flat, deep.kids[0] is deep.kids[1], Node.made)
class Conn:
    count = 0
    def __init__(self, host, log): self.host, self.log = host, log
    def __copy__(self): Conn.count += 1; return type(self)(self.host + "'", self.log)
    def __deepcopy__(self, memo): Conn.count += 10; c = type(self)(self.host + "''", None); memo[id(self)] = c; c.log = copy.deepcopy(self.log, memo); return c
c = Conn("db", []); c.log.append(c); cc, dc = copy.copy(c), copy.deepcopy([c, c]); print(cc.host, cc.log is c.log, dc[0].host, dc[0] is dc[1], dc[0].log[0] is dc[0], Conn.count)
class Slots:
    __slots__ = ("x", "y")
sl = Slots(); sl.x = [1]; k = copy.deepcopy(sl); k.x.append(2); print(sl.x, k.x, hasattr(k, "y"), copy.copy(sl).x is sl.x)
class Tags(list):
    def __init__(self, *a, owner="?"): super().__init__(a); self.owner = owner
g = Tags("a", ["b"], owner="me"); h = copy.deepcopy(g); h[1].append("c"); print(g, h, h.owner, type(h).__name__, copy.copy(g).owner, copy.copy(g) == g)
class State:
    def __init__(self): self.keep, self.cache = [1], {"big": 1}
    def __getstate__(self): return {"keep": self.keep}
    def __setstate__(self, s): self.__dict__.update(s, cache="empty")
class Reduced:
    def __init__(self, n): self.n = n
    def __reduce__(self): return (Reduced, (self.n * 2,))
st = copy.deepcopy(State()); print(st.keep, st.cache, copy.copy(Reduced(4)).n, copy.deepcopy(Reduced(5)).n)
@dataclass
class Box: items: list = field(default_factory=list); label: str = "b"
b = Box([[1]]); e = copy.deepcopy(b); e.items[0].append(2); print(b, e, copy.replace(b, label="new"), copy.replace(date(2024, 1, 31), month=3), copy.copy(b).items is b.items)
dd = defaultdict(list, x=[1]); q = deque([[1]], 3); o = OrderedDict(z=[]); c2 = [copy.deepcopy(v) for v in (dd, q, o)]; dd["x"].append(2); q[0].append(2); o["z"].append(2); print(c2, c2[0].default_factory, c2[1].maxlen, copy.copy(q)[0] is q[0], copy.copy({1: [2]}), copy.deepcopy({(1, 2): {3}}), copy.copy(bytearray(b"x")))
e = copy.deepcopy(ValueError("bad", [1])); f = lambda: 1; print(repr(e), copy.deepcopy(f) is f, copy.copy({1, 2}), copy.deepcopy([f])[0] is f)
memo = {}; first = copy.deepcopy(shared, memo); print(copy.deepcopy(shared, memo) is first, id(shared) in memo, memo[id(shared)] == [0])
class NoCopy:
    def __deepcopy__(self, memo): raise TypeError("this holds a socket")
for fn in (lambda: copy.deepcopy([NoCopy()]), lambda: copy.copy(x for x in ()), lambda: copy.deepcopy((x for x in ())), lambda: copy.replace([1], x=2), lambda: copy.replace(b, nope=1), lambda: copy.Error is copy.error, lambda: copy.copy(), lambda: next(copy.copy(iter([1, 2]))), lambda: copy.deepcopy(copy) is copy):
    try:
        print("fine", fn())
    except Exception as ex:
        print(type(ex).__name__, ex)
