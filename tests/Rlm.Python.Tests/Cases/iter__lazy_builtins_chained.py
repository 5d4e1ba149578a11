# zip, map, filter, enumerate, reversed, iter and next chained together: laziness, strictness, errors on the way.
log = []
def noisy(name, items):
    for x in items: log.append(f"{name}{x}"); yield x
pairs = zip(noisy("a", [1, 2, 3]), noisy("b", [1, 2]))
print(log, next(pairs), log, list(pairs), log); log.clear()
print(list(zip("abc", range(2), [True, False, None])), list(zip()), list(zip("ab")), dict(zip("ab", [1, 2])), [*zip(*[(1, "a"), (2, "b")])], list(zip(*["abc"] * 2)), list(zip(*[iter("abcdef")] * 2)))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: list(zip("ab", [1], strict=True))); attempt(lambda: list(zip("a", [1, 2], strict=True))); attempt(lambda: list(zip("a", "b", [], strict=True))); attempt(lambda: list(zip("ab", "cd", strict=True))); attempt(lambda: zip(1)); attempt(lambda: zip("a", 5)); attempt(lambda: list(zip("ab", strct=True)))
print(list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])), list(map(str.upper, "ab")), list(map(pow, range(4), [2] * 9)), list(map(None.__class__, [])), list(filter(None, [0, 1, "", "a", [], [0]])), list(filter(str.isdigit, "a1b2")), list(filter(lambda x: x % 2, range(6))))
attempt(lambda: map(len)); attempt(lambda: map()); attempt(lambda: list(map(5, [1]))); attempt(lambda: map(len, 5)); attempt(lambda: list(map(len, [1]))); attempt(lambda: list(map(lambda x: x, [1], [2]))); attempt(lambda: filter(None)); attempt(lambda: filter(None, 5)); attempt(lambda: list(filter(5, [1]))); attempt(lambda: list(filter(lambda: 1, [1])))
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)), next(enumerate(noisy("e", [7, 8]))), log); log.clear()
attempt(lambda: enumerate()); attempt(lambda: enumerate(5)); attempt(lambda: enumerate("a", "b")); attempt(lambda: enumerate("a", 1, 2)); attempt(lambda: enumerate("a", strat=1))
print(list(reversed([1, 2])), "".join(reversed("abc")), list(reversed(range(0, 10, 3))), list(reversed({"a": 1, "b": 2})), list(reversed({"a": 1}.items())), list(reversed((1, 2))), [*reversed(b"ab")])
attempt(lambda: reversed({1, 2})); attempt(lambda: reversed(5)); attempt(lambda: reversed(x for x in "a")); attempt(lambda: reversed(iter([1]))); attempt(lambda: reversed(map(str, [1]))); attempt(lambda: reversed())
it = iter([1, 2, 3, 4, 5, 6])
for x in it: print((x, next(it, None)), end=" ")
print(next(it, "end"), list(it))
m = map(lambda x: 10 // x, [5, 0, 2]); print(next(m)); attempt(lambda: next(m)); print(next(m), next(m, "end"))
z = zip(it := iter("abcde"), it); print(list(z), next(it, "the odd one was taken"))
f = filter(lambda x: x > 2, noisy("f", range(9))); print(next(f), log, next(f)); log.clear()
stages = map(lambda p: f"{p[0]}:{p[1]}", enumerate(filter(str.isalpha, reversed("a1-b2-c3")), 1)); print("|".join(stages), list(stages))
a, b = iter([1, 2, 3]), iter([1, 2, 3]); print(list(a) == list(b), list(a), sum(map(len, ["ab", "c"])), max(map(abs, [-3, 2])), any(map(str.isupper, "aB")), sorted(map(lambda t: t[::-1], {"a": 1}.items())))
print(min(zip([3, 1], "ab")), dict(map(lambda k: (k, k * 2), "ab")), set(map(type, [1, True, 1.0])) == {int, bool, float}, "".join(map(chr, range(97, 103))), list(map(list, zip(*[[1, 2, 3], [4, 5, 6]]))), [list(g) for g in map(range, range(3))], list(iter(lambda c=iter("xyz"): next(c), "z")))
print(bool(map(str, [])), isinstance(zip(), zip), type(map(str, "a")).__name__, iter(it) is it, [type(o).__name__ for o in (zip(), map(str, []), filter(None, []), enumerate([]), reversed([]), reversed("a"), reversed(range(1)), reversed({}), iter(""), iter({}.values()), iter(int, 1))])
