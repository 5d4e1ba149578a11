# numbers: the tower of abstract numbers.
from abc import ABCMeta as _ABCMeta, abstractmethod as _abstract

__all__ = ['Number', 'Complex', 'Real', 'Rational', 'Integral']


def _abstracts(names):
    # Operators that a concrete number has to define.
    def decorate(cls):
        for name in names.split():
            def method(self, *args):
                raise NotImplementedError
            method.__name__, method.__qualname__ = name, f'{cls.__name__}.{name}'
            setattr(cls, name, _abstract(method))
        cls.__abstractmethods__ = frozenset(cls.__abstractmethods__ | set(names.split()))
        return cls
    return decorate


class Number(metaclass=_ABCMeta):
    """All numbers inherit from this class."""
    __slots__ = ()
    __hash__ = None


@_abstracts('__complex__ __add__ __radd__ __neg__ __pos__ __mul__ __rmul__ __truediv__ __rtruediv__ __pow__ __rpow__ __abs__ conjugate __eq__')
class Complex(Number):
    """What works on complex numbers."""
    __slots__ = ()

    @property
    @_abstract
    def real(self):
        raise NotImplementedError

    @property
    @_abstract
    def imag(self):
        raise NotImplementedError

    def __bool__(self):
        return self != 0

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other


@_abstracts('__float__ __trunc__ __floor__ __ceil__ __round__ __floordiv__ __rfloordiv__ __mod__ __rmod__ __lt__ __le__')
class Real(Complex):
    """What works on real numbers besides."""
    __slots__ = ()

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self

    def __complex__(self):
        return complex(float(self))

    @property
    def real(self):
        return +self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return +self


class Rational(Real):
    """Fractions in lowest terms."""
    __slots__ = ()

    @property
    @_abstract
    def numerator(self):
        raise NotImplementedError

    @property
    @_abstract
    def denominator(self):
        raise NotImplementedError

    def __float__(self):
        return int(self.numerator) / int(self.denominator)


@_abstracts('__int__ __lshift__ __rlshift__ __rshift__ __rrshift__ __and__ __rand__ __xor__ __rxor__ __or__ __ror__ __invert__')
class Integral(Rational):
    """Whole numbers."""
    __slots__ = ()

    def __index__(self):
        return int(self)

    def __float__(self):
        return float(int(self))

    @property
    def numerator(self):
        return +self

    @property
    def denominator(self):
        return 1


for _cls in (Complex, Real, Rational, Integral):
    _cls.__abstractmethods__ = frozenset([name for name in dir(_cls) if getattr(getattr(_cls, name, None), '__isabstractmethod__', False)])
Complex.register(complex)
Real.register(float)
Integral.register(int)
