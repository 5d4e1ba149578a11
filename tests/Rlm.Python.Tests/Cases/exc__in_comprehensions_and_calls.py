# Errors deep inside expressions leave everything consistent.
log = []
def f(x):
    log.append(x)
    if x == 2: raise ValueError(f"bad {x}")
    return x
for label, action in {
    "list": lambda: [f(i) for i in range(4)],
    "dict": lambda: {i: f(i) for i in range(4)},
    "set": lambda: {f(i) for i in range(4)},
    "gen": lambda: sum(f(i) for i in range(4)),
    "nested": lambda: [[f(j) for j in range(i)] for i in range(5)],
    "sorted": lambda: sorted([1, 2, 3], key=f),
    "map": lambda: list(map(f, range(4))),
    "filter": lambda: list(filter(f, [1, 0, 2])),
    "max": lambda: max([1, 2], key=f),
    "args": lambda: print(f(1), f(2), f(3)),
    "kwargs": lambda: dict(a=f(1), b=f(2)),
    "fstring": lambda: f"{f(1)} {f(2)}",
    "index": lambda: [1, 2][f(2)],
    "chain": lambda: f(1) < f(2) < f(3),
    "bool": lambda: f(0) or f(2) or f(3),
    "ternary": lambda: f(1) if f(2) else f(3),
    "star": lambda: print(*map(f, range(3))),
    "unpack": lambda: [*range(2), *map(f, [2])],
    "join": lambda: "".join(str(f(i)) for i in range(3)),
    "any": lambda: any(f(i) > 5 for i in range(4)),
    "zip": lambda: list(zip("abc", map(f, range(3)))),
    "reduce": lambda: __import__("functools").reduce(lambda a, b: f(b), [1, 2, 3]),
}.items():
    log.clear()
    try:
        print(label, action())
    except ValueError as e:
        print(f"{label}: {e}; evaluated {log}")
x = [3, 1, 2]
try:
    x.sort(key=lambda v: 1 // (v - 1))
except ZeroDivisionError as e:
    print(e, sorted(x))
d = {"a": 1}
try:
    d["b"] = f(2)
except ValueError:
    print(d)
l = [1, 2, 3]
try:
    l[0], l[1] = 9, f(2)
except ValueError:
    print(l)
try:
    l.append(f(2))
except ValueError:
    print(l)
try:
    a = b = f(2)
except ValueError:
    print("a" in globals(), "b" in globals())
def default(x=1):
    try:
        return 1 / x
    except ZeroDivisionError:
        return default(x=2)
print(default(0), default())
s = "kept"
try:
    s += str(f(2))
except ValueError:
    print(s)
try:
    class Broken:
        v = 1
        w = f(2)
except ValueError as e:
    print(e, "Broken" in globals())
try:
    def g(x=f(2)): pass
except ValueError as e:
    print(e, "g" in globals())
