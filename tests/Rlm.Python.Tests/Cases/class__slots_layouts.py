# __slots__: no dictionary, inheritance, defaults through descriptors, conflicts, weird names.
class Point:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Point3(Point):
    __slots__ = "z",
class Loose(Point):
    pass
class Word:
    __slots__ = "single"
class Hidden:
    __slots__ = ("__private", "open")
    def __init__(self): self.__private = 1
def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
p, q, l = Point(1, 2), Point3(3, 4), Loose(5, 6)
l.extra = "fine"; q.z = 9
print(p.x, q.z, l.__dict__, hasattr(p, "__dict__"), hasattr(q, "__dict__"), Point3.__slots__, Word.__slots__, type(Point.x).__name__)
attempt(lambda: setattr(p, "z", 3))
attempt(lambda: Point3(1, 2).z)
attempt(lambda: delattr(Point3(1, 2), "z"))
attempt(lambda: p.__dict__)
attempt(lambda: vars(p))
attempt(lambda: Point.x.__get__(p))
attempt(lambda: Point.x.__set__(l, 50) or l.x)
attempt(lambda: Point.x.__get__(Word()))
attempt(lambda: Hidden()._Hidden__private)
attempt(lambda: Hidden().open)
del p.y
attempt(lambda: p.y)
attempt(lambda: type("C", (), {"__slots__": ["a"], "a": 1}))
attempt(lambda: type("C", (), {"__slots__": ["1a"]}))
attempt(lambda: type("C", (), {"__slots__": [3]}))
attempt(lambda: type("C", (), {"__slots__": 5}))
attempt(lambda: type("C", (Point, Word), {}))
attempt(lambda: type("C", (Point, type("Empty", (), {"__slots__": ()})), {"__slots__": ()})(1, 2).y)
attempt(lambda: type("C", (int,), {"__slots__": ("a",)}))
attempt(lambda: type("C", (tuple,), {"__slots__": ()})([1, 2]))
attempt(lambda: type("C", (Point,), {"__slots__": ("__dict__",)})(1, 2).__dict__)

class Described:
    __slots__ = {"width": "in pixels", "height": "in lines"}
print(Described.width.__doc__, sorted(Described.__slots__), Described.height.__name__)
Point.z = "class attribute"
print(p.z)
attempt(lambda: setattr(p, "z", 1))
