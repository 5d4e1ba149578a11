# += against +, *=, aliases, default nesting, and the tuple that changes and raises.
a = [1, 2]; b = a
a += [3]; print(a, b, a is b)
a = a + [4]; print(a, b, a is b)
b *= 2; print(b); b *= 0; print(b); b += "hi"; b += (c for c in "x"); b += {"key": 1}; b += range(2); print(b)
c = [0]; c += c; c.extend(c); c[1:1] = c; print(c, len(c))
def appended(item, bucket=[]):
    bucket.append(item)
    return bucket
print(appended(1), appended(2), appended(3, []), appended(4))
t = ([], "fixed")
try:
    t[0] += ["sneaky"]
except TypeError as e:
    print(e, t)
d = {"x": [1]}; e = dict(d); e["x"] += [2]; e["y"] = 0; print(d, e)
grid = [[0] * 3] * 2; grid[0][1] = 7; print(grid, grid[0] is grid[1])
grid = [[0] * 3 for _ in range(2)]; grid[0][1] = 7; print(grid, grid[0] is grid[1])
row = [9]; table = [row, row[:], list(row), row.copy(), [*row]]; row.append(8); print(table, [x is row for x in table])
x = y = []; x.append("shared"); y = y + ["own"]; print(x, y)
m = [1, [2, 3]]; n = m[:]; n[1].append(4); n[0] = "n"; print(m, n)
swap = [1, 2, 3]; swap[0], swap[-1] = swap[-1], swap[0]; i = 0; i, swap[i] = 1, "at"; print(swap, i)
class Log(list):
    def __iadd__(self, other): self.append(f"+{other}"); return self
log = Log("s"); same = log; log += 5; log += [6]; print(log, same is log, type(log + [1]).__name__, type(log * 1).__name__, type(log[:]).__name__)
p = [1]; q = p; p = p * 3; print(p, q, p == [1, 1, 1], [] + [] is [], [1, 2] == [1.0, True + 1], [1] < [1, 0] < [2], [[]] * 2 == [[], []])
for call in (lambda: [1] + (2,), lambda: [1] + None, lambda: [1] + "a", lambda: (1,) + [2], lambda: [1] * "a", lambda: [1] * [2], lambda: [1] * 1.5, lambda: [1] - [1], lambda: [1].__iadd__(5), lambda: [1].__iadd__(None), lambda: [1].__imul__("x"), lambda: -[1], lambda: [1] < 5, lambda: [1] < (2,), lambda: [1] > ["a"], lambda: {}[[1]], lambda: hash([]), lambda: [1] | [2], lambda: [1].__add__(5), lambda: [1].__mul__("a"), lambda: [1].__eq__((1,)), lambda: 2.0 * [1]):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
