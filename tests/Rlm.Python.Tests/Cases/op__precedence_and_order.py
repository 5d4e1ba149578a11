# Precedence, associativity, order of evaluation.
print(2 + 3 * 4 ** 2, -2 ** 2, 2 ** 3 ** 2, (2 ** 3) ** 2, 2 ** -1, -3 % 5, -(3 % 5), 10 - 4 - 3, 100 / 10 / 5, 7 // 2 * 2, 1 << 2 + 1, 5 & 3 == 3, (5 & 3) == 1, 1 | 2 ^ 3 & 4, ~1 + 2, not 1 + 1, 3 - -3, 3 - - - 3, +-+1)
print(not True == False, not (True and False), True or False and False, 1 if True else 2 + 3, (1 if False else 2) + 3, [1, 2] + [3] * 2, "a" + "b" * 2, 1 < 2 == True, (1 < 2) == True)
print(1 + 2 if 0 else 3 + 4, lambda_ := 5, (x := 3) + x, 2 in [1, 2] and 3 not in [1], "a" in "abc" == True, 5 % 3 ** 2, 6 / 2 * (1 + 2), 1 - 1 + 1, 2 * 3 % 4, 8 >> 1 << 2)
log = []
def n(v):
    log.append(v)
    return v
n(1) + n(2) * n(3) - n(4)
print(log); log.clear()
n(2) ** n(3) ** n(1)
print(log); log.clear()
[n(1), n(2)][n(0)]
print(log); log.clear()
{n("a"): n(1), n("b"): n(2)}
print(log); log.clear()
def f(*a, **k): return a
f(n(1), *[n(2)], k=n(3), **{"z": n(4)})
print(log); log.clear()
d = {}
d[n("key")] = n("value")
print(log); log.clear()
lst = [0, 0]
lst[n(0)], lst[n(1)] = n(5), n(6)
print(log, lst); log.clear()
def get(): log.append("get"); return d
get()[n("k")] = n("v")
print(log); log.clear()
d["c"] = 1
get()[n("c")] += n(5)
print(log, d["c"]); log.clear()
n(1) if n(0) else n(2)
print(log); log.clear()
n(3) < n(2) < n(1)
print(log); log.clear()
"abc"[n(0):n(2):n(1)]
print(log); log.clear()
f"{n('a')} {n('b'):{n(5)}}"
print(log); log.clear()
a = b = n("once")
print(log); log.clear()
print([n(i) for i in range(3) if n(i * 10) >= 10], log); log.clear()
class K:
    def __init__(self, name): self.name = name
    def __add__(self, o): log.append(f"{self.name}+{o.name}"); return K(f"({self.name}+{o.name})")
    def __mul__(self, o): log.append(f"{self.name}*{o.name}"); return K(f"({self.name}*{o.name})")
    def __pow__(self, o): log.append(f"{self.name}^{o.name}"); return K(f"({self.name}^{o.name})")
    def __neg__(self): return K(f"-{self.name}")
A, B, C, D = map(K, "ABCD")
print((A + B * C + D).name, (A * B + C * D).name, (A ** B ** C).name, (-A ** B).name, ((A + B) * C).name, log)
i = 5
i, j = i + 1, i - 1
print(i, j)
x = [1, 2, 3]
k = 0
k, x[k] = 2, "changed"
print(k, x)
a, b = 1, 2
a, b = b, a
print(a, b)
a = a + 1 if a > 1 else a - 1; print(a)
print(1 if 0 else 2 if 0 else 3, (lambda: 1 if 0 else 2)(), [*[1], *(2,)] + [3], not 0 in [0], -1 ** 2, (-1) ** 2, 0xF & 0b1010 | 1, 3 .real, 1..real, 2 .__add__(3))
