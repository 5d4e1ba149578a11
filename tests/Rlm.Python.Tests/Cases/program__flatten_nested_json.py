# Flatten, query, patch and rebuild nested data.
import json

data = json.loads("""
{
  "company": "Acme",
  "departments": [
    {"name": "R&D", "employees": [{"name": "Ann", "skills": ["py", "c#"], "salary": 100.5}, {"name": "Bob", "skills": [], "salary": null}]},
    {"name": "Ops", "employees": [{"name": "Cid", "skills": ["bash"], "address": {"city": "Bonn", "geo": [50.73, 7.1]}}]}
  ],
  "meta": {"version": 2, "active": true, "empty": {}, "none": null}
}
""")

def flatten(obj, prefix=""):
    if isinstance(obj, dict) and obj:
        for k, v in obj.items():
            yield from flatten(v, f"{prefix}.{k}" if prefix else k)
    elif isinstance(obj, list) and obj:
        for i, v in enumerate(obj):
            yield from flatten(v, f"{prefix}[{i}]")
    else:
        yield prefix, obj

flat = dict(flatten(data))
for k, v in flat.items():
    print(f"{k} = {json.dumps(v)}")

def get(obj, path, default=None):
    import re
    for name, index in re.findall(r"([^.\[\]]+)|\[(\d+)\]", path):
        try:
            obj = obj[int(index)] if index else obj[name]
        except (KeyError, IndexError, TypeError):
            return default
    return obj

for path in ("company", "departments[0].employees[1].name", "departments[1].employees[0].address.geo[1]", "departments[9]", "meta.version.x", "departments[0].employees[0].skills"):
    print(path, "->", get(data, path, "<missing>"))

def unflatten(flat):
    root = {}
    for path, value in flat.items():
        parts = path.replace("[", ".[").split(".")
        node = root
        for part, following in zip(parts, parts[1:] + [None]):
            key = int(part[1:-1]) if part.startswith("[") else part
            fresh = value if following is None else ([] if following.startswith("[") else {})
            if isinstance(node, list):
                if key == len(node):
                    node.append(fresh)
            else:
                node.setdefault(key, fresh)
            node = node[key]
    return root

print("round trip equal:", unflatten(flat) == data)

def find(obj, predicate, path=()):
    if predicate(obj):
        yield path, obj
    children = obj.items() if isinstance(obj, dict) else enumerate(obj) if isinstance(obj, list) else ()
    for k, v in children:
        yield from find(v, predicate, path + (k,))

print([p for p, v in find(data, lambda v: v is None)])
print([v for _, v in find(data, lambda v: isinstance(v, float))])
print(sorted({v for p, v in find(data, lambda v: isinstance(v, str)) if p[-2:-1] == ("skills",)}))

def merge(a, b):
    if isinstance(a, dict) and isinstance(b, dict):
        return {k: merge(a[k], b[k]) if k in a and k in b else a.get(k, b.get(k)) for k in [*a, *(k for k in b if k not in a)]}
    return b
print(merge({"a": {"x": 1, "y": 2}, "l": [1]}, {"a": {"y": 3, "z": 4}, "l": [2], "n": None}))

def depth(o): return 1 + max(map(depth, o.values() if isinstance(o, dict) else o), default=0) if isinstance(o, (dict, list)) else 0
print("depth", depth(data), "leaves", len(flat), "size", len(json.dumps(data)), "compact", len(json.dumps(data, separators=(",", ":"))))
print(json.dumps(data["departments"][1], indent=2, sort_keys=True))
