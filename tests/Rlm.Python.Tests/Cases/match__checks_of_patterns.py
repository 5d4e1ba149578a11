# What match checks while it runs.
import collections.abc
def show(f, *args):
    try: print(f(*args))
    except Exception as e: print(type(e).__name__, "|", e)
class Twice:
    __match_args__ = ("a", "a")
    a = 1
class Numbers:
    __match_args__ = (1,)
class NotTuple:
    __match_args__ = ["a"]
class One:
    __match_args__ = ("a",)
    a = 5
def twice(x):
    match x:
        case Twice(_, _): return 1
def numbers(x):
    match x:
        case Numbers(_): return 1
def not_tuple(x):
    match x:
        case NotTuple(_): return 1
def both(x):
    match x:
        case One(5, a=5): return 1
def many(x):
    match x:
        case One(1, 2): return 1
for f, x in ((twice, Twice()), (numbers, Numbers()), (not_tuple, NotTuple()), (both, One()), (many, One()), (twice, 3)):
    show(f, x)
class Keys: x = "k"; y = "k"
def keys(x):
    match x:
        case {Keys.x: a, Keys.y: b}: return a, b
show(keys, {"k": 1})
class Seq:
    def __len__(self): return 2
    def __getitem__(self, i): return "ab"[i]
class Map:
    def __len__(self): return 1
    def keys(self): return ["k"]
    def __getitem__(self, k): return {"k": 7}[k]
    def get(self, k, default=None): return 7 if k == "k" else default
def which(x):
    match x:
        case [a, b]: return "sequence", a, b
        case {"k": v}: return "mapping", v
        case _: return "neither"
print(which(Seq()), which(Map()))
collections.abc.Sequence.register(Seq)
collections.abc.Mapping.register(Map)
print(which(Seq()), which(Map()))
def star(error, kinds):
    try:
        text = None
        try: raise error
        except* kinds as group: text = "handled", repr(group)
        return text
    except BaseException as e: return type(e).__name__, str(e)
print(star(ValueError(1), ValueError))
print(star(KeyboardInterrupt(), KeyboardInterrupt))
print(star(ValueError(1), ExceptionGroup))
print(star(ValueError(1), (TypeError, BaseExceptionGroup)))
print(star(ExceptionGroup("g", [ValueError(1)]), 5))
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
except* ValueError as group:
    first = group
except* TypeError as group:
    print(group.__traceback__ is first.__traceback__)
try: 1 / 0
except ZeroDivisionError as e: print(e.__traceback__ is e.__traceback__, e.__traceback__.tb_next)
saved = None
try: raise ValueError
except ValueError as e: saved = e.__traceback__
print(KeyError().with_traceback(saved).__traceback__ is saved)
