# Subclasses of built-in containers keep behaving as these.
class Stack(list):
    def push(self, x): self.append(x); return self
    def peek(self): return self[-1]

s = Stack([1, 2]).push(3)
print(s, s.peek(), len(s), s == [1, 2, 3], isinstance(s, list), type(s).__name__)
print(s + [4], type(s + [4]).__name__, type(s[:]).__name__, s.copy(), sorted(s, reverse=True))
s.extra = "attribute"
print(s.extra, s.__dict__)

class Upper(dict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
    def __getitem__(self, k): return super().__getitem__(k.upper())
u = Upper()
u["a"] = 1
u.update(b=2)
print(u, u["a"], "a" in u, "A" in u, dict(u), len(u), list(u.items()))
try:
    u["zz"]
except KeyError as e:
    print("KeyError", e)

class Bag(set):
    def total(self): return sum(self)
b = Bag([1, 2, 2])
print(b.total(), b, b | {3}, type(b | {3}).__name__, 2 in b)

class Str(str):
    def shout(self): return self.upper() + "!"
t = Str("hey")
print(t, t.shout(), t + "x", type(t + "x").__name__, repr(t), t == "hey", {t: 1}["hey"], t[0], type(t[0]).__name__, "%s" % t, f"{t:>5}")

class Int(int):
    def double(self): return self * 2
i = Int(5)
print(i, i.double(), i + 1, type(i + 1).__name__, [10, 20, 30, 40, 50, 60][i], i == 5, f"{i:03d}", repr(i))

class T(tuple):
    def __repr__(self): return "T" + super().__repr__()
print(T([1, 2]), T("ab") + (1,), T()[:], hash(T([1])) == hash((1,)))

class E(Exception):
    def __init__(self, code, message="default"):
        super().__init__(message)
        self.code = code
try:
    raise E(5)
except E as e:
    print(e, e.code, e.args, repr(e))

class Ordered(list):
    def __eq__(self, o): return sorted(self) == sorted(o)
    def __contains__(self, x): return x == "magic" or super().__contains__(x)
    def __len__(self): return 100
    def __bool__(self): return False
o = Ordered([3, 1])
print(o == [1, 3], o != [1, 3], "magic" in o, 3 in o, 4 in o, len(o), bool(o), [x for x in o])

class Iter(list):
    def __iter__(self):
        for x in super().__iter__():
            yield x * 10
print(list(Iter([1, 2])), [*Iter([3])], sum(Iter([1, 2])), tuple(Iter([5])), Iter([1])[0])
class Counting(dict):
    def __missing__(self, k):
        self[k] = 0
        return 0
c = Counting()
for ch in "hello":
    c[ch] += 1
print(c)
import json
print(json.dumps([Stack([1]), Counting(a=1), Str("x"), Int(3)]))
