# statistics as reports use it.
import statistics as st
data = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
print(st.mean(data), st.median(data), st.mode(data), st.stdev(data), st.pstdev(data), st.variance(data), st.pvariance(data), st.fmean(data), st.median_low([1, 3, 5, 7]), st.median_high([1, 3, 5, 7]), st.median([1, 2, 3, 4]), st.multimode("aabbc"), st.mode(["x", "y", "y"]), st.harmonic_mean([40, 60]), st.geometric_mean([54, 24, 36]), st.quantiles([1, 2, 3, 4, 5]), st.quantiles(range(1, 101), n=10), st.quantiles([1, 2, 3], n=4, method="inclusive"))
print(st.mean([1, 2, 3, 4]), st.mean([1, 2]), st.mean([True, False]), type(st.mean([1, 3])).__name__, st.fmean([1, 2], weights=[3, 1]), st.correlation([1, 2, 3], [2, 4, 7]), st.covariance([1, 2, 3], [1, 5, 7]), st.linear_regression([1, 2, 3], [2, 4, 6.5]), st.median_grouped([1, 2, 2, 3]), st.variance([1, 2, 3, 4], xbar=2.5), st.stdev([1, 1]), st.pvariance([5]))
for f in (lambda: st.mean([]), lambda: st.median([]), lambda: st.mode([]), lambda: st.stdev([1]), lambda: st.variance([]), lambda: st.mean(["a"]), lambda: st.quantiles([1]) if False else st.quantiles([]), lambda: st.harmonic_mean([-1]), lambda: st.geometric_mean([0]) if False else st.geometric_mean([]), lambda: st.correlation([1], [1]), lambda: st.quantiles([1, 2], n=0), lambda: st.pstdev([]), lambda: st.fmean([]), lambda: st.linear_regression([1, 1], [1, 2])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
from fractions import Fraction
from decimal import Decimal
print(st.mean([Fraction(1, 3), Fraction(1, 6)]), st.mean([Decimal("1.1"), Decimal("2.2")]), st.median([Fraction(1, 2), 2]))
n = st.NormalDist(100, 15); print(n.mean, n.stdev, round(n.cdf(115), 6), round(n.pdf(100), 6), round(n.inv_cdf(0.975), 4), n, round(st.NormalDist.from_samples(data).mean, 4), round(n.zscore(130), 2), n + 5)
groups = {"a": [1, 2, 3], "b": [10, 20], "c": [7]}
for k, v in groups.items(): print(k, st.mean(v), st.median(v), round(st.stdev(v), 3) if len(v) > 1 else "n/a")
print(issubclass(st.StatisticsError, ValueError), sorted(groups, key=lambda k: st.mean(groups[k])))
