def show(expressions, names):
    for expression in expressions.strip().splitlines():
        try:
            print(expression, '->', repr(eval(expression, names)))
        except Exception as error:
            print(expression, '!!', f'{type(error).__name__}: {error}')


inf, nan = float('inf'), float('nan')
show(r'''
complex(), complex(1), complex(1, 2), complex('1+2j'), complex(' ( 1-2J ) '), complex('j'), complex('-j'), complex('1e3j'), complex('inf'), complex('nan-infj'), complex('1_0+2_0j')
complex('1 + 2j')
complex('')
complex('abc')
complex('1+2')
complex('1+2j', 1)
complex(1, '2')
complex(None)
complex(1, None)
complex([])
complex(1j, 2), complex(1, 2j), complex(1j, 2j), complex(True), complex(real=1, imag=2), complex(imag=3)
1+2j, -1-2j, complex(0, -0.0), complex(-0.0, 1), complex(0, 1), complex(1, inf), complex(nan, nan), complex(-0.0, -0.0), complex(inf, -inf)
str(1+2j), repr(complex(1e20, 1e-7)), f'{1+2j}', f'{1+2j:.2f}', f'{1+2j:>12}', f'{1.5j:g}', f'{1+2j:e}', f'{1234+5j:,}', f'{1+2j:+.1f}'
format(1+2j, 's')
format(1+2j, '010')
format(1+2j, '=10')
format(1+2j, '%')
(1+2j) + 1, (1+2j) - 1.5, (1+2j) * (3-1j), (1+2j) / (1-1j), (1+2j) ** 2, (1+2j) ** -1, (1+2j) ** 0, 2 ** (1j), (1+2j) ** 0.5, 0j ** 0
(1+2j) / 0
0j ** -1
0j ** 1j
(1+2j) // 1
(1+2j) % 1
divmod(1+2j, 1)
1j < 2j
(1e200+1j) ** 2
abs(3+4j), abs(complex(inf, nan)), abs(complex(1e200, 1e200)), abs(-0j)
abs(complex(1.7e308, 1.7e308))
(1+2j).real, (1+2j).imag, (1+2j).conjugate(), -(1+2j), +(1+2j), bool(0j), bool(1e-300j)
~1j
int(1j)
float(1j)
round(1j)
hash(1+0j) == hash(1), hash(1j), hash(complex(1.5, 2)), 1+0j == 1, 1j == 1, 1j != 1, 1+0j == True, complex(nan, 0) == complex(nan, 0)
{1: 'a', 1+0j: 'b'}, [1j, 2] == [1j, 2.0], sum([1j, 2, 3.5]), sorted([2, 1+0j], key=abs), max([1j, -3], key=abs)
(1j).__add__('a'), (1j).__pow__(2), (1j).__rsub__(5), (1j).__complex__(), (1j).__bool__(), (1j).__getnewargs__()
setattr(1j, 'real', 2)
(1+2j).foo
1j ** 2, 1j ** 3, 1j ** 4, (2+0j) ** 3, (-1) ** 0.5, (-8) ** (1/3)
complex('1e400'), complex('-0j'), complex('+1.5e-3-2.5E+2j'), complex('(nan+nanj)')
pow(1j, 2, 3)
isinstance(1j, complex), type(1j), complex.__name__, 1j.__class__
''', globals())


class WithComplex:
    def __complex__(self):
        return 3 - 4j


class WithFloat:
    def __float__(self):
        return 2.5


class Wrong:
    def __complex__(self):
        return 'no'


class Named(complex):
    def __repr__(self):
        return f'Named({self.real:g}, {self.imag:g})'


print(complex(WithComplex()), complex(WithFloat()), complex(1, WithFloat()), Named(1, 2), Named(1, 2) + 1, [Named('3j')], str(Named(1)))
try:
    complex(Wrong())
except TypeError as error:
    print(error)
