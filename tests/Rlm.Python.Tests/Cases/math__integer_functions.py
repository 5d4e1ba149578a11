# gcd, lcm, factorial, comb, perm, isqrt.
import math
print(math.gcd(), math.gcd(12), math.gcd(12, 18), math.gcd(-12, 18, 8), math.gcd(0, 5), math.gcd(0, 0), math.gcd(10**30, 6**40), math.lcm(), math.lcm(4, 6), math.lcm(2, 3, 4), math.lcm(0, 5), math.lcm(-4, 6), math.lcm(10**20, 15))
print(math.factorial(0), math.factorial(5), math.factorial(25), len(str(math.factorial(200))), math.comb(5, 2), math.comb(5, 0), math.comb(3, 5), math.comb(100, 50), math.perm(5, 2), math.perm(5), math.perm(5, 0), math.perm(3, 5), math.perm(30, 10))
print(math.isqrt(0), math.isqrt(15), math.isqrt(16), math.isqrt(10**40), math.isqrt(10**41), math.isqrt(2**63 - 1), math.isqrt(2**64), [math.isqrt(i) for i in range(10)])
for f in (lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.factorial("a"), lambda: math.factorial(5.0), lambda: math.comb(-1, 2), lambda: math.comb(5, -1), lambda: math.comb(5.0, 2), lambda: math.perm(-1), lambda: math.isqrt(-1), lambda: math.isqrt(4.0), lambda: math.gcd(1.5, 2), lambda: math.gcd("a"), lambda: math.lcm(1.5), lambda: math.comb(5), lambda: math.perm()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def primes(n):
    sieve = bytearray([1]) * (n + 1)
    sieve[0:2] = b"\x00\x00"
    for i in range(2, math.isqrt(n) + 1):
        if sieve[i]: sieve[i * i::i] = bytes(len(sieve[i * i::i]))
    return [i for i, v in enumerate(sieve) if v]
print(primes(60), sum(primes(1000)))
def factorize(n):
    out = []
    p = 2
    while p * p <= n:
        while n % p == 0:
            out.append(p)
            n //= p
        p += 1
    return out + [n] if n > 1 else out
print(factorize(360), factorize(97), factorize(2**10 * 3**5 * 7), factorize(600851475143))
print([math.comb(6, k) for k in range(7)], sum(math.comb(10, k) for k in range(11)), math.lcm(*range(1, 21)), math.gcd(*[84, 126, 210]), pow(3, math.factorial(5), 1000), math.floor(math.log10(math.factorial(100))), math.ceil(7 / 2), -(-7 // 2), math.floor(-3.5), round(math.sqrt(2), 6), math.sqrt(16), math.sqrt(2) ** 2 == 2, math.isclose(math.sqrt(2) ** 2, 2), math.dist([1, 2], [4, 6]), math.hypot(5, 12), math.degrees(math.pi), round(math.sin(math.pi), 10), math.cos(0), math.log(math.e), math.exp(0), math.inf > 10**100, math.nan != math.nan, math.copysign(1, -0.0))
class I:
    def __index__(self): return 6
class C:
    def __ceil__(self): return "ceil"
    def __floor__(self): return "floor"
    def __trunc__(self): return "trunc"
    def __float__(self): return 4.0
print(math.factorial(I()), math.gcd(I(), 4), math.ceil(C()), math.floor(C()), math.trunc(C()), math.sqrt(C()), math.fabs(C()), math.comb(I(), 2))
