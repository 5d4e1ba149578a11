# pow with two and three arguments: inverses, negative exponents, signs of the modulus.
print(pow(2, 10), pow(2, -2), pow(-2, 3), pow(0, 0), pow(5, 0), pow(-1, -1), pow(2, 0.5), pow(-8, 1 / 3), pow(True, False), pow(10, -400), pow(7, 1, 1), pow(0, 0, 1), pow(0, 0, 5))
for base, exp, mod in ((3, 4, 5), (3, 4, -5), (-3, 3, 5), (-3, 3, -5), (3, -1, 7), (3, -2, 7), (-3, -1, 7), (3, -1, -7), (2, 10 ** 9, 1000007), (10, 10 ** 18, 97), (5, -1, 1), (0, 5, 7), (7, 0, -1), (2, 200, 2 ** 61 - 1)):
    print((base, exp, mod), pow(base, exp, mod))
print(pow(base=2, exp=5, mod=7), pow(2, exp=3), pow(3, -1, mod=11), 38 * pow(38, -1, 97) % 97, [pow(a, -1, 13) for a in range(1, 13)], (2).__pow__(3), (2).__pow__(3, 5), (2).__rpow__(3), (2).__pow__("x"), (2).__pow__(2.0))
print(-2 ** 2, (-2) ** 2, 2 ** -1, 2 ** 3 ** 2, (2 ** 3) ** 2, 2 ** 100, 7 ** 77 % 10, 0 ** 0, 0.0 ** 0, (-1) ** 10001, 10 ** 20 // 3 ** 10)
def is_probable_prime(n):
    if n < 4: return n > 1
    d, s = n - 1, 0
    while d % 2 == 0: d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11):
        if a % n == 0: continue
        x = pow(a, d, n)
        if x in (1, n - 1): continue
        if not any((x := x * x % n) == n - 1 for _ in range(s - 1)): return False
    return True
print([n for n in range(50) if is_probable_prime(n)], is_probable_prime(2 ** 61 - 1), is_probable_prime(561), is_probable_prime(2 ** 67 - 1))
p, q, e = 1000003, 999983, 65537
n, d = p * q, pow(e, -1, (p - 1) * (q - 1))
message = int.from_bytes(b"rsa")
print(d, pow(message, e, n), pow(pow(message, e, n), d, n).to_bytes(3))
class M:
    def __pow__(self, other, mod=None): return f"M**{other}%{mod}"
    def __rpow__(self, other, mod=None): return f"{other}**M%{mod}"
print(M() ** 2, 3 ** M(), pow(M(), 4, 5))
for call in (lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: pow(0, -1, 7), lambda: pow(0, -1), lambda: 0 ** -2, lambda: 0.0 ** -1, lambda: pow(2.0, 3, 5), lambda: pow(2, 3.0, 5), lambda: pow(2, 3, 5.0), lambda: pow("a", 2), lambda: pow(2, "a"), lambda: pow(2, 3, "a"), lambda: pow(2), lambda: pow(1, 2, 3, 4), lambda: pow(2, None), lambda: 2 ** "3", lambda: [1] ** 2, lambda: pow(1j, 2, 3), lambda: 10.0 ** 400, lambda: pow(6, -1, 9), lambda: None ** 2, lambda: pow(2, 3, None), lambda: pow(0, -1, 1), lambda: 1j ** 2, lambda: 0j ** -1, lambda: 0j ** 0):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
