# Methods taken from a built-in type want an object of it; and what else a call may be wrong about.
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, "|", e)
show(lambda: dict.items(3))
show(lambda: dict.items({}.keys()))
show(lambda: list.append())
show(lambda: list.sort({}))
show(lambda: str.upper(1))
show(lambda: str.upper("a"))
show(lambda: [str.strip(x) for x in (" a ", "b")])
show(lambda: dict.__len__([]))
show(lambda: list.__len__())
show(lambda: int.__add__(1, 2))
show(lambda: int.__add__("a", 2))
show(lambda: int.bit_length(True))
show(lambda: set.add(frozenset(), 1))
show(lambda: str.join(1, []))
class L(list): pass
show(lambda: list.append(L(), 1))
show(lambda: sorted(["b", 3], key=str.lower))
show(lambda: list(map(str.upper, ["a", b"b"])))
show(lambda: list(map(len, [1])))
import random, json
show(lambda: json())
show(lambda: (random)())
import datetime
show(lambda: datetime(2024, 1, 1))
show(lambda: "abc"[::10**20] + "abcdef"[1::2**62] + str([1, 2, 3][::2**63 - 1]))
class Evil:
    def __init__(self, items): self.items = items
    def __iter__(self):
        yield from list(self.items)
        self.items.clear()
items = [1, 2, 3]
def replace(): items[::-1] = Evil(items)
show(replace)
print(items)
class C: pass
show(lambda: C().__init__(42))
show(lambda: C(42))
show(lambda: C.__new__(C, 42))
show(lambda: setattr(C(), 3, 1))
show(lambda: type.__setattr__(C, b"x", 1))
def f(a, b=2, *, c=3): "doc"
show(lambda: (f.__defaults__, f.__kwdefaults__, f.__doc__, f.__code__ is f.__code__))
del f.__defaults__, f.__doc__
show(lambda: (f.__defaults__, f.__doc__))
show(lambda: f(1))
show(lambda: setattr(f, "__globals__", {}))
show(lambda: setattr(f, "__closure__", None))
show(lambda: setattr(f, "__name__", 3))
show(lambda: [].append.__call__(1))
show(lambda: len.__call__.__call__([1, 2]))
