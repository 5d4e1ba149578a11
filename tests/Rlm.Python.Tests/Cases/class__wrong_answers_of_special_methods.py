# Special methods that answer with the wrong type.
import math, operator
class G:
    def __repr__(self): return 3
    def __str__(self): return 4
    def __hash__(self): return "a"
    def __iter__(self): return 3
    def __index__(self): return "x"
    def __int__(self): return "x"
    def __float__(self): return "x"
    def __format__(self, s): return 3
    def __contains__(self, x): return "yes"
    def __complex__(self): return 3
    def __reversed__(self): return 3
    def __length_hint__(self): return "a"
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return 5
    def __floor__(self): return 6
    def __ceil__(self): return 7
    def __dir__(self): return ["z", "a"]
    def __enter__(self): return 1
def show(name, f, *args):
    try: print(name, f(*args))
    except Exception as e: print(name, type(e).__name__, "|", e)
g = G()
for name, f in dict(repr=repr, str=str, hash=hash, iter=iter, index=operator.index, int=int, float=float, format=format,
        contains=lambda g: 1 in g, complex=complex, reversed=reversed, list=list, round=round, trunc=math.trunc, floor=math.floor,
        ceil=math.ceil, dir=dir, round2=lambda g: round(g, 2), item=lambda g: [1, 2][g], f=lambda g: f"{g}", fr=lambda g: f"{g!r}",
        hint=operator.length_hint, range=range, times=lambda g: "a" * g, hex=hex, chr=chr, sorted=sorted, tuple=tuple, set=set,
        braces=lambda g: {g}, unpack=lambda g: [*g], dict=lambda g: {g: 1}).items():
    show(name, f, g)
try:
    with g: pass
except TypeError as e: print(e)
class Len:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
for n in (-1, "a", 2.0, None, 10**30, True):
    show("len", len, Len(n))
    show("bool", bool, Len(n))
    show("not", lambda: not Len(n))
    show("if", lambda: 1 if Len(n) else 2)
class Bool:
    def __bool__(self): return 3
show("bool", bool, Bool())
show("any", lambda: any([Bool()]))
show("filter", lambda: list(filter(None, [Bool()])))
class Init:
    def __init__(self): return 3
show("init", Init)
class Raises:
    def __len__(self): raise KeyError("len")
    def __bool__(self): raise ValueError("bool")
show("len", len, Raises())
show("bool", bool, Raises())
show("sorted", lambda: sorted([1, 2], key=lambda x: Raises() or 1))
def again():
    # The failure inside stays inside: what comes after goes on.
    for _ in range(2):
        try: bool(Len("a"))
        except TypeError as e: print("inner", e)
    return "after"
show("again", again)
