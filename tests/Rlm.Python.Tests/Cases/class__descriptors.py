# Data and non-data descriptors, __set_name__, precedence.
class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name):
        self.name = name
        print("set_name", owner.__name__, name)
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.name, f"<unset {self.name}>")
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        obj.__dict__[self.name] = value
    def __delete__(self, obj):
        del obj.__dict__[self.name]

class Person:
    name = Typed(str)
    age = Typed(int)
    def __init__(self, name, age):
        self.name, self.age = name, age

p = Person("Ann", 30)
print(p.name, p.age, p.__dict__)
try:
    p.age = "old"
except TypeError as e:
    print(e)
del p.age
print(p.age, type(Person.name).__name__)

class NonData:
    def __get__(self, obj, owner):
        return ("nondata", obj is not None, owner.__name__)

class Uses:
    n = NonData()
    d = Typed(object)

u = Uses()
print(u.n, Uses.n)
u.__dict__["n"] = "instance wins"
u.__dict__["d"] = "stored"
print(u.n, u.d)

class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner):
        if obj is None: return self
        print("computing", self.name)
        value = obj.__dict__[self.name] = self.f(obj)
        return value

class Report:
    @Lazy
    def total(self): return sum(range(10))

r = Report()
print(r.total, r.total)

class ReadOnly:
    def __get__(self, o, t): return 42
    def __set__(self, o, v): raise AttributeError("read only")
class K: x = ReadOnly()
k = K()
try:
    k.x = 1
except AttributeError as e:
    print(e)
k.__dict__["x"] = 5
print(k.x)

def func(self, n): return (type(self).__name__, n)
bound = func.__get__(k, K)
print(bound(3), func.__get__(None, K) is func)

class Multiplier:
    def __init__(self, n): self.n = n
    def __get__(self, o, t): return lambda v: v * self.n
class M:
    double, triple = Multiplier(2), Multiplier(3)
print(M().double(5), M.triple(5))
class NoGet:
    def __set__(self, o, v): o.__dict__["s"] = v * 2
class N: s = NoGet()
n = N()
print(type(n.s).__name__)
n.s = 4
print(n.s)
try:
    del n.s
except AttributeError as e:
    print(e)
