def show(expressions, names):
    for expression in expressions.strip().splitlines():
        try:
            print(expression, '->', repr(eval(expression, names)))
        except Exception as error:
            print(expression, '!!', f'{type(error).__name__}: {error}')


show(r'''
(0.1).hex(), (1.0).hex(), (-2.5).hex(), (0.0).hex(), (-0.0).hex(), (5e-324).hex(), (1.7976931348623157e308).hex(), float('inf').hex(), float('nan').hex()
float.fromhex('0x1.8p1'), float.fromhex('1.8p1'), float.fromhex(' -0x1p-3 '), float.fromhex('inf'), float.fromhex('0x.8'), float.fromhex('ff'), float.fromhex('0x1p-1074')
float.fromhex('0x1p1024')
float.fromhex('zz')
float.fromhex('')
float.fromhex(5)
(0.1).as_integer_ratio(), (2.0).as_integer_ratio(), (-0.5).as_integer_ratio(), (1e300).as_integer_ratio()[1]
float('inf').as_integer_ratio()
float('nan').as_integer_ratio()
(2.0).is_integer(), (2.5).is_integer(), float('inf').is_integer(), (1e300).is_integer()
(1.5).conjugate(), (1.5).real, (1.5).imag, (1.5).__trunc__(), (1.5).__floor__(), (-1.5).__ceil__(), (2.5).__round__(), (2.675).__round__(2)
float('1_000.5'), float(' 1e5 '), float('-inf'), float('+Infinity'), float('1e400'), float('1e-400'), float('.5'), float('5.'), float('１.５')
float('1__0')
float('')
float('abc')
float('0x10')
float('1e')
float(b'1.5'), float(bytearray(b'2')), float(True), float(10**20)
float(10**400)
float(None)
float([])
float(1j)
round(2.5), round(3.5), round(-2.5), round(0.5), round(1e300), round(2.675, 2), round(1234.5678, -2), round(1.5, 400), round(5e-324, 3), round(-0.4)
round(float('nan'))
round(float('inf'))
round(1.5, 'a')
round('a')
1e16, 1e15, 123456789012345680.0, 1e-5, 0.0001, 1.0, 1e22, 1e23, 0.1 + 0.2, 100.0, 1.5e300, -0.0, 5e-324
1.0 // 0
1.0 % 0
divmod(1.0, 0)
0.0 ** -1
(-8) ** (1 / 3)
2.0 ** 10000
-7.5 // 2, -7.5 % 2, divmod(-7.5, 2), 7.5 % -2, 1e308 * 10, -1e308 * 10, float('inf') - float('inf')
hash(1.0), hash(0.5), hash(float('inf')), hash(-1.0), hash(1e300)
1.0 == 1, 2**53 == float(2**53 + 1), 2**53 + 1 == float(2**53), 1e308 < 10**400, float('nan') == float('nan'), 0.0 == -0.0
f'{3.14159:.2f} {1e10:g} {1e-10:g} {1234.5:,} {0.5:%} {1.0:e} {1e5:G} {2.0:n} {-0.0:z.1f} {3.7:08.2f} {3.7:+} {3.7:^10}|{1e100:.3e}'
format(1.5, 'd')
format(1.5, 'x')
format(1.5, '.99999999999f')
'%f %e %g %.3g %5.1f %-8.2f| %+d %s %r %a' % (1.5, 1.5, 1e-7, 1234.5, 2.25, 3.14159, 3.9, 0.1, 0.1, 0.1)
sorted([3.5, -1.0, float('inf'), 0.0, -0.0, 2]), max(1.0, 1), min(0.0, -0.0)
str(1e21), repr(1.1), str(True + 0.5), (0.1).__repr__(), (1.0).__str__(), (3.0).__int__(), (3.0).__bool__(), (3.5).__float__()
float.__getformat__('double')
''', globals())
