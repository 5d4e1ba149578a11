# __iter__/__next__ corner cases, exhaustion, iterator reuse.
class Squares:
    def __init__(self, n): self.n = n
    def __iter__(self):
        return SquaresIterator(self.n)
class SquaresIterator:
    def __init__(self, n): self.n, self.i = n, 0
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1
        return self.i ** 2
s = Squares(4)
print(list(s), list(s), [a + b for a in s for b in s][:5], dict(zip(s, s)), max(s), sum(s), 9 in s, 10 in s, sorted(s, reverse=True))
it = iter(s); print(next(it), [*it], next(it, "done"))
a, b, *c = s; print(a, b, c)
class Raises:
    def __init__(self, e): self.e = e
    def __iter__(self): return self
    def __next__(self): raise self.e
for e in (ValueError("v"), StopIteration("s"), IndexError("i"), KeyError("k")):
    for f in (list, sum, sorted, set, tuple, max, lambda r: [x for x in r], lambda r: list(map(str, r)), lambda r: dict(zip(r, r)), lambda r: 5 in r, lambda r: "".join(r), lambda r: [*r]):
        try:
            print(repr(f(Raises(e))), end=" ")
        except Exception as x:
            print(type(x).__name__, end=" ")
    print()
class NotIter: pass
class NoneIter: __iter__ = None
class BadNext:
    def __iter__(self): return self
class RetSelf:
    def __iter__(self): return [1]
for o in (NotIter(), NoneIter(), BadNext(), RetSelf()):
    for f in (iter, list, lambda o: [*o], lambda o: 1 in o):
        try:
            f(o)
        except TypeError as x:
            print(x)
class Old:
    def __getitem__(self, i):
        print("get", i, end=" ")
        if i == 2: raise IndexError
        return i
print(list(Old()), 1 in Old())
class OldKey:
    def __getitem__(self, k):
        if k > 1: raise KeyError(k)
        return k
try:
    list(OldKey())
except KeyError as e:
    print("KeyError", e)
class Hint:
    def __init__(self, h): self.h = h
    def __iter__(self): return iter([1, 2])
    def __length_hint__(self): return self.h
print(list(Hint(5)), list(Hint(0)))
def chunks(seq, n):
    it = iter(seq)
    while chunk := [x for _, x in zip(range(n), it)]: yield chunk
print(list(chunks(range(7), 3)))
it = iter("abcdef")
print(list(zip(it, it)), list(it))
it = iter(range(5))
for x in it:
    if x == 1: break
print(list(it))
d = {"a": 1}
it = iter(d.items()); print(next(it), next(it, None))
e1 = iter([]); print(next(e1, 1), next(e1, 2))
def infinite():
    n = 0
    while True:
        yield n
        n += 1
for i in infinite():
    if i > 3: break
print(i, next(x for x in infinite() if x * x > 50), all(x < 5 for x in infinite()) is False)
m = map(lambda x: x * 2, iter([1, 2, 3])); print(2 in m, list(m))
z = zip([1, 2, 3], it := iter([9, 8])); print(list(z), next(it, "exhausted"))
r = reversed([1, 2, 3]); print(next(r), list(r), list(r))
print(list(iter(iter([1]))), list(enumerate(iter("xy"), 5)), "".join(iter("ab")), [*iter({1: 2})])
class Rev:
    def __len__(self): return 3
    def __getitem__(self, i): return i * 10
print(list(reversed(Rev())))
