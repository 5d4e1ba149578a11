# Iteration protocols: own iterators, two arg iter, misbehaving __iter__ and __next__, length hints, exhaustion.
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return CountdownIterator(self.n)
class CountdownIterator:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n + 1
    def __length_hint__(self): return self.n
c = Countdown(3)
print(list(c), list(c), [(a, b) for a in c for b in c if a < b], *c)
it = iter(c)
print(next(it), list(it), list(it), next(it, "over"), iter(it) is it)

rolls = iter([3, 5, 6, 1])
print(list(iter(lambda: next(rolls), 6)), list(rolls), list(iter(iter("abcabc").__next__, "c")))
class NoIter:
    def __iter__(self): return [1, 2]
class NoneNext:
    def __iter__(self): return self
class BadHint:
    def __init__(self, hint): self.hint = hint
    def __iter__(self): return iter("ab")
    def __length_hint__(self): return self.hint
class Fails:
    def __iter__(self): raise LookupError("not today")
class Resumes:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i % 3 == 0: raise StopIteration
        return self.i
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: iter(NoIter())); attempt(lambda: list(NoneNext())); attempt(lambda: next([1])); attempt(lambda: next(c))
attempt(lambda: list(Fails())); attempt(lambda: 1 in Fails()); attempt(lambda: (lambda a, b: a)(*Fails()))
attempt(lambda: list(BadHint(5))); attempt(lambda: list(BadHint(-1))); attempt(lambda: list(BadHint("many"))); attempt(lambda: list(BadHint(NotImplemented)))
attempt(lambda: iter(5, 6)); attempt(lambda: next(iter(()))); attempt(lambda: iter()); attempt(lambda: next())
r = Resumes()
print(list(r), list(r), list(r), next(r))

import operator
print(operator.length_hint(CountdownIterator(4)), operator.length_hint(iter([1, 2, 3])), operator.length_hint(5, 7), operator.length_hint(x for x in "ab"))
shrinking = [1, 2, 3, 4, 5, 6]
for x in shrinking: shrinking.remove(x)
growing = [1]
for x in growing:
    if x < 5: growing.append(x + 1)
print(shrinking, growing)
d = {"a": 1, "b": 2}
for change in (lambda: d.pop("a"), lambda: d.update(z=1)):
    try:
        for k in d: change()
    except RuntimeError as e: print(e, d)
try:
    for x in (s := {1, 2}): s.add(x + 10)
except RuntimeError as e: print(e)
