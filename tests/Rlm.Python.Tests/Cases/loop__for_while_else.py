# break, continue, else, nested loops, changing while iterating.
for i in range(3): print(i, end=" ")
else: print("for else")
for i in range(3):
    if i == 1: break
else: print("not printed")
print(i)
while i < 5:
    i += 1
    if i == 3: continue
    print(i, end=" ")
else: print("while else")
n = 10
while n:
    n -= 1
    if n == 5: break
else: print("no")
print(n)
for a in range(3):
    for b in range(3):
        if b == a: break
        print(a, b, end="; ")
    else:
        print("inner done", a, end="; ")
        continue
    if a == 2: break
else: print("outer else")
print()
for x in []: print("never")
else: print("empty else")
while False: pass
else: print("while false else")
def search(grid, v):
    for r, row in enumerate(grid):
        for c, cell in enumerate(row):
            if cell == v: return r, c
    return None
print(search([[1, 2], [3, 4]], 3), search([[1]], 9))
def primes(n):
    found = []
    for c in range(2, n):
        for p in found:
            if c % p == 0: break
        else:
            found.append(c)
    return found
print(primes(30))
for i, c in enumerate("ab"):
    for j in range(2):
        if (i + j) % 2: continue
        print(i, c, j, end=" | ")
print()
items = [1, 2, 3, 4, 5, 6]
for x in items[:]:
    if x % 2 == 0: items.remove(x)
print(items)
items = [1, 2, 2, 3]
for x in items:
    if x == 2: items.remove(x)
print(items)
i = 0
while True:
    i += 1
    if i % 2: continue
    if i > 6: break
    try:
        if i == 4: continue
    finally:
        print("f", i, end=" ")
    print(i, end=" ")
print()
def gen():
    for i in range(3):
        got = yield i
        if got: break
    else:
        yield "else"
print(list(gen()))
for i in range(3):
    def f(i=i): return i
    if f() == 1: print("one")
for (i) in (1,): print(i)
for i, in [(5,), (6,)]: print(i, end=" ")
print()
for [x, y] in [[1, 2]]: print(x, y)
total = 0
for i in range(10):
    if i == 2: continue
    if i == 8: break
    total += i
print(total, i)
s = "text"
for ch in s:
    s += ch if ch == "t" else ""
print(s)
k = 3
while k: k -= 1; print(k, end=",")
print()
d = {"a": 1, "b": 2}
for key in d: d[key] += 10
for key, value in d.items(): print(key, value, end=" ")
for v in d.values(): print(v, end=" ")
print()
for x in (y for y in range(3) if y): print(x, end=" ")
for x in iter([9]): print(x)
x = 5
while (x := x - 1) and x != 2: print(x, end=" ")
else: print("else", x)
for _ in range(2): pass
print(_)
collatz, n = [], 6
while n != 1:
    collatz.append(n)
    n = n // 2 if n % 2 == 0 else 3 * n + 1
print(collatz)
