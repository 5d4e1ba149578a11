# repr of containers that hold themselves, directly or through others; and nesting of quotes.
a = [1]; a.append(a); print(a, repr(a), str(a), [a], (a,), {"k": a})
b = {"x": 1}; b["self"] = b; b["list"] = [b, a]; print(b)
t = ([],); t[0].append(t); print(t, t[0])
c, d = [], {}; c.append(d); d["c"] = c; print(c, d, c == [d], c[0] is d)
from collections import OrderedDict, defaultdict, deque, Counter
o = OrderedDict(a=1); o["o"] = o; q = deque([1], maxlen=3); q.append(q); f = defaultdict(list); f["f"] = f; print(o, q, sep="\n"); print(repr(f)[-20:])
class Node:
    def __init__(self, name): self.name, self.links = name, []
    def __repr__(self): return f"Node({self.name}, {len(self.links)} links)"
class Box(list):
    def __repr__(self): return f"Box{super().__repr__()}"
n, m = Node("n"), Node("m"); n.links += [m, n]; print(n, n.links, {n.name: n}, [[n]])
x = Box([1]); x.append(x); print(x, [x], str(x), f"{x}", "%s" % x)
shared = [0]; print([shared, shared], {"p": shared, "q": [shared]}, (shared,) * 2)
print(['it\'s', "say \"hi\"", 'both \' "', "back\\slash", "tab\t", "nl\n", "\x00\x7f\xa0\u200b\ud800\U0001F600\u00e9", b"by'tes", 1.0, -0.0, 1e100, None, True, ..., 2j, int, range(3), slice(1), frozenset(), set(), {}, (), [], "", b"", bytearray(b"x")])
print({1: {2: {3: [(4, {5})]}}}, [[[[]]]], ((),), ([],), {(): {}}, [None] * 2, {"a": (1,)}, {None: None}, ([{}],), {frozenset({1}): {2}}, [*"ab"], dict(k="v"), {1.5: 2, "s": b"b"})
deep = []
for _ in range(50): deep = [deep]
print(repr(deep).count("["), len(str({"d": deep})), repr(deep) == "[" * 51 + "]" * 51)
class Loud:
    def __repr__(self): raise RuntimeError("repr failed")
class NotStr:
    def __repr__(self): return 5
class OnlyStr:
    def __str__(self): return "str used"
    __repr__ = lambda self: "repr used"
print(OnlyStr(), [OnlyStr()], f"{OnlyStr()} {OnlyStr()!r}", "%s %r" % (OnlyStr(), OnlyStr()), {"k": OnlyStr()}, (OnlyStr(),), str([OnlyStr()]))
endless = []
for _ in range(100000): endless = [endless]
e = [1]; e.append(e)
g = [1]; g.append(g)
for call in (lambda: [Loud()], lambda: str([Loud()]), lambda: {"k": Loud()}, lambda: f"{[Loud()]}", lambda: [NotStr()], lambda: str(NotStr()), lambda: repr(endless), lambda: e == g, lambda: e == e, lambda: e in e, lambda: hash((e,)), lambda: e < g, lambda: sorted([e, g]), lambda: [1, e] == [1, e], lambda: e[1][1][1][0], lambda: len(e), lambda: e.index(e), lambda: e.count(e), lambda: str(e[:1] + [e]), lambda: b == b.copy(), lambda: repr(), lambda: repr(1, 2)):
    try:
        print(str(call()))
    except Exception as err:
        print(type(err).__name__, str(err)[:60])
while endless: endless = endless[0]
