# min and max: key, default, ties keep the first, several arguments, messages.
from collections import namedtuple
Run = namedtuple("Run", "who km minutes")
runs = [Run("Ann", 5, 31), Run("Bo", 10, 58), Run("Cy", 5, 27), Run("Dee", 10, 61), Run("Eve", 21, 130)]
print(max(runs, key=lambda r: r.km), min(runs, key=lambda r: r.minutes / r.km), max(runs), min(runs, key=lambda r: r.km).who, max(runs[:4], key=lambda r: r.km).who, min(runs, key=lambda r: (-r.km, r.minutes)).who, sep="\n")
print(max(3, 1, 2), min(3, 1, 2), max("hello"), min("hello"), max([1, 1.0, True]), max(True, 1, 1.0), min(0, False, -0.0), max([[1, 2], [1, 3]]), min((2, "a"), (1, "z")), max({"a": 9, "b": 1}), max({"a": 9, "b": 1}.items(), key=lambda kv: kv[1]), max("apple", "fig", key=len), min("bb", "a", "cc", key=len), max(range(5, 0, -2)), max(b"abc"), min({3, 1, 2}))
print(max([], default="none"), min((), default=None), max({}, default=[]), min(iter([]), key=len, default=0), max([5], default=9), max((x for x in ()), default=-1), max([-3, 2], key=abs), min([-3, 2], key=lambda v: v * v), max(["b", "B"], key=str.lower), max(["B", "b"], key=str.lower), max([3, 1], key=None), min("a", "B", key=str.casefold))
calls = []
print(max([2, 3, 1], key=lambda v: calls.append(v) or -v), calls)
class Loud:
    def __init__(self, n): self.n = n
    def __gt__(self, o): log.append(f"{self.n}>{o.n}"); return self.n > o.n
    def __lt__(self, o): log.append(f"{self.n}<{o.n}"); return self.n < o.n
    def __repr__(self): return f"L{self.n}"
log = []
trio = [Loud(2), Loud(3), Loud(1)]
print(max(trio), log); log.clear(); print(min(trio), log); log.clear(); print(sorted(trio), log)
clamp = lambda v, lo, hi: max(lo, min(v, hi))
print([clamp(v, 0, 10) for v in (-5, 5, 15)], max(map(len, "to be or not".split())), min(enumerate([4, 2, 8]), key=lambda p: p[1]), max(zip([1, 2], "ab")), max(str(n) for n in (9, 10, 100)), min(10 ** 30, 1e30), max(1, 10 ** 400), max("a", *"zb"), max(*[4, 7]), min([float("nan"), 1]) != 1)
histogram = {}
for ch in "the quick brown fox jumps over the lazy dog".replace(" ", ""): histogram[ch] = histogram.get(ch, 0) + 1
top = max(histogram, key=histogram.get); print(top, histogram[top], [c for c in histogram if histogram[c] == max(histogram.values())], min(histogram, key=lambda c: (histogram[c], -ord(c))))
for call in (lambda: max(), lambda: max([]), lambda: min(()), lambda: max(5), lambda: max(None), lambda: max(1, "a"), lambda: min("a", 1), lambda: max([1, None]), lambda: max(1, 2, default=3), lambda: max([], key=len), lambda: max([1], [2], default=0), lambda: max([1, 2], key=5), lambda: max([1, 2], len), lambda: max([1, 2], keys=len), lambda: max(1, key=abs), lambda: max([1], key=len), lambda: min({}), lambda: min(""), lambda: max(1j, 2j), lambda: max({}, {}), lambda: min([object(), object()]), lambda: max(["a"], key=lambda: 0), lambda: max(x for x in []), lambda: min(1, 2, key="k"), lambda: max(default=1), lambda: max(int, str), lambda: min([(1, "a"), (1, 2)]), lambda: max(b"a", "a"), lambda: min([[], [0]]), lambda: max(*[]), lambda: max([None])):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
