# defaultdict and OrderedDict.
from collections import defaultdict, OrderedDict
d = defaultdict(list)
d["a"].append(1); d["b"].append(2); d["a"].append(3)
print(d, d["c"], len(d), d.get("zz"), "zz" in d, dict(d), d.default_factory, d.pop("c"), sorted(d))
n = defaultdict(int); n["x"] += 1; n["y"] -= 2; print(n, n["new"], dict(n))
nested = defaultdict(lambda: defaultdict(int)); nested["a"]["x"] += 1; nested["a"]["y"] += 2; nested["b"]["x"] += 3
print({k: dict(v) for k, v in nested.items()}, sum(v for inner in nested.values() for v in inner.values()))
tree = lambda: defaultdict(tree)
t = tree(); t["a"]["b"]["c"] = 1; print(t["a"]["b"]["c"], list(t["a"]))
s = defaultdict(set); s["k"].add(1); s["k"].add(1); print(s)
print(defaultdict(list, {"a": [1]}, b=[2]), defaultdict(None), defaultdict(), defaultdict(int, [(1, 2)]), defaultdict(lambda: "x")["q"], defaultdict(str)["s"] == "", defaultdict(float)["f"], defaultdict(dict)["d"], defaultdict(list) == {}, defaultdict(int, a=1) == {"a": 1}, defaultdict(int, a=1) | {"b": 2}, {"z": 0} | defaultdict(int, a=1))
for f in (lambda: defaultdict(None)["x"], lambda: defaultdict(5), lambda: defaultdict("x"), lambda: defaultdict(lambda: 1 / 0)["x"], lambda: defaultdict(lambda k: k)["x"], lambda: defaultdict(list)[[]], lambda: defaultdict()["k"]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Keyed(defaultdict):
    def __missing__(self, key):
        self[key] = key * 2
        return self[key]
k = Keyed(); print(k["ab"], k[3], k)
c = d.copy(); c["a"] = "changed"; print(d["a"], type(c).__name__, c.default_factory is list); d.default_factory = None
try:
    d["missing"]
except KeyError as e:
    print("KeyError", e)
o = OrderedDict([("b", 1), ("a", 2), ("c", 3)])
o.move_to_end("b"); print(o, list(o))
o.move_to_end("c", last=False); print(o, o.popitem(), o.popitem(last=False), o)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, OrderedDict(), OrderedDict({"x": 1}), list(reversed(OrderedDict(a=1, b=2))), OrderedDict.fromkeys("ab", 0), OrderedDict(a=1) | {"b": 2}, isinstance(o, dict))
for f in (lambda: o.move_to_end("zz"), lambda: OrderedDict().popitem(), lambda: o["zz"], lambda: OrderedDict(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class LRU:
    def __init__(self, n): self.n, self.d = n, OrderedDict()
    def get(self, k):
        if k not in self.d: return None
        self.d.move_to_end(k)
        return self.d[k]
    def put(self, k, v):
        self.d[k] = v
        self.d.move_to_end(k)
        if len(self.d) > self.n: print("evict", self.d.popitem(last=False))
l = LRU(2); l.put("a", 1); l.put("b", 2); l.get("a"); l.put("c", 3); print(l.d)
groups = defaultdict(list)
for name, dept in [("ann", "x"), ("bob", "y"), ("cid", "x")]: groups[dept].append(name)
print(dict(groups), {k: len(v) for k, v in groups.items()}, max(groups, key=lambda k: len(groups[k])), list(groups.items()), repr(groups))
index = defaultdict(lambda: [0, []])
for i, w in enumerate("a b a c a".split()):
    index[w][0] += 1
    index[w][1].append(i)
print(dict(index), sorted(index.items(), key=lambda kv: -kv[1][0])[0])
