# count, cycle, repeat, accumulate, chain, compress, dropwhile, takewhile, filterfalse, islice, starmap, tee, zip_longest, pairwise, batched.
from itertools import *
import operator
print(list(islice(count(), 3)), list(islice(count(5), 2)), list(islice(count(1, 2), 3)), list(islice(count(0, -0.5), 3)), list(islice(count(10**20), 2)), count(5), count(1, 2), next(count(2.5)))
print(list(islice(cycle("ab"), 5)), list(cycle([])), list(repeat("x", 3)), list(repeat(1, 0)), list(islice(repeat(7), 2)), repeat("a", 2), repeat(None), list(map(pow, range(4), repeat(2))), list(repeat(1, -5)))
print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=10)), list(accumulate([], initial=5)), list(accumulate("abc")), list(accumulate([])), list(accumulate([1, 2, 3], lambda a, b: a * 10 + b)), list(accumulate([1, 2], func=None)))
print(list(chain()), list(chain("ab", [1], ())), list(chain.from_iterable([[1], "x", (2,)])), list(chain.from_iterable({"ab": 1, "cd": 2})), list(chain([1], (i for i in [2])))), 
print(list(compress("abcd", [1, 0, True, ""])), list(compress("ab", [1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(lambda x: x % 2, range(5))), list(filterfalse(None, [0, 1, ""])), list(starmap(pow, [(2, 3), (3, 2)])), list(starmap(lambda *a: len(a), [(), (1,), "abc"])))
print(list(islice("abcdef", 3)), list(islice("abcdef", 2, 4)), list(islice("abcdef", 1, None)), list(islice("abcdef", 0, None, 2)), list(islice("abc", 0)), list(islice("abc", 5, 10)), list(islice("abc", None)), list(islice(range(10), 1, 8, 3)))
it = iter(range(6)); print(list(islice(it, 2)), list(it))
a, b = tee([1, 2, 3]); print(next(a), list(b), list(a)); x, y, z = tee("ab", 3); print(list(x), list(y), next(z), list(tee([1], 0)))
print(list(zip_longest("ab", [1])), list(zip_longest("ab", [1], fillvalue="-")), list(zip_longest()), list(zip_longest([1], [2, 3], [4, 5, 6], fillvalue=0)), list(pairwise("abcd")), list(pairwise([1])), list(batched("abcdefg", 3)), list(batched([], 2)), list(batched([1, 2], 5)))
for f in (lambda: count("a"), lambda: cycle(5), lambda: repeat(), lambda: repeat(1, "a"), lambda: list(accumulate(5)), lambda: list(accumulate([1, "a"])), lambda: list(chain(5)), lambda: list(chain.from_iterable([1])), lambda: islice([1], -1), lambda: islice([1], 0, 5, 0), lambda: islice([1], "a"), lambda: islice([1]), lambda: list(starmap(pow, [1])), lambda: tee([1], -1), lambda: tee(5), lambda: list(batched([1], 0)), lambda: list(batched([1, 2, 3], 2, strict=True)), lambda: list(compress([1], 5)), lambda: list(takewhile(5, [1])), lambda: list(zip_longest([1], foo=2)), lambda: pairwise(5), lambda: dropwhile(1), lambda: list(islice(range(5), 1, 2, 3, 4))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
log = []
def note(x): log.append(x); return x < 3
print(list(takewhile(note, [1, 2, 3, 4])), log); log.clear()
print(list(dropwhile(note, [1, 2, 3, 4])), log)
src = iter([1, 2, 3, 4]); print(list(takewhile(lambda v: v < 2, src)), list(src))
print(next(chain.from_iterable(iter([[], [5]]))), sum(islice(count(1), 100)), dict(zip("abc", count(1))), [f"{i}-{c}" for i, c in zip(cycle([0, 1]), "xyz")], list(map(operator.add, accumulate([1, 2]), repeat(10))), type(chain()).__name__, max(accumulate([5, -3, 4])))
