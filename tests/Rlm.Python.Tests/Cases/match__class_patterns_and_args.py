# Class patterns: __match_args__, keyword attributes, builtin types, properties, inheritance, errors in patterns.
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Point3(Point):
    __match_args__ = ("x", "y", "z")
    def __init__(self, x, y, z): super().__init__(x, y); self.z = z
class Circle:
    __match_args__ = ("center", "radius")
    def __init__(self, center, radius): self.center, self.radius = center, radius
    @property
    def area(self): return round(3.14159 * self.radius ** 2, 1)
def describe(shape):
    match shape:
        case Point(0, 0): return "origin"
        case Point3(x, y, z=0): return f"flat 3d point {x},{y}"
        case Point3(): return "3d point"
        case Point(0, y) | Point(y, 0): return f"on an axis at {y}"
        case Point(x, y) if x == y: return f"diagonal {x}"
        case Point(x=int() as x): return f"integer x {x}"
        case Circle(Point(0, 0), r): return f"centred circle {r}"
        case Circle(Point(x, _), area=a) if a > 50: return f"big circle near {x}: {a}"
        case Circle(radius=(1 | 2 | 3) as r): return f"small circle {r}"
        case Circle(missing=m): return m
        case int(n) | float(n): return f"number {n}"
        case str(s): return f"string of {len(s)}"
        case list([first, *_]): return f"list from {first!r}"
        case dict({"kind": kind}): return f"mapping of kind {kind}"
        case bytes(b) | bytearray(b): return f"raw {b!r}"
        case type(__name__=name): return f"class {name}"
        case None: return "nothing"
        case object(): return "some object"
for v in (Point(0, 0), Point3(1, 2, 0), Point3(1, 2, 3), Point(0, 5), Point(6, 0), Point(4, 4), Point(1, 2), Point("a", "b"), Circle(Point(0, 0), 9), Circle(Point(1, 1), 5), Circle(Point(1, 1), 2), Circle(None, 7), True, 2.5, "abc", ["a", 1], [], {"kind": "map"}, {}, bytearray(b"z"), int, None, ..., 1j):
    print(describe(v), end=" | ")
print()
class TooFew:
    __match_args__ = ("only",); only = 1
class NoArgs: pass
class BadArgs: __match_args__ = ["list", "not", "tuple"]
class BadItem: __match_args__ = (1,)
class Twice:
    __match_args__ = ("a",); a = 1
class Raises:
    @property
    def x(self): raise ValueError("from the property")
def attempt(source, subject):
    try: exec(f"match subject:\n case {source}: print('matched {source}')\n case _: print('no match {source}')", {**globals(), "subject": subject})
    except Exception as e: print(source, type(e).__name__, e)
attempt("TooFew(a, b)", TooFew()); attempt("NoArgs(a)", NoArgs()); attempt("BadArgs(a)", BadArgs()); attempt("BadItem(a)", BadItem()); attempt("Twice(1, a=1)", Twice()); attempt("int(a, b)", 5); attempt("str(x=1)", "s"); attempt("Raises(x=1)", Raises()); attempt("len()", []); attempt("5.real", 5); attempt("unknown()", 5); attempt("Point.zzz", 5); attempt("bool(x)", 1); attempt("int(1)", True); attempt("float(1)", 1)
