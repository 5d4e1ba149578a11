# Every hashable as a key; numeric equality; errors.
d = {}
for key in (1, 1.0, True, 1 + 0j, "1", b"1", (1,), frozenset([1]), None, ..., int, len, 2**70, float(2**70), -1, -2, 0.1, "", (), 1e300, float("inf"), (1, "a", None), range(3), NotImplemented, False, 0, -0.0): d[key] = repr(key)
print(len(d))
for k, v in d.items(): print(repr(k), "->", v)
print(d[True], d[0.0], d[2**70], d[(1.0,)], d.get(frozenset({1.0})), d[range(0, 3, 1)], d[b"1"], 3 in d, "x" in d, [] in [d])
for bad in ([], {}, set(), bytearray(), ([],), slice(1), {1: 2}.keys()):
    for f in (lambda: d[bad], lambda: bad in d, lambda: d.get(bad), lambda: d.setdefault(bad, 1), lambda: {bad}, lambda: {bad: 1}, lambda: d.pop(bad, 1), lambda: dict([(bad, 1)]), lambda: dict.fromkeys([bad])):
        try:
            print(type(bad).__name__, "ok", f(), end="; ")
        except Exception as e:
            print(type(e).__name__, e, end="; ")
    print()
class K:
    def __init__(self, v): self.v = v
    def __hash__(self): return hash(self.v)
    def __eq__(self, o): return self.v == (o.v if isinstance(o, K) else o)
    def __repr__(self): return f"K({self.v!r})"
e = {K(1): "k", "s": 1}
print(e[1], e[K(1)], e[1.0], K("s") in e, e.get(K("s")), K(2) in e, e)
e[1] = "replaced value, kept key"; print(e)
f = {(x, y): x * y for x in range(3) for y in range(3)}
print(f[2, 2], f[(1, 2)], (0, 5) in f, sum(f.values()), sorted(k for k in f if sum(k) == 2), {k: v for k, v in f.items() if v})
nested = {("a", ("b", 1)): "deep"}; print(nested["a", ("b", 1)], nested.get(("a", ("b", 1.0))))
g = {"a": 1, "A": 2, "\u00e9": 3, "e\u0301": 4, "\U0001F600": 5}; print(len(g), g["\u00e9"], g["e\u0301"], g["\U0001F600"])
print({1: "a", "1": "b"}, {None: 0}[None], {int: "type"}[type(5)], {print: 1}[print], {True: "t"}[1 == 1], {"k" "ey": 1}, {f"{1}": 2}, {-1: 1}[-1], {0.1 + 0.2: 1}.get(0.3), {(): 1}[()], {"": 1}[""])
