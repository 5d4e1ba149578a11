# __missing__ in subclasses: which lookups call it and which do not.
class Squares(dict):
    def __missing__(self, key):
        asked.append(key)
        value = self[key] = key * key
        return value
asked = []
s = Squares({2: "preset"})
print(s[2], s[3], s[3], s.get(4), s.get(4, "d"), 4 in s, s.pop(5, "p"), s.setdefault(6, "sd"), s[6], asked, s)
class Fallback(dict):
    def __init__(self, parent, **own): super().__init__(own); self.parent = parent
    def __missing__(self, key): return self.parent[key]
root = {"color": "grey", "size": 1}
child = Fallback(Fallback(root, size=2), font="mono")
print(child["font"], child["size"], child["color"], len(child), "size" in child, dict(child), "%(font)s/%(color)s" % child, "{size}".format_map(child))
try:
    child["nope"]
except KeyError as e:
    print("KeyError", e, e.args, e.__context__)
class Strict(dict):
    def __missing__(self, key): raise KeyError(f"no {key!r}; have {sorted(self)}")
class Soft(dict):
    def __missing__(self, key): return None
class Inst(dict): pass
inst = Inst(); inst.__missing__ = lambda key: "ignored"
for label, f in (("strict", lambda: Strict(a=1, b=2)["c"]), ("soft", lambda: Soft()["x"]), ("soft unhashable", lambda: Soft()[[]]), ("instance attr", lambda: inst["k"]), ("del soft", lambda: Soft().__delitem__("q")), ("dict.__getitem__", lambda: dict.__getitem__(Soft(), "k")), ("explicit", lambda: Soft().__missing__(1)), ("plain", lambda: {}.__missing__(1)), ("soft | dict", lambda: (Soft(a=1) | {"b": 2})["zz"]), ("copy", lambda: Soft().copy()["zz"]), ("match", lambda: "{a}{b}".format(**Soft(a=1)))):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__, e)
class Memo(dict):
    def __init__(self, f): self.f = f
    def __missing__(self, key): self[key] = result = self.f(*key); return result
    def __call__(self, *args): return self[args]
@Memo
def paths(r, c): return 1 if r == 0 or c == 0 else paths(r - 1, c) + paths(r, c - 1)
print(paths(6, 6), len(paths), paths[2, 2], (6, 6) in paths, type(paths).__name__)
class Tree(dict):
    def __missing__(self, key): node = self[key] = type(self)(); return node
t = Tree(); t["a"]["b"]["c"] = 1; t["a"]["d"]; print(t, t.get("zz"), t == {"a": {"b": {"c": 1}, "d": {}}})
def rot(word): return "".join(map(Rot().__getitem__, word))
class Rot(dict):
    def __missing__(self, ch): return chr(ord(ch) + 1)
print(rot("HAL"), "HAL".translate({ord(c): Rot()[c] for c in "HAL"}), eval("x + y", {}, type("N", (dict,), {"__missing__": lambda s, k: len(k)})()))
