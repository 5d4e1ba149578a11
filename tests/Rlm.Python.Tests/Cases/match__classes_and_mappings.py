# Class patterns, __match_args__, mapping patterns, constants by dotted name.
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f"Point({self.x}, {self.y})"
class Circle:
    def __init__(self, center, radius): self.center, self.radius = center, radius
class Color:
    RED = 1
    GREEN = "g"

def describe(shape):
    match shape:
        case Point(0, 0): return "origin"
        case Point(x=0, y=y): return f"on y axis at {y}"
        case Point(x, y) if x == y: return f"diagonal {x}"
        case Point(x, y=0): return f"on x axis at {x}"
        case Point() as p: return f"point {p}"
        case Circle(center=Point(0, 0), radius=r): return f"centered, radius {r}"
        case Circle(center=Point(x, _), radius=(1 | 2) as r): return f"small at {x} r {r}"
        case Circle(): return "circle"
        case Color.RED: return "red"
        case Color.GREEN: return "green"
        case {"type": "line", "from": [x1, y1], "to": [x2, y2]}: return f"line {x1},{y1} {x2},{y2}"
        case {"type": str(t), **rest}: return f"type {t}, rest {rest}"
        case {"only": None}: return "only none"
        case {1: _, 2: v}: return f"ints {v}"
        case {}: return "some mapping"
        case [Point(a, b), Point(c, d)]: return f"two points {a}{b}{c}{d}"
        case [Point(), *_]: return "points"
        case int(v) | str(v): return f"value {v}"
        case (int(a), str(b)): return f"int {a} str {b}"
        case list(items): return f"list of {len(items)}"
    return None

P = Point
for s in (P(0, 0), P(0, 3), P(2, 2), P(5, 0), P(1, 2), Circle(P(0, 0), 5), Circle(P(7, 1), 2), Circle(P(7, 1), 9), 1, "g", {"type": "line", "from": (0, 1), "to": [2, 3]}, {"type": "box", "w": 1, "h": 2}, {"only": None}, {1: "a", 2: "b", 3: "c"}, {}, {"zz": 1}, [P(1, 2), P(3, 4)], [P(1, 2)], 42, "text", (5, "five"), [1, 2, 3], (1, 2), 2.5, None):
    print(describe(s))

def evaluate(node):
    match node:
        case int() | float(): return node
        case ("neg", operand): return -evaluate(operand)
        case ("+" | "*" as op, *operands):
            values = [evaluate(o) for o in operands]
            total = values[0]
            for v in values[1:]:
                total = total + v if op == "+" else total * v
            return total
        case {"if": cond, "then": yes, "else": no}: return evaluate(yes) if evaluate(cond) else evaluate(no)
        case _: raise ValueError(f"cannot evaluate {node!r}")
print(evaluate(("+", 1, ("*", 2, 3), ("neg", 4))), evaluate({"if": 0, "then": 1, "else": ("+", 2, 2)}))
try:
    evaluate(("/", 1, 2))
except ValueError as e:
    print(e)
def http(status):
    match status:
        case 200 | 201 | 204: return "ok"
        case s if 300 <= s < 400: return "redirect"
        case 404: return "not found"
        case int(s) if s >= 500: return f"server {s}"
        case _: return "?"
print([http(s) for s in (200, 301, 404, 503, 418)])
class NoArgs: pass
for code in ("match NoArgs():\n    case NoArgs(1): pass", "match Point(1, 2):\n    case Point(1, 2, 3): pass", "match Point(1, 2):\n    case Point(1, x=2): pass", "match 1:\n    case Undefined(): pass", "match 1:\n    case Color.NOPE: pass", "match 1:\n    case describe(): pass"):
    try:
        exec(code)
        print("fine")
    except Exception as e:
        print(type(e).__name__, e)
match {"a": {"b": [1, {"c": "deep"}]}}:
    case {"a": {"b": [_, {"c": found}]}}: print(found)
match {"x": 1, "y": 2}:
    case {"x": 1, **others}: print(others)
from collections import OrderedDict, deque, namedtuple
match OrderedDict(a=1):
    case {"a": v}: print("ordered", v)
match deque([1, 2]):
    case [a, b]: print("deque", a, b)
N = namedtuple("N", "p q")
match N(1, 2):
    case N(p, q=2): print("named", p)
match True:
    case 1: print("True matches 1")
match bool(1):
    case bool(b): print("bool", b)
match 3.0:
    case 3: print("3.0 matches 3")
