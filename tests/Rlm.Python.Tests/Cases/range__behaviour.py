# range as a sequence.
for r in (range(5), range(2, 8), range(0, 10, 3), range(10, 0, -3), range(0), range(5, 5), range(5, 0), range(-3, 3), range(0, -5, -1), range(10**20, 10**20 + 3), range(3, 10, 100)):
    print(r, list(r), len(r) if len(list(r)) < 10**6 else "", bool(r), r.start, r.stop, r.step)
r = range(10, 50, 5)
print(r[0], r[-1], r[2:5], r[::-1], r[1::2], r[:0], 20 in r, 21 in r, 20.0 in r, "a" in r, r.index(25), r.count(30), r.count(31), list(reversed(r)), max(r), min(r), sum(r), sorted(r, reverse=True)[:2], tuple(r)[:2], r[True])
print(range(3) == range(0, 3), range(0, 3, 2) == range(0, 4, 2), range(0) == range(5, 5), range(3) == [0, 1, 2], hash(range(3)) == hash(range(0, 3, 1)), {range(3): 1}[range(3)], range(1) != range(2))
for f in (lambda: range(1.0), lambda: range("5"), lambda: range(1, 2, 0), lambda: range(), lambda: r[100], lambda: r.index(3), lambda: r["a"], lambda: range(1, 2, 3, 4), lambda: range(None), lambda: range(5) + range(3), lambda: range(5) < range(6), lambda: r.append(1), lambda: range(stop=5), lambda: len(range(10**20))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    r[0] = 1
except TypeError as e:
    print(e)
print(len(range(0, 2**62, 2)), range(2**70)[2**69], 2**69 in range(2**70), range(0, 2**70, 2**68)[3], (2**70 - 1) in range(0, 2**70, 2), range(10)[2**0:], range(10)[-3:], range(10)[::-2], range(0, 10, 2)[1:-1])
print([i for i in range(3) for j in range(i)], [*range(2), *range(3)], list(zip(range(3), range(5, 8))), dict(enumerate(range(2))), list(map(lambda x: x ** 2, range(4))), [range(i) for i in range(2)], any(range(1)), all(range(1, 3)), range(True), range(False, 3))
i = "unchanged"
for i in range(0): pass
print(i)
for i in range(3):
    i = i * 10
print(i)
for i in range(5):
    if i == 3: break
else:
    print("no")
print(i)
for i in range(2, -1, -1): print(i, end=" ")
print()
it = iter(range(3)); print(next(it), list(it), list(it), next(it, "done"))
n = 3
for i in range(n):
    n = 10
    print(i, end=",")
print(n)
total = 0
for i in range(1, 1001): total += i if i % 3 == 0 or i % 5 == 0 else 0
print(total, isinstance(range(1), range), type(iter(range(1))).__name__, range(5).__len__(), range(5).__contains__(3))
a, b, c = range(3); print(a, b, c)
x, *y = range(5); print(x, y)
for i in range(0, 1): print("once", i)
print([list(range(a, b, c)) for a, b, c in [(0, 3, 2), (3, 0, -2), (0, -1, 1), (5, 1, -2)]])
