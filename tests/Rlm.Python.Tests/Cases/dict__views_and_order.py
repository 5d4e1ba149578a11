# Views are live, ordered and set-like; the order of insertion survives.
d = {"b": 1, "a": 2}
k, v, i = d.keys(), d.values(), d.items()
d["c"] = 3; print(k, v, i, len(k), "c" in k, 3 in v, ("c", 3) in i, ("c", 4) in i, list(k), sum(v))
del d["b"]; d["b"] = 9; print(k, list(v), list(i)[-1]); d["a"] = 0; print(d)
d.update(z=1, a=5); print(d); d.setdefault("y", 7); print(list(d)); d.pop("c"); d["c"] = "again"; print(list(d), d.popitem(), list(d))
print({"x": 1, "y": 2}.keys() & {"y", "z"}, sorted({"x": 1}.keys() | ["w"]), {"x": 1, "y": 1}.keys() - {"x"}, sorted({"x": 1}.keys() ^ {"q"}), {"a": 1}.items() & {("a", 1)}, {"a": 1}.keys() == {"a"}, {"a": 1}.keys() == ["a"], {"a": 1}.keys() < {"a", "b"}, {"a": 1}.items() == {("a", 1)}, {"a": 1}.values() == {"a": 1}.values(), {"a"} == {"a": 1}.keys(), {"a": 1}.keys().isdisjoint({"b"}), set({"a": 1}.items()))
print(list(reversed({"a": 1, "b": 2})), list(reversed({"a": 1, "b": 2}.items())), list({**{"a": 1, "b": 2}, "a": 3}), list({"b": 0} | {"a": 0, "b": 1}), {"b": 0} | {"a": 0, "b": 1})
for f in (lambda: d.keys()[0], lambda: d.keys().append(1), lambda: d.values() & {1}, lambda: hash(d.keys()), lambda: d.keys() + ["a"], lambda: {"a": []}.items() & {("a", 1)}, lambda: d.items() < 5, lambda: len(iter(d)), lambda: d.values()[0]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(k.mapping == d, type(k.mapping).__name__, k.isdisjoint([]), bool({}.keys()), bool(k), repr({}.items()), repr({}.values()))
it = iter({"a": 1, "b": 2}.items()); print(next(it), list(it), next(it, None))
try:
    for x in d:
        d["new"] = 1
except RuntimeError as e:
    print(e)
try:
    for x in d.values(): d.pop("new", None)
except RuntimeError as e:
    print(e)
for x in d: d[x] = 0
print(d)
for x in list(d.items()): d[x[0] + "!"] = 1
print(d, len(d))
e = dict.fromkeys("hello"); print(e, "".join(e), dict.fromkeys(range(3), []), dict(zip("abc", range(3))), dict(enumerate("ab")), dict([["a", 1]], b=2), dict({"a": 1}, a=2), {k: v for v, k in enumerate("ab")})
f = dict.fromkeys("ab", []); f["a"].append(1); print(f)
print(dict(sorted({"b": 1, "a": 2}.items())), dict(sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1])), {v: k for k, v in {"a": 1, "b": 1}.items()}, max({"a": 1, "b": 5}.items(), key=lambda kv: kv[1]), min({"b": 1, "a": 2}), sorted({"b": 1, "a": 2}, reverse=True), list(map(str.upper, {"a": 1})), [*{"a": 1}], (*{"a": 1}.values(),), {*{"a": 1}.items()})
big = {}
for n in range(100): big[n] = n
for n in range(0, 100, 3): del big[n]
for n in range(0, 30, 3): big[n] = "re"
print(list(big)[:5], list(big)[-11:], len(big))
