# ChainMap as nested scopes and settings; UserDict, UserList, UserString subclasses that keep an invariant.
from collections import ChainMap, UserDict, UserList, UserString

defaults = {"colour": "red", "user": "guest", "debug": False}; env = {"user": "ada"}; args = {"debug": True}
c = ChainMap(args, env, defaults)
print(c["user"], c["debug"], dict(c), list(c), len(c), c.maps[1], c)
c["user"] = "cli"; print(args, env, c["user"], c.parents["user"], c.pop("user"), c["user"], "colour" in c, c.get("nope", 0), c.get("nope"))
inner = c.new_child({"colour": "blue"}); deep = inner.new_child(x=1, y=2); print(deep["colour"], deep["x"], deep.maps[0], inner.parents == c, deep.parents is inner, len(deep), deep.new_child().maps[0])
print(ChainMap({"a": 1}) | {"b": 2}, {"b": 2, "a": 0} | ChainMap({"a": 1}, {"z": 9}), ChainMap() == {}, bool(ChainMap({}, {})), ChainMap.fromkeys("ab", 1), ChainMap({"a": 1}, {"a": 2}).copy(), sorted(ChainMap({"b": 1}, {"a": 2}).items()))
c |= {"new": 1}; print(args, c.setdefault("colour", "x"), c.setdefault("z", 26), args, c.popitem()); c.clear(); print(args, list(c.values()))
def scope_demo():
    scope = ChainMap({"x": 1})
    def enter(): nonlocal scope; scope = scope.new_child()
    def leave(): nonlocal scope; scope = scope.parents
    log = []
    enter(); scope["x"] = 2; scope["y"] = 3; log.append(dict(sorted(scope.items()))); enter(); log.append(scope["y"]); leave(); leave(); log.append(scope); return log
print(scope_demo())

class CaseFree(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __getitem__(self, k): return super().__getitem__(k.lower())
    def __contains__(self, k): return k.lower() in self.data
    def __missing__(self, k): return f"<no {k}>"
h = CaseFree({"Content-Type": "text"}, Accept="*"); h.update(HOST="x"); print(h, h["CONTENT-type"], h["Etag"], "aCCept" in h, h.get("Host"), len(h), h.data)
print(h | {"X": 1}, type(h | {}).__name__, type(h.copy()).__name__, {"A": 1} | h, h == {"content-type": "text", "accept": "*", "host": "x"}, CaseFree.fromkeys(["K"], 0), list(h.items())[0], isinstance(h, dict))
class Sorted(UserList):
    def __init__(self, items=()): super().__init__(sorted(items))
    def append(self, x):
        i = next((i for i, y in enumerate(self.data) if y > x), len(self)); self.data.insert(i, x)
s = Sorted([3, 1]); s.append(2); print(s, s + [0], type(s + [0]).__name__, s[:2], type(s[:2]).__name__, s * 2, [9] + s, s == [1, 2, 3], s < [1, 3], s.index(3), s.pop(), s.count(1), 2 in s, max(s), s.copy(), repr(UserList("ab")))
s += (7,); s.extend([5]); s.insert(0, 8); s.reverse(); s.remove(7); s[0] = 100; del s[1]; print(s, s.data, UserList(UserList([1])), sorted(s), bool(UserList()))
class Tag(UserString):
    def __init__(self, s): super().__init__(str(s).strip("<>"))
    def wrap(self, x): return f"<{self}>{x}</{self}>"
t = Tag("<em>"); print(t, repr(t), t.wrap("hi"), t + "x", type(t + "x").__name__, "x" + t, t * 2, t.upper(), type(t.upper()).__name__, t == "em", t < "f", t[0], "m" in t, len(t), hash(t) == hash("em"), t.split("m"), t.data, int(UserString("42")) + 1, t.replace("e", "E"), "%s" % t, UserString("%s!") % 5, ",".join([str(t)]), t.startswith("e"), t.isalpha(), t.encode(), t.center(6, "*"))
for f in (lambda: c["gone"], lambda: ChainMap({}, {"a": 1}).pop("a"), lambda: ChainMap().popitem(), lambda: c.__delitem__("colour"), lambda: UserDict()["k"], lambda: UserDict(5), lambda: s[9], lambda: UserList(5), lambda: t.index("z"), lambda: t + 5, lambda: ",".join([t]), lambda: UserList([1]) < 5, lambda: hash(UserList()), lambda: UserDict({}, {}), lambda: float(UserString("x"))):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
