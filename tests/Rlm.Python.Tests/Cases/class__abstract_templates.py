# Abstract classes: missing methods, abstract properties, class methods, template methods, virtual subclasses, hooks.
from abc import ABC, ABCMeta, abstractmethod
class Report(ABC):
    @abstractmethod
    def rows(self): return ["from the abstract body"]
    @property
    @abstractmethod
    def title(self): ...
    @classmethod
    @abstractmethod
    def parse(cls, text): ...
    @staticmethod
    @abstractmethod
    def sep(): ...
    def render(self): return f"{self.title}: " + self.sep().join(self.rows())
class Half(Report):
    title = "half"
    def rows(self): return super().rows() + ["and the child"]
class Full(Half):
    @classmethod
    def parse(cls, text): new = cls(); new.extra = text.split(); return new
    @staticmethod
    def sep(): return " / "
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: Report()); attempt(lambda: Half()); attempt(lambda: Full().render()); attempt(lambda: Full.parse("a b").extra)
print(sorted(Report.__abstractmethods__), sorted(Half.__abstractmethods__), Full.__abstractmethods__, Report.rows.__isabstractmethod__)
class One(ABC):
    @abstractmethod
    def only(self): pass
attempt(One)
One.only = lambda self: 1
attempt(One)
class Drawable(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Drawable and any("draw" in k.__dict__ for k in other.__mro__): return True
        return NotImplemented
class Circle:
    def draw(self): return "o"
class Square:
    def paint(self): return "[]"
@Drawable.register
class Late: pass
class LateChild(Late): pass
print([isinstance(c(), Drawable) for c in (Circle, Square, Late, LateChild)], issubclass(int, Drawable), Drawable.__subclasses__(), Drawable in Late.__mro__)
attempt(lambda: Drawable.register(5)); attempt(lambda: issubclass(5, Drawable)); attempt(lambda: Drawable.register(Drawable) is Drawable)
class Child(Drawable): pass
attempt(lambda: Child.register(Drawable))
print(type(Drawable()).__name__, Drawable.__abstractmethods__)
