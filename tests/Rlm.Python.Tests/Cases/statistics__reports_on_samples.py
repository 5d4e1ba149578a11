# Means, medians, spread, quantiles, regression and NormalDist on ints, floats and fractions; empty and bad data.
import statistics as st
from fractions import Fraction as F
marks = [72, 85, 91, 64, 85, 78, 99, 58, 85, 70]
for f in (st.mean, st.fmean, st.median, st.median_low, st.median_high, st.median_grouped, st.mode, st.multimode, st.stdev, st.pstdev, st.variance, st.pvariance, st.geometric_mean, st.harmonic_mean, st.quantiles):
    r = f(marks)
    print(f"{f.__name__:<16}{round(r, 9) if isinstance(r, float) else r}")
print(st.mean([1, 2]), st.mean([1, 3]), st.mean([F(1, 3), F(1, 6)]), st.mean([True, False]), st.mean([1.5, 2]), st.mean(iter([10**30, 10**30 + 2])), st.mean({1: "a", 4: "b"}))
print(st.median([3, 1]), st.median([1, 2, 3.5]), st.median_low("cab"), st.median(range(5)), st.median_grouped([1, 2, 2, 3, 4, 4, 4, 5], interval=1), st.mode("hello"), st.mode([1, 1, 2, 2]), st.multimode([]), st.multimode("aabb"), st.mode([None, None, 1]))
print(st.quantiles([1, 2, 3, 4, 5], n=4), st.quantiles(range(1, 11), n=10), st.quantiles([5, 1, 3], n=2), st.quantiles([1, 2, 3, 4], method="inclusive"), st.quantiles([7], n=4))
print(st.fmean([3, 5], weights=[1, 3]), st.harmonic_mean([40, 60]), st.harmonic_mean([40, 60], weights=[30, 70]), st.harmonic_mean([1, 0]), st.pvariance([1, 2, 3], mu=2), st.pstdev([5]), st.variance([2, 2]))
x, y = [1, 2, 3, 4, 5], [2.1, 3.9, 6.2, 7.8, 10.1]
slope, intercept = st.linear_regression(x, y)
print(round(slope, 6), round(intercept, 6), round(st.correlation(x, y), 9), round(st.covariance(x, y), 6), st.linear_regression([1, 2], [3, 6], proportional=True), st.correlation(x, [5, 1, 4, 2, 9], method="ranked"), st.linear_regression(x, [3] * 5))
n = st.NormalDist(100, 15)
print(n, round(n.cdf(115), 9), round(n.pdf(100), 9), round(n.inv_cdf(0.975), 6), n.zscore(130), [round(q, 3) for q in n.quantiles(4)], n.mean, n.variance, n + 5, n * 2, n + st.NormalDist(1, 8), round(n.overlap(st.NormalDist(110, 15)), 6), n == st.NormalDist(100, 15.0), st.NormalDist(), st.NormalDist.from_samples([1, 2, 3]), n.samples(2, seed=7) == n.samples(2, seed=7))
nothing = {"mean": lambda: st.mean([]), "fmean": lambda: st.fmean([]), "median": lambda: st.median([]), "mode": lambda: st.mode([]), "stdev": lambda: st.stdev([1]), "pvariance": lambda: st.pvariance([]), "geometric": lambda: st.geometric_mean([1, -1]), "harmonic": lambda: st.harmonic_mean([1, -1]), "quantiles": lambda: st.quantiles([]), "quantiles n": lambda: st.quantiles([1, 2], n=0), "method": lambda: st.quantiles([1, 2], method="x"), "mean text": lambda: st.mean(["a"]), "mean none": lambda: st.mean([1, None]),
           "corr": lambda: st.correlation([1], [1]), "corr const": lambda: st.correlation([1, 2], [3, 3]), "lengths": lambda: st.covariance([1, 2], [1]), "regression": lambda: st.linear_regression([1, 1], [2, 3]), "sigma": lambda: st.NormalDist(0, -1), "p": lambda: n.inv_cdf(1), "weights": lambda: st.fmean([1, 2], weights=[1]), "weights 0": lambda: st.fmean([1], [0]), "samples": lambda: st.NormalDist.from_samples([1]), "sort": lambda: st.median([1, "a"]), "zero": lambda: st.NormalDist(1, 0).cdf(1), "int": lambda: st.mean(5)}
for name, f in nothing.items():
    try:
        print(name, "=", f())
    except Exception as e:
        print(f"{name}: {type(e).__name__}: {e}")
