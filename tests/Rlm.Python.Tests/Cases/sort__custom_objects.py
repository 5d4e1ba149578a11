# Sorting objects: keys, __lt__ only, cmp_to_key, stability, reverse, mixed keys, errors half way, sorting while mutating.
from functools import cmp_to_key, total_ordering
from operator import attrgetter, itemgetter, methodcaller
class Card:
    order = "23456789TJQKA"
    def __init__(self, text): self.rank, self.suit = text
    def __lt__(self, other): compared.append(f"{self}<{other}"); return self.order.index(self.rank) < self.order.index(other.rank)
    def __repr__(self): return self.rank + self.suit
compared = []
hand = [Card(t) for t in "KS 2H AD TC 2S".split()]
print(sorted(hand), min(hand), max(hand), len(compared) > 4, sorted([Card("3H"), Card("2H")]), compared[-1])
print(sorted(hand, key=lambda c: (c.suit, -Card.order.index(c.rank))), sorted(hand, key=attrgetter("suit", "rank")), sorted(hand, reverse=True))
words = "the Quick brown fox Jumps over The lazy dog".split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (-len(w), w.lower())), sep="\n")
rows = [("b", 2, None), ("a", 2, 1.5), ("b", 1, 3), ("a", 1, None)]
print(sorted(rows, key=itemgetter(1, 0)), sorted(rows, key=lambda r: (r[2] is None, r[2] or 0)), sorted(rows, key=itemgetter(0)), sorted(sorted(rows, key=itemgetter(1)), key=itemgetter(0), reverse=True), sep="\n")
print(sorted(["a10", "a9", "b1", "a1"], key=lambda s: (s[0], int(s[1:]))), sorted("hello", key="leho".index), sorted([3, 1, 2], key=lambda x: 0), sorted([-3, 2, -1], key=abs), sorted({"b": 1, "a": 2}), sorted({"b": 1, "a": 2}.items(), key=lambda kv: -kv[1]), sorted([[2], [1, 5], [1], []]), sorted([(1, "b"), (1, "a")]), sorted(["B", "a", "C"], key=methodcaller("lower")))
def by_length_then_reverse(a, b):
    if len(a) != len(b): return len(a) - len(b)
    return (a < b) - (a > b)
print(sorted(words, key=cmp_to_key(by_length_then_reverse)), sorted([5, 3, 9], key=cmp_to_key(lambda a, b: b - a)), cmp_to_key(lambda a, b: a - b)(3) < cmp_to_key(lambda a, b: a - b)(4))
@total_ordering
class Version:
    def __init__(self, s): self.t = tuple(map(int, s.split(".")))
    def __eq__(self, o): return self.t == o.t
    def __lt__(self, o): return self.t < o.t
    def __repr__(self): return ".".join(map(str, self.t))
vs = list(map(Version, ("1.10", "1.9", "1.9.1", "0.99")))
vs.sort(); print(vs, vs[0] <= vs[1], vs[-1] >= vs[0], Version("2") > Version("1.99"), max(vs), min(vs, key=lambda v: len(v.t)))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: sorted([1, "a"])); attempt(lambda: sorted([None, 1])); attempt(lambda: sorted([1j, 2j])); attempt(lambda: sorted([{}, {}])); attempt(lambda: sorted([object(), object()])); attempt(lambda: sorted([(1, None), (1, 2)])); attempt(lambda: sorted([(1, None), (2, 2)])); attempt(lambda: sorted(5)); attempt(lambda: sorted([1], lambda x: x)); attempt(lambda: sorted([1], key=5)); attempt(lambda: sorted([1], kee=5)); attempt(lambda: sorted([2, 1], key=lambda: 0)); attempt(lambda: sorted([1, 2], reverse="yes")); attempt(lambda: sorted([1, 2], reverse=None)); attempt(lambda: [3, 1].sort(5)); attempt(lambda: max([])); attempt(lambda: max(5)); attempt(lambda: max([], default="d")); attempt(lambda: max(1, 2, default=3)); attempt(lambda: min("a", 1)); attempt(lambda: sorted([3, 2, 1], key=lambda x: 1 / (x - 2))); attempt(lambda: sorted()); attempt(lambda: sorted([1], [2], [3]))
data = [3, 1, 2]
def peek(x): seen.append(len(data)); return x
seen = []; data.sort(key=peek); print(data, seen)
def sabotage(x): data.append(x); return x
try: data.sort(key=sabotage)
except ValueError as e: print(e, sorted(data)[:3])
half = [3, 1, "x", 2]
try: half.sort()
except TypeError as e: print(e, len(half))
s = [2, 1]; print(s.sort(), s, s.reverse(), s, list(reversed(s)), s[::-1], sorted(s, reverse=True))
class Weird:
    def __init__(self, n): self.n = n
    def __gt__(self, o): return self.n > o.n
print([w.n for w in sorted([Weird(2), Weird(1)])], max([Weird(1), Weird(3)]).n)
