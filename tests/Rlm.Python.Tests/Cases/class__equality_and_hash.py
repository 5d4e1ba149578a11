# __eq__ and __hash__ together, in dicts, sets, lists, with subclasses.
class Card:
    def __init__(self, rank, suit): self.rank, self.suit = rank, suit
    def __eq__(self, o):
        if not isinstance(o, Card): return NotImplemented
        return (self.rank, self.suit) == (o.rank, o.suit)
    def __hash__(self): return hash((self.rank, self.suit))
    def __repr__(self): return f"{self.rank}{self.suit}"
a, b, c = Card(1, "s"), Card(1, "s"), Card(2, "h")
print(a == b, a is b, a != c, hash(a) == hash(b), len({a, b, c}), a in [b], [a, c].index(b), {a: "x"}[b], a == 1, 1 == a, a == None, [a, b].count(Card(1, "s")), (a, c) == (b, c), {a} == {b}, {a: 1} == {b: 1})
d = {a: 1}; d[b] = 2; print(d, len(d), list(d)[0] is a)
class NoHash:
    def __eq__(self, o): return True
for f in (lambda: hash(NoHash()), lambda: {NoHash()}, lambda: {NoHash(): 1}, lambda: NoHash() in {1: 2}, lambda: NoHash() in [1]):
    try:
        print(f())
    except TypeError as e:
        print(e)
class Sub(Card):
    pass
class SubEq(Card):
    def __eq__(self, o): return "sub"
print(hash(Sub(1, "s")) == hash(a), Sub(1, "s") == a, a == SubEq(1, "s"), SubEq(1, "s") == a, SubEq.__hash__)
class Mutable:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __hash__(self): return hash(self.v)
m = Mutable(1); s = {m}; m.v = 2
print(m in s, Mutable(1) in s, len(s), [x.v for x in s])
class Collide:
    def __init__(self, n): self.n = n
    def __hash__(self): return 7
    def __eq__(self, o): return isinstance(o, Collide) and self.n == o.n
    def __repr__(self): return f"C{self.n}"
cs = {Collide(i): i for i in range(20)}
print(len(cs), cs[Collide(13)], Collide(99) in cs, list(cs)[:3])
for i in range(0, 20, 2): del cs[Collide(i)]
print(list(cs.values()), cs.get(Collide(4), "gone"), cs[Collide(5)])
cs[Collide(4)] = "back"; print(list(cs)[-1], len(cs))
class Weird:
    def __eq__(self, o): raise ValueError("eq raised")
    def __hash__(self): return 1
try:
    Weird() in [Weird()]
except ValueError as e:
    print(e)
w = Weird()
print(w in [w], [w].index(w), {w: 1}[w], (w,) == (w,), [w] == [w])
try:
    {w: 1, Weird(): 2}
except ValueError as e:
    print(e)
class Neg:
    def __hash__(self): return -1
class Big:
    def __hash__(self): return 2**70
class Bad:
    def __hash__(self): return 1.5
print(hash(Neg()), hash(Big()) == hash(2**70), isinstance(hash(object()), int))
try:
    hash(Bad())
except TypeError as e:
    print(e)
nan = float("nan")
print(nan == nan, nan in [nan], {nan: 1}[nan], [nan] == [nan])
print(1 == True, hash(1) == hash(True), {1: "int", True: "bool", 1.0: "float"}, {0: 1}[False], "1" == 1, (1,) == (1.0,), [1] == [True], b"a" == "a", frozenset([1]) == {1}, {1: 2} == {1.0: 2.0})
