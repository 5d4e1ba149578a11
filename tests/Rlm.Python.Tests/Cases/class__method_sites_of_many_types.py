# One place in the code that calls a method of objects of very different types, in every order.
class A:
    def upper(self): return "A.upper"
    def append(self, x): return ("A.append", x)
    def get(self, k): return ("A.get", k)
class B(A):
    pass
class Writes:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)

def shout(items): return [item.upper() for item in items]
print(shout(["a", A(), "b", B(), b"c", A(), "d", bytearray(b"e"), B(), "f"]))

def add(items):
    out = []
    for item in items:
        out.append(item.append(1))
    return out
print(add([[], A(), [2], B(), bytearray(), A(), [3]]))

def get(items): return [item.get("k") for item in items]
print(get([{"k": 1}, A(), {}, B(), {"k": 2}, A()]))

import io, sys
text, own = io.StringIO(), Writes()
for _ in range(3):
    for target in (sys.stdout, own, text, sys.stdout, text, own):
        target.write("x")
print()
print(text.getvalue(), own.parts)

def name(items): return [item.real if isinstance(item, (int, float)) else item.upper() for item in items]
print(name([1, "a", 2.5, A(), True, "b"]))

class C:
    upper = staticmethod(lambda: "C.upper")
class D:
    def __init__(self): self.upper = lambda: "D.upper"
class E:
    def __getattr__(self, name): return lambda: "E." + name
print(shout(["a", C(), D(), E(), "b", A(), E(), D(), C(), "c"]))
A.upper = lambda self: "changed"
print(shout(["a", A(), B(), "b"]))
