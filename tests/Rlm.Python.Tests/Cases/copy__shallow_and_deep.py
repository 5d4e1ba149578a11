# copy and deepcopy, with identity kept inside.
import copy
a = [1, [2, 3], {"k": [4]}]
s, d = copy.copy(a), copy.deepcopy(a)
a[1].append(9); a[2]["k"].append(9); a.append("new")
print(a, s, d, sep="\n")
shared = [0]
x = [shared, shared]
y = copy.deepcopy(x)
y[0].append(1)
print(y, y[0] is y[1], x)
r = [1]; r.append(r)
rc = copy.deepcopy(r)
print(rc, rc[1] is rc, rc is not r)
class P:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
p = P([1, 2])
q, w = copy.copy(p), copy.deepcopy(p)
p.v.append(3)
print(q.v, w.v, q is not p, type(w).__name__)
class C:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return ("deep", type(memo).__name__)
print(copy.copy(C()), copy.deepcopy(C()), copy.deepcopy([C()]))
t = (1, [2]); u = copy.deepcopy(t); v = copy.copy(t)
print(u == t, u is t, v is t, u[1] is t[1], copy.deepcopy((1, 2)) == (1, 2))
print(copy.copy("s"), copy.deepcopy(5), copy.copy(None), copy.copy(len) is len, copy.deepcopy(P) is P, copy.copy({1, 2}), copy.deepcopy({1: {2}}), copy.copy(frozenset([1])), copy.copy(b"x"), copy.copy(1.5))
from collections import OrderedDict, defaultdict, Counter, deque
dd = defaultdict(list, a=[1]); dc = copy.deepcopy(dd); dc["b"].append(2); dc["a"].append(3)
print(dd, dc, copy.copy(Counter("aa")), copy.deepcopy(deque([[1]], maxlen=2)), copy.copy(OrderedDict(z=1)))
class Node:
    def __init__(self, n): self.n, self.next = n, None
n1, n2 = Node(1), Node(2); n1.next, n2.next = n2, n1
m = copy.deepcopy(n1)
print(m.n, m.next.n, m.next.next is m, m is not n1)
l = [1, 2, 3]
print(l[:] == l, l[:] is l, list(l) is l, l.copy() is l, {**{"a": 1}}, dict({"a": 1}), [*l], set(l) is l)
grid = [[0] * 3 for _ in range(2)]
g2 = [row[:] for row in grid]; g2[0][0] = 1; print(grid, g2)
class S:
    __slots__ = ("a", "b")
s1 = S(); s1.a = [1]
s2 = copy.copy(s1); s3 = copy.deepcopy(s1); s1.a.append(2)
print(s2.a, s3.a, hasattr(s2, "b"))
class WithDict(dict):
    pass
wd = WithDict(k=[1]); wd.attr = "x"
wc = copy.deepcopy(wd); wd["k"].append(2); print(wc, wc.attr, type(wc).__name__)
def f(): pass
print(copy.copy(f) is f, copy.deepcopy([f])[0] is f, copy.deepcopy({"f": len})["f"] is len)
e = ValueError("x", [1]); ec = copy.copy(e); print(repr(ec), ec is e)
try:
    copy.copy(x for x in [])
except TypeError as err:
    print(err)
print(copy.Error.__name__)
