# inspect: signatures of all kinds of callables, binding, members, sources.
import functools
import inspect
from dataclasses import dataclass


def f(a, b: int = 2, /, c: 'str' = 'x', *args, d, e=5, **kw) -> list[int]:
    """First.

        indented
    second
    """
    return [a]


def plain(x, y=1):
    return x + y


@dataclass
class Point:
    """A point."""
    x: int
    y: int = 0

    def move(self, dx, *, dy=0):
        return Point(self.x + dx, self.y + dy)

    @classmethod
    def zero(cls): return cls(0)

    @staticmethod
    def add(a, b): return a + b


class Callable:
    def __call__(self, one, two=2): pass


def decorate(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        return function(*args, **kwargs)
    return inner


for thing in (f, plain, Point, Point.move, Point(1).move, Point.zero, Point.add, Callable(), decorate(plain), functools.partial(plain, 1),
        functools.partial(plain, y=3), lambda *a, k=1: 0):
    print(inspect.signature(thing))
s = inspect.signature(f)
for name, p in s.parameters.items():
    print(name, p.kind, p.kind.description, p.default is inspect.Parameter.empty, p.annotation, repr(p))
print(s.return_annotation, repr(inspect.signature(plain)), s == inspect.signature(f))
b = s.bind(1, 2, 3, 4, d=5, z=6)
print(b.arguments, b.args, b.kwargs)
b = s.bind(1, d=2)
b.apply_defaults()
print(b.arguments, b)
for args, kwargs in (((), {}), ((1,), {}), ((1, 2, 3), {'x': 1}), ((1,), {'x': 2})):
    try:
        print(inspect.signature(plain).bind(*args, **kwargs))
    except TypeError as error:
        print(error)
print(inspect.getfullargspec(f))
print(inspect.getdoc(f))
print(inspect.getdoc(Point), inspect.getsource(plain), end='')
print([name for name, _ in inspect.getmembers(Point, inspect.isfunction) if name[0] != '_'], [name for name, _ in inspect.getmembers(Point(1)) if name[0] != '_'])


def generate(): yield 1
async def wait(): pass


print(inspect.isfunction(f), inspect.ismethod(Point(1).move), inspect.isclass(Point), inspect.isbuiltin(len), inspect.ismodule(inspect),
    inspect.isgeneratorfunction(generate), inspect.isgenerator(generate()), inspect.iscoroutinefunction(wait), inspect.isroutine(len),
    inspect.isabstract(Point), inspect.getmro(Point), inspect.unwrap(decorate(plain)) is plain, inspect.getmodule(f).__name__)
print(inspect.cleandoc('  a\n    b\n      c\n\n'), inspect.getattr_static(Point(3), 'x'), inspect.getcallargs(plain, 3), inspect.get_annotations(plain))
