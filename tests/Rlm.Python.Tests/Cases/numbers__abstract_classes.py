import numbers
from decimal import Decimal
from fractions import Fraction
from numbers import Complex, Integral, Number, Rational, Real

for value in (1, True, 1.5, 2j, Fraction(1, 2), Decimal(1), 'a', None, [1]):
    print(repr(value), [kind.__name__ for kind in (Number, Complex, Real, Rational, Integral) if isinstance(value, kind)])
for kind in (int, bool, float, complex, Fraction, Decimal, str):
    print(kind.__name__, issubclass(kind, Number), issubclass(kind, Real), issubclass(kind, Integral))
print(numbers.__all__, Integral.__mro__)
for kind in (Complex, Real, Rational, Integral):
    try:
        kind()
    except TypeError as error:
        print(str(error).split(' without')[0])
print(Number(), Number.__hash__) if False else print(Number.__hash__)


class Meters(Number):
    def __init__(self, value):
        self.value = value


print(isinstance(Meters(3), Number), isinstance(Meters(3), Real))
try:
    hash(Meters(3))
except TypeError as error:
    print(error)


class Whole(Integral):
    def __init__(self, value):
        self.value = int(value)

    def __int__(self):
        return self.value

    def __repr__(self):
        return f'Whole({self.value})'

    def __pos__(self):
        return self.value

    def __neg__(self):
        return -self.value

    def __add__(self, other):
        return self.value + other

    def __radd__(self, other):
        return other + self.value

    def __eq__(self, other):
        return self.value == other

    def __floordiv__(self, other):
        return self.value // other

    def __mod__(self, other):
        return self.value % other

    def _no(self, *args):
        return NotImplemented

    __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __pow__ = __rpow__ = __abs__ = __trunc__ = __floor__ = __ceil__ = _no
    __round__ = __rfloordiv__ = __rmod__ = __lt__ = __le__ = __lshift__ = __rlshift__ = __rshift__ = __rrshift__ = _no
    __and__ = __rand__ = __xor__ = __rxor__ = __or__ = __ror__ = __invert__ = _no


w = Whole(7)
print(w, w.numerator, w.denominator, w.real, w.imag, w.conjugate(), float(w), complex(w), bool(w), bool(Whole(0)))
print([10, 20, 30][Whole(1)], range(Whole(3)), divmod(w, 2), w - 2, isinstance(w, Rational), 10 - w)


@numbers.Real.register
class Registered:
    pass


print(isinstance(Registered(), Real), issubclass(Registered, Complex), issubclass(Registered, Rational))
total = 0
for item in [1, 2.5, 'x', Fraction(1, 2), None, Decimal('1.5'), True]:
    if isinstance(item, Number) and not isinstance(item, Decimal):
        total += item
print(total)
