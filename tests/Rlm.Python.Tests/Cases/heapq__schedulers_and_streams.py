# heapq in use: priority queue with updates, running median, top-k, merging sorted streams, Dijkstra, Huffman; max-heaps; errors.
import heapq
from itertools import count, islice
class TaskQueue:
    def __init__(self): self.heap, self.entries, self.counter = [], {}, count()
    def put(self, name, priority):
        if name in self.entries: self.entries[name][-1] = None
        entry = self.entries[name] = [priority, next(self.counter), name]; heapq.heappush(self.heap, entry)
    def __iter__(self):
        while self.heap:
            p, _, name = heapq.heappop(self.heap)
            if name is not None: del self.entries[name]; yield name, p
q = TaskQueue()
for n, p in [("write", 5), ("test", 3), ("plan", 1), ("write", 2), ("rest", 3)]: q.put(n, p)
print(list(q), q.entries)
def running_median(xs):
    low, high = [], []
    for x in xs:
        heapq.heappush(low, -heapq.heappushpop(high, x))
        if len(low) > len(high): heapq.heappush(high, -heapq.heappop(low))
        yield high[0] if len(high) > len(low) else (high[0] - low[0]) / 2
print(list(running_median([5, 15, 1, 3, 8, 7])))
h = [9, 4, 7, 1, 8, 2]; heapq.heapify(h); print(h, heapq.heapreplace(h, 5), h, heapq.heappushpop(h, 0), heapq.heappushpop([], 3), [heapq.heappop(h) for _ in range(6)], h)
sales = [("Ann", 31), ("Bo", 45), ("Cy", 31), ("Di", 7), ("Ed", 45)]
print(heapq.nlargest(2, sales, key=lambda s: s[1]), heapq.nsmallest(3, sales, key=lambda s: s[1]), heapq.nlargest(0, sales), heapq.nsmallest(99, "hello"), heapq.nlargest(1, []), heapq.nlargest(-1, [1]), heapq.nsmallest(1, iter("cab")))
print(list(heapq.merge([1, 4, 7], (2, 4), iter([0, 9]))), list(heapq.merge("ace", "BD", key=str.lower)), list(heapq.merge([9, 3], [8, 1], reverse=True)), list(heapq.merge()), list(islice(heapq.merge(count(0, 3), count(1, 5)), 8)), list(heapq.merge([3, 1], [2])), list(heapq.merge([(1, "a")], [(1, "b"), (2, "c")], key=lambda t: t[0])))
graph = {"A": {"B": 4, "C": 1}, "C": {"B": 2, "D": 7}, "B": {"D": 1}, "D": {}}
dist, todo = {}, [(0, "A", ())]
while todo:
    d, node, path = heapq.heappop(todo)
    if node not in dist:
        dist[node] = (d, "".join(path + (node,)))
        for nxt, w in graph[node].items(): heapq.heappush(todo, (d + w, nxt, path + (node,)))
print(dist)
def huffman(text):
    tie = count(); heap = [(n, next(tie), {c: ""}) for c, n in sorted({c: text.count(c) for c in text}.items())]; heapq.heapify(heap)
    while len(heap) > 1:
        (n1, _, a), (n2, _, b) = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (n1 + n2, next(tie), {c: "0" + s for c, s in a.items()} | {c: "1" + s for c, s in b.items()}))
    return heap[0][2]
codes = huffman("abracadabra"); print(codes, sum(len(codes[c]) for c in "abracadabra"))
class Reverse:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v > o.v
m = []; [heapq.heappush(m, Reverse(w)) for w in "kiwi fig plum apple".split()]; print([heapq.heappop(m).v for _ in range(4)], [-x for x in sorted([-3, -1])], list(heapq.merge(*[[k] for k in "dab"])))
for f in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappush((1,), 2), lambda: heapq.heapify("abc"), lambda: heapq.heappush([1], "a"), lambda: heapq.heapify([1, None]), lambda: heapq.heappush([(1, {})], (1, {})), lambda: heapq.nsmallest(2, [1, "a"]), lambda: list(heapq.merge([1], 5)), lambda: list(heapq.merge([1], ["a"])), lambda: heapq.nlargest(1, 5)):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
