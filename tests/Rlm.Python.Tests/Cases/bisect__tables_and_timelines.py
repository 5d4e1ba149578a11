# bisect and insort: grade tables, tax brackets, time lines, keys, ranges of equal items, weighted choice, errors.
from bisect import bisect, bisect_left, bisect_right, insort, insort_left, insort_right
from datetime import date
from itertools import accumulate
grade = lambda score: "FDCBA"[bisect([60, 70, 80, 90], score)]
print([grade(s) for s in (33, 60, 69.9, 77, 90, 100)], [bisect_left([60, 70, 80, 90], s) for s in (60, 90, 91)])
brackets, rates = [0, 11_000, 18_000, 31_000], [0.0, 0.2, 0.3, 0.4]
def tax(income): i = bisect(brackets, income) - 1; return sum((min(income, hi) - lo) * r for lo, hi, r in zip(brackets, brackets[1:] + [float("inf")], rates) if income > lo), rates[i]
print(tax(9000), tax(18_000), tax(40_000))
events = [(date(2023, 12, 1), "draft"), (date(2024, 1, 15), "review"), (date(2024, 1, 15), "comment"), (date(2024, 3, 1), "final")]
day = lambda e: e[0]
state = lambda d: events[i - 1][1] if (i := bisect(events, d, key=day)) else "nothing"
print([state(date(2024, *md)) for md in ((1, 14), (1, 15), (2, 29), (12, 31))], state(date(2000, 1, 1)), bisect_left(events, date(2024, 1, 15), key=day), bisect_right(events, date(2024, 1, 15), lo=1, hi=2, key=day))
insort(events, (date(2024, 1, 15), "vote"), key=day); insort_left(events, (date(2024, 1, 15), "first"), key=day); print([e[1] for e in events])
xs = [1, 3, 3, 3, 7]; print(bisect_right(xs, 3) - bisect_left(xs, 3), bisect_left(xs, 3.5), bisect([], 1), bisect(xs, 99), bisect_left(xs, 3, 2), bisect_right(xs, 3, 0, 2), bisect_left(xs, 3, hi=1), bisect_left(xs, 3, lo=4), bisect is bisect_right, insort is insort_right)
def index(a, x):
    i = bisect_left(a, x)
    return i if i < len(a) and a[i] == x else None
print(index(xs, 7), index(xs, 4), index([], 1), bisect("aceg", "d"), bisect((1, 2, 3), 2), bisect(range(0, 100, 5), 42), bisect_left([(1, "a"), (1, "c")], (1, "b")), bisect([0.1, float("inf")], 5))
words = []; [insort(words, w, key=str.casefold) for w in "pear Fig apple Quince banana fig".split()]; print(words, bisect(words, "m", key=str.casefold))
cumulative = list(accumulate([5, 1, 4])); print([["common", "rare", "usual"][bisect(cumulative, t)] for t in range(10)])
desc = [9, 7, 7, 2]; print(bisect_left(desc, -7, key=lambda v: -v), bisect(desc, -7, key=lambda v: -v)); insort(desc, 5, key=lambda v: -v); print(desc)
def longest_increasing(seq):
    tails = []
    for x in seq: i = bisect_left(tails, x); tails[i:i + 1] = [x]
    return len(tails)
print(longest_increasing([10, 9, 2, 5, 3, 7, 101, 18]), [bisect_left(range(10**12), 0, key=lambda n: (n * n >= 10**20) - 0.5)])
class Lazy:
    reads = []
    def __len__(self): return 1000
    def __getitem__(self, i): self.reads.append(i); return i * i
print(bisect(Lazy(), 5000), len(Lazy.reads), Lazy.reads[:4])
for f in (lambda: bisect([1, "a", 3], 2), lambda: bisect(5, 1), lambda: bisect({1, 2}, 1), lambda: bisect([1, 2], 1, -1), lambda: bisect([1], 1, 0, 5), lambda: insort((1, 2), 1), lambda: bisect([1]), lambda: bisect([1], 1, key=3), lambda: insort([1, 2], "x"), lambda: bisect([1], 1, lo="a"), lambda: insort([], 1, key=len), lambda: bisect([3, 1, 2], 2), lambda: insort("abc", "b")):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
