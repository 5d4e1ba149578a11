# Abstract base classes.
from abc import ABC, abstractmethod, ABCMeta
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def describe(self): return f"{self.name} with area {self.area():.2f}"
    @classmethod
    @abstractmethod
    def unit(cls): ...
class Square(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
    @property
    def name(self): return "square"
    @classmethod
    def unit(cls): return cls(1)
class Half(Shape):
    def area(self): return 0
print(Square(3).describe(), Square.unit().area(), isinstance(Square(1), Shape), issubclass(Square, Shape))
for c in (Shape, Half):
    try:
        c()
    except TypeError as e:
        print(e)
class One(ABC):
    @abstractmethod
    def only(self): return "base body"
class Impl(One):
    def only(self): return "impl, " + super().only()
print(Impl().only())
try:
    One()
except TypeError as e:
    print(e)
print(sorted(Shape.__abstractmethods__), Square.__abstractmethods__, Shape.area.__isabstractmethod__)
class Meta(metaclass=ABCMeta):
    @abstractmethod
    def m(self): pass
    @staticmethod
    @abstractmethod
    def s(): pass
try:
    Meta()
except TypeError as e:
    print(e)
class Duck(ABC):
    @classmethod
    def __subclasshook__(cls, c): return hasattr(c, "quack")
class Mallard:
    def quack(self): return "quack"
print(isinstance(Mallard(), Duck), issubclass(int, Duck))
@Shape.register
class Foreign:
    pass
print(isinstance(Foreign(), Shape), issubclass(Foreign, Shape), Shape in Foreign.__mro__)
Partial = type("Partial", (Shape,), {"area": lambda self: 1})
try:
    Partial()
except TypeError as e:
    print(e)
class Plugin(ABC):
    registry = []
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        if not getattr(cls, "__abstractmethods__", None): cls.registry.append(cls.__name__)
    @abstractmethod
    def run(self): ...
class P1(Plugin):
    def run(self): return 1
class P2(P1): pass
print(Plugin.registry, P2().run())
