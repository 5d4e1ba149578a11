# __index__, __int__, __float__, __complex__, __round__, __trunc__ and friends, and where each is accepted.
import math, operator
class Four:
    def __index__(self): return 4
class Real:
    def __float__(self): return 2.5
    def __int__(self): return 2
    def __round__(self, n=None): return f"round({n})"
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __complex__(self): return 1 + 2j
class Wrong:
    def __index__(self): return "four"
    def __int__(self): return 2.0
    def __float__(self): return 1
    def __complex__(self): return "j"
    def __bool__(self): return 1
    def __len__(self): return -1
f, r, w = Four(), Real(), Wrong()
data = list("abcdefgh")
print(data[f], data[:f], "ab" * f, [0] * f, range(f), bytes(f), hex(f), bin(f), oct(f), chr(f + 0 if False else 65), int(f), float(f), complex(f))
print(operator.index(f), math.factorial(f), "%d" % f, f"{int(f):03}", round(2.34567, f), divmod(9, int(f)), list(range(0, 12, f)), "x".ljust(f) + "|", (1).__lshift__(int(f)))
print(int(r), float(r), complex(r), round(r), round(r, 2), math.trunc(r), math.floor(r), math.ceil(r), "%.2f" % r, "%d" % 2.9, math.sqrt(r))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: data[r]); attempt(lambda: data["1"]); attempt(lambda: data[1.0]); attempt(lambda: data[:r]); attempt(lambda: data[w]); attempt(lambda: range(r)); attempt(lambda: "ab" * r)
attempt(lambda: int(w)); attempt(lambda: float(w)); attempt(lambda: complex(w)); attempt(lambda: bool(w)); attempt(lambda: len(w)); attempt(lambda: hex(w)); attempt(lambda: hex(r)); attempt(lambda: operator.index(2.0)); attempt(lambda: math.floor(f)); attempt(lambda: float(object())); attempt(lambda: int([])); attempt(lambda: round("x")); attempt(lambda: "%d" % "3"); attempt(lambda: math.trunc("x")); attempt(lambda: if_len())
class HugeLen:
    def __len__(self): return 2 ** 70
class FloatLen:
    def __len__(self): return 2.0
def if_len(): return bool(HugeLen())
attempt(if_len); attempt(lambda: len(HugeLen())); attempt(lambda: len(FloatLen())); attempt(lambda: "yes" if FloatLen() else "no")
