# Objects in sets: __hash__ and __eq__ together, equal members, frozenset keys, order of tests.
class Tag:
    def __init__(self, name): self.name = name
    def __eq__(self, other): return isinstance(other, Tag) and self.name.lower() == other.name.lower()
    def __hash__(self): return hash(self.name.lower())
    def __repr__(self): return f"#{self.name}"
tags = {Tag("Sun"), Tag("sea")}
tags.add(Tag("SUN")); print(sorted(map(repr, tags)), len(tags), Tag("sEa") in tags, Tag("sky") in tags)
print([t.name for t in {Tag("a")} & {Tag("A")}], [t.name for t in {Tag("a")} | {Tag("A")}], len({Tag("a")} ^ {Tag("A")}), {Tag("a")} == {Tag("A")}, {Tag("a")} <= {Tag("A"), Tag("b")})
class EqOnly:
    def __eq__(self, other): return True
class Same:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, other): compared.append((self.n, other.n)); return self.n == other.n
compared = []
group = {Same(1), Same(2), Same(1)}
print(len(group), len(compared) >= 2, Same(2) in group, Same(3) in group)
s = Same(7); compared.clear(); print(s in {s}, compared)
class BadHash:
    def __hash__(self): return "text"
class Raises:
    def __hash__(self): raise ValueError("refuses hashing")
class EqRaises:
    def __hash__(self): return 5
    def __eq__(self, other): raise ArithmeticError("cannot compare")
class NoneHash:
    __hash__ = None
class Huge:
    def __hash__(self): return 2 ** 200
class Minus:
    def __hash__(self): return -1
for call in (lambda: {EqOnly()}, lambda: {BadHash()}, lambda: {Raises()}, lambda: len({EqRaises()}), lambda: {EqRaises(), EqRaises()}, lambda: 5 in {EqRaises()}, lambda: hash(NoneHash()), lambda: {NoneHash(): 1}, lambda: hash(Huge()) == hash(2 ** 200), lambda: hash(Minus()), lambda: hash(-1), lambda: hash(-2), lambda: frozenset([[1]]), lambda: {frozenset([1]), frozenset([1.0])} == {frozenset({True})}, lambda: {(1, [2])}, lambda: {slice(1, 2)} and "slices hash", lambda: {range(2), range(0, 2)}, lambda: {bytearray(b"x")}, lambda: hash(EqOnly)  is not None, lambda: {1, 1.0, True, 1 + 0j}, lambda: {0, -0.0, False, 0j}, lambda: {2 ** 61 - 1, 0} == {0, 2.0 ** 61 - 1} ):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
class Mutable:
    def __init__(self, v): self.v = v
    def __hash__(self): return hash(self.v)
    def __eq__(self, o): return self.v == o.v
m = Mutable(1); box = {m}; m.v = 2
print(m in box, Mutable(1) in box, m in list(box), len(box | {m}))
graph = {frozenset(e) for e in ("ab", "ba", "bc", "cc")}
print(sorted(sorted(e) for e in graph), frozenset("cb") in graph, sorted(set().union(*graph)), sorted(len(e) for e in graph))
power = [set()]
for x in (1, 2, 3): power += [p | {x} for p in power]
print(power, len({frozenset(p) for p in power + power}))
