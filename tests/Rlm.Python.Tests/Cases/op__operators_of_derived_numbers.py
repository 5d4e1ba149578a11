# Operators of classes derived from int, float, list, str and dict: who is asked first, what built-in methods say to more general operands.
class Adds:
    def __add__(self, other): return "Adds+"
    def __radd__(self, other): return "+Adds"
class Same(Adds): pass
class Own(Adds):
    def __radd__(self, other): return "+Own"
print(Adds() + Same(), Adds() + Own(), 1 + Own(), [] + Same())
class Whole(int):
    def __radd__(self, other): return f"{other!r}+Whole"
    def __rsub__(self, other): return f"{other!r}-Whole"
class Wholer(Whole): pass
print(1 + Whole(2), 1 - Wholer(2), Whole(1) + Wholer(1), 2 * Whole(3), 1.0 + Whole(2), True + Whole(2), Whole(5) - 1, 2j + Whole(1))
class L(list):
    def __radd__(self, other): return "+L"
class S(str):
    def __radd__(self, other): return "+S"
    def __rmod__(self, other): return "%S"
class D(dict):
    def __ror__(self, other): return "|D"
print([1] + L(), "a" + S(), "a%s" % S("b"), {} | D())
class Loose(int):
    def __gt__(self, other): return "gt"
    def __eq__(self, other): return "eq"
    __hash__ = int.__hash__
print(1 < Loose(2), 1 == Loose(5), Loose(1) > 1, 1 > Loose(0), 1.5 < Loose(2), Loose(1) != 1, 1 != Loose(1), Loose(1) < 2, sorted([Loose(3), Loose(1)]), Loose(2) in [1])
class Backward(float):
    def __lt__(self, other): return float(self) > other
print(Backward(1) < 2, 2 > Backward(1), sorted([Backward(1), Backward(3), Backward(2)]), max(Backward(1), Backward(2)), Backward(1) <= 1)
class Late(float):
    def __radd__(self, other): return f"{other!r}+Late"
    def __gt__(self, other): return "late gt"
print(1 + Late(2), 1.5 + Late(2), True + Late(1), 1j + Late(1), Late(1) + 1, 1 < Late(5), 1.5 < Late(5), 2 > Late(1), 1 == Late(1))
class Shy(int):
    def __add__(self, other): return NotImplemented
    def __lt__(self, other): return NotImplemented
    def __eq__(self, other): return NotImplemented
    __hash__ = int.__hash__
print(Shy(1) + 1.5, Shy(1) < 1.5, Shy(1) == 1.0, Shy(2) < 1, Shy(1) == Shy(1))
class Gives(int):
    def __add__(self, other): return NotImplemented
    def __or__(self, other): return NotImplemented
print(Gives(1) + 1, Gives(4) | 1)
class Partial(dict):
    def __or__(self, other): return NotImplemented
print(Partial(a=1) | {"a": 2, "b": 3}, type(Partial() | {}).__name__)
print((1).__add__(1.5), (1.5).__add__(1), (1).__lt__(2.5), (1).__eq__(1.0), True.__and__(1), (5).__rsub__(7.5), (1j).__add__(1), (1).__add__(1j), (2).__pow__(2.5), (2).__pow__(-1), (7).__divmod__(2.0), (7.0).__divmod__(2), (1.5).__eq__(1), (1.5).__lt__(1j))
from collections import Counter, OrderedDict, defaultdict
print(Counter(a=1) | {"a": 2}, {"a": 2} | Counter(a=1), OrderedDict(a=1) | {"b": 1}, {"b": 1} | OrderedDict(a=1), {"b": 1} | defaultdict(int, a=1))
for call in (lambda: Counter(a=1) + {"a": 2}, lambda: Counter(a=1) - {"a": 1}, lambda: Counter(a=1) & {"a": 1}, lambda: [1].__mul__("a"), lambda: "a".__mul__(1.5), lambda: (1,).__rmul__(None), lambda: [1].__imul__("x"), lambda: b"a".__mul__("b"), lambda: [1] * 10 ** 30, lambda: "ab" * -10 ** 30, lambda: (1).__add__(), lambda: (1).__add__(1, 2), lambda: "a".__len__(3), lambda: int.__add__(1), lambda: int.__add__("a", 1), lambda: int.__add__()):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
