# Comprehensions at work: walrus to avoid double work, conditionals inside, nested dicts, unusual targets.
def expensive(n):
    calls.append(n)
    return n * n - 10
calls = []
print([y for n in range(6) if (y := expensive(n)) > 0], calls, y)
print([(w, size) for w in "the quick brown fox".split() if (size := len(w)) > 3])
print([prev := 1] + [prev := prev * k for k in range(1, 7)])
print(["fizzbuzz" if n % 15 == 0 else "buzz" if n % 5 == 0 else "fizz" if n % 3 == 0 else n for n in range(1, 16)])
table = {r: {c: r * c for c in range(1, 4) if c != r} for r in range(1, 4)}
print(table, {k: v for d in table.values() for k, v in d.items()})

box, seq = {}, [0, 0]
print([0 for box["last"] in "xyz"], box, [seq[:] for seq[0] in (1, 2)], [list(seq) for seq[:] in ("ab", "cd")])
class P: pass
p = P()
print([p.v for p.v in range(3)], p.v, [rest for _, *rest in ("abc", "de", "f")], [a + b for a, (b, *_) in [(1, [2, 3]), (4, [5])]])
print([k for k, in [[1], [2]]], [(i, j) for i, j in zip("ab", [1, 2])], [t for t in (1, 2) if t if t > 1])
try:
    [a for a, b in [(1, 2), (3,)]]
except ValueError as e:
    print(e)
try:
    {[k]: 1 for k in "a"}
except TypeError as e:
    print(e)

order = []
def say(x):
    order.append(x)
    return x
{say(f"key {i}"): say(f"value {i}") for i in say(range(2)) if say(i) >= 0}
print(order)
text = "it was the best of times it was the worst of times"
counts = {w: text.split().count(w) for w in dict.fromkeys(text.split())}
print({n: sorted(w for w, c in counts.items() if c == n) for n in sorted({*counts.values()}, reverse=True)})
sieve = [n for n in range(2, 60) if not any(n % d == 0 for d in range(2, int(n ** 0.5) + 1))]
print(sieve, [b - a for a, b in zip(sieve, sieve[1:])].count(2))
print([f"{a}²+{b}²={c}²" for c in range(1, 18) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c])
print([[int(cell) for cell in line.split(",")] for line in "1,2;3,4".split(";")], [*map(sum, zip(*[[1, 2], [3, 4]]))])
print(sum(x for x in range(10) if x % 2), "-".join(str(x) for x in (1, 2)), dict((k, v) for k, v in ["ab", "cd"]), set(c for c in "aab") == {"a", "b"})
