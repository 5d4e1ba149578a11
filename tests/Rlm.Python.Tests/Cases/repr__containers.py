# repr of nested, recursive and mixed containers.
print([1, "a", 2.0, None, True, b"x", 1j, ..., [], (), {}, set(), frozenset(), range(2)])
print({"k": [1, (2, {"n": {3}})], (1, 2): "t", None: None, 1.5: "f"})
print((1,), ((1,), ("a", ["b"])), ([],), ({},))
a = [1]; a.append(a); a.append([a]); print(a)
d = {}; d["me"] = d; d["list"] = [d]; print(d)
t = ([],); t[0].append(t); print(t)
l1, l2 = [], []; l1.append(l2); l2.append(l1); print(l1, l2)
class Node:
    def __init__(self, v): self.v, self.kids = v, []
    def __repr__(self): return f"Node({self.v}, {self.kids})"
n = Node(1); n.kids.append(Node(2)); print(n, [n], {"n": n})
class Cls: pass
import re
print(re.sub(r"0x[0-9a-f]+", "ADDR", repr(Cls())), re.sub(r"0x[0-9a-f]+", "ADDR", repr([Cls()])), Cls, [Cls], re.sub(r"0x[0-9a-f]+", "ADDR", repr(object())))
print([int, str, list, type(None)], {int: "i"}, len, [print], re.sub(r"0x[0-9a-f]+", "ADDR", repr([lambda: 0, (x for x in [])])))
print({}.keys(), {"a": 1}.values(), {"a": 1}.items(), {1: {2: {3: 4}}})
print(["it's", 'say "x"', "both'\"", "new\nline", "tab\t", "\\", "\u00e9", "\x00"])
print(repr("a"), repr("'"), str("'"), repr(['"']), str(["'"]), f"{['x']}", "%s" % ["x"], "{}".format({"a": "b"}))
print([1.0, 1e20, 1e-10, float("inf"), -0.0, 0.1], [True, False], [10**25], [-5], (2.50,))
print(Exception("x"), [Exception("x")], repr(KeyError("k")), [ValueError()], (OSError(1, "m"),), StopIteration(3))
print(slice(1, 2), [slice(None)], range(1, 5, 2), [range(3)], NotImplemented, [...], memoryview, type)
print({1: 1, "1": "1"}, {True: 1}, {frozenset({1}): 2}, {(): ()}, {"": ""}, {b"": 1})
from collections import OrderedDict, defaultdict, Counter, deque, namedtuple
print(OrderedDict(a=1, b=[2]), OrderedDict(), defaultdict(list, {"a": [1]}), defaultdict(int), Counter("aab"), Counter(), deque([1, "a"]), deque([1], maxlen=3), namedtuple("P", "x y")(1, "b"))
o = OrderedDict(); o["self"] = o; print(o)
q = deque(); q.append(q); print(q)
dd = defaultdict(list); dd["x"].append(dd); print(dd)
class L(list): pass
class S(set): pass
class D(dict): pass
class T(tuple): pass
class St(str): pass
class F(frozenset): pass
print(L([1]), S([1]), S(), D(a=1), T((1,)), St("x"), repr(St("x")), [St("x")], F([1]), F())
class R(list):
    def __repr__(self): return "R!" + super().__repr__()
print(R([1]), [R([2])], str(R()))
class BadRepr:
    def __repr__(self): raise RuntimeError("repr failed")
try:
    str([1, BadRepr()])
except RuntimeError as e:
    print(e)
print(str(None), str(True), str(1.0), str([None]), repr(repr("x")), repr(repr(repr("'"))), ascii(["\u00e9", "\U0001F600"]), ascii({"\u00fc": 1}))
deep = []
for i in range(50): deep = [deep, i]
print(str(deep)[:20], len(str(deep)))
print(bytes([0, 65, 255]), [bytearray(b"x")], b"it's", b'"', b"\\")
print(Cls.__name__, type(Cls()).__qualname__, Cls.__dict__.get("x"), vars(Cls).get("y", "none"))
