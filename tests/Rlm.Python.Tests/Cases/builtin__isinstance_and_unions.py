# isinstance and issubclass with tuples, unions, ABC-like hooks, and bad second arguments.
from collections.abc import Iterable, Sized, Hashable, Callable, Mapping, Sequence
checks = [(5, int), (True, int), (True, bool), (5, bool), (5, (str, int)), (5, int | str), ("a", int | str | None), (None, int | None), (None, type(None)), ([], (list, (dict, (set,)))), (5, ()), (int, type), (type, object), (5.0, int), (1j, complex), ("", str | bytes), (b"", str | bytes), (len, Callable), ([], Sized), ({}, Mapping), ((), Sequence), ("s", Sequence), ({1}, Sequence), ([], Hashable), ((), Hashable), (range(3), Iterable), (5, Iterable), (NotImplemented, object), (..., type(...))]
print([isinstance(*c) for c in checks])
print(issubclass(bool, int), issubclass(int, bool), issubclass(bool, (str, int)), issubclass(int, int | None), issubclass(list, Iterable), issubclass(KeyError, LookupError), issubclass(KeyError, (ValueError, ArithmeticError)), issubclass(type, object), issubclass(object, type), issubclass(dict, Mapping), issubclass(str, Hashable), issubclass(list, Hashable), issubclass(int, ()), issubclass(type(None), int | None))
class Meta(type):
    def __instancecheck__(cls, x): asked.append(("inst", x)); return x == "friend"
    def __subclasscheck__(cls, c): asked.append(("sub", c.__name__)); return c is int
class Club(metaclass=Meta): pass
asked = []
print(isinstance("friend", Club), isinstance("foe", (Club, int)), isinstance(7, (Club, int)), isinstance(Club(), Club), issubclass(int, Club), issubclass(str, (Club, str)), [a[1] for a in asked[:2]], len(asked), isinstance("friend", int | Club))
class Proxy:
    def __init__(self, target): self.target = target
    @property
    def __class__(self): return type(self.target)
p = Proxy([1]); print(isinstance(p, Proxy), type(p).__name__, p.__class__, isinstance(p, dict))
class Quack:
    @classmethod
    def __subclasshook__(cls, c): return True
class Duck(Iterable):
    def __iter__(self): return iter("quack")
class HasLen:
    def __len__(self): return 1
print(isinstance(5, Quack), isinstance(Duck(), Iterable), isinstance(HasLen(), Sized), isinstance(HasLen(), Iterable), isinstance(HasLen, Sized), callable(HasLen), callable(HasLen()), callable(len), callable(lambda: 0), callable("x"), callable(print) and callable(int), callable(type("C", (), {"__call__": lambda s: 1})()), callable(None))
u = int | str; print(u, u == str | int, u == int | str | int, int | int, int | None, None | int, u | float, list[int] | None, u.__args__, hash(u) == hash(str | int), type(u).__name__, repr(int | type(None)), isinstance(u, type(u)), u != int)
def describe(x):
    for kinds, label in (((bool,), "truth"), (int | float, "number"), ((str, bytes), "text"), (type(None), "nothing"), (Mapping, "mapping"), (Iterable, "series"), (object, "thing")):
        if isinstance(x, kinds): return label
print([describe(x) for x in (True, 1, 2.5, "s", b"b", None, {}, [], {1}, range(2), 1j, len)])
class Bad(type):
    def __instancecheck__(cls, x): raise RuntimeError("do not ask")
class BadC(metaclass=Bad): pass
for call in (lambda: isinstance(5, 5), lambda: isinstance(5, "int"), lambda: isinstance(5, [int]), lambda: isinstance(5, (str, 5)), lambda: isinstance(5, (int, 5)), lambda: isinstance(5, None), lambda: isinstance(5), lambda: isinstance(), lambda: isinstance(5, int, str), lambda: issubclass(5, int), lambda: issubclass("int", int), lambda: issubclass(int, 5), lambda: issubclass(int, (str, "x")), lambda: issubclass(int, None), lambda: isinstance([1], list[int]), lambda: issubclass(list, list[int]), lambda: isinstance([1], list[int] | None), lambda: isinstance(None, list[int] | None), lambda: int | 5, lambda: "x" | int, lambda: int | "str", lambda: None | None, lambda: int & str, lambda: callable(), lambda: callable(1, 2), lambda: isinstance(1, BadC), lambda: isinstance(BadC(), BadC), lambda: isinstance(5, {int}), lambda: isinstance(5, (int | str, 7)), lambda: isinstance(obj=5, cls=int), lambda: isinstance(5, lambda: 0), lambda: list[int](5) , lambda: isinstance(list[int], type)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
