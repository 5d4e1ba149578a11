# Every dict method; order of insertion.
d = {"b": 2, "a": 1}
d["c"] = 3; d["a"] = 10; print(d, len(d), list(d), "a" in d, 1 in d)
print(d.get("a"), d.get("z"), d.get("z", 0), d.setdefault("a", 5), d.setdefault("new", []), d.setdefault("none"), d)
print(d.pop("none"), d.pop("zz", "default"), d.popitem(), d)
del d["b"]; d["b"] = "again"; print(d)
print(d.keys(), d.values(), d.items(), list(d.items())[0], sorted(d), dict(d) == d, d.copy() is not d)
d.update({"x": 1}, y=2); d.update([("z", 3), "kv"]); d.update(); print(d)
e = {**d, "x": 99}; print(e["x"], d | {"q": 1} == {**d, "q": 1}, {"a": 1} | {"a": 2, "b": 3}, len(d))
d |= {"x": 5}; d |= [("w", 7)]; print(d)
print(dict(), dict(a=1), dict([(1, 2)]), dict({"k": 1}, z=2), dict(zip("ab", [1, 2])), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), dict.fromkeys([]), dict(["ab", (1, 2)]), {1: "a", 1.0: "b", True: "c"}, {(1, 2): "t", None: "n", 0.5: "f", b"b": "b", frozenset([1]): "fs"})
keys = d.keys(); d["late"] = 1; print("late" in keys, len(keys), list(reversed(d))[:2], list(reversed(d.values()))[:1], list(reversed(d.items()))[0])
a, b = {"x": 1, "y": 2}, {"y": 2, "z": 3}
print(sorted(a.keys() & b.keys()), sorted(a.keys() | b.keys()), sorted(a.keys() - b.keys()), sorted(a.keys() ^ b), sorted(a.items() & b.items()), a.keys() == {"x", "y"}, a.keys() <= {"x", "y", "w"}, a.keys().isdisjoint(["q"]), ("y", 2) in a.items(), 2 in a.values(), a.keys() & ["x"])
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} != {"a": 1.0}, {} == [], {"a": [1]} == {"a": [1]}, list({3: 0, 1: 0, 2: 0}))
for f in (lambda: {}["x"], lambda: {1: 2}[(1,)], lambda: {}.pop("k"), lambda: {}.popitem(), lambda: {[]: 1}, lambda: {}.update(5), lambda: {}.update([1]), lambda: {}.update(["abc"]), lambda: dict(5), lambda: {} < {}, lambda: {} + {}, lambda: {}.get(), lambda: {}.get([]), lambda: dict.fromkeys(5), lambda: hash({}), lambda: {}.setdefault(), lambda: {"a": 1}.keys()[0], lambda: {} | [1], lambda: {}.pop(), lambda: {}[{}], lambda: {1: {}}[1][2], lambda: dict(a=1, **{"a": 2}), lambda: {} * 2, lambda: [] in {}):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def grow():
    x = {1: 1}
    for k in x: x[k + 1] = 1
try:
    grow()
except RuntimeError as e:
    print(e)
def shrink():
    x = {1: 1, 2: 2}
    for k in x: del x[k]
try:
    shrink()
except RuntimeError as e:
    print(e)
x = {i: i for i in range(5)}
for k in list(x):
    if k % 2: del x[k]
print(x)
x.clear(); print(x, bool(x))
r = {}; r["self"] = r; print(r, {"k": [r]})
counts = {}
for ch in "mississippi": counts[ch] = counts.get(ch, 0) + 1
print(counts, max(counts, key=counts.get), sorted(counts.items(), key=lambda kv: -kv[1]), {v: k for k, v in counts.items()})
groups = {}
for w in ["apple", "avocado", "bean", "cherry", "corn"]: groups.setdefault(w[0], []).append(w)
print(groups, {k: len(v) for k, v in groups.items()}, sum(len(v) for v in groups.values()), next(iter(groups)), *groups)
nested = {"a": {"b": {"c": 1}}}
nested["a"]["b"]["d"] = nested["a"].get("zz", {}).get("y"); print(nested)
big = {i: str(i) for i in range(1000)}
for i in range(0, 1000, 2): del big[i]
big[0] = "back"
print(len(big), list(big)[:3], list(big)[-1], big[999], 500 in big, 501 in big)
print(d.__contains__("x"), {}.__len__(), {1: 2}.__getitem__(1), type(d.keys()).__name__, type(iter(d)).__name__, type({}.items()).__name__, isinstance(d, dict))
