# OrderedDict as an LRU cache and by its order-sensitive methods; defaultdict factories, trees, graphs, copies, errors.
from collections import OrderedDict, defaultdict
from itertools import count

class Lru(OrderedDict):
    def __init__(self, size, **kw): self.size, self.evicted = size, []; super().__init__(**kw)
    def __getitem__(self, k): v = super().__getitem__(k); self.move_to_end(k); return v
    def __setitem__(self, k, v):
        super().__setitem__(k, v); self.move_to_end(k)
        if len(self) > self.size: self.evicted.append(self.popitem(last=False))
c = Lru(2); c["a"] = 1; c["b"] = 2; c["a"]; c["c"] = 3; c["d"] = 4
print(list(c.items()), c.evicted, c.get("zz"), "a" in c, len(c))
o = OrderedDict([("x", 1), ("y", 2), ("z", 3)]); o.move_to_end("x"); print(o, end=" "); o.move_to_end("z", last=False); print(list(o), o.popitem(), o.popitem(last=False), o, o.pop("nope", "default"))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, list(reversed(OrderedDict(a=1, b=2))), [*reversed(OrderedDict(a=1, b=2).values())], OrderedDict.fromkeys("ba", 0))
print(OrderedDict(a=1) | {"b": 2}, {"b": 2} | OrderedDict(a=1), OrderedDict(), OrderedDict(a=OrderedDict(b=[])), o.setdefault("n"), o, dict(o), type(OrderedDict(a=1).copy()).__name__)
o |= {"m": 5}; o["y"] = 0; print(o, list(o.keys()) == ["y", "n", "m"], sorted(o.items(), key=str)); r = OrderedDict(); r["self"] = r; print(r)

graph = defaultdict(set)
for a, b in ["AB", "BC", "AC", "DE"]: graph[a].add(b); graph[b].add(a)
print({k: sorted(v) for k, v in graph.items()}, len(graph), graph.get("Z"), "Z" in graph, graph["Z"], len(graph))
Tree = lambda: defaultdict(Tree); t = Tree(); t["animals"]["mammals"]["cat"] = 1; t["animals"]["birds"]
plain = lambda d: {k: plain(v) if isinstance(v, dict) else v for k, v in d.items()}; print(plain(t), repr(defaultdict(int, a=1)), repr(defaultdict(None, {"x": []})), defaultdict(list))
ids = defaultdict(count().__next__); print([ids[w] for w in "the cat the dog a cat".split()], dict(ids), ids.default_factory.__name__)
n = defaultdict(lambda: "?", {1: "one"}); print(n[1], n[2], n.pop(2), n.setdefault(3, "three"), n.get(4, "four"), len(n))
class Length(defaultdict):
    def __missing__(self, k): self[k] = v = len(k); return v
print(Length()["hello"], Length(int)["ab"], defaultdict(int, zip("ab", [1, 2])) | {"c": 3}, {"q": 0} | defaultdict(list, a=[1]), defaultdict(int).copy(), defaultdict(int) == {})
d = defaultdict(list, a=[1]); shallow = d.copy(); shallow["a"].append(2); d.default_factory = None; print(d["a"], shallow["new"], shallow.default_factory is list, d)
nested = defaultdict(lambda: defaultdict(int))
for line in ["mon rain 3", "mon sun 5", "tue rain 1", "mon rain 2"]: day, what, h = line.split(); nested[day][what] += int(h)
print({k: dict(v) for k, v in nested.items()}, sum(v["rain"] for v in nested.values()), defaultdict(bool)[0], defaultdict(str)["k"] == "", defaultdict(complex)[1], defaultdict(dict)["x"])
for f in (lambda: d["missing"], lambda: defaultdict(5), lambda: defaultdict(int, 5), lambda: OrderedDict().popitem(), lambda: o.move_to_end("none"), lambda: o["none"], lambda: defaultdict(lambda: 1 / 0)["x"], lambda: defaultdict(len)["x"], lambda: defaultdict(list)["a"]["b"],
          lambda: o.pop("none"), lambda: defaultdict(int)[[1]], lambda: OrderedDict(a=1) < OrderedDict(b=1), lambda: hash(o)):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
