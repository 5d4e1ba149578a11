# Attributes of classes and instances.
class Dog:
    """A dog."""
    kind = "canine"
    tricks = []

    def __init__(self, name):
        self.name = name

    def add(self, trick):
        self.tricks.append(trick)
        return self

    def __repr__(self):
        return f"Dog({self.name!r})"

d, e = Dog("Fido"), Dog("Rex")
print(d, e, d.kind, Dog.kind)
d.add("roll").add("sit")
print(e.tricks, Dog.tricks is d.tricks)
d.kind = "special"
print(d.kind, e.kind, Dog.kind)
del d.kind
print(d.kind)
Dog.kind = "changed"
print(d.kind, e.kind)
print(Dog.__name__, Dog.__doc__, Dog.__module__, Dog.__bases__)
print(d.__class__ is Dog, type(d) is Dog, isinstance(d, object))
d.new = 1
print(d.__dict__)

class Counter:
    instances = 0
    def __init__(self):
        Counter.instances += 1
        self.number = self.instances

print([Counter().number for _ in range(3)], Counter.instances)

class Empty: pass
x = Empty()
x.a, x.b = 1, 2
print(vars(x), hasattr(x, "a"), getattr(x, "c", "none"))
setattr(x, "a", 10)
delattr(x, "b")
print(vars(x))
try:
    x.b
except AttributeError as e:
    print(e, "|", e.name, e.obj is x)
try:
    del x.b
except AttributeError as e:
    print(e)
try:
    Empty.nothing
except AttributeError as e:
    print(e)
try:
    (5).foo = 1
except AttributeError as e:
    print(e)
try:
    "s".foo
except AttributeError as e:
    print(e)
try:
    None.foo
except AttributeError as e:
    print(e)
try:
    [].push(1)
except AttributeError as e:
    print(e)
try:
    x()
except TypeError as e:
    print(e)
print(Empty == Empty, Empty() == Empty(), x == x, x != Empty())

def method(self, n): return self.a * n
Empty.times = method
print(x.times(3))
x.own = lambda n: n + 1
print(x.own(1))

class Body:
    total = 0
    for i in range(5):
        total += i
    if total > 5:
        def big(self): return "big"
    else:
        def small(self): return "small"
    squares = [n * n for n in range(3)]
    print("body runs", total)

print(Body().big(), hasattr(Body, "small"), Body.i, Body.squares)
Made = type("Made", (Dog,), {"extra": 5, "hi": lambda self: "hi " + self.name})
print(Made("Z").hi(), Made.extra, Made.__mro__ == (Made, Dog, object), Made("Q"))
