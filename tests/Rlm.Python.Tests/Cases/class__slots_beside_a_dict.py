# __slots__ where a dict is there as well, in derived classes, with private names, and the descriptors themselves.
class Point:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Loose(Point): pass
class Extended(Loose): __slots__ = ("z", "__dict__")[:1]
class Mixed:
    __slots__ = ("a", "__dict__")
l = Loose(1, 2); l.extra = 3
print(vars(l), l.x, l.y, hasattr(Point(1, 2), "__dict__"), sorted(vars(l)), l.__dict__ == {"extra": 3})
l.__dict__["x"] = "hidden by the slot"; print(l.x, vars(l)); l.__dict__ = {"fresh": 1}; print(l.x, l.y, vars(l))
del l.x; print(hasattr(l, "x"), vars(l)); l.x = 9; print(l.x)
e = Extended(4, 5); e.z = 6; e.other = 7; print(e.z, vars(e), [n for n in dir(e) if n[0] != "_"])
m = Mixed(); m.a = 1; m.b = 2; print(vars(m), m.a, Mixed.a.__get__(m), type(Mixed.a).__name__)
def attempt(action):
    try: print(action())
    except Exception as e: print(type(e).__name__, e)
class Child(Point): __slots__ = ()
class Word(str): __slots__ = ("tag",)
class Secret:
    __slots__ = ("__code",)
    def __init__(self): self.__code = 42
w = Word("text"); w.tag = "t"; print(w, w.tag, w.upper())
print(Secret()._Secret__code, Secret.__slots__, [n for n in Secret.__dict__ if "code" in n])
attempt(lambda: setattr(w, "other", 1)); attempt(lambda: setattr(Child(1, 2), "z", 1)); attempt(lambda: w.__dict__); attempt(lambda: delattr(Point(1, 2), "z"))
attempt(lambda: Point.x.__get__(w)); attempt(lambda: Point.x.__set__(5, 1)); attempt(lambda: Point.x.__delete__("a")); attempt(lambda: Point.x.__get__(Child(8, 9))); attempt(lambda: Point.x.__get__(None, Point) is Point.x)
for names in (["1a"], [3], ["a b"], "ok", ("a", "a"), 5, ["__dict__", "__dict__"]): attempt(lambda: type("C", (), {"__slots__": names}).__slots__)
attempt(lambda: type("C", (Point, Word), {})); attempt(lambda: type("C", (Point, Secret), {})); attempt(lambda: type("C", (Child, Point), {"__slots__": ()})(1, 2).y)
attempt(lambda: type("C", (int,), {"__slots__": ("a",)})); attempt(lambda: type("C", (tuple,), {"__slots__": ()})((1, 2))); attempt(lambda: type("C", (Loose,), {"__slots__": ("__dict__",)})); attempt(lambda: type("C", (dict,), {"__slots__": ("a",)})(k=1))
class Other:
    __slots__ = ("x", "y")
class Twin:
    __slots__ = ("x", "y")
class OpenA: pass
class OpenB: pass
a = OpenA(); a.v = 1; a.__class__ = OpenB; print(type(a).__name__, a.v)
attempt(lambda: setattr(a, "__class__", Point)); attempt(lambda: setattr(a, "__class__", 5)); attempt(lambda: setattr(a, "__class__", int)); attempt(lambda: setattr(5, "__class__", int))
for c in (OpenA, Loose, Child, Mixed, type("E", (Exception,), {}), type("L", (list,), {}), type("I", (int,), {})): print(c.__name__, [n for n in c.__dict__ if n in ("__dict__", "__weakref__", "__doc__", "__slots__", "a")])
class Config: debug, level = False, 1
del Config.debug; Config.extra = 1; Config.debug = 2; print([n for n in vars(Config) if n[0] != "_"])
