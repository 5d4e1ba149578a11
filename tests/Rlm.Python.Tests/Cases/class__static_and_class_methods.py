# classmethod and staticmethod through classes, instances and subclasses.
class Date:
    count = 0
    def __init__(self, y, m, d):
        self.y, self.m, self.d = y, m, d
        type(self).count += 1

    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split("-")))

    @staticmethod
    def is_leap(y):
        return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)

    def __repr__(self):
        return f"{type(self).__name__}({self.y}, {self.m}, {self.d})"

class Holiday(Date):
    count = 0

print(Date.parse("2024-02-29"), Holiday.parse("2023-12-25"))
print(Date.parse("2020-01-01").parse("1999-09-09"))
print(Date.count, Holiday.count)
print(Date.is_leap(2000), Date.is_leap(1900), Holiday(1, 1, 1).is_leap(2024))
f = Date.parse
print(f("1-2-3"))
g = Holiday.parse
print(g("4-5-6"), g.__self__ is Holiday)

class Registry:
    items = {}
    @classmethod
    def register(cls, item_cls):
        cls.items[item_cls.__name__] = item_cls
        return item_cls
    @classmethod
    def create(cls, name, *args):
        if name not in cls.items:
            raise KeyError(f"unknown {name}")
        return cls.items[name](*args)

@Registry.register
class Box:
    def __init__(self, size): self.size = size

print(Registry.create("Box", 3).size, sorted(Registry.items))
try:
    Registry.create("Bag")
except KeyError as e:
    print(e, e.args)

class Tools:
    def plain(x): return x * 2
    stat = staticmethod(lambda x: x * 3)
    cls = classmethod(lambda c, x: (c.__name__, x))
    @staticmethod
    def helper(): return Tools.plain(5)

print(Tools.plain(4), Tools.stat(4), Tools().stat(5), Tools.cls(1), Tools().cls(2), Tools.helper())
print(type(Tools.__dict__["stat"]).__name__, type(Tools.__dict__["cls"]).__name__)
print(Tools.__dict__["stat"].__func__(7))

class Singleton:
    _instance = None
    def __new__(cls, *args):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance
    def __init__(self, v=None):
        if v is not None: self.v = v

a, b = Singleton(1), Singleton()
print(a is b, b.v)
