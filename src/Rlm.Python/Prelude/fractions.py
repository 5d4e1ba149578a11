# fractions: exact rational numbers.
import math as _math
import numbers as _numbers
import re as _re

__all__ = ['Fraction']

_TEXT = _re.compile(
    r'\s*([-+]?)(?=\d|\.\d)(\d*(?:_\d+)*)(?:(?:\s*/\s*(\d+(?:_\d+)*))?|(?:\.((?:\d+(?:_\d+)*)?))?(?:E([-+]?\d+(?:_\d+)*))?)\s*\Z', _re.I)
_FIXED = _re.compile(r'(?:(.)?([<>=^]))?([-+ ]?)(z?)(#?)(0(?=\d))?(0|[1-9]\d*)?([,_])?(?:\.(\d+))?([eEfFgG%])\Z', _re.S)
_PLAIN = _re.compile(r'(?:(.)?([<>=^]))?([-+ ]?)(#?)(0|[1-9]\d*)?([,_])?\Z', _re.S)


class Fraction:
    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                n, d = numerator, 1
            elif isinstance(numerator, _Rational):
                n, d = numerator.numerator, numerator.denominator
            elif isinstance(numerator, str):
                n, d = _parse(numerator)
            elif hasattr(numerator, 'as_integer_ratio'):
                n, d = numerator.as_integer_ratio()
            else:
                raise TypeError('argument should be a string or a Rational instance')
        elif isinstance(numerator, _Rational) and isinstance(denominator, _Rational):
            n = numerator.numerator * denominator.denominator
            d = denominator.numerator * numerator.denominator
        else:
            raise TypeError('both arguments should be Rational instances')
        if d == 0:
            raise ZeroDivisionError(f'Fraction({n}, 0)')
        common = _math.gcd(n, d)
        if d < 0:
            common = -common
        self._numerator = n // common
        self._denominator = d // common
        return self

    @classmethod
    def from_float(cls, f):
        if not isinstance(f, (int, float)):
            raise TypeError(f'{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})')
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        if not hasattr(dec, 'as_integer_ratio') or isinstance(dec, (complex, float)):
            raise TypeError(f'{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})')
        return cls(*dec.as_integer_ratio())

    @property
    def numerator(a):
        return a._numerator

    @property
    def denominator(a):
        return a._denominator

    @property
    def real(self):
        return +self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return +self

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        # The last two convergents of the continued fraction whose denominators are small enough; the nearer one wins.
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction(p1, q1)
        return Fraction(p0 + k * p1, q0 + k * q1)

    def __repr__(self):
        return f'{type(self).__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f'{self._numerator}/{self._denominator}'

    def __format__(self, format_spec, /):
        if match := _PLAIN.match(format_spec):
            return self._format_plain(*match.groups())
        match = _FIXED.match(format_spec)
        if match is None:
            raise ValueError(f'Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}')
        if match[2] is not None and match[6] is not None:
            raise ValueError(f'Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}')
        return self._format_fixed(*match.groups())

    def _format_plain(self, fill, align, sign, alternate, width, separator):
        body = f'{abs(self._numerator):{separator or ""}}'
        if alternate or self._denominator != 1:
            body += f'/{self._denominator:{separator or ""}}'
        return _padded('-' if self._numerator < 0 else '' if sign == '-' else sign, body, fill or ' ', align or '>', int(width or 0))

    def _format_fixed(self, fill, align, sign, no_negative_zero, alternate, zero, width, separator, precision, kind):
        precision = 6 if precision is None else int(precision)
        trim, percent = kind in 'gG' and not alternate, kind == '%'
        if kind in 'fF%':
            exponent = -precision - (2 if percent else 0)
            negative, digits = _round_to_exponent(self._numerator, self._denominator, exponent, no_negative_zero)
            scientific, point = False, precision
        else:
            figures = max(precision, 1) if kind in 'gG' else precision + 1
            negative, digits, exponent = _round_to_figures(self._numerator, self._denominator, figures)
            scientific = kind in 'eE' or exponent > 0 or exponent + figures <= -4
            point = figures - 1 if scientific else -exponent
        if percent:
            suffix = '%'
        elif scientific:
            suffix = f'{"E" if kind in "EG" else "e"}{exponent + point:+03}'
        else:
            suffix = ''
        text = f'{digits:0{point + 1}}'
        whole, fraction = text[:len(text) - point], text[len(text) - point:]
        if trim:
            fraction = fraction.rstrip('0')
        dot = '.' if fraction or alternate else ''
        tail = dot + fraction + suffix
        lead = '-' if negative else '' if sign == '-' else sign
        if zero and align is None:
            room = int(width or 0) - len(lead) - len(tail)
            while len(whole) + (len(whole) - 1) // 3 * bool(separator) < room:
                whole = '0' + whole
        if separator:
            first = 1 + (len(whole) - 1) % 3
            whole = whole[:first] + ''.join(separator + whole[i:i + 3] for i in range(first, len(whole), 3))
        return _padded(lead, whole + tail, fill or ' ', align or '>', int(width or 0))

    def __add__(a, b):
        if isinstance(b, (int, Fraction)):
            return Fraction(a._numerator * b.denominator + b.numerator * a._denominator, a._denominator * b.denominator)
        return _other(a, b, float.__add__, complex.__add__)

    def __radd__(b, a):
        return Fraction(a.numerator, a.denominator) + b if isinstance(a, _Rational) else _other(b, a, float.__radd__, complex.__radd__)

    def __sub__(a, b):
        if isinstance(b, (int, Fraction)):
            return Fraction(a._numerator * b.denominator - b.numerator * a._denominator, a._denominator * b.denominator)
        return _other(a, b, float.__sub__, complex.__sub__)

    def __rsub__(b, a):
        return Fraction(a.numerator, a.denominator) - b if isinstance(a, _Rational) else _other(b, a, float.__rsub__, complex.__rsub__)

    def __mul__(a, b):
        if isinstance(b, (int, Fraction)):
            return Fraction(a._numerator * b.numerator, a._denominator * b.denominator)
        return _other(a, b, float.__mul__, complex.__mul__)

    def __rmul__(b, a):
        return Fraction(a.numerator, a.denominator) * b if isinstance(a, _Rational) else _other(b, a, float.__rmul__, complex.__rmul__)

    def __truediv__(a, b):
        if isinstance(b, (int, Fraction)):
            return Fraction(a._numerator * b.denominator, a._denominator * b.numerator)
        return _other(a, b, float.__truediv__, complex.__truediv__)

    def __rtruediv__(b, a):
        return Fraction(a.numerator, a.denominator) / b if isinstance(a, _Rational) else _other(b, a, float.__rtruediv__, complex.__rtruediv__)

    def __floordiv__(a, b):
        if isinstance(b, (int, Fraction)):
            return (a._numerator * b.denominator) // (a._denominator * b.numerator)
        return _other(a, b, float.__floordiv__)

    def __rfloordiv__(b, a):
        return Fraction(a.numerator, a.denominator) // b if isinstance(a, _Rational) else _other(b, a, float.__rfloordiv__)

    def __mod__(a, b):
        if isinstance(b, (int, Fraction)):
            denominator = a._denominator * b.denominator
            return Fraction((a._numerator * b.denominator) % (b.numerator * a._denominator), denominator)
        return _other(a, b, float.__mod__)

    def __rmod__(b, a):
        return Fraction(a.numerator, a.denominator) % b if isinstance(a, _Rational) else _other(b, a, float.__rmod__)

    def __divmod__(a, b):
        return (a // b, a % b) if isinstance(b, (int, Fraction)) else _other(a, b, float.__divmod__)

    def __rdivmod__(b, a):
        return divmod(Fraction(a.numerator, a.denominator), b) if isinstance(a, _Rational) else _other(b, a, float.__rdivmod__)

    def __pow__(a, b):
        if isinstance(b, _Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            if power >= 0:
                return Fraction(a._numerator ** power, a._denominator ** power)
            if a._numerator == 0:
                raise ZeroDivisionError(f'Fraction({a._denominator ** -power}, 0)')
            return Fraction(a._denominator ** -power, a._numerator ** -power)
        return float(a) ** b if isinstance(b, (float, complex)) else NotImplemented

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, _Rational):
            return Fraction(a.numerator, a.denominator) ** b
        return a ** b._numerator if b._denominator == 1 else a ** float(b)

    def __pos__(a):
        return Fraction(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction(abs(a._numerator), a._denominator)

    def __int__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    __trunc__ = __int__

    def __float__(a):
        return a._numerator / a._denominator

    def __complex__(a):
        return complex(float(a))

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            return whole + (rest * 2 > self._denominator or (rest * 2 == self._denominator and whole % 2))
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __hash__(self):
        # As sys.hash_info has it, so that equal numbers of all types have equal hashes.
        modulus = (1 << 61) - 1
        try:
            inverse = pow(self._denominator, -1, modulus)
        except ValueError:
            result = 314159
        else:
            result = hash(hash(abs(self._numerator)) * inverse)
        result = result if self._numerator >= 0 else -result
        return -2 if result == -1 else result

    def __eq__(a, b):
        if isinstance(b, _Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return 0.0 == b if _math.isnan(b) or _math.isinf(b) else a == Fraction(b)
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, _Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            return op(0.0, other) if _math.isnan(other) or _math.isinf(other) else op(self, Fraction(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, lambda x, y: x < y)

    def __gt__(a, b):
        return a._compare(b, lambda x, y: x > y)

    def __le__(a, b):
        return a._compare(b, lambda x, y: x <= y)

    def __ge__(a, b):
        return a._compare(b, lambda x, y: x >= y)

    def __bool__(a):
        return a._numerator != 0

    def __reduce__(self):
        return (type(self), (self._numerator, self._denominator))

    def __copy__(self):
        return self if type(self) is Fraction else type(self)(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


_numbers.Rational.register(Fraction)
_Rational = (int, Fraction, _numbers.Rational)


def _parse(text):
    match = _TEXT.match(text)
    if match is None:
        raise ValueError(f'Invalid literal for Fraction: {text!r}')
    sign, whole, denominator, decimals, exponent = match.groups()
    n, d = int(whole or '0'), int(denominator or 1)
    if decimals:
        decimals = decimals.replace('_', '')
        n, d = n * 10 ** len(decimals) + int(decimals), 10 ** len(decimals)
    if exponent:
        exponent = int(exponent)
        if exponent >= 0:
            n *= 10 ** exponent
        else:
            d *= 10 ** -exponent
    return -n if sign == '-' else n, d


def _other(fraction, other, by_float, by_complex=None):
    if isinstance(other, float):
        return by_float(float(fraction), other)
    return by_complex(complex(fraction), other) if by_complex and isinstance(other, complex) else NotImplemented


def _round_to_exponent(n, d, exponent, no_negative_zero=False):
    if exponent >= 0:
        d *= 10 ** exponent
    else:
        n *= 10 ** -exponent
    # Half to even.
    whole, rest = divmod(n + (d >> 1), d)
    if rest == 0 and d & 1 == 0:
        whole &= -2
    return (whole < 0 if no_negative_zero else n < 0), abs(whole)


def _round_to_figures(n, d, figures):
    if n == 0:
        return False, 0, 1 - figures
    a, b = str(abs(n)), str(d)
    exponent = len(a) - len(b) + (b <= a) - figures
    negative, digits = _round_to_exponent(n, d, exponent)
    if len(str(digits)) == figures + 1:
        digits //= 10
        exponent += 1
    return negative, digits, exponent


def _padded(sign, body, fill, align, width):
    padding = fill * (width - len(sign) - len(body))
    if align == '>':
        return padding + sign + body
    if align == '<':
        return sign + body + padding
    if align == '^':
        half = len(padding) // 2
        return padding[:half] + sign + body + padding[half:]
    return sign + padding + body
