# zip, map, filter, enumerate, reversed, iter, next.
print(list(zip()), list(zip([1, 2])), list(zip([1, 2], "ab", (True, None))), list(zip([1, 2, 3], "a")), list(zip(range(3), iter([9, 8]))), dict(zip("ab", [1, 2])), list(zip(*[(1, 2), (3, 4)])), list(zip(*[iter(range(6))] * 2)))
print(list(zip([1, 2], "ab", strict=True)))
for args in (([1, 2], "a"), ([1], "ab"), ([1, 2], [1, 2], [1]), ([1], [1, 2], [1, 2])):
    try:
        print(list(zip(*args, strict=True)))
    except ValueError as e:
        print(e)
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(max, [1, 5], [3, 2], [2, 9])), list(map(None.__class__, [])), list(map(str.upper, "ab")), list(map(int, "123")), list(map(lambda p: p[0], {"ab": 1})), sum(map(len, ["a", "bb"])), list(map(pow, [2, 3], [3, 2])))
print(list(filter(None, [0, 1, "", "a", [], [0], None])), list(filter(str.isdigit, "a1b2")), list(filter(lambda x: x % 2, range(6))), "".join(filter(str.isalpha, "a1b!")), list(filter(bool, {})), list(filter(lambda kv: kv[1] > 1, {"a": 1, "b": 2}.items())))
print(list(enumerate("ab")), list(enumerate("ab", 1)), list(enumerate([], 5)), list(enumerate(["x"], start=-1)), dict(enumerate("ab")), next(enumerate("z")), [f"{i}:{c}" for i, c in enumerate("xy", 10)])
print(list(reversed([1, 2])), list(reversed("ab")), list(reversed(range(3))), list(reversed((1, 2))), list(reversed({"a": 1, "b": 2})), "".join(reversed("abc")), [*reversed([[1], [2]])])
it = iter([1, 2, 3])
print(next(it), next(it), next(it), next(it, "end"), iter(it) is it)
n = 0
def read():
    global n
    n += 1
    return n
print(list(iter(read, 4)), [x for x in iter(lambda: n, 4)])
class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(Count(3)), sum(Count(4)), max(Count(3)), 1 in Count(3), sorted(Count(3)), list(zip(Count(2), Count(3))), [*Count(2)], dict(zip("ab", Count(2))), tuple(map(str, Count(2))), list(enumerate(Count(2))))
class Seq:
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * 10
print(list(Seq()), 20 in Seq(), list(zip(Seq(), "ab")), [*map(str, Seq())], max(Seq()), iter(Seq()).__next__())
lazy = map(lambda x: print("mapped", x) or x, [1, 2])
print("lazy"); print(next(lazy)); print(list(lazy))
z = zip(Count(2), Count(2)); print(next(z), list(z), list(z))
f = filter(lambda x: x > 1, iter([1, 2, 3])); print(next(f), next(f), next(f, None))
for g in (lambda: zip(5), lambda: list(map(5, [1])), lambda: list(map(lambda: 1, [1])), lambda: filter(None), lambda: list(filter(5, [1])), lambda: enumerate(5), lambda: next(5), lambda: next([1]), lambda: iter(5), lambda: iter(5, 5), lambda: reversed(5), lambda: reversed({1}), lambda: reversed(iter([])), lambda: next(iter([])), lambda: list(zip([1], 5)), lambda: map(), lambda: map(str), lambda: enumerate([1], "a"), lambda: zip([1], strict=1, foo=2), lambda: len(zip()), lambda: map(str, [])[0]):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
print(type(zip()).__name__, type(map(str, [])).__name__, type(filter(None, [])).__name__, type(enumerate([])).__name__, type(reversed([])).__name__, type(iter([])).__name__, type(iter("")).__name__, type(iter({})).__name__, type(iter(())).__name__, type(iter(set())).__name__, type(iter(range(0))).__name__, type(iter(lambda: 1, 1)).__name__)
l = [1, 2, 3]
i = iter(l); next(i); l.append(4); print(list(i)); l.append(5); print(list(i))
r = reversed(l); l.append(6); print(list(r))
def gen():
    try:
        yield from [1, 2, 3]
    finally:
        print("gen closed")
for x in zip(gen(), "a"): print(x)
