# iter(callable, sentinel), next with default, and iterators that end for good.
from functools import partial
tokens = iter("7 + 5 ; 3 * 4 ; end ; never".split())
def statement(): return list(iter(partial(next, tokens), ";"))
print(statement(), statement(), statement(), list(tokens))
stack = [3, 1, 4, 1, 5, 9]
print(list(iter(stack.pop, 1)), stack, sum(iter(stack.pop, 3)), stack)
feed = iter([2, 4, 6.0, 8])
print(list(iter(lambda: next(feed), 6)), next(feed), next(feed, "empty"), next(feed, None), next(iter(()), []), next(iter("x"), "y"))
def collatz(n):
    box = [n]
    def step():
        box[0] = box[0] // 2 if box[0] % 2 == 0 else 3 * box[0] + 1
        return box[0]
    return [n, *iter(step, 1), 1]
print(collatz(6), len(collatz(27)), max(collatz(27)))
once = iter([1]); chain = iter(lambda: next(once), "unused")
print(list(chain), next(chain, "still over"), list(chain))
class Sentinel:
    def __eq__(self, other): tested.append(other); return other == "stop"
tested = []
words = iter(["go", "on", "stop", "hidden"])
print(list(iter(words.__next__, Sentinel())), tested, next(words))
count = 0
def bump():
    global count
    count += 1
    if count == 3: raise ValueError("third time unlucky")
    return count
it = iter(bump, 99)
for _ in range(4):
    try:
        print(next(it), end=" ")
    except ValueError as e:
        print(type(e).__name__, e, end=" ")
print()
it = iter(range(3)); print(it is iter(it), next(it), list(it), list(it), type(iter(bump, 1)).__name__, type(iter([])).__name__, type(iter("")).__name__, type(iter({})).__name__, type(iter(b"")).__name__, type(iter(set())).__name__, type(iter(())).__name__, type(iter({}.items())).__name__)
growing = [1]; walker = iter(growing); print(next(walker), growing.append(2), next(walker), next(walker, "end"), growing.append(3), next(walker, "ended for good"))
class Fickle:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n % 3 == 0: raise StopIteration(self.n)
        return self.n
f = Fickle(); print(list(f), list(f), [*f], next(f), tuple(zip(f, "abc")))
class NoNext:
    def __iter__(self): return 5
class IterNone:
    __iter__ = None
    def __getitem__(self, i): return i
for call in (lambda: iter(5), lambda: iter(None), lambda: iter(5, 6), lambda: iter([1], 2), lambda: iter(), lambda: iter(len, 1, 2), lambda: next(5), lambda: next([1]), lambda: next(iter([])), lambda: next(), lambda: next(iter([1]), 2, 3), lambda: iter(NoNext()), lambda: iter(IterNone()), lambda: next("abc"), lambda: iter(object()), lambda: list(NoNext()), lambda: 1 in IterNone(), lambda: next(iter({}), *[]), lambda: iter(int), lambda: list(iter(int, 0)), lambda: next(range(3)), lambda: next(x for x in ()), lambda: 5 in 6, lambda: [*5], lambda: list(iter("ab", "c")), lambda: next({1})):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
