# Set operators against methods, with many operands and other iterables.
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b, a.union(b, [9], (8,), "") , a.intersection(b, range(4)), a.difference([1], {2: "x"}), a.symmetric_difference([1, 1, 7]), a.union(), a.intersection(), a.difference())
print(a < b, {3} < a, a <= a, a < a, a >= {1}, a > set(), set() <= set(), a.issubset(range(10)), a.issuperset([1, 2]), a.issuperset("") , a.isdisjoint([7, 8]), a.isdisjoint(b), {1, 2}.issubset({1: 0, 2: 0}))
print(a == {4, 3, 2, 1}, a != b, {1} == {1.0}, {True} == {1}, {1} == frozenset([1]), {1} == [1], {1} == {1: 1}.keys(), {(1, 2)} == {(1.0, 2)}, {"a"} < {"a", "b"}, not set(), bool({0}))
for x, y in (({1, 2}, {2, 3}), (set(), {1}), ({1}, {1}), ({1, 2, 3}, {1})):
    relation = "equal" if x == y else "subset" if x < y else "superset" if x > y else "overlap" if x & y else "disjoint"
    print(sorted(x), sorted(y), relation, len(x | y) == len(x) + len(y) - len(x & y), (x ^ y) == (x | y) - (x & y), x - y == x & (x ^ y))
print(sorted({x * y for x in range(4) for y in range(4) if x != y}), len(set("mississippi")), sorted(set("banana") & set("cabana")), sorted(set("abc") ^ set("bcd")), {len(w) for w in ("fig", "kiwi", "nut")}, set(range(3)) | {*[7, 8]}, {1, *{2}, *(3, 3)})
f = frozenset([1, 2])
print(f | {3}, {3} | f, type(f | {3}).__name__, type({3} | f).__name__, type(f.union([3])).__name__, f & a, f - {1}, f ^ {2, 9}, frozenset() == set(), frozenset(f) is f, f.copy() is f, repr(set()), repr(frozenset()), {f: "key"}[frozenset({2, 1})], f in {f}, {1, 2} in {f})
teams = {"red": {"Ann", "Bo"}, "blue": {"Bo", "Cy"}, "green": {"Dee"}}
everyone = set().union(*teams.values())
print(sorted(everyone), sorted(n for n in everyone if sum(n in t for t in teams.values()) > 1), set.intersection(*map(set, ([1, 2, 3], [2, 3], [3, 2]))), sorted(frozenset.union(frozenset("a"), "bc")), [sorted(t - {"Bo"}) for t in teams.values()])
class S(set): pass
print(type(S([1]) | {2}).__name__, type({2} | S([1])).__name__, S([1, 2]), type(S([1]).copy()).__name__, type(S([1]).union([2])).__name__, S() == set(), repr(S()))
for call in (lambda: a | [1], lambda: a & (1,), lambda: a - "1", lambda: a ^ None, lambda: [1] | a, lambda: a + b, lambda: a * 2, lambda: a < [1], lambda: a <= 5, lambda: a.union(5), lambda: a.union([[]]), lambda: a.intersection(None), lambda: a.issubset(3), lambda: a.isdisjoint(1), lambda: a.isdisjoint(), lambda: f < 1, lambda: a.__or__([1]), lambda: a.issubset(), lambda: ~a, lambda: a.difference([{}]), lambda: set.union(), lambda: set.union([1], [2]), lambda: a.isdisjoint([1], [2]), lambda: [] in a, lambda: {} in f):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
