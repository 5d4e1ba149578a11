# Changing a list while a loop, a comprehension or a built-in walks it.
l = [1, 2, 3, 4, 5]
for x in l:
    if x < 3: l.remove(x)
print(l)
l = [1, 2, 3]
for x in l:
    if len(l) < 8: l.insert(0, x)
print(l)
l = list(range(6))
for i, x in enumerate(l):
    if x % 2 == 0: del l[i]
print(l)
l = [1, 2, 3]
print([l.append(x * 10) or x for x in l[:]], l)
l = [1, 2, 3, 4]
it = iter(l); next(it); l.clear(); print(list(it)); l.extend([9, 9]); print(list(it))
l = [1, 2, 3]
for x in reversed(l): l.append(x)
print(l)
l = [3, 2, 1]
for x in sorted(l): l.remove(x)
print(l)
l = [1, 2, 3, 4]
print(list(map(lambda x: (l.pop() if len(l) > 2 else 0, x), l)), l)
l = [1, 2, 3]
print([y for x in l for y in (l.pop(), x) if l], l)
l = [[1], [2]]
for inner in l: inner.append(len(inner))
for inner in l: inner = []
print(l)
l = list("abc")
while l: print(l.pop(0), end=" ")
print(l)
a = [1, 2, 3]; b = a
a += [4]; print(b); a = a + [5]; print(b, a)
def f(x, acc=[]):
    acc.append(x)
    return acc
r = f(1); r.append("outside"); print(f(2), r is f(3))
m = [[0] * 2] * 3
m[0][0] = 1; print(m, m[0] is m[1]); m[0] = [9]; print(m)
x = [1, 2, 3]
x[0], x[x[0]] = 2, 9; print(x)
x = [0, 1, 2]
i = 0
i, x[i] = 1, 5; print(i, x)
q = [1, 2, 3]
q[1:2] = q; print(q)
q[:] = reversed(q); print(q)
q.extend(q); print(q, len(q)); q *= 0; print(q)
z = [1, 2, 3]
z.extend(x for x in z if False); z.extend(z[:1]); z += z[-1:]; print(z)
s = [1, 2, 3]; s.sort(key=lambda v: -v); t = s; s = sorted(s); print(s, t)
class Watch(list):
    def append(self, v): print("append", v, end=" "); super().append(v)
w = Watch(); w.append(1); w.extend([2]); w += [3]; w.insert(0, 0); print(w)
