# Arbitrary precision in algorithms.
def factorial(n):
    r = 1
    for i in range(2, n + 1):
        r *= i
    return r

print(factorial(30), factorial(100))
a, b = 0, 1
for _ in range(300):
    a, b = b, a + b
print(a)
def is_prime(n):
    if n < 2: return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0: return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1): continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1: break
        else:
            return False
    return True
print([n for n in range(60) if is_prime(n)], is_prime(2**61 - 1), is_prime(2**89 - 1), is_prime(2**67 - 1), is_prime(10**18 + 9))
def gcd(a, b):
    while b: a, b = b, a % b
    return a
print(gcd(factorial(20), 2**70), gcd(-12, 18), gcd(10**40, 6**30))
def isqrt(n):
    x = n
    y = (x + 1) // 2
    while y < x:
        x = y
        y = (x + n // x) // 2
    return x
print(isqrt(2 * 10**60), isqrt(10**40), isqrt(99))
def egcd(a, b):
    if a == 0: return b, 0, 1
    g, y, x = egcd(b % a, a)
    return g, x - (b // a) * y, y
print(egcd(240, 46), egcd(10**20 + 39, 10**15 + 37))
digits = sum(int(c) for c in str(2**1000))
print(digits, len(str(3**1000)), str(7**77)[::-1][:20])
def to_base(n, base):
    if n == 0: return "0"
    out, sign = [], "-" if n < 0 else ""
    n = abs(n)
    while n:
        n, r = divmod(n, base)
        out.append("0123456789abcdefghijklmnopqrstuvwxyz"[r])
    return sign + "".join(reversed(out))
print(to_base(255, 16), to_base(-10**25, 36), int(to_base(10**25, 36), 36) == 10**25)
pi, q, r, t, k, n, l = [], 1, 0, 1, 1, 3, 3
while len(pi) < 40:
    if 4 * q + r - t < n * t:
        pi.append(n)
        q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
    else:
        q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2
print("".join(map(str, pi)))
x = 2**64
print(x - 1, x + 1, -x // 3, -x % 3, x >> 1, x & -x, x ^ (x - 1), ~x, x * x - x, (x - 1) * (x + 1) == x * x - 1, x // (x - 1), x % (x - 1))
print((10**30 + 7) // 10**15, (10**30 + 7) % 10**15, -(10**30) // 10**15, divmod(-10**30 - 1, 10**15), 10**30 / 10**29, float(10**25), int(1e25), 10**22 == 1e22, 10**23 == 1e23)
seen = {2**70: "a", 2**70 + 1: "b"}
print(seen[2**70], seen.get(float(2**70)), 2**70 in [1, 2**70], {1: "i", 1.0: "f", True: "b"}, hash(2**70) == hash(float(2**70)))
print(sum(10**i for i in range(25)), max(10**20, 10**19), sorted([10**20, -10**20, 0]), 10**20 // 10**18, -3 ** 50, round(10**25 + 5, -1), round(-10**25 - 15, -1))
print(f"{2**100:,} {2**100:_x} {2**100:>40} {-2**100:e} {2**100:.3e} {10**25:g} {2**100:#o}")
