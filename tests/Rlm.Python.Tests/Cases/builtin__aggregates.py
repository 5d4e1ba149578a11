# sum, min, max, any, all, len, sorted, abs, divmod, pow, round.
print(sum([]), sum([1, 2.5]), sum([1, 2], 10), sum([], "") if False else 0, sum([[1], [2]], []), sum((1, 2), start=5), sum([True, True]), sum({1: "a", 2: "b"}), sum([0.1] * 3), sum(x for x in range(4)), sum([(1,), (2,)], ()))
print(min(3, 1, 2), max("b", "a"), min([5]), max({"a": 1, "b": 0}), min("hello"), max([1, 5, 5.0]), max([[1, 2], [1, 3]]), min((2, "a"), (1, "z")), max(1, 2, key=lambda x: -x), min(["bb", "a", "c"], key=len), max([], default="none"), min((), default=None), max([3, 1], default=0), max("abc", key=ord), min([1, 2], key=None), max(True, 2), max([1], key=str))
print(max([("a", 3), ("b", 3)], key=lambda t: t[1]), min([("a", 3), ("b", 3)], key=lambda t: t[1]), max(1, 1.0), max(1.0, 1), min(0, -0.0), max("10", "9"), max(["apple", "Pear"], key=str.lower))
print(any([]), all([]), any(iter([0, 1])), all(iter([1, 0])), any("a"), all("") , any({0: 1}), all({1: 0}))
calls = []
def note(x):
    calls.append(x)
    return x > 1
print(any(note(i) for i in range(5)), calls); calls.clear()
print(all(note(i) for i in (2, 0, 3)), calls)
for f in (lambda: sum(["a"]), lambda: sum(["a"], ""), lambda: sum([b"a"], b""), lambda: sum(5), lambda: sum([1], "a"), lambda: sum(), lambda: min(), lambda: max([]), lambda: max(5), lambda: min(1, "a"), lambda: max([1, None]), lambda: max(1, 2, default=3), lambda: max([1], foo=2), lambda: any(5), lambda: all(None), lambda: len(5), lambda: len(iter([])), lambda: abs("a"), lambda: divmod(1), lambda: divmod("a", 1), lambda: pow("a", 2), lambda: pow(2), lambda: sum([1, None]), lambda: max(key=len), lambda: min([1, 2], key=5), lambda: sum([[1], [2]])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(abs(-3), abs(2.5), abs(-0.0), abs(3 - 4j), abs(True), abs(-2**70), divmod(17, 5), divmod(-17, 5), divmod(17.5, -5), pow(2, 8), pow(2, -1), pow(2.0, 3), pow(5, 3, 7), pow(base=2, exp=3), pow(-8, 1 / 3), len("abc"), len({}), len(range(10, 0, -2)), len(b"x"))
print(sum([0.1, 0.2, 0.3]), sum([1e16, 1, -1e16]), sum([1, 1e16, 1, -1e16]), 0.1 + 0.2 + 0.3, sum([1j, 1]), sum([0.1] * 10), sum([2**62, 2**62, 2**63]), sum([1.5, 2**70]), sum(range(10**6)), sum([float("inf"), 1]), sum([-0.0]), sum([-0.0, -0.0], -0.0))
scores = {"ann": [90, 85], "bob": [70], "cid": []}
for name, s in scores.items():
    print(name, max(s, default="-"), sum(s) / len(s) if s else None, len(s))
best = max(scores, key=lambda k: sum(scores[k]) / len(scores[k]) if scores[k] else 0)
print(best, sorted(scores, key=lambda k: len(scores[k])), max(map(len, scores.values())), max((len(v), k) for k, v in scores.items()))
class N:
    def __init__(self, v): self.v = v
    def __add__(self, o): return N(self.v + (o.v if isinstance(o, N) else o))
    __radd__ = __add__
    def __gt__(self, o): return self.v > o.v
    def __lt__(self, o): return self.v < o.v
    def __len__(self): return self.v
    def __abs__(self): return "abs"
    def __divmod__(self, o): return "divmod"
    def __pow__(self, o, m=None): return ("pow", o, m)
print(sum([N(1), N(2)]).v, max(N(1), N(5)).v, min(N(3), N(2)).v, len(N(4)), abs(N(0)), divmod(N(1), 2), pow(N(1), 2, 3), pow(N(1), 2))
