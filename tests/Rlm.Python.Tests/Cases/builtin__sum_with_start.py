# sum: starts of every kind, compensated floats, user types and refusals.
print(sum([]), sum([], 5), sum((1, 2), start=10), sum(range(101)), sum({1: "a", 2: "b"}), sum({3, 4}), sum(x * x for x in range(5)), sum([True, False, True]), sum([1, 2.5]), sum([1, 2j]), sum(b"ab"), sum([], None), sum([2 ** 62, 2 ** 62, 2 ** 62]), sum([10 ** 30, -10 ** 30, 1]))
print(sum([[1], [2, 3]], []), sum([(1,), (2,)], ()), sum([[1]], start=[0]), sum([1, 2], 0.5), sum([0.1] * 10), sum([0.1] * 10, 0.0), sum([1e308, 1e308, -1e308]), sum([1e16, 1.0, -1e16]), sum([-0.0]), sum([-0.0], -0.0), sum([float("inf"), 1]), sum([0.1, 0.2, 0.3, 1]), sum([1, 0.1, 2, 0.2]), sum([0.1j] * 3), sum([1.5, True, 2]))
base = [0]
out = sum([[1], [2]], base)
print(base, out, out is base)
class Vec:
    def __init__(self, x, y): self.x, self.y = x, y
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y)
    def __radd__(self, o): trace.append(o); return self if o == 0 else NotImplemented
    def __repr__(self): return f"Vec({self.x}, {self.y})"
trace = []
print(sum([Vec(1, 2), Vec(3, 4)]), trace, sum([Vec(1, 1)], Vec(0, 9)))
class Money(int):
    def __add__(self, o): return Money(int(self) + int(o))
    __radd__ = __add__
    def __repr__(self): return f"{int(self)}c"
print(sum([Money(5), Money(7)]), sum([Money(5)], Money(1)), type(sum([Money(1)])).__name__)
class Loud(int):
    def __add__(self, o): return f"loud {int(self)}"
print(sum([Loud(1)]), sum(iter([4, 5])), sum(map(len, ["ab", "cde"])), sum(d["n"] for d in [{"n": 1}, {"n": 2}]), sum(v for v in (3, None, 4) if v), sum(w.count("a") for w in ("banana", "papaya")))
orders = [("tea", 3, 2.5), ("pie", 1, 4.25), ("jam", 2, 3.1)]
print(sum(n * p for _, n, p in orders), sum(n for _, n, _ in orders), round(sum(p for *_, p in orders) / len(orders), 3), sum(1 for name, *_ in orders if "a" in name), sum(zip(*[iter(range(6))] * 2), ()))
for call in (lambda: sum(), lambda: sum(5), lambda: sum(None), lambda: sum("abc"), lambda: sum(["a"]), lambda: sum(["a", "b"], ""), lambda: sum([b"a"], b""), lambda: sum([bytearray(b"a")], bytearray()), lambda: sum([1], "a"), lambda: sum([1, "2"]), lambda: sum([1, None]), lambda: sum([[1], 2], []), lambda: sum([[1]]), lambda: sum([{}]), lambda: sum([1], 2, 3), lambda: sum([1], begin=2), lambda: sum(iterable=[1]), lambda: sum([1], [1]), lambda: sum([(1,)], []), lambda: sum([Vec(1, 2), 5]), lambda: sum([1, Vec(1, 2)]), lambda: sum([object()]), lambda: sum([{1}], set()), lambda: sum([1 / x for x in (1, 0)]), lambda: sum(1 / x for x in (1, 0)), lambda: sum([10 ** 400, 1.5]), lambda: sum([1.5, 10 ** 400]), lambda: sum([1], start=None)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
