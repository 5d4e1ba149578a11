# __int__, __index__, __trunc__, __float__, __complex__, __bool__: who calls whom.
from math import floor as math_floor
class Int:
    def __int__(self): return 7
class Index:
    def __index__(self): return 3
class Float:
    def __float__(self): return 2.5
class Complex:
    def __complex__(self): return 1 + 2j
class Both(Int, Index, Float): pass
class Bad:
    def __int__(self): return "7"
    def __index__(self): return 3.0
    def __float__(self): return 1
    def __bool__(self): return 1
    def __complex__(self): return 2.0
class Trunc:
    def __trunc__(self): return 5
class Sub(int): pass
class Len:
    def __len__(self): return 0
class BadLen:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
values = {"Int": Int(), "Index": Index(), "Float": Float(), "Complex": Complex(), "Both": Both(), "Bad": Bad(), "Trunc": Trunc(), "Sub": Sub(9), "str": "12", "bool": True, "None": None, "Len": Len()}
for target in (int, float, complex, bool):
    for name, value in values.items():
        try:
            result = target(value)
            print(f"{target.__name__}({name}) = {result!r}", type(result).__name__)
        except Exception as e:
            print(f"{target.__name__}({name})", type(e).__name__, e)
i = Index()
print("abcdef"[i], [0, 1, 2, 3][i], list(range(i)), "ab" * i, hex(i), bin(Both()), chr(Index()), bytes(i), [1, 2, 3, 4][:i], (10).to_bytes(i), round(1.23456, i), "x".zfill(i), int("11", i), 1 << 3)
for call in (lambda: "abc"[Int()], lambda: range(Float()), lambda: hex(Bad()), lambda: [1][Bad()], lambda: "a" * Int(), lambda: 1 << Index(), lambda: len(BadLen(-1)), lambda: len(BadLen("2")), lambda: len(BadLen(2.0)), lambda: len(BadLen(True)), lambda: len(5), lambda: bool(BadLen(-1)), lambda: not Bad(), lambda: [1] if Bad() else 0, lambda: Int() + 1, lambda: math_floor(Float()), lambda: len(BadLen(10 ** 30)), lambda: bytes(Float()), lambda: chr(1.0), lambda: range(2.0), lambda: [0] * 2.0, lambda: "a".center(3.0), lambda: (5).__index__(), lambda: True.__int__(), lambda: (2.9).__int__(), lambda: (2.9).__trunc__(), lambda: (5).__float__(), lambda: (5).__bool__(), lambda: (1j).__complex__(), lambda: "5".__int__(), lambda: Sub(5).__int__().__class__.__name__, lambda: (+Sub(5)).__class__.__name__, lambda: (Sub(5) + Sub(1)).__class__.__name__, lambda: (1.5).__index__()):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
