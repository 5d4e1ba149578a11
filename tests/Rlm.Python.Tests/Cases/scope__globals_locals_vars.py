# The namespace as data.
a = 1
globals()["b"] = 2
print(a + b)
print("a" in globals(), "zzz" in globals(), globals()["a"])

def f(p, q=2):
    r = p + q
    return locals()

print(f(1))

def g():
    names = []
    x = 1
    y = [2]
    for name, value in sorted(locals().items()):
        names.append((name, value if name != "names" else "..."))
    return names

print(g())

class Point:
    kind = "point"
    def __init__(self, x, y):
        self.x = x
        self.y = y

p = Point(1, 2)
print(vars(p))
vars(p)["z"] = 3
print(p.z, p.__dict__)
print(vars(Point)["kind"], "kind" in vars(Point), "x" in vars(Point))
print([n for n in dir(p) if not n.startswith("_")])
print([n for n in dir(Point) if not n.startswith("_")])
print("append" in dir([]), "upper" in dir(""), "nothing" in dir({}))
try:
    vars(5)
except TypeError as e:
    print(e)
globals().update({"c": 3, "d": 4})
print(c, d)
for name in ["a", "missing"]:
    print(name, globals().get(name, "no such"))
print(sorted(k for k in globals() if len(k) == 1))
del globals()["c"]
try:
    print(c)
except NameError as e:
    print(e)

def inner_function():
    def nested():
        captured
        return sorted(locals())
    captured = 1
    return nested()

print(inner_function())

class Body:
    one = 1
    seen = sorted(k for k in locals() if not k.startswith("__"))

print(Body.seen)
print(dir.__name__, type(globals()).__name__, type(vars(Point)).__name__)
print([k for k in vars(Point) if not k.startswith("__")], Point.__dict__["__init__"].__name__)
