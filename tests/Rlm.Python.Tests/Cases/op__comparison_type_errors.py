# Which pairs of types can be ordered, which only compared for equality.
import operator
values = {"int": 1, "float": 1.5, "bool": True, "str": "a", "bytes": b"a", "bytearray": bytearray(b"b"), "list": [1], "tuple": (1,), "set": {1}, "frozenset": frozenset([1, 2]), "dict": {1: 1}, "None": None, "complex": 1j, "range": range(1), "type": int, "...": ..., "func": len}
names = list(values)
print(" " * 10 + " ".join(n[:4].ljust(4) for n in names))
for left in names:
    row = []
    for right in names:
        try:
            row.append(str(values[left] < values[right])[0])
        except TypeError:
            row.append(".")
    print(left.ljust(10) + "    ".join(row))
print([(a, b) for i, a in enumerate(names) for b in names[i + 1:] if values[a] == values[b]])
def show(op, a, b):
    try:
        print(getattr(operator, op)(a, b))
    except TypeError as e:
        print(e)
for op in ("lt", "le", "gt", "ge"):
    show(op, 1, "a"); show(op, None, 0); show(op, [1], (1,)); show(op, 1j, 1); show(op, {}, {}); show(op, object, int); show(op, "a", b"a")
show("eq", 1, "1"); show("ne", None, 0); show("eq", [1], (1,)); show("eq", object, int); show("lt", [1, "a"], [1, 2]); show("lt", [1, "a"], [2, 2]); show("gt", (None,), (None, 1)); show("lt", (None, 1), (None, 2)); show("lt", {"a"}, ["a"]); show("le", {1}, frozenset([1])); show("lt", {1: 1}.keys(), {1, 2}); show("lt", {1: 1}.values(), {1: 1}.values())
class Half:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return NotImplemented if not isinstance(o, (Half, int)) else self.v < getattr(o, "v", o)
    def __eq__(self, o): return NotImplemented
h = Half(2)
show("lt", h, 3); show("gt", 3, h); show("gt", h, 3); show("gt", h, Half(1)); show("le", h, h); show("lt", h, "x"); show("lt", "x", h); show("eq", h, h); show("eq", h, Half(2)); show("ne", h, Half(2)); show("gt", "x", h)
class Weird:
    def __lt__(self, o): return "not a bool"
    def __eq__(self, o): return []
    def __gt__(self, o): raise LookupError("cannot say")
w = Weird()
print(w < 1, w == 1, w != 1, not w == 1, 1 > w, w in [0, 5], [w] == [1], [w] != [1], 1 == w)
for call in (lambda: w > 1, lambda: 1 < w, lambda: w <= 1, lambda: max(w, 2), lambda: sorted([w, 1, w])[0] is not None, lambda: 1 < "a" < 2, lambda: 1 > 2 < "never reached", lambda: 1 < 2 < "a", lambda: 1 < None, lambda: not None < 1, lambda: "a" in 5, lambda: 1 in "a", lambda: None in "a", lambda: sorted([3, None, 1]), lambda: min(1, [2]), lambda: [3, "x"].sort(), lambda: 1 <= print, lambda: lambda_ < 1, lambda: (lambda: 0) < 1, lambda: ... < ..., lambda: int < str, lambda: range(2) < range(3), lambda: slice(1) < slice(2), lambda: memoryview(b"a") < memoryview(b"b"), lambda: NotImplemented < 1, lambda: (1, 2) < [1, 2], lambda: {1: 2} <= {1: 2}, lambda: {1} < {1: 2}, lambda: 1.5 < "1.6", lambda: True < "True", lambda: 10 ** 30 < "z", lambda: iter([]) < iter([]), lambda: 1j > 0):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
