# Rich comparison: reflection, defaults, identity, total_ordering, hash.
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return isinstance(o, V) and self.n == o.n
    def __lt__(self, o): return self.n < o.n if isinstance(o, V) else NotImplemented
    def __repr__(self): return f"V{self.n}"

print(V(1) == V(1), V(1) != V(1), V(1) == 1, 1 == V(1), V(1) != 2)
print(V(1) < V(2), V(1) > V(2), sorted([V(3), V(1), V(2)]), max(V(1), V(5)), min([V(4), V(2)]))
for f in (lambda: V(1) <= V(2), lambda: V(1) < 3, lambda: 3 < V(1), lambda: V(1) >= 1, lambda: hash(V(1)), lambda: {V(1): 1}, lambda: {V(1)}):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(V(1) in [V(2), V(1)], [V(1)] == [V(1)], (V(1), 2) < (V(1), 3), [V(1)].index(V(1)), [V(1), V(1)].count(V(1)))

class Truthy:
    def __init__(self, r): self.r = r
    def __eq__(self, o): return self.r
    def __lt__(self, o): return self.r
print(Truthy("yes") == 1, Truthy("") < 2, Truthy(0) != 1, [Truthy(0)] == [1], [Truthy("x")] == [1])

class Log:
    def __init__(self, name): self.name = name
    def __eq__(self, o): print(self.name, "eq"); return NotImplemented
    def __lt__(self, o): print(self.name, "lt"); return NotImplemented
    def __gt__(self, o): print(self.name, "gt"); return NotImplemented
    def __ne__(self, o): print(self.name, "ne"); return NotImplemented

print(Log("a") == Log("b"))
print(Log("a") != Log("b"))
try:
    Log("a") < Log("b")
except TypeError as e:
    print(e)

class SubLog(Log):
    def __gt__(self, o): print(self.name, "sub gt"); return True
print(Log("a") < SubLog("s"))

class H:
    def __init__(self, k): self.k = k
    def __eq__(self, o): return self.k == o.k
    def __hash__(self): return hash(self.k)
    def __repr__(self): return f"H({self.k})"
d = {H(1): "one", H(2): "two"}
print(d[H(1)], H(3) in d, len({H(1), H(1), H(2)}), d)

class OnlyHash:
    def __hash__(self): return "no"
try:
    hash(OnlyHash())
except TypeError as e:
    print(e)

from functools import total_ordering
@total_ordering
class T:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(T(1) <= T(1), T(2) > T(1), T(1) >= T(2), T(1) != T(2))

nan = float("nan")
print(nan == nan, nan in [nan], [nan] == [nan], nan != nan)
print(1 == 1.0 == True, None is not 1.0 .__class__, "a" == b"a", (1,) == [1], {} == [], None == 0)
for f in (lambda: 1 < "a", lambda: None < None, lambda: [1] < (1,), lambda: {} < {}, lambda: 1j < 2j, lambda: object() < object(), lambda: [1, "a"] < [1, 2], lambda: sorted([3, "a"]), lambda: max(1, None)):
    try:
        print(f())
    except TypeError as e:
        print(e)
print((1, 2) < (1, 2, 0), [] < [0], "a" < "b" < "c", (1, "z") < (2, "a"), {1, 2} < {1, 2, 3}, {1} <= {1}, {1, 2} > {3})
