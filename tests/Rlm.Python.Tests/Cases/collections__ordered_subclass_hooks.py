# What a class that derives from OrderedDict, random.Random or a named tuple says itself is used by the methods it inherits.
import copy, random
from collections import OrderedDict, namedtuple
class Lru(OrderedDict):
    def __init__(self, size, *args, **kw): self.size = size; super().__init__(*args, **kw)
    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.size: self.popitem(last=False)
c = Lru(2, [("a", 1), ("b", 2), ("c", 3)], d=4); print(list(c.items())); c.update({"e": 5}, f=6); print(list(c)); c.update([("g", 7)]); print(list(c))
class Fixed(random.Random):
    def __init__(self, values): self.values = list(values); super().__init__()
    def random(self): return self.values[0] if len(self.values) == 1 else self.values.pop(0)
print(Fixed([0.5]).uniform(2, 4), Fixed([0.25]).randrange(8), Fixed([0.99]).choice("abcd"), Fixed([0.0, 0.9, 0.3, 0.6]).sample(range(10), 3), Fixed([0.7]).randint(1, 6), Fixed([0.1]).choices("ab", [1, 9], k=2), Fixed([0.5]).getrandbits(0))
class Bits(random.Random):
    def getrandbits(self, k): return (1 << k) // 3
print(Bits(1).randrange(100), Bits(1).choice("xyz"), Bits(1).randbytes(2), Bits(1).random() == random.Random(1).random())
items = list(range(6)); Fixed([0.5]).shuffle(items); print(items)
r = random.Random(7); r.random(); twin = copy.copy(r); state = r.getstate(); first = [r.random(), twin.random()]; r.setstate(state); print(first[0] == first[1] == r.random(), len(state), state[0], vars(random.Random(1)), random.Random("x").random(), random.Random(b"x").random())
seeded = random.Random(); seeded.seed("text", version=1); print(seeded.random()); seeded.seed("text"); print(seeded.random())
P = namedtuple("P", "x y"); P.x.__doc__ = "across"; print(P.x.__doc__, P.y.__doc__, P(1, 2).x)
for f in (lambda: random.Random([1]), lambda: r.setstate((9, 1, 2)), lambda: random.sample([1], counts=[0], k=1), lambda: OrderedDict({}, {}), lambda: r.getrandbits(-1)):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
