# update, |, |=, ** and ChainMap-like layering: argument forms, precedence, order.
class Mapping:
    def __init__(self, **kw): self.kw = kw
    def keys(self): print("keys asked", end="; "); return iter(self.kw)
    def __getitem__(self, k): return self.kw[k] * 10
base = {"host": "localhost", "port": 80, "debug": False}
user = {"port": 8080, "theme": "dark"}
print({**base, **user}, base | user, user | base, dict(base, **user), dict([*base.items(), *user.items()]), sep="\n")
d = dict(base); d |= user; d |= [("level", 3), ["debug", True]]; d |= Mapping(z=1); print(d)
d = {}; d.update(a=1); d.update({"a": 2, "b": 3}, b=4); d.update([("c", 5), "d6", ["e", 7]]); d.update(zip("fg", (8, 9))); d.update(Mapping(h=1), self="ok"); d.update({}); d.update(()); print(d)
print(dict(Mapping(x=1, y=2)), {**Mapping(q=5)}, dict(Mapping(x=1), x="kw"), dict((k, k * 2) for k in "ab"), dict({1: "a"}, two=2), dict(dict=1, self=2, iterable=3), dict(**{"not an identifier": 1, "": 2}))
def settings(**kw): return kw
print(settings(**base, extra=1), settings(**{"a b": 1}), list({**{"x": 1, "y": 2}, "x": 3}), list({"y": 0} | {"x": 1, "y": 2}), {1: "int"} | {1.0: "float", True: "bool"})
def deep(a, b): return {k: deep(a[k], b[k]) if isinstance(a.get(k), dict) and isinstance(b.get(k), dict) else b.get(k, a.get(k)) for k in a | b}
print(deep({"db": {"host": "h", "port": 1}, "v": 1}, {"db": {"port": 2, "opts": {}}, "w": 2}))
class D(dict): pass
print(type(D(a=1) | {"b": 2}).__name__, type({"b": 2} | D(a=1)).__name__, D(a=1) | D(b=2), {}.__or__([1]), {}.__ror__(5), {"a": 1}.__ior__([("b", 2)]))
partial = {"keep": 0}
try:
    partial.update([("one", 1), ("two",), ("three", 3)])
except ValueError as e:
    print(e, partial)
class NoItem:
    def keys(self): return ["k"]
class BadKeys:
    keys = 5
for call in (lambda: {}.update(5), lambda: {}.update(None), lambda: {}.update([1]), lambda: {}.update(["abc"]), lambda: {}.update([("a", 1), 5]), lambda: {}.update({}, {}), lambda: {}.update([([], 1)]), lambda: {}.update("ab"), lambda: {}.update(["ab", "cd"]), lambda: {} | [("a", 1)], lambda: {} | None, lambda: [] | {}, lambda: {}.__ior__(5), lambda: dict(5), lambda: dict([1, 2]), lambda: dict("ab"), lambda: dict({}, {}), lambda: dict(**{1: 2}), lambda: dict(a=1, **{"a": 2}), lambda: {**5}, lambda: {**[("a", 1)]}, lambda: settings(**{"a": 1}, **{"a": 2}), lambda: settings(**[1]), lambda: settings(**{1: 1}), lambda: {}.update(NoItem()), lambda: dict(NoItem()), lambda: dict(BadKeys()), lambda: dict([("a", 1, 2)]), lambda: dict([{}]), lambda: dict([""])):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
