# Simulations with random.Random(seed): dice, bootstrap, shuffles, weighted draws, distributions; states; errors.
import random
r = random.Random(2024)
print([r.randint(1, 6) for _ in range(12)], r.random(), r.uniform(-1, 1), r.randrange(0, 100, 7), r.choice("aeiou"), r.getrandbits(70), r.randbytes(5))
deck = [f"{v}{s}" for s in "♠♥" for v in "AKQ"]; r.shuffle(deck); print(deck, r.sample(deck, 3), r.sample(range(10**9), 3), r.sample(["red", "blue"], counts=[4, 2], k=4))
print(r.choices(["sun", "rain", "snow"], weights=[6, 3, 1], k=8), r.choices("ab", cum_weights=(1, 10), k=5), r.choices(range(3), k=2))
for name, args in (("gauss", (0, 1)), ("normalvariate", (10, 2)), ("expovariate", (0.5,)), ("triangular", (0, 10, 2)), ("betavariate", (2, 3)), ("gammavariate", (2, 1.5)), ("lognormvariate", (0, 0.25)), ("paretovariate", (3,)), ("weibullvariate", (1, 1.5)), ("vonmisesvariate", (0, 4)), ("binomialvariate", (20, 0.3))):
    print(name, [round(getattr(r, name)(*args), 6) for _ in range(3)])
state = r.getstate(); first = [r.random() for _ in range(3)]; r.setstate(state); print(first == [r.random() for _ in range(3)], state[0], len(state[1]))
a, b = random.Random("text seed"), random.Random("text seed"); print(a.random() == b.random(), random.Random(b"bytes").random(), random.Random(3.5).random(), random.Random(-7).random() == random.Random(7).random(), random.Random(None) is not None, random.Random(2**70).randint(0, 999))
random.seed(11); inside = sum(random.random() ** 2 + random.random() ** 2 < 1 for _ in range(2000)); print(4 * inside / 2000, random.randint(10**20, 10**20 + 5), random.triangular(), random.sample(sorted({3, 1, 2}), 2))
sample = [12, 15, 9, 22, 17]; means = sorted(sum(r.choices(sample, k=5)) / 5 for _ in range(200)); print(means[5], means[100], means[194])
walk, x = [], 0
for _ in range(15): x += r.choice((-1, 1)); walk.append(x)
print(walk, random.Random(1).shuffle([1]), [random.Random(s).randrange(1000) for s in range(6)])
class Loaded(random.Random):
    def random(self): return 0.0
print(Loaded(5).random(), Loaded().choice("xyz"), Loaded(1).uniform(3, 9), isinstance(Loaded(), random.Random))
for f in (lambda: r.choice([]), lambda: r.randrange(0), lambda: r.randrange(5, 2), lambda: r.randint(2, 1), lambda: r.sample([1, 2], 3), lambda: r.sample({1, 2}, 1), lambda: r.sample([1], -1), lambda: r.choices([], k=1), lambda: r.choices([1, 2], weights=[1]), lambda: r.choices([1, 2], weights=[0, 0]), lambda: r.choices([1], [1], cum_weights=[1]), lambda: r.randrange(1.5), lambda: r.randrange(1, 10, 0), lambda: r.shuffle((1, 2)), lambda: r.getrandbits(-1), lambda: random.seed([1]), lambda: r.setstate((1, 2, 3)), lambda: r.choices([1, 2], weights=[-1, 0.5]),
          lambda: r.sample([1, 2], counts=[1], k=1), lambda: r.sample([1], counts=[-1], k=1), lambda: r.choice(5), lambda: r.choices([1], weights=2), lambda: r.binomialvariate(5, 2), lambda: r.choices([1, 2], k=-1), lambda: r.expovariate(0), lambda: r.getrandbits(0), lambda: r.sample("abc", 1.0)):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
