# set and frozenset.
s = {3, 1, 2}
s.add(4); s.add(1); s.discard(99); s.remove(3)
print(sorted(s), len(s), 1 in s, 3 in s, s == {1, 2, 4}, s != {1})
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), a <= b, a >= {1}, a < a, {1} < a, a > set(), a.isdisjoint({9}), a.issubset(range(10)), a.issuperset([1, 2]))
print(sorted(a.union([9], (8,))), sorted(a.intersection([1, 2], [2])), sorted(a.difference([1], [2])), sorted(a.symmetric_difference([1, 100])), a.union() == a, a.copy() is not a)
a |= {10}; a &= {1, 2, 10, 11}; a -= {2}; a ^= {1, 7}
print(sorted(a))
a.update([1, 2], "x"); print(sorted(map(str, a)))
a.intersection_update([1, 2, 7]); a.difference_update([7]); a.symmetric_difference_update([2, 3]); print(sorted(a))
print(a.pop() in (1, 3), len(a), a.clear(), a, set(), frozenset(), frozenset([1]), {1}, {(1, 2)}, {None}, {"a"}, {frozenset({1})})
f = frozenset([1, 2])
print(f | {3} == {1, 2, 3}, type(f | {3}).__name__, type({3} | f).__name__, hash(f) == hash(frozenset([2, 1])), {f: "v"}[frozenset([2, 1])], f == {1, 2}, {1, 2} in [f], f in {f}, {1, 2} in {f})
print(set("hello") == set("olleh"), sorted(set([1, 1.0, True])), len({0, False, 0.0}), {1, True, 1.0}, {True, 1}, sorted({x % 3 for x in range(10)}), set(range(3)) == {0, 1, 2}, len({(), frozenset()}))
for g in (lambda: {[]}, lambda: set().pop(), lambda: {1}.remove(2), lambda: {1}.remove("k"), lambda: {1} | [2], lambda: {1} & "a", lambda: {1} < [2], lambda: {1}.__getitem__(0), lambda: set(5), lambda: {1} + {2}, lambda: hash({1}), lambda: {{1}}, lambda: {1}.union(5), lambda: f.add(1), lambda: {1}.add([]), lambda: [] in {1}, lambda: {1}.issubset(5), lambda: set(1, 2), lambda: {1}.update(5), lambda: {1} - None, lambda: {1}.intersection(3), lambda: {1}.add()):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
def grow():
    x = {1}
    for v in x: x.add(v + 1)
try:
    grow()
except RuntimeError as e:
    print(e)
seen, dups = set(), []
for w in "the cat the dog a cat".split():
    if w in seen: dups.append(w)
    seen.add(w)
print(dups, len(seen), sorted(seen))
x = {1, 2, 3}
x |= x; x -= x; print(x)
print(sorted({1, 2} | {2, 3} & {3, 4} - {4}), sorted({1, 2} ^ {2, 3} | {5}), {1} == frozenset({1}), {1, 2}.__len__(), set({"a": 1, "b": 2}) == {"a", "b"}, bool({0}), bool(set()), sorted(set([3, 1]) or [0]), all({0, 1}), any({0, 1}), sum({1, 2, 3}), max({4, 9}), min({4, 9}))
class E:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __hash__(self): return 1
print(len({E(1), E(1), E(2)}), E(2) in {E(1), E(2)}, len({E(1)} & {E(1)}), len({E(1)} | {E(3)}), len({E(1), E(2)} - {E(2)}))
rows = [("a", 1), ("b", 2), ("a", 1)]
print(sorted(set(rows)), len(set(map(tuple, [[1], [1]]))), list(dict.fromkeys("banana")), sorted(set("abc") - set("b")))
