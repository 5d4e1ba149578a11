# Sums of ints and floats are exact, however far their magnitudes are apart.
import random
from statistics import mean, pstdev, pvariance, stdev, variance

r = random.Random(7)
for t in range(40):
    n = r.randint(2, 30)
    mixed = [r.choice([r.randint(-10**18, 10**18), r.random() * 10 ** r.randint(-150, 150), r.randint(-5, 5) * 0.1, 5e-324]) for _ in range(n)]
    print(mean(mixed), variance(mixed), pstdev(mixed))
    ints = [r.randint(-10 ** r.randint(1, 18), 10**18) for _ in range(n)]
    print(mean(ints), pvariance(ints), stdev(ints))
print(mean([4, 4]), mean([1.0, 1]), mean((True, 2)), type(variance([1, 2, 3])), variance([1, 2]))
print(mean([2**63 - 1] * 40_000) == 2**63 - 1, mean([1e308] * 1000), mean([1e16, 1, -1e16]), mean([0.1] * 10))
for odd in [1, float("nan"), 3], [1, float("inf")], [1, "2"], [10**400, 1]:
    try:
        print(mean(odd))
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error)
