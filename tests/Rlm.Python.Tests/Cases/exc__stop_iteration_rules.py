# StopIteration inside generators, next in comprehensions, return values.
def takes(it):
    while True:
        yield next(it)
try:
    list(takes(iter([1, 2])))
except RuntimeError as e:
    print(e, type(e.__cause__).__name__)
def safe(it):
    while True:
        try:
            yield next(it)
        except StopIteration:
            return "ended"
print(list(safe(iter([1, 2]))))
print([next(iter([i])) for i in range(3)])
try:
    [next(iter([])) for _ in range(1)]
except StopIteration as e:
    print("list comprehension lets it out", e.args)
try:
    list(next(iter([])) for _ in range(1))
except RuntimeError as e:
    print(e)
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n == 3: raise StopIteration("value")
        return self.n
print(list(It()), sum(It()), [*It()])
def f():
    x = yield from It()
    print("got", x)
list(f())
try:
    raise StopIteration
except Exception as e:
    print(repr(e), e.value)
def g():
    return 5
    yield
try:
    next(g())
except StopIteration as e:
    print(e.value)
def ends(v):
    yield
    return v
for v in (None, 0, (1, 2), StopIteration("nested")):
    gen = ends(v)
    next(gen)
    try:
        next(gen)
    except StopIteration as e:
        print(repr(e.value), e.args)
print(next(iter([]), "default"), next((x for x in [1, 2] if x > 5), None))
def m(x):
    if x == 2: raise StopIteration
    return x
print(list(map(m, [1, 2, 3])))
try:
    for x in (m(i) for i in (1, 2, 3)): print(x)
except RuntimeError as e:
    print("generator:", e)
it = iter([1]); next(it)
for _ in range(2):
    try:
        next(it)
    except StopIteration as e:
        print("again", e.args)
