# fromkeys shares its value, setdefault evaluates its default, get does not store.
shared = dict.fromkeys("abc", [])
shared["a"].append(1); print(shared); shared["b"] = [2]; print(shared, shared["a"] is shared["c"])
print(dict.fromkeys("hello"), dict.fromkeys([]), dict.fromkeys({"x": 1, "y": 2}, 0), dict.fromkeys((1, 1.0, True), "n"), dict.fromkeys(range(3), None) == {0: None, 1: None, 2: None}, list(dict.fromkeys("mississippi")), {}.fromkeys("z", 9))
print(list(dict.fromkeys(w.lower() for w in "To be or not to be".split())))
calls = []
def fresh():
    calls.append(len(calls))
    return []
index = {}
for word in "apple avocado bean apricot beet".split(): index.setdefault(word[0], fresh()).append(word)
print(index, len(calls))
d = {"present": None}
print(d.setdefault("present", 5), d.setdefault("new", 5), d.setdefault("none"), d.get("absent", "x"), d.get("present", "x"), d.pop("absent", "y"), d.pop("present", "y"), d, "absent" in d)
tree = {}
for path in ("a/b/c", "a/b/d", "a/e", "f"):
    node = tree
    for part in path.split("/"): node = node.setdefault(part, {})
print(tree)
class Sub(dict):
    def __init__(self, *a): super().__init__(*a); self.tag = "init ran"
    def __setitem__(self, k, v): super().__setitem__(k, ("set", v))
s = Sub.fromkeys("ab", 1); print(type(s).__name__, s, s.tag); s.setdefault("c", 2); s.update(d=3); s["e"] = 4; print(s, s.copy(), type(s.copy()).__name__)
class Counting:
    hashes = 0
    def __hash__(self): Counting.hashes += 1; return 7
    def __eq__(self, o): return self is o
k = Counting(); m = {}; m.setdefault(k, 1); m.setdefault(k, 2); m.get(k); k in m; print(m[k], Counting.hashes)
counts = {}
for ch in "abracadabra": counts[ch] = counts.get(ch, 0) + 1
print(counts, sorted(counts, key=lambda c: (-counts[c], c)), {n: [c for c in counts if counts[c] == n] for n in dict.fromkeys(counts.values())})
for call in (lambda: dict.fromkeys(), lambda: dict.fromkeys(5), lambda: dict.fromkeys([[]]), lambda: dict.fromkeys([1], 2, 3), lambda: dict.fromkeys(None), lambda: {}.setdefault(), lambda: {}.setdefault([], 1), lambda: {}.setdefault(1, 2, 3), lambda: {}.setdefault("k", default=1), lambda: {}.get(), lambda: {}.get("k", default=1), lambda: {}.get(1, 2, 3), lambda: {}.pop(), lambda: {}.pop("k"), lambda: {}.pop((1, 2)), lambda: {}.pop("k", 1, 2), lambda: {"a": 1}.pop([]), lambda: {}.pop([], 0), lambda: {}.popitem(), lambda: {}["k"], lambda: {}[None], lambda: {}[1.5], lambda: {}["it's"], lambda: {}[()], lambda: {}[b"x"], lambda: {"A": 1}["a"]):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
