# Stable sorting: multi-pass sorts, reverse, key functions called once, cmp_to_key.
from functools import cmp_to_key
staff = [("Kim", "ops", 41), ("Lee", "dev", 29), ("Ana", "ops", 29), ("Bob", "dev", 41), ("Zed", "hr", 35), ("Amy", "dev", 29)]
print(sorted(staff, key=lambda r: r[1]), sorted(staff, key=lambda r: r[2], reverse=True), sep="\n")
two_pass = sorted(sorted(staff, key=lambda r: r[0]), key=lambda r: -r[2])
print(two_pass == sorted(staff, key=lambda r: (-r[2], r[0])), [r[0] for r in two_pass])
calls = []
def spy(word):
    calls.append(word)
    return len(word)
words = ["pear", "fig", "apple", "kiwi", "nut", "banana"]
words.sort(key=spy); print(words, calls)
words.sort(key=spy, reverse=True); print(words, len(calls))
print(sorted("The Quick brown Fox".split(), key=str.lower), sorted([3, -1, -3, 2, 1], key=abs), sorted([0.0, -0.0, 0, False]), sorted([True, False, 1, 0]), sorted(["b", "B", "a", "A"], key=str.casefold, reverse=True))
def natural(a, b):
    trace = [int(p) if p.isdigit() else p for p in a.replace("v", "").split(".")], [int(p) if p.isdigit() else p for p in b.replace("v", "").split(".")]
    return (trace[0] > trace[1]) - (trace[0] < trace[1])
print(sorted(["v1.10", "v1.2", "v1.9.1", "v0.99"], key=cmp_to_key(natural)), sorted([5, 2, 9], key=cmp_to_key(lambda a, b: b - a)))
class Card:
    def __init__(self, rank, suit): self.rank, self.suit = rank, suit
    def __lt__(self, other): return self.rank < other.rank
    def __repr__(self): return f"{self.rank}{self.suit}"
hand = [Card(7, "c"), Card(2, "d"), Card(7, "a"), Card(2, "b")]
print(sorted(hand), sorted(hand, reverse=True), min(hand), max(hand), list(reversed(sorted(hand, reverse=True))))
decorated = sorted((len(w), i, w) for i, w in enumerate(words))
print([w for *_, w in decorated], sorted({"b": 1, "a": 2}), sorted({3, 1, 2}), sorted((x for x in "bca")), sorted([[2], [1, 5], [1]]), sorted([(1, "b"), (1, "a")]), sorted([]), words.sort())
nums = [(i * 37) % 101 for i in range(60)]
expected = []
for n in nums:
    at = next((i for i, v in enumerate(expected) if v > n), len(expected))
    expected.insert(at, n)
print(sorted(nums) == expected, sorted(nums)[:5], sorted(nums, key=lambda n: n % 10)[:12], sorted(nums, key=lambda n: n % 2)[28:33])
