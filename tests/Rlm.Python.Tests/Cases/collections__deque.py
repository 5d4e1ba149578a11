# deque whole.
from collections import deque
d = deque([1, 2, 3])
d.append(4); d.appendleft(0); d.extend([5, 6]); d.extendleft([-1, -2]); print(d, len(d), d[0], d[-1], d[2], 3 in d, list(d))
print(d.pop(), d.popleft(), d); d.rotate(2); print(d); d.rotate(-3); print(d); d.rotate(); print(d); d.rotate(100); print(d)
d.reverse(); print(d, d.count(1), d.index(3), d.index(3, 0, 9)); d.insert(1, "x"); d.remove("x"); d[0] = "first"; del d[1]; print(d, d.copy() == d, list(reversed(d)))
m = deque(maxlen=3)
for i in range(5): m.append(i); print(m, end=" ")
print(); m.appendleft("l"); m.extend("ab"); print(m, m.maxlen, deque([1, 2, 3, 4], 2), deque("abc", maxlen=0), deque(maxlen=None).maxlen)
print(deque() == deque([]), deque([1]) == [1], deque([1, 2]) < deque([1, 3]), deque([1]) + deque([2]), deque([1]) * 2, deque("ab"), bool(deque()), sum(deque([1, 2])), sorted(deque([2, 1])), deque(range(3)), deque({"k": 1}), deque([1, [2]]), max(deque([1, 5])))
for f in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[5], lambda: deque([1]).remove(9), lambda: deque([1]).index(9), lambda: deque([1])[0:1], lambda: deque(5), lambda: deque([1], -1), lambda: deque([1], "a"), lambda: hash(deque()), lambda: deque([1], 1).insert(0, 2), lambda: deque([1]) + [2], lambda: deque([1]).append(), lambda: deque([1]).rotate("x"), lambda: deque([1]) < [1]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
d = deque([1, 2, 3])
try:
    for x in d: d.append(x)
    print("unreachable")
except RuntimeError as e:
    print(e)
try:
    d.maxlen = 5
except AttributeError as e:
    print(e)
graph = {"a": ["b", "c"], "b": ["d"], "c": ["d", "e"], "d": ["f"], "e": ["f"], "f": []}
def bfs(start, goal):
    queue, seen = deque([(start, [start])]), {start}
    while queue:
        node, path = queue.popleft()
        if node == goal: return path
        for n in graph[node]:
            if n not in seen:
                seen.add(n)
                queue.append((n, path + [n]))
print(bfs("a", "f"), bfs("f", "a"))
def moving_average(xs, n):
    w, total = deque(), 0
    for x in xs:
        w.append(x); total += x
        if len(w) > n: total -= w.popleft()
        if len(w) == n: yield total / n
print(list(moving_average([1, 2, 3, 4, 10], 2)))
def tail(n, lines): return list(deque(lines, n))
print(tail(2, "a b c d".split()))
def josephus(n, k):
    q, out = deque(range(1, n + 1)), []
    while q:
        q.rotate(-(k - 1)); out.append(q.popleft())
    return out
print(josephus(7, 3))
d = deque([1, 2]); d += [3]; d *= 2; print(d, d.clear(), d); it = iter(deque([1])); print(next(it), next(it, "end"))
big = deque()
for i in range(1000): big.append(i); big.appendleft(-i)
print(len(big), big[0], big[1000], big[-1], sum(big)); big.rotate(500); print(big[0], big[999])
