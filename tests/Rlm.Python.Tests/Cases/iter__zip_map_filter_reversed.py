# zip(strict), enumerate(start), map, filter, reversed: pairing rules, laziness, messages.
log = []
def noisy(name, n):
    for i in range(n):
        log.append(f"{name}{i}")
        yield i
print(list(zip(noisy("a", 2), noisy("b", 3))), log); log.clear()
print(list(zip(noisy("a", 3), noisy("b", 1))), log, list(zip()), list(zip("abc")), list(zip("ab", range(9), [None] * 3)), dict(zip("xy", zip(*[(1, 2), (3, 4)]))))
it = iter(range(7)); print(list(zip(it, it, it)), list(it), list(zip(*[iter("abcdef")] * 2)))
def drain(*its, **kw):
    out = []
    try:
        for item in zip(*its, **kw): out.append(item)
        return out
    except ValueError as e:
        return f"{out} then {e}"
print(drain("ab", "cd", strict=True), drain("abc", "de", strict=True), drain("ab", "cde", strict=True), drain("ab", "cd", "e", strict=True), drain("a", "b", "cd", strict=True), drain("", "a", strict=True), drain("abc", [], strict=False), drain(strict=True), sep="\n")
print(list(enumerate("ab")), list(enumerate("ab", 10)), list(enumerate(["x"], start=-1)), list(enumerate([], 5)), next(enumerate("z", 10 ** 20)), list(enumerate(enumerate("q"))), [f"{i}:{k}={v}" for i, (k, v) in enumerate({"m": 1, "n": 2}.items(), 1)], dict(enumerate("ab", True)))
print(list(map(int, "123")), list(map(pow, [2, 3, 4], [3, 2])), list(map(max, [1, 5], [4, 2], [3, 3])), list(map(str.upper, ["a"])), list(map(None.__class__, [])), sum(map(len, ["ab", "c"])), list(map(lambda *a: a, "ab", [1, 2], (None, None))), list(map(dict.get, [{"k": 1}, {}], "kk")))
print(list(filter(None, [0, 1, "", "x", [], [0], None, 0.0, nan := float("nan")]))[:3], list(filter(str.isalpha, "a1b2")), list(filter(lambda n: n % 3, range(7))), list(filter(bool, {0: "z", 1: "o"})), "".join(filter("aeiou".__contains__, "education")))
print(list(reversed([1, 2])), list(reversed("ab")), list(reversed((1,))), list(reversed(range(0, 9, 4))), list(reversed({"a": 1, "b": 2})), list(reversed(b"\x01\x02")), list(reversed(bytearray(b"ab"))))
class Deck:
    def __len__(self): return 3
    def __getitem__(self, i): log.append(i); return "JQK"[i]
class Mirror:
    def __reversed__(self): return "anything at all"
class NoRev(list): __reversed__ = None
log.clear(); print(list(reversed(Deck())), log, reversed(Mirror()), list(Deck()))
lazy = map(lambda x: 1 // x, [1, 0, 2]); print(next(lazy), end=" ")
for _ in range(3):
    try:
        print(next(lazy), end=" ")
    except Exception as e:
        print(type(e).__name__, end=" ")
print(type(lazy).__name__, type(zip()).__name__, type(filter(None, ())).__name__, type(enumerate("")).__name__, type(reversed([])).__name__, iter(lazy) is lazy, bool(zip()), reversed([1, 2, 3]).__length_hint__())
for call in (lambda: zip(5), lambda: zip([1], 2), lambda: zip([1], strickt=True), lambda: list(map(5, [1])), lambda: map(len), lambda: map(), lambda: map(len, 5), lambda: list(map(len, [1])), lambda: list(map(lambda a: a, [1], [2])), lambda: filter(len), lambda: filter(None, 5), lambda: list(filter(5, [1])), lambda: filter(None, [], []), lambda: enumerate(), lambda: enumerate(5), lambda: enumerate([], "a"), lambda: enumerate([], 1.5), lambda: enumerate([], 1, 2), lambda: reversed({1}), lambda: reversed(5), lambda: reversed(iter([])), lambda: reversed(x for x in []), lambda: reversed(NoRev()), lambda: reversed(), lambda: reversed([], []), lambda: list(zip(range(3), None)), lambda: list(zip([1], map(int, "x"))), lambda: len(zip()), lambda: zip([1])[0], lambda: reversed(map(int, "1")), lambda: next(filter(None, [0])), lambda: list(map(int, ["1", "b"])), lambda: list(map(lambda: 0, [1]))):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
