# Insertion order through deletes, re-inserts, popitem, overwrites and a small LRU.
d = {}
for k in "cab": d[k] = len(d)
d["c"] = "kept place"; print(d); del d["a"]; d["a"] = "moved"; print(d, d.popitem(), d)
d = {i: i for i in range(6)}
del d[0], d[3]; d[3] = "back"; d[0] = "end"; print(d, list(reversed(d)), next(iter(d)), next(reversed(d)))
while d:
    print(d.popitem(), end=" ")
print(d)
first = {"x": 1, "y": 2}; second = {"y": 2, "x": 1}
print(first == second, list(first) == list(second), str(first) == str(second), list(first.items()) == list(second.items()), first | second, second | first)
class LRU:
    def __init__(self, size): self.size, self.data, self.misses = size, {}, 0
    def get(self, key, load):
        if key in self.data:
            self.data[key] = self.data.pop(key)
        else:
            self.misses += 1
            self.data[key] = load(key)
            if len(self.data) > self.size: del self.data[next(iter(self.data))]
        return self.data[key]
cache = LRU(3)
print([cache.get(n, lambda v: v * v) for n in (1, 2, 3, 1, 4, 2, 1)], cache.data, cache.misses)
big = {n: None for n in range(1000)}
for n in range(0, 1000, 3): del big[n]
for n in range(0, 1000, 9): big[n] = "again"
print(len(big), list(big)[:4], list(big)[-4:], sum(big), next(k for k, v in big.items() if v))
ranks = {"gold": 1, "silver": 2, "bronze": 3}
print({v: k for k, v in ranks.items()}, dict(sorted(ranks.items())), dict(reversed(ranks.items())), dict(sorted(ranks.items(), key=lambda kv: -kv[1])), min(ranks, key=ranks.get), sorted(ranks, key=len))
def kw(**options): return options
print(kw(z=1, a=2, m=3), [*kw(b=0, **{"a": 1})], {**{"k": 1, "l": 2}, "k": 3}, type("T", (), {"q": 1, "p": 2}).__dict__["p"], [k for k in vars(type("U", (), {"z1": 0, "a1": 0})) if k.endswith("1")])
queue = {"job1": 5, "job2": 3}
queue["job3"] = queue.pop("job1"); queue |= {"job2": 0, "job0": 9}; print(queue, *queue, sep=" / ")
x = {True: "t", 1: "one", 1.0: "float", 0: "zero", False: "f", "": "e", None: "n"}; print(x, len(x), x[1 + 0j], list(map(type, x)) == [bool, int, str, type(None)])
