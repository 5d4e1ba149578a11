# Augmented assignment on names, items, attributes; in place or not.
x = [1]; y = x
x += [2]; print(x, y is x)
x = x + [3]; print(x, y)
t = (1,); u = t
t += (2,); print(t, u)
s = "a"; r = s
s += "b"; s *= 2; print(s, r)
d = {"n": 1, "l": []}
d["n"] += 5; d["l"] += [1, 2]; d["n"] **= 2; d["n"] //= 5; d["n"] <<= 1; print(d)
class O:
    v = 1
o = O()
o.v += 1; print(o.v, O.v)
o.w = []
o.w += "ab"; print(o.w)
m = [[0, 1], [2, 3]]
m[0][1] += 10; m[1][-1] -= 1; m[0] += ["x"]; print(m)
a = {1, 2}; b = a
a |= {3}; a -= {1}; a &= {2, 3}; a ^= {9}; print(sorted(a), b is a)
f = frozenset([1]); g = f
f |= {2}; print(sorted(f), g)
def idx():
    print("idx", end=" ")
    return 0
l = [1, 2]
l[idx()] += 10; print(l)
def get():
    print("get", end=" ")
    return o
get().v += 100; print(o.v)
class D(dict):
    def __getitem__(self, k): print("get", k, end=" "); return dict.get(self, k, 0)
    def __setitem__(self, k, v): print("set", k, v, end=" "); dict.__setitem__(self, k, v)
dd = D(); dd["q"] += 1; dd["q"] += 1; print(dict(dd))
class P:
    @property
    def p(self): print("getp", end=" "); return 5
    @p.setter
    def p(self, v): print("setp", v, end=" ")
P().p += 2; print()
i = 5; i += True; i -= 0.5; print(i)
i = 7; i %= 4; i ^= 1; i |= 8; i &= 0xE; i >>= 1; i @= type("M", (), {"__rmatmul__": lambda s, o: ("matmul", o)})()
print(i)
for code in ("u1 += 1", "l += 5", "s += 1", "t += [1]", "d += {}", "l[5] += 1", "d['zz'] += 1", "o.zz += 1", "l *= 'a'", "i = None; i += 1", "t[0] += 1", "s[0] += 'x'", "(l) += 1", "a += 1"):
    try:
        exec(code)
        print(code, "ran")
    except Exception as e:
        print(code, type(e).__name__, e.msg if isinstance(e, SyntaxError) else e)
x = 1
def local():
    x = 10
    x += 1
    return x
print(local(), x)
def global_():
    global x
    x += 1
global_(); print(x)
b = b"a"; b += b"b"; print(b)
ba = bytearray(b"a"); bb = ba; ba += b"c"; print(ba, bb is ba)
total = 0
for v in (1, 2.5, True): total += v
print(total, type(total).__name__)
c = 1 + 1j; c *= c; print(c)
big = 2**62; big += big; big *= 2; big -= 1; print(big)
from collections import Counter, deque
cn = Counter("aab"); cn += Counter("b"); cn -= Counter("a"); print(sorted(cn.items()))
dq = deque([1]); dq += [2]; dq *= 2; print(dq)
