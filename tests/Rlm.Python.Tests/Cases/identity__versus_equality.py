# Identity and equality: singletons, aliases, copies, containers that check identity first, equal but different types.
a = [1, 2]; b = a; c = a[:]
print(a is b, a == c, a is c, a is not c, [a] == [c], (a,) == (b,), {"k": a} == {"k": c})
b.append(3); print(a, c); b = b + [4]; print(a, b)
print(None is None, ... is Ellipsis, True is (1 == 1), True == 1, () == [], 1 == 1.0 == True == 1 + 0j, "1" == 1, b"a" == "a", [] == (), {} == set(), set() == frozenset(), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), 0 == -0.0, None == 0, None == False)
print(type(1) is int, type(True) is int, type(True) == bool, type([]) is list, type(None) is type(None), NotImplemented is NotImplemented, int is type(5), object() == object())
class AlwaysEqual:
    def __eq__(self, other): return True
    __hash__ = None
class NeverEqual:
    def __eq__(self, other): return False
    def __hash__(self): return 1
n, e = NeverEqual(), AlwaysEqual()
print(n == n, n in [n], [n] == [n], (n, 1) == (n, 1), [n].count(n), [n].index(n), {n: 1}[n], n in {n}, {n} == {n}, NeverEqual() in [n], {"k": n} == {"k": n})
print(e == 5, 5 == e, e in [], e in [1], [e] == [7], None == e, e is None, [1, 2, 3].index(e), [0, e, 0].count(5), e != 5, [1, 2].remove(e))
nan = float("nan")
print(nan == nan, nan in [nan], [nan] == [nan], {nan: 1}[nan], nan is nan, nan != nan, [nan].index(nan), (nan,) < (nan,), (nan, 1) < (nan, 2), max(1, nan), max(nan, 1) is nan, sorted([3, nan, 1])[0])
def same(x, default=[]): return x is default, x == default
print(same([]), same(same.__defaults__[0]))
m = [[0]] * 3; m[0].append(1); k = [[0] for _ in range(3)]; k[0].append(1)
print(m, k, m[0] is m[1], k[0] is k[1], k[1] == k[2])
t = (1, [2]); u = t + (); print(t == u, u[1] is t[1], t[:] is t, tuple(t) is t, list(c) is c, str("abc") == "abc", frozenset(f := frozenset("a")) is f)
d = dict.fromkeys("ab", []); d["a"].append(1); print(d, d["a"] is d["b"])
x = y = 5; x += 1; print(x, y); p = q = {1}; p |= {2}; print(q, p is q); p = p | {3}; print(q, p is q)
swap = [1, 2]; swap[0], swap[1] = swap[1], swap[0]; print(swap)
def rebind(v): v = v + [9]; return v
def mutate(v): v += [9]; return v
data = [1]; print(rebind(data), data, mutate(data), data, mutate(data) is data)
class Money:
    def __init__(self, n, cur="EUR"): self.n, self.cur = n, cur
    def __eq__(self, o): return (self.n, self.cur) == (o.n, o.cur) if isinstance(o, Money) else NotImplemented
    def __hash__(self): return hash((self.n, self.cur))
print(Money(5) == Money(5), Money(5) is Money(5), Money(5) != Money(5, "USD"), len({Money(1), Money(1), Money(2)}), Money(1) == 1, Money(1) in {Money(1): 0}, [Money(3)] == [Money(3)])
mutable = Money(1); table = {mutable: "found"}; mutable.n = 2
print(mutable in table, Money(1) in table, table.get(Money(2)), mutable in list(table), len(table))
print(sorted([True, 0.5, 2, False]), {1: "int", True: "bool"}, [1, True, 1.0].count(1), {1, 1.0, True, 1 + 0j}, hash(1) == hash(1.0) == hash(True), "is" in "this", 5 is not None)
