# Generators: laziness, state, return values, expressions.
def count(n):
    print("start")
    for i in range(n):
        yield i
    print("end")

g = count(2)
print("created", type(g).__name__)
print(next(g))
print(next(g))
try:
    next(g)
except StopIteration as e:
    print("StopIteration", e.value)
try:
    next(g)
except StopIteration as e:
    print("again", repr(e))
print(next(g, "default"))

def with_return():
    yield 1
    return "result"

g = with_return()
next(g)
try:
    next(g)
except StopIteration as e:
    print(e.value, e.args)
print(list(with_return()))

def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b

import itertools
print(list(itertools.islice(fib(), 12)))
print([x for x, _ in zip(fib(), range(5))])
e = (x * x for x in range(5) if x % 2 == 0)
print(e.__name__, list(e), list(e))
print(sum(x for x in range(101)), max(len(w) for w in "a bbb cc".split()), any(x > 3 for x in [1, 5]), all(x for x in []))
print(sorted(c for c in "hello"), "".join(c.upper() for c in "abc"), dict((k, v) for k, v in zip("ab", [1, 2])), set(x % 3 for x in range(9)) == {0, 1, 2})

def nothing():
    return
    yield
print(list(nothing()))

def unpack():
    yield 1
    yield 2
    yield 3
a, *b = unpack()
print(a, b)
x, y, z = unpack()
print(x, y, z, 2 in unpack(), 9 in unpack(), [*unpack(), *unpack()])
try:
    a, b = unpack()
except ValueError as e:
    print(e)

def conditional_yield(flag):
    value = (yield "first") if flag else (yield "other")
    yield value
print(list(conditional_yield(True)), list(conditional_yield(False)))

outer = 10
lazy = (x + outer for x in [1, 2])
outer = 100
print(list(lazy))
try:
    bad = (x for x in 5)
except TypeError as e:
    print(e)
gens = [(lambda: (yield i))() for i in range(3)]
print([next(q) for q in gens])
def tree(t):
    if isinstance(t, list):
        for s in t:
            yield from tree(s)
    else:
        yield t
print(list(tree([1, [2, [3, []]], [[4]]])))
def running():
    yield next(me)
me = running()
try:
    next(me)
except ValueError as e:
    print(e)
try:
    len(fib())
except TypeError as e:
    print(e)
try:
    fib()[0]
except TypeError as e:
    print(e)
def stop_inside():
    yield 1
    raise StopIteration("x")
try:
    list(stop_inside())
except RuntimeError as e:
    print(e, repr(e.__cause__))
