# Laziness made visible: which part of a generator expression runs when, pipelines, exhaustion, infinite sources.
log = []
def source(n):
    for i in range(n):
        log.append(f"make {i}")
        yield i
def doubled(it):
    for x in it:
        log.append(f"double {x}")
        yield x * 2
def keep(it, limit):
    for x in it:
        if x > limit:
            log.append(f"stop at {x}")
            return
        yield x
pipe = keep(doubled(source(100)), 3)
print(log, next(pipe), log)
print(list(pipe), log[-3:], list(pipe))
def first_iterable():
    print("outermost iterable: at once")
    return [1, 2]
def second_iterable():
    print("inner iterable: for every x")
    return "ab"
lazy = (f"{x}{y}" for x in first_iterable() for y in second_iterable())
print("made, nothing more")
print(next(lazy), next(lazy), list(lazy))
try: (x for x in 5)
except TypeError as e: print("at creation:", e)
later = (y for x in [1] for y in 5)
try: next(later)
except TypeError as e: print("at the first next:", e)
limit = 10
view = (n for n in range(20) if n > limit)
limit = 16
print(list(view))
def primes():
    found, n = [], 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1
def take(n, it): return [x for x, _ in zip(it, range(n))]
p = primes()
print(take(5, p), take(3, p), next(p))
pairs = ((a, b) for a in iter(int, 1) for b in range(3))
print([next(pairs) for _ in range(4)], 2 in (x for x in primes()), any(x > 50 for x in p), next(p))
g = (i for i in range(5))
print(3 in g, list(g), sum(g), max(g, default="empty"))
