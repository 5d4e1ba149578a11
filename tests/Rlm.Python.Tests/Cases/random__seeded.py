# The same numbers as CPython's generator for the same seed.
import random
random.seed(42)
print([random.random() for _ in range(3)], [random.randint(1, 100) for _ in range(8)], [random.randrange(0, 50, 5) for _ in range(5)], random.choice("abcdef"), random.uniform(1, 2))
x = list(range(10)); random.shuffle(x); print(x, random.sample(range(100), 5), random.sample("abcdef", 3), random.choices("abc", k=6), random.choices([1, 2, 3], weights=[1, 1, 8], k=6), random.choices("xy", cum_weights=[1, 3], k=4))
random.seed("text seed"); print(random.random(), random.getrandbits(16), random.getrandbits(70), random.gauss(0, 1), random.normalvariate(5, 2), random.expovariate(1.5), random.triangular(0, 10, 3), random.betavariate(1, 2), random.gammavariate(2, 1))
r1, r2 = random.Random(7), random.Random(7)
print([r1.randint(0, 9) for _ in range(10)] == [r2.randint(0, 9) for _ in range(10)], r1.random() == r2.random(), r1.choice([1, 2, 3]))
state = r1.getstate(); a = [r1.random() for _ in range(3)]; r1.setstate(state); print(a == [r1.random() for _ in range(3)])
for seed in (0, -5, 2**70, 1.5, "s", b"bytes", True): 
    random.seed(seed); print(repr(seed), random.random(), random.randint(0, 10**12))
random.seed(1); print(random.randbytes(4), random.randrange(10**30), random.randint(-5, -1), random.sample([1, 1, 2], counts=[2, 1, 1], k=3), random.lognormvariate(0, 1), random.vonmisesvariate(0, 4), random.paretovariate(3), random.weibullvariate(1, 2))
for f in (lambda: random.choice([]), lambda: random.sample([1], 5), lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.randrange(1.5), lambda: random.shuffle("abc"), lambda: random.choices([1], weights=[1, 2]), lambda: random.seed([1]), lambda: random.randint("a", 2), lambda: random.sample({1, 2}, 1), lambda: random.choices([], k=1), lambda: random.choices([1, 2], weights=[0, 0]), lambda: random.getrandbits(-1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
random.seed(2024); hits = sum(random.random() ** 2 + random.random() ** 2 <= 1 for _ in range(2000)); print(hits / 500, [random.choice(["heads", "tails"]) for _ in range(4)], sorted(random.sample(range(1, 50), 6)))
