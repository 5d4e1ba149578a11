# deque: moving windows, rotation puzzles, maxlen, insertion in the middle, mutation while iterating, comparisons, errors.
from collections import deque

def moving(values, n):
    window = deque(maxlen=n)
    for v in values:
        window.append(v)
        if len(window) == n:
            yield sum(window) / n
print(list(moving([4, 8, 6, -1, -2, -3, -1], 3)), list(moving([1], 2)))
def sliding_max(xs, k):
    d, out = deque(), []
    for i, x in enumerate(xs):
        while d and xs[d[-1]] <= x: d.pop()
        d.append(i)
        if d[0] <= i - k: d.popleft()
        out.append(xs[d[0]])
    return out
print(sliding_max([1, 3, -1, -3, 5, 3, 6, 7], 3))
def josephus(n, k):
    ring = deque(range(1, n + 1)); order = []
    while ring:
        ring.rotate(1 - k); order.append(ring.popleft())
    return order
print(josephus(7, 3))
d = deque("abcde"); d.rotate(); print(d, end=" "); d.rotate(-3); print("".join(d), end=" "); d.rotate(12); print("".join(d)); deque().rotate(5)
h = deque(maxlen=3); h.extend(range(5)); print(h, h.maxlen, deque(range(3), 2)); h.appendleft("x"); print(h); h.extendleft("pq"); print(h, list(reversed(h)), h[1], h[-1])
h += "z"; print(h, h * 2, deque([1], 1) + deque([2]), deque([1, 2]) + deque([3], 1), deque([0]) * 0, 2 * deque("ab"), h.copy(), h.copy().maxlen)
m = deque([5, 6, 7]); m.insert(1, "i"); m.insert(-1, "j"); m.insert(99, "k"); m.insert(-99, "l"); print(m, m.index("j"), m.index(7, 2), m.count(5)); m.remove("i"); del m[0]; m[0] = 50; m.reverse(); print(m, 50 in m)
print(deque([1, 2]) == deque([1, 2], 9), deque([1, 2]) == [1, 2], deque([1, 2]) < deque([1, 3]), deque("b") > deque("abc"), deque() == deque(), bool(deque()), deque([deque([1])]), repr(deque(["a", (1,)], 4)))
r = deque([1]); r.append(r); print(r, len(r)); c = m.copy(); c.clear(); print(c, m, deque(x for x in "xy" if x != "x"), deque({"k": 1}.items()))
undo, redo = deque(maxlen=10), deque(); text = ""
for command in ["+Hello", "+ world", "undo", "+ there", "undo", "redo", "redo"]:
    if command == "undo": redo.append(text); text = undo.pop()
    elif command == "redo":
        if redo: undo.append(text); text = redo.pop()
    else: undo.append(text); text += command[1:]; redo.clear()
print(repr(text), undo, redo)
tail = lambda lines, n: list(deque(lines, n)); print(tail(iter("one two three four".split()), 2), deque(iter([1, 2, 3]), maxlen=0), len(deque("abc", maxlen=None)))
def grow(q):
    for x in q: q.append(x)
def shrink(q):
    for x in q: q.popleft()
full, one = deque([1, 2], 2), deque([7])
for f in (lambda: deque().pop(), lambda: deque().popleft(), lambda: grow(deque([1])), lambda: shrink(deque([1, 2])), lambda: deque([1], -1), lambda: deque([1], "x"), lambda: deque(5), lambda: m.remove("none"), lambda: m.index("none"), lambda: m[10], lambda: m[0:1], lambda: m.__setitem__(9, 1), lambda: full.insert(0, 9),
          lambda: setattr(full, "maxlen", 5), lambda: hash(full), lambda: deque([1]) + [2], lambda: deque([1]) < [2], lambda: one.rotate("x"), lambda: one.append(), lambda: m.index(7, 0, 1)):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
