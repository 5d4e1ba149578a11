# range as a sequence: slices of slices, membership, equality, huge bounds, errors.
r = range(2, 30, 3)
print(r, list(r), len(r), r.start, r.stop, r.step, r[0], r[-1], r[3], 11 in r, 12 in r, 11.0 in r, "11" in r, r.index(11), r.count(11), r.count(12), bool(r), bool(range(0)))
for s in (slice(1, 4), slice(None, None, -1), slice(-3, None), slice(None, None, 4), slice(8, 2, -2), slice(50, 60), slice(-100, 2), slice(4, 4), slice(None, None, -20)):
    print(str(s).ljust(24), repr(r[s]).ljust(20), list(r[s]) == list(r)[s], len(r[s]))
print(r[::2][::-1][1:], list(range(10)[7:2:-2]), range(10)[-3:][0], range(0, 10, 3)[1:][::-1], range(5, 0, -1)[2:], range(10, 0, -3)[::-1], range(0)[::-1], range(1, 1)[5:])
print(range(0, 3, 2) == range(0, 4, 2), range(0) == range(5, 1), range(1, 2) == range(1, 9, 100), range(3) == [0, 1, 2], range(3) != range(0, 3, 1), hash(range(0, 3, 2)) == hash(range(0, 4, 2)), len({range(0), range(2, 1), range(1, 1, 7)}), range(3).__eq__(5), {range(2): "k"}[range(0, 2)])
print(list(range(5, 0, -2)), list(range(0, 5, -1)), list(range(-5, -1)), list(range(3, -4, -3)), list(reversed(range(2, 11, 4))), sum(range(101)), max(range(0, 10, 4)), min(range(9, 0, -4)), sorted(range(3, 0, -1)), *range(2), [*range(True, 4)], 3 in range(5, 0, -1), 4 in range(5, 0, -2))
big = range(10 ** 30, 10 ** 30 + 10, 3)
print(big[1], big[-1], len(big), 10 ** 30 + 3 in big, big.index(10 ** 30 + 9), list(big)[2], range(10 ** 20)[10 ** 19], range(10 ** 20)[-1], 10 ** 19 in range(10 ** 20), range(0, 10 ** 20, 10 ** 19)[::3], range(10 ** 20) == range(10 ** 20), bool(range(10 ** 40)), -1 in range(10 ** 20), range(2 ** 70, 0, -2 ** 69)[1] == 2 ** 69)
class Idx:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
    def __eq__(self, o): return o == self.n
print(range(Idx(4)), Idx(2) in range(5), range(5)[Idx(-1)], range(5).index(True), range(5).count(2.0), range(5).index(3.0), None in range(3), 2.5 in range(4), 2 + 0j in range(4))
it = iter(range(3)); next(it); print(list(it), next(it, "end"), it.__length_hint__(), iter(range(7)).__length_hint__(), list(zip(range(3), range(10, 0, -5))), [i for i in range(3) for _ in range(i)], type(iter(r)).__name__, type(iter(range(10 ** 30))).__name__, repr(r[1:2]), str(range(0, 5)), list(map(range, range(3))))
for call in (lambda: range(), lambda: range(1, 2, 0), lambda: range(1.5), lambda: range("3"), lambda: range(1, None), lambda: range(1, 2, 3, 4), lambda: range(stop=3), lambda: r[10], lambda: r[-11], lambda: r["a"], lambda: r[1.0], lambda: r[::0], lambda: range(0)[0], lambda: r.index(12), lambda: r.index("x"), lambda: r.index(2.5), lambda: r + r, lambda: r * 2, lambda: r < r, lambda: r.append(1), lambda: setattr(r, "start", 0), lambda: len(range(10 ** 20)), lambda: next(r), lambda: range(10 ** 20)[10 ** 20], lambda: r.__setitem__(0, 1), lambda: type("R", (range,), {}), lambda: range(3).sort(), lambda: r.index(), lambda: range(None), lambda: [] in r, lambda: range(0, 10, Idx(0)), lambda: r[1, 2]):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
