# Every binary operator, its reflected and its in-place form, in the order Python tries them.
class Num:
    def __init__(self, v): self.v = v
    def __repr__(self): return f"Num({self.v})"

OPS = ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor", "matmul", "divmod"]
def make(name, prefix):
    def method(self, other, *rest):
        return f"{prefix}{name}({self.v}, {getattr(other, 'v', other)})"
    return method

for op in OPS:
    setattr(Num, f"__{op}__", make(op, ""))
    setattr(Num, f"__r{op}__", make(op, "r"))

a, b = Num(1), Num(2)
print(a + b, a - b, a * b, a / b, a // b, a % b, a ** b)
print(a << b, a >> b, a & b, a | b, a ^ b, a @ b, divmod(a, b))
print(5 + a, 5 - a, 5 * a, 5 / a, 5 // a, 5 % a, 5 ** a)
print(5 << a, 5 >> a, 5 & a, 5 | a, 5 ^ a, 5 @ a, divmod(5, a))
print("s" + a, [1] + a, None @ a, 1.5 * a)
x = Num(3)
x += 1
print(x)

class Acc:
    def __init__(self): self.log = []
    def __iadd__(self, o): self.log.append(("iadd", o)); return self
    def __isub__(self, o): self.log.append(("isub", o)); return self
    def __imul__(self, o): self.log.append(("imul", o)); return self
    def __itruediv__(self, o): self.log.append(("itruediv", o)); return self
    def __ifloordiv__(self, o): self.log.append(("ifloordiv", o)); return self
    def __imod__(self, o): self.log.append(("imod", o)); return self
    def __ipow__(self, o): self.log.append(("ipow", o)); return self
    def __ilshift__(self, o): self.log.append(("ilshift", o)); return self
    def __irshift__(self, o): self.log.append(("irshift", o)); return self
    def __iand__(self, o): self.log.append(("iand", o)); return self
    def __ior__(self, o): self.log.append(("ior", o)); return self
    def __ixor__(self, o): self.log.append(("ixor", o)); return self
    def __imatmul__(self, o): self.log.append(("imatmul", o)); return self

q = Acc()
q += 1; q -= 2; q *= 3; q /= 4; q //= 5; q %= 6; q **= 7; q <<= 8; q >>= 9; q &= 10; q |= 11; q ^= 12; q @= 13
print(q.log)

class Base:
    def __add__(self, o): return "Base.add"
    def __radd__(self, o): return "Base.radd"
class Derived(Base):
    def __radd__(self, o): return "Derived.radd"

print(Base() + Base(), Base() + Derived(), Derived() + Base())

class Refuses:
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): return NotImplemented
    def __lt__(self, o): return NotImplemented

for f in (lambda: Refuses() + 1, lambda: 1 + Refuses(), lambda: Refuses() + Refuses(), lambda: Refuses() < 1, lambda: Refuses() - 1, lambda: Refuses() ** 2, lambda: divmod(Refuses(), 1)):
    try:
        f()
    except TypeError as e:
        print(e)
r = Refuses()
for code in ("r += 1", "r -= 1", "r //= 1", "r @= 1", "r **= 2", "r <<= 1"):
    try:
        exec(code)
    except TypeError as e:
        print(e)

class Unary:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return "abs"
    def __round__(self, n=None): return ("round", n)
    def __int__(self): return 7
    def __float__(self): return 1.5
    def __complex__(self): return 1j
    def __index__(self): return 2
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
u = Unary()
import math
print(-u, +u, ~u, abs(u), round(u), round(u, 2), int(u), float(u), complex(u), "abc"[u], [1, 2, 3][:u], math.trunc(u), math.floor(u), math.ceil(u), hex(u), bin(u))
print(pow(Num(2), 3, 5), range(u), "ab" * 2, [0] * u)
for f in (lambda: -Refuses(), lambda: ~Refuses(), lambda: abs(Refuses()), lambda: int(Refuses()), lambda: float(Refuses()), lambda: round(Refuses())):
    try:
        f()
    except TypeError as e:
        print(e)
