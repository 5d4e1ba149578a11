# What happens when a dict changes while it is walked, and the safe ways.
def tryit(label, change, walk=iter):
    d = {i: str(i) for i in range(4)}
    seen = []
    try:
        for item in walk(d):
            seen.append(item)
            if len(seen) > 20: break
            change(d, item)
        print(label, "finished", seen, len(d))
    except Exception as e:
        print(label, type(e).__name__, e, seen, len(d))
add = lambda d, k: d.update(new=1)
def delete(d, k): del d[3 if 3 in d else 0]
def swap(d, k): d.pop(k); d[k + 10] = k
def rewrite(d, k): d[k] = "changed"
def clear(d, k): d.clear()
def setdefault(d, k): d.setdefault(0)
def setdefault_new(d, k): d.setdefault("n")
def popitem(d, k): d.popitem()
tryit('add', add)
for change in (delete, rewrite, clear, setdefault, setdefault_new, popitem): tryit(change.__name__, change)
tryit("values", lambda d, v: d.update(x=1), lambda d: d.values()); tryit("items", lambda d, kv: d.pop(kv[0]), lambda d: d.items())
tryit("items rewrite", lambda d, kv: d.__setitem__(kv[0], kv[0] * 2), lambda d: d.items())
tryit("reversed", add, reversed); tryit("list copy", lambda d, k: d.pop(k), list)
tryit("sorted copy", lambda d, k: d.update({k + 100: 0}), sorted)
tryit("tuple of items", lambda d, kv: d.pop(kv[0]), lambda d: tuple(d.items()))
it = iter({"a": 1, "b": 2}); print(next(it), it.__length_hint__(), list(it), next(it, "done"))
d = {"a": 1}; it = iter(d); d["b"] = 2
for _ in range(2):
    try:
        print(next(it))
    except Exception as e:
        print(type(e).__name__, e)
d = {"last": 1}
for k in d: d[k] = 2
s = {1, 2, 3}
try:
    for x in s: s.add(x + 10)
except RuntimeError as e:
    print(e)
try:
    for x in s: s.discard(x)
except RuntimeError as e:
    print(e)
print({k: v for k, v in {"x": 1, "y": 0}.items() if v}, [k for k in {"p": 1} | {"q": 2}])
try:
    {d.update({k: 0, k + "!": 1}) for k in d}
except RuntimeError as e:
    print(e, d)
