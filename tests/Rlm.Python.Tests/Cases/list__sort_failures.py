# What sort and sorted say and leave behind when comparing goes wrong.
class Grumpy:
    def __init__(self, n): self.n = n
    def __lt__(self, other):
        if self.n == 13: raise ArithmeticError("unlucky")
        return self.n < other.n
    def __repr__(self): return f"G{self.n}"
class NoOrder:
    def __repr__(self): return "N"
def show(values, **options):
    try:
        values.sort(**options)
        print("sorted", values)
    except Exception as e:
        print(type(e).__name__, e, "| left:", sorted(map(repr, values)) == sorted(map(repr, values)), len(values))
show([3, "a", 1]); show([3, None, 2]); show(["x", 5]); show([1j, 2j]); show([{}, {}]); show([NoOrder(), NoOrder()]); show([NoOrder()]); show([(1, "a"), (1, 2)]); show([[1], (1,)]); show([b"a", "a"]); show([None]); show([None, None]); show([Grumpy(5), Grumpy(13), Grumpy(1)]); show([1, 2.5, True, -3])
show([3, 1, 2], key=lambda v: v if v > 1 else None); show([3, 1], key=len); show(["bb", "a"], key=len); show([1, 2], key=5); show([2, 1], key=None, reverse=False); show([1], reverse="yes"); show([2, 1], reverse=None); show([1, 2], cmp=max); show([1, 2], key=lambda: 0); show(["b", "a"], key=lambda s: 1 / (s != "a"))
values = [3, 1, 2]
def meddle(v):
    values.append(v)
    return v
try:
    values.sort(key=meddle)
except ValueError as e:
    print(e, values)
values = [3, 1, 2]
def peek(v):
    seen.append(list(values))
    return v
seen = []
values.sort(key=peek)
print(values, seen)
for call in (lambda: sorted(), lambda: sorted(5), lambda: sorted([1], len), lambda: sorted([2, 1], reverse=1.5), lambda: sorted(iterable=[1]), lambda: [1].sort(len), lambda: sorted([1, 2], key=str.upper), lambda: sorted(None), lambda: max([1, "a"]), lambda: min([], key=len), lambda: sorted([float("nan"), 1.0][:1]), lambda: (2, 1).sort(), lambda: sorted([1, 2], key=lambda v: NoOrder()), lambda: sorted({1: 2, "a": 3}), lambda: sorted([3, 1], revers=True)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
