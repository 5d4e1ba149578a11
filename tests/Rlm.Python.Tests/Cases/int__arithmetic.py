# Division, modulo, shifts and bits with all signs.
pairs = [(7, 3), (-7, 3), (7, -3), (-7, -3), (0, 5), (6, 3), (-6, 3), (1, 10**20), (-1, 10**20), (10**20, 7), (-10**20, 7), (10**20, -7), (2**63, 2), (2**64 - 1, 2**32), (-2**63, -1), (-2**63, 10), (2**63 - 1, -1)]
for a, b in pairs:
    print(a, b, a + b, a - b, a * b, a // b, a % b, divmod(a, b), a / b)
print(2**10, 2**0, 0**0, (-2)**3, -2**2, 2**-1, (-2)**-2, 10**18 * 10, 2**63, -2**63, 2**64, 3**100)
print(7**-3, 0**5, 1**-5, (-1)**1001, pow(2, 10), pow(2, 10, 1000), pow(3, -1, 7), pow(-3, 3, 7), pow(2, 3, -5), pow(7, 0, 1), pow(2, 1000, 10**9 + 7))
print(1 << 10, 1 << 63, 1 << 64, 1 << 100, -1 << 5, 255 >> 4, -255 >> 4, -1 >> 100, 1 >> 100, 2**100 >> 99, -(2**100) >> 98, 5 << 0, 0 << 1000)
print(12 & 10, 12 | 10, 12 ^ 10, ~12, ~-1, -12 & 255, -1 & 2**70, 2**70 | 1, -2**70 ^ 5, ~2**70, -5 & -3, -5 | 3, -5 ^ 3, True & 1, True | False, True ^ True)
print((5).bit_length(), (0).bit_length(), (-8).bit_length(), (2**100).bit_length(), (255).bit_count(), (-7).bit_count(), (2**100 - 1).bit_count())
print(9223372036854775807 + 1, -9223372036854775808 - 1, 9223372036854775807 * 2, 4611686018427387904 * 2, 3037000500**2, -9223372036854775808 * -1, abs(-9223372036854775808), -(-9223372036854775808), 9223372036854775807 - -1)
x = 10
x += 5; print(x, end=" ")
x -= 3; print(x, end=" ")
x *= 4; print(x, end=" ")
x //= 5; print(x, end=" ")
x **= 3; print(x, end=" ")
x %= 100; print(x, end=" ")
x <<= 3; print(x, end=" ")
x >>= 1; print(x, end=" ")
x |= 7; print(x, end=" ")
x &= 12; print(x, end=" ")
x ^= 5; print(x, end=" ")
x /= 2; print(x)
for f in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: divmod(1, 0), lambda: 0 ** -1, lambda: 1 << -1, lambda: 1 >> -1, lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: pow(2, 1.5, 3), lambda: 1 + None, lambda: 10**400 / 3, lambda: 1 << 1.0, lambda: "a" % 1 if False else 1 & 1.5, lambda: ~1.5, lambda: 10**400 * 1.5, lambda: 1 / 10**400, lambda: int(1e400)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(True + True, True * 5, -True, +True, ~True if False else -2, True / 2, True // 2, sum([True, False, True]), 5 * False, True == 1, isinstance(True, int))
print(10**16 / 3, 2**53 + 1, float(2**53 + 1), (2**53 + 1) / 1, 10**17 / 10, 123456789 / 1000, 1 / 3, 10 / 5, 2**1000 / 2**999, (10**30) // 10**29, -7 // 2, -7 % 2, 7 // -2, 7 % -2)
print((5).numerator, (5).denominator, (5).real, (5).imag, (5).conjugate(), (5).as_integer_ratio(), (5).is_integer(), int.from_bytes(b"\x01\x00", "big"), (258).to_bytes(2, "big"), (258).to_bytes(4, "little"), (-2).to_bytes(2, "big", signed=True), int.from_bytes(b"\xff\xfe", "big", signed=True), (5).to_bytes())
try:
    (300).to_bytes(1, "big")
except OverflowError as e:
    print(e)
try:
    (-1).to_bytes(1, "big")
except OverflowError as e:
    print(e)
