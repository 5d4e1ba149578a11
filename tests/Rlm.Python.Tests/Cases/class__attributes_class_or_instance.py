# Class attributes against instance attributes: shadowing, shared containers, += surprises, deletion, inheritance.
class Counter:
    total = 0
    names = []
    limit: int = 3
    def __init__(self, name):
        self.name = name
        Counter.total += 1
        self.names.append(name)
        self.total += 10
a, b = Counter("a"), Counter("b")
print(a.total, b.total, Counter.total, a.names is b.names, Counter.names, vars(a))
a.names += ["via augmented"]
print(b.names, "names" in vars(a), "names" in vars(b), a.names is b.names)
a.names = ["own"]
print(a.names, b.names); del a.names; print(a.names)
try:
    del a.names
except AttributeError as e:
    print(type(e).__name__, e)
try:
    del b.limit
except AttributeError as e:
    print(e)
Counter.limit = 99
print(a.limit, b.limit); b.limit = 1; Counter.limit = 5; print(a.limit, b.limit, Counter.__annotations__)

class Child(Counter):
    pass
Child.total = 500
print(Counter.total, Child.total, Child("c").total, Counter.total, Child.total)
del Child.total
print(Child.total)
try:
    del Child.total
except AttributeError as e:
    print(e)
def greet(self): return f"hi from {self.name}"
Counter.greet = greet
print(a.greet(), Child("d").greet())
a.greet = lambda: "instance functions get no self"
print(a.greet(), b.greet())
a.bound = greet.__get__(b)
print(a.bound())
a.__class__ = Child
print(type(a).__name__, isinstance(a, Child))
for bad in (lambda: setattr(a, "__class__", int), lambda: setattr(a, "__class__", 5), lambda: setattr(5, "x", 1), lambda: setattr(int, "x", 1), lambda: setattr(object(), "x", 1), lambda: delattr(Counter, "nope"), lambda: a.__dict__.__setitem__(1, 2) or sorted(map(str, vars(a))), lambda: setattr(a, "__dict__", 5), lambda: getattr(a, 5), lambda: setattr(None, "x", 1)):
    try:
        print(bad())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
