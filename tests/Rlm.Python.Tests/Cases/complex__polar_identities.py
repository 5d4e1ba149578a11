# complex: construction, repr with signed zeros, arithmetic, powers, parsing and errors.
z = 3 + 4j
print(z, z.real, z.imag, abs(z), z.conjugate(), -z, +z, z * z.conjugate(), 1 / z, z / 2, z ** 2, z ** 0, z ** -1, z * 1j, 2 - z, z == 3 + 4.0j, z != 3, hash(3 + 0j) == hash(3), bool(0j), bool(-0j), complex(3) == 3, z - z)
print(complex(), complex(1), complex(1, 2), complex(1, -0.0), complex(-0.0, 0), complex(2j, 3j), complex(True, False), complex(real=1, imag=2), complex(imag=5), 1j, -1j, 0j, -0j, -0.0 - 0j, 1 - 0j, 5e-7j, 1e20j, 1.0 + 2.50j, [1 + 1j], {2j: 1})
print([complex(s) for s in ("1+2j", " -1.5e3-2E-2J ", "j", "-j", "+j", "3", "1e5j", "(1+2j)", "( 2j )", "inf+nanj", "-infj", "nan", "1_0+2_0j", "+1-j", ".5j", "5.+.5j")])
print(complex("inf"), complex(float("inf"), -1), complex(0, float("nan")), complex("-nan-infj"), complex(-0.0, -0.0), abs(complex("inf+nanj")), abs(3e200 + 4e200j), abs(-0j), complex(1e-400, 1))
def close(a, b, eps=1e-12): return abs(a - b) < eps
roots = [1]
for _ in range(5): roots.append(roots[-1] * (0.5 + 3 ** 0.5 / 2 * 1j))
print(all(close(r ** 6, 1) for r in roots), close(sum(roots), 0), close((1 + 1j) ** 8, 16), (1 + 1j) ** 2, 1j ** 2, 1j ** 3, 1j ** 4, 1j ** -1, (2 + 0j) ** 10, (1 + 2j) ** 3, close((-1) ** 0.5, 1j), close(2 ** 1j * 2 ** -1j, 1), (1j) ** 100, 0j ** 0, 0j ** 2)
def mandel(c, limit=30):
    v = 0j
    for n in range(limit):
        if abs(v) > 2: return n
        v = v * v + c
    return limit
for im in (1.0, 0.5, 0.0, -0.5, -1.0): print("".join(" .:-=+*#%@"[mandel(complex(re / 8, im)) * 9 // 30] for re in range(-16, 6)).rstrip())
def quadratic(a, b, c): d = complex(b * b - 4 * a * c) ** 0.5; return [complex(round(((-b + s * d) / (2 * a)).real, 9), round(((-b + s * d) / (2 * a)).imag, 9)) for s in (1, -1)]
print(quadratic(1, 2, 5), quadratic(1, -3, 2), f"{z:.2f} {z:+.1e} {z:>12} {z!r:*^10} {1j:g} {z:,.3f}", "%s %r" % (z, 1j), str(-z), z.__class__.__name__, sum([1j, 2, 0.5]), (1 + 2j).__add__(1), (1j).__eq__(1), (1j).__lt__(2), z.__getnewargs__())
class V:
    def __complex__(self): return 7j
class F:
    def __float__(self): return 1.5
class I:
    def __index__(self): return 2
print(complex(V()), complex(F()), complex(I(), F()), complex(I()) + True, complex(10 ** 10), isinstance(1j, (int, float)), type(1j * 0).__name__)
for call in (lambda: z < 1, lambda: z > 1j, lambda: max(z, 1), lambda: sorted([1j, 2]), lambda: z // 2, lambda: z % 2, lambda: divmod(z, 1), lambda: int(z), lambda: float(z), lambda: z / 0, lambda: z / 0j, lambda: 0j ** -1, lambda: 0j ** 1j, lambda: round(z), lambda: complex("1 + 2j"), lambda: complex(""), lambda: complex("1+2"), lambda: complex("1j2"), lambda: complex("a"), lambda: complex("1", 2), lambda: complex(1, "2"), lambda: complex(None), lambda: complex([1]), lambda: complex(1, None), lambda: complex(b"1"), lambda: z & 1, lambda: ~z, lambda: z << 1, lambda: "a" * 1j, lambda: [1][0j], lambda: f"{z:d}", lambda: f"{z:=9}", lambda: f"{z:09}", lambda: f"{z:%}", lambda: "%d" % z, lambda: "%f" % z, lambda: range(1j), lambda: z.real.imag.foo, lambda: pow(z, 2, 3), lambda: (1e200 + 1j) ** 2, lambda: complex(1, 2, 3), lambda: complex(10 ** 400), lambda: hash(1j) == hash(complex(0, 1)), lambda: abs(1e308 + 1e308j) , lambda: 1j + "a", lambda: setattr(z, "real", 1)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
