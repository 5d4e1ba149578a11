# Ordering of sequences, equality of mixed types, identity and copies.
pairs = [([1, 2], [1, 2]), ([1, 2], [1, 3]), ([1], [1, 0]), ([], [0]), ([2], [1, 9]), ([[1]], [[1, 2]]), (["a"], ["b"]), ((1, 2), (1, 2, 0)), ("a", "ab"), ("Z", "a"), ("", "a"), (b"a", b"b"), ([1, "a"], [1, "b"]), ([None], [None]), ([1.0], [1]), ([True], [1])]
for a, b in pairs: print(repr(a), repr(b), a < b, a <= b, a == b, a != b, a >= b, a > b)
for a, b in (([1, "a"], [1, 2]), ([1], (1,)), ([None, 1], [None, 2]), ([None], [1]), ([{}], [{}]), ("a", 1), (("a",), "a"), ([1, 2], None), ({1}, [1]), ([[]], [1])):
    for op in ("<", "=="):
        try:
            print(repr(a), op, repr(b), eval(f"a {op} b"))
        except TypeError as e:
            print(repr(a), op, repr(b), e)
x = [1, [2]]; y = x; z = x[:]; w = list(x); v = x.copy(); u = x * 1; t = x + []
print([o is x for o in (y, z, w, v, u, t)], [o == x for o in (y, z, w, v, u, t)], z[1] is x[1])
print(sorted([[2, 1], [1, 2], [1], []]), sorted(["b", "B", "a", "A"]), sorted([(1, "b"), (1, "a"), (0, "c")]), max([1, 2], [1, 3]), min("b", "a"), sorted([True, False, 2, 0.5]), max([], [0]), min((1, 2), (1,)))
class Odd:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == getattr(o, "v", o)
    def __lt__(self, o): return self.v > o.v
    def __repr__(self): return f"O{self.v}"
print([Odd(1)] == [1], [1] == [Odd(1)], [Odd(2)] < [Odd(1)], sorted([Odd(1), Odd(3), Odd(2)]), Odd(1) in [1, 2], [Odd(5)].index(5), max([Odd(1), Odd(2)]))
r = [1]; r.append(r)
print(r == r, r[1] is r)
s = [1]; s.append(s)
try:
    r == s
except RecursionError as e:
    print("RecursionError")
print([1, 2, 3] > [1, 2], not [] < [], [1] is [1], () == (), [[]] == [()], [0] == [False], "a" "b" == "ab", [1, 2] == [2, 1], {1: [2]} == {1: (2,)}, list("ab") == ["a", "b"], [*range(3)] == list(range(3)), range(3) == [0, 1, 2], (1, 2) == tuple([1, 2]))
print(all(a <= b for a, b in zip([1, 2, 3], [1, 2, 4])), any(a is b for a, b in zip([x], [y])), [a for a, b in [(1, 1), (1, 2)] if a == b], 1 < 2 < 3, [1] < [2] < [3], "a" <= "a" < "b")
