# What shares and what copies: slices, constructors, copy(), unpacking, arguments, loops.
import copy
inner = [1]
original = [inner, "s", (2, inner)]
ways = {"slice": original[:], "list()": list(original), "copy()": original.copy(), "unpack": [*original], "copy.copy": copy.copy(original), "comp": [x for x in original], "+ []": original + [], "* 1": original * 1, "deepcopy": copy.deepcopy(original), "tuple()": tuple(original), "sorted": sorted(original, key=str)}
inner.append(9)
for name, made in ways.items(): print(name.ljust(10), made, made is original, any(x is inner for x in made))
t, s, f, b, n = (1, inner), "text", frozenset([1]), b"by", 10 ** 20
print(t[:] is t, tuple(t) is t, copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, "a")) == (1, "a"), str(s) is s, s[:] is s, frozenset(f) is f, bytes(b) is b, int(n) is n, list(t) is t, copy.copy(s) is s)
d = {"list": [1], "n": 1}; e = dict(d); g = {**d}; h = d | {}; d["n"] = 2; d["list"].append(2); print(d, e, g, h, e["list"] is d["list"], copy.deepcopy(d)["list"] is d["list"])
def mutate(items, scalar, text, table={}):
    items.append("added"); items = ["rebound"]; scalar += 1; text += "!"; table[scalar] = text
    return items, scalar, text, table
xs = [0]; print(mutate(xs, 1, "a"), xs, mutate(xs, 5, "b"), xs, mutate(xs, 9, "c", {}))
rows = [[0] * 2 for _ in range(2)]; alias = rows; shallow = rows[:]; deep = copy.deepcopy(rows); rows[0][0] = 1; rows.append([7]); print(alias, shallow, deep)
loop = [1, 2, 3]
for v in loop: v *= 10
print(loop)
for i, v in enumerate(loop): loop[i] = v * 10
print(loop, [x := 5, x + 1], x)
pairs = [[1, 2], [3, 4]]
for p in pairs: p[0] = 0
for a, b2 in pairs: a = 99
print(pairs, dict(pairs), list(map(list, zip(*pairs))))
y = z = [1]; y += [2]; y = y + [3]; print(y, z); u = v2 = 5; u += 1; print(u, v2); st = su = {1}; st |= {2}; st = st | {3}; print(st, su); ta = tb = (1,); ta += (2,); print(ta, tb)
box = [1, 2, 3]; view = box[1:]; view[0] = "x"; box[1:] = view; view.append("y"); print(box, view); ba = bytearray(b"abc"); bb = ba[:]; mv = memoryview(ba); ba[0] = 90; print(bb, bytes(mv), bytes(mv[:1]))
class Node:
    def __init__(self, kids=()): self.kids = list(kids)
    def __copy__(self): return Node(["copied", *self.kids])
    def __deepcopy__(self, memo): return Node([copy.deepcopy(k, memo) for k in self.kids] + ["deep"])
k = Node([[1]]); print(copy.copy(k).kids, copy.deepcopy(k).kids, copy.copy(k).kids[1] is k.kids[0], copy.deepcopy([k, k])[0].kids)
ring = [1]; ring.append(ring); clone = copy.deepcopy(ring); print(clone, clone[1] is clone, clone[1] is ring, copy.copy(ring)[1] is ring)
same = [inner, inner]; dup = copy.deepcopy(same); print(dup[0] is dup[1], dup[0] is inner, same[0] is same[1]); keys = d.keys(); frozen = list(keys); d["new"] = 1; print(keys, frozen); it = iter(xs); rest = list(it); print(rest, list(it), list(iter(xs)))
closures = [lambda: i for i in range(3)]; bound = [lambda i=i: i for i in range(3)]; print([c() for c in closures], [c() for c in bound]); swap = [1, 2]; swap[0], swap[1] = swap[1], swap[0]; print(swap); m = [[]] * 2; m[0].append(1); m[1] = [2]; print(m)
