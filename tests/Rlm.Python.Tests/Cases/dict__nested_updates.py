# Building and changing nested dictionaries in the usual ways.
import copy
config = {"db": {"host": "h", "ports": [1, 2]}, "debug": False}
shallow, deep = dict(config), copy.deepcopy(config)
config["db"]["host"] = "changed"; config["db"]["ports"].append(3); config["debug"] = True
print(config, shallow, deep, sep="\n")
def deep_get(d, *path, default=None):
    for p in path:
        if isinstance(d, dict): d = d.get(p, default)
        elif isinstance(d, (list, tuple)) and isinstance(p, int) and -len(d) <= p < len(d): d = d[p]
        else: return default
    return d
print(deep_get(config, "db", "ports", -1), deep_get(config, "db", "x", "y"), deep_get(config, "debug", "z", default=0), deep_get(config))
def deep_set(d, path, value):
    *parents, last = path.split(".")
    for p in parents: d = d.setdefault(p, {})
    d[last] = value
deep_set(config, "a.b.c", 1); deep_set(config, "a.b.d", 2); deep_set(config, "db.host", 3); print(config)
def deep_merge(a, b):
    out = dict(a)
    for k, v in b.items(): out[k] = deep_merge(out[k], v) if isinstance(v, dict) and isinstance(out.get(k), dict) else v
    return out
print(deep_merge({"a": {"x": 1, "y": {"z": 1}}, "b": 1}, {"a": {"y": {"w": 2}}, "b": {"n": 1}, "c": []}))
records = [("fruit", "apple", 3), ("veg", "kale", 1), ("fruit", "pear", 2), ("fruit", "apple", 4)]
tree = {}
for cat, name, n in records: tree.setdefault(cat, {}).setdefault(name, []).append(n)
print(tree, {c: {n: sum(v) for n, v in t.items()} for c, t in tree.items()}, {c: sum(map(sum, t.values())) for c, t in tree.items()})
def invert(d):
    out = {}
    for k, vs in d.items():
        for v in vs: out.setdefault(v, []).append(k)
    return out
print(invert({"a": [1, 2], "b": [2, 3]}), {v: k for k, v in {"x": 1, "y": 2}.items()})
def walk(d, depth=0):
    for k, v in d.items():
        print("  " * depth + f"{k}:", end="")
        if isinstance(v, dict): print(); walk(v, depth + 1)
        else: print(f" {v!r}")
walk({"a": {"b": {"c": 1}, "d": [1, {"e": 2}]}, "f": None, "g": {}})
rows = [{"id": 1, "n": "a"}, {"id": 2, "n": "b"}]
by_id = {r["id"]: r for r in rows}; by_id[1]["n"] = "changed"; print(rows, by_id[2] is rows[1], [r | {"x": 0} for r in rows], [{k: v for k, v in r.items() if k != "n"} for r in rows])
matrix = {r: {c: r * c for c in range(3)} for r in range(3)}; print(matrix[2][2], [matrix[r][c] for r in matrix for c in matrix[r] if r == c], {c: [matrix[r][c] for r in matrix] for c in range(2)})
for f in (lambda: config["zz"], lambda: config["db"]["zz"], lambda: config["debug"]["x"], lambda: config["db"]["ports"]["x"], lambda: config["db"]["ports"][9], lambda: config.db, lambda: tree["fruit"]["fig"][0], lambda: by_id["1"]):
    try:
        print(f())
    except (KeyError, TypeError, IndexError, AttributeError) as e:
        print(type(e).__name__, e)
stats = {}
for w in "a b a c b a".split():
    s = stats.get(w, {"n": 0, "at": []}); s["n"] += 1; s["at"].append(len(stats)); stats[w] = s
print(stats, sorted(stats.items(), key=lambda kv: -kv[1]["n"])[0][0])
del config["a"]["b"]["c"], config["db"]; print(config, "db" in config, config.pop("a", {}).get("b"), config)
