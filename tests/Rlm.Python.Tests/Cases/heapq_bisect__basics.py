# heapq and bisect.
import heapq, bisect
h = []
for x in (5, 1, 8, 3, 2): heapq.heappush(h, x)
print(h, [heapq.heappop(h) for _ in range(3)], h)
l = [9, 4, 7, 1, 8]; heapq.heapify(l); print(l, heapq.heappushpop(l, 0), heapq.heapreplace(l, 10), l, heapq.heappushpop([], 5))
print(heapq.nlargest(3, [1, 8, 2, 23, 7]), heapq.nsmallest(2, [1, 8, 2]), heapq.nlargest(2, ["a", "bbb", "cc"], key=len), heapq.nsmallest(10, [3, 1]), heapq.nlargest(0, [1]), list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge(["b", "a"], ["c"], reverse=True)), list(heapq.merge(["a", "ccc"], ["bb"], key=len)), heapq.nlargest(1, [(1, "a"), (1, "b")]), heapq.nsmallest(2, {"x": 1, "a": 2}))
tasks = []
for pri, name in [(2, "code"), (1, "plan"), (3, "test"), (1, "ask")]: heapq.heappush(tasks, (pri, name))
print([heapq.heappop(tasks) for _ in range(len(tasks))])
for f in (lambda: heapq.heappop([]), lambda: heapq.heapify(5), lambda: heapq.heappush([1], "a"), lambda: heapq.heapreplace([], 1), lambda: heapq.heapify([1, "a"]), lambda: heapq.nlargest(2, 5), lambda: heapq.heappush((1,), 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def dijkstra(g, s):
    dist, q = {s: 0}, [(0, s)]
    while q:
        d, u = heapq.heappop(q)
        if d > dist[u]: continue
        for v, w in g[u].items():
            if d + w < dist.get(v, float("inf")):
                dist[v] = d + w
                heapq.heappush(q, (d + w, v))
    return dist
print(dijkstra({"a": {"b": 7, "c": 3}, "b": {"d": 2}, "c": {"b": 1, "d": 8}, "d": {}}, "a"))
a = [1, 3, 3, 5]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 3), bisect.bisect(a, 0), bisect.bisect(a, 9), bisect.bisect_left([], 1), bisect.bisect_left(a, 3, 2), bisect.bisect(a, 3, 0, 2), bisect.bisect_left(["a", "bb", "cccc"], 3, key=len), bisect.bisect(a, 2.5))
bisect.insort(a, 4); bisect.insort_left(a, 3); bisect.insort_right(a, 0); print(a)
w = ["a", "ccc"]; bisect.insort(w, "bb", key=len); print(w)
def grade(s): return "FDCBA"[bisect.bisect([60, 70, 80, 90], s)]
print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)])
for f in (lambda: bisect.bisect(5, 1), lambda: bisect.bisect(["a"], 1), lambda: bisect.bisect([1], 1, -1), lambda: bisect.bisect([1])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def find_le(a, x):
    i = bisect.bisect_right(a, x)
    if i: return a[i - 1]
    raise ValueError(f"nothing <= {x}")
print(find_le([1, 3, 5], 4))
stream, median = [], []
for x in (5, 2, 8, 1, 9):
    bisect.insort(stream, x)
    median.append(stream[len(stream) // 2] if len(stream) % 2 else sum(stream[len(stream) // 2 - 1:len(stream) // 2 + 1]) / 2)
print(median, stream)
def heapsort(xs):
    h = []
    for x in xs: heapq.heappush(h, x)
    return [heapq.heappop(h) for _ in h[:]]
data = [(i * 37) % 101 for i in range(60)]
print(heapsort(data) == sorted(data), heapq.nlargest(5, data) == sorted(data, reverse=True)[:5])
