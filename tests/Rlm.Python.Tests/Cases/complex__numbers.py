# Complex arithmetic and repr.
z = 3 + 4j
print(z, z.real, z.imag, z.conjugate(), abs(z), -z, +z, z == 3 + 4j, z != 3, bool(0j), bool(z))
print(z + 1, z - 1j, z * 2, z * z, z / 2, z / (1 - 1j), z ** 2, z ** 0.5, 1 / z, 2 ** 1j, z ** -1, 1j ** 2, 0j ** 0)
for v in (1j, -1j, 0j, 1 + 0j, -1 + 0j, complex(-0.0, 1), complex(0, -0.0), complex(1, -0.0), complex(-0.0, -0.0), 1.5 - 2.5j, 1e20j, 1e-7 + 1e17j, complex("inf"), complex("nan"), complex(float("inf"), float("nan")), complex(1, float("-inf"))):
    print(repr(v), str(v), f"{v}")
for text in ("1", "1j", "1+2j", "-1-2j", " 3+4j ", "(1+2j)", "j", "-j", "1e5j", "inf+nanj", "1.5e-3-2e2j", "+5", "1_0+2_0j", "", "1+2", "1 + 2j", "abc", "1+", "((1))", "1j+2"):
    try:
        print(repr(text), complex(text))
    except ValueError as e:
        print(repr(text), e)
print(complex(), complex(1), complex(1, 2), complex(1.5), complex(True), complex(real=1, imag=2), complex(1j, 2j), complex(3 + 4j))
for f in (lambda: z < 1, lambda: int(z), lambda: float(z), lambda: z // 1, lambda: z % 1, lambda: divmod(z, 1), lambda: z / 0, lambda: 0j ** -1, lambda: complex("1", 2), lambda: complex(1, "2"), lambda: complex([]), lambda: round(z), lambda: z & 1, lambda: max(z, 1), lambda: math_floor(z), lambda: z + "a", lambda: hash(z) == hash(3 + 4j), lambda: pow(z, 2, 3)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(hash(1 + 0j) == hash(1), {1: "a"}[1 + 0j], 1 + 0j == 1 == 1.0, sum([1j, 2, 3.5]), [z, 1j], (z,), {z: 1}, z.__class__.__name__, isinstance(z, complex), isinstance(1, complex))
print(f"{z:.2f} {z:>12} {z:e}", format(1 + 2j, "+.1f"), "%s %r" % (z, z), (1 + 2j) * (3 - 1j), (1 + 2j) / (3 - 1j), (2 + 0j) ** 3, abs(-1j), (1e308 + 1e308j) / 1e308, 5j.imag, 5J, .5j, 1e3j)
try:
    z.real = 5
except AttributeError as e:
    print(e)
x = 1 + 1j
x += 1
x *= 1j
x -= 2
x /= 2
print(x)
def roots(a, b, c):
    d = (b * b - 4 * a * c) ** 0.5 if isinstance(b * b - 4 * a * c, complex) or b * b >= 4 * a * c else complex(0, (4 * a * c - b * b) ** 0.5)
    return (-b + d) / (2 * a), (-b - d) / (2 * a)
print(roots(1, -3, 2), roots(1, 2, 5))
