# Every list method with its edge cases.
a = [3, 1, 2]
a.append([4]); print(a)
a.extend("xy"); a.extend(i for i in range(2)); print(a)
a.insert(0, "first"); a.insert(-1, "before last"); a.insert(100, "last"); a.insert(-100, "new first"); print(a)
print(a.pop(), a.pop(0), a.pop(-2), len(a))
a.remove("x"); print(a, a.index([4]), a.count(1), a.count("zz"))
b = a.copy(); b.reverse(); print(b, a == b, a is not b)
a.clear(); print(a, b[:2])
n = [5, 3, 8, 1]
print(n.sort(), n, n.sort(reverse=True), n, n.sort(key=lambda x: -x % 5), n)
print([1, 2, 1, 3].index(1, 1), [1, 2, 1, 3].index(1, -2), [1, 2, 1].index(2, 0, 2), [1.0, True].index(1), [0, False, 0.0].count(0))
print([1] + [2], [1, 2] * 2, 2 * [0], [] * 5, [1] * 0, [1] * -1, [1, 2] == [1, 2.0], [1, 2] < [1, 3], [] < [0], [[1], [2]] > [[1]], [1, 2, 3][1], len([[]]))
c = [1, 2]
c += (3, 4); c += "5"; c *= 2
print(c)
c[2:4] = ["a", "b", "c"]; print(c)
c[:0] = [0]; c[len(c):] = ["end"]; c[1:1] = range(2); print(c)
c[::2] = ["*"] * len(c[::2]); print(c)
del c[0]; del c[-1], c[1:3]; print(c)
del c[::2]; print(c)
c[1:] = []; print(c)
grid = [[0] * 2 for _ in range(2)]; grid[0][1] = 1; print(grid)
shared = [[0] * 2] * 2; shared[0][1] = 1; print(shared)
x = [1, 2, 3]
y = x; y.append(4); z = x[:]; z.append(5); print(x, y is x, z)
x[:] = [9]; print(y)
for f in (lambda: [].pop(), lambda: [1].pop(3), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1].index(1, 5), lambda: [1][2], lambda: [1].insert("a", 1), lambda: [1] + (2,), lambda: [1] + None, lambda: [1] * "a", lambda: [1] * [2], lambda: [1].extend(5), lambda: [1, "a"].sort(), lambda: [1].sort(5), lambda: [1].sort(key=5), lambda: list(1, 2), lambda: [1] < 5, lambda: [1].pop("a"), lambda: [].append(), lambda: hash([1]), lambda: [1].index(), lambda: [2, 1].sort(reverse="x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def modify():
    l = [1, 2, 3, 4]
    for v in l:
        if v == 2: l.remove(2)
    return l
print(modify())
l = [1, 2, 3]
for i, v in enumerate(l):
    if len(l) < 6: l.append(v * 10)
print(l)
nested = [1, [2, [3]]]
import copy
deep, shallow = copy.deepcopy(nested), copy.copy(nested)
nested[1][1].append(4)
print(deep, shallow, list(nested), [*nested, 0])
r = [1]; r.append(r); print(r, r[1][1][0], len(r), str([r]))
print(list(range(5)), list("ab"), list({"k": 1}), list((1, 2)), list(x for x in "c"), [None] * 3, list(map(str, [1, 2])), [[]] * 2, list(reversed([1, 2, 3])), sorted([3, 1]), [1, 2, 3][-2:], sum([[1], [2]], []))
a = [1, 2, 3, 4, 5]
a[1:4] = [20]; print(a)
a[5:10] = [6, 7]; print(a)
a[-1:] = []; print(a)
a[2:0] = ["in"]; print(a)
a[::-1] = list(range(len(a))); print(a)
print([10, 20, 30].__contains__(20), [1, 2].__len__(), [1, 2].__getitem__(0), list.__add__([1], [2]), [3, 1].__reversed__().__next__())
