# Who gets asked first: reflected operators, subclass priority, NotImplemented, in place forms and their fallback.
log = []
class Base:
    def __init__(self, name): self.name = name
    def __add__(self, other):
        log.append(f"{self.name}.add"); return NotImplemented if isinstance(other, str) else "Base+"
    def __radd__(self, other):
        log.append(f"{self.name}.radd"); return f"{type(other).__name__}+Base"
    def __sub__(self, other): log.append(f"{self.name}.sub"); return NotImplemented
    def __rsub__(self, other): log.append(f"{self.name}.rsub"); return NotImplemented
class Sub(Base):
    def __radd__(self, other): log.append(f"{self.name}.radd (sub)"); return "+Sub"
class Inherits(Base): pass
def show(value):
    print(value, log); log.clear()
b, s, i = Base("b"), Sub("s"), Inherits("i")
show(b + b); show(b + s); show(s + b); show(b + i); show(1 + b); show([] + b); show(sum([b, b], 0))
def attempt(f):
    try:
        show(f())
    except TypeError as e:
        show(e)
attempt(lambda: b + "text"); attempt(lambda: b - 1); attempt(lambda: 1 - b); attempt(lambda: b - b); attempt(lambda: b - s); attempt(lambda: b * 2); attempt(lambda: b @ b); attempt(lambda: divmod(b, 2)); attempt(lambda: b ** 2); attempt(lambda: pow(b, 2, 3)); attempt(lambda: b << 1); attempt(lambda: -b); attempt(lambda: ~b); attempt(lambda: abs(b))

class Money:
    def __init__(self, cents): self.cents = cents
    def __iadd__(self, other): self.cents += getattr(other, "cents", other); return self
    def __add__(self, other): return Money(self.cents + getattr(other, "cents", other))
    __radd__ = __add__
    def __isub__(self, other): return f"replaced by a string ({other})"
    def __mul__(self, k): return Money(self.cents * k) if isinstance(k, int) else NotImplemented
    __rmul__ = __mul__
    def __imul__(self, k): return NotImplemented
    def __rmatmul__(self, other): return [other, self.cents]
    def __rpow__(self, base, mod=None): return base ** self.cents
    def __rdivmod__(self, n): return divmod(n, self.cents)
    def __repr__(self): return f"{self.cents / 100:.2f}"
m = original = Money(250)
m += 50; print(m is original, m); m += Money(1); print(original)
m *= 2; print(m is original, m, original); m -= 7; print(m)
print(sum([Money(1), Money(2)]), 3 * Money(5), "x" @ Money(4), 2 ** Money(10), divmod(17, Money(5)))
attempt(lambda: Money(1) * 1.5)
def inplace():
    x = Money(1); x *= "a"
attempt(inplace)
def inplace_sub():
    x = 5; x -= "s"
attempt(inplace_sub)
