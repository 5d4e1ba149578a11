def show(expressions, names):
    for expression in expressions.strip().splitlines():
        try:
            print(expression, '->', repr(eval(expression, names)))
        except Exception as error:
            print(expression, '!!', f'{type(error).__name__}: {error}')


class Index:
    def __index__(self):
        return 5


class Bad:
    def __index__(self):
        return 'x'


show(r'''
(258).to_bytes(2), (258).to_bytes(2, 'little'), (0).to_bytes(), (0).to_bytes(0), (-1).to_bytes(3, signed=True), (127).to_bytes(1, signed=True)
(256).to_bytes(1)
(128).to_bytes(1, signed=True)
(-1).to_bytes(2)
(1).to_bytes(-1)
(1).to_bytes(2, 'middle')
(1).to_bytes('a')
(1).to_bytes(2, 5)
(2**100).to_bytes(13, 'big').hex(), (-2**100).to_bytes(13, 'little', signed=True).hex()
int.from_bytes(b'\1\2'), int.from_bytes(b'\1\2', 'little'), int.from_bytes(b'\xff\xfe', signed=True), int.from_bytes(b''), int.from_bytes([1, 2, 3])
int.from_bytes('ab')
int.from_bytes([256])
int.from_bytes(5)
int.from_bytes(b'a', 'x')
int.from_bytes(bytearray(b'\x80'), byteorder='big', signed=True), int.from_bytes(memoryview(b'\1\0')), bool.from_bytes(b'\1')
(10).bit_length(), (0).bit_length(), (-255).bit_length(), (2**70).bit_length(), (255).bit_count(), (-7).bit_count(), True.bit_length()
(7).as_integer_ratio(), True.as_integer_ratio(), (7).numerator, (7).denominator, (7).real, (7).imag, (7).conjugate(), (7).is_integer()
int('0x1f', 16), int('1f', 16), int('0b11', 0), int('0o17', 0), int('z', 36), int(' 12 '), int('1_000'), int('-0x10', 16), int('+5'), int('１２')
int('12', 2)
int('', 10)
int('0x', 16)
int('1__0')
int('_1')
int('1.5')
int('1e5')
int('08', 0)
int('5', 1)
int('5', 37)
int('5', -1)
int(5, 10)
int(1.5, 10)
int('a' * 20)
int(b'12'), int(bytearray(b'7')), int(b'ff', 16)
int(b'zz')
int(None)
int([])
int(1j)
int('5', base=Index()), int(Index()), int(2.9), int(-2.9), int(True), int()
int(Bad())
int(float('inf'))
int(float('nan'))
int('5', 'a')
int(x=5)
round(15, -1), round(25, -1), round(-15, -1), round(12345, -2), round(5, 3), round(Index(), 0) if False else 0
divmod(-7, 2), divmod(7, -2), -7 // 2, -7 % 3, 7 % -3, (-7) ** 3, 2 ** -1, 0 ** 0
pow(3, -1, 7), pow(2, 100, 1000007), pow(-3, 3, 5), pow(3, 3, -5)
pow(2, -1, 4)
pow(2, 3, 0)
1 << 70, -1 >> 5, 5 >> 100, ~5, 6 & 3, 6 | 3, 6 ^ 3, -6 & 3
1 << -1
(5).__add__('a'), (5).__radd__(3), (5).__truediv__(2), (5).__rpow__(2), (5).__divmod__(2), (5).__index__(), (5).__floor__(), (5).__ceil__(), (5).__trunc__(), (5).__round__(-1)
hash(2**61 - 1), hash(2**61), hash(-1), hash(-2), hash(2**100)
f'{255:x} {255:#X} {255:#b} {255:o} {1234567:,} {1234567:_} {65:c} {5:05d} {-5:+} {5: } {3:e} {3:.2f} {50:%}'
format(5, 's')
format(5, '.2d')
format(-1, 'c')
''', globals())
