import statistics as st
import math, random
random.seed(42)
groups = {"placebo": [random.gauss(50, 8) for _ in range(40)], "drug": [random.gauss(55, 9) for _ in range(40)], "high dose": [random.gauss(58, 12) for _ in range(35)]}
print(f"{'group':<12}{'n':>4}{'mean':>9}{'sd':>8}{'median':>9}{'IQR':>16}")
for name, xs in groups.items():
    q1, q2, q3 = st.quantiles(xs, n=4)
    print(f"{name:<12}{len(xs):>4}{st.mean(xs):>9.3f}{st.stdev(xs):>8.3f}{st.median(xs):>9.3f}{f'{q1:.2f}-{q3:.2f}':>16}")

def welch(a, b):
    va, vb = st.variance(a) / len(a), st.variance(b) / len(b)
    t = (st.fmean(a) - st.fmean(b)) / math.sqrt(va + vb)
    df = (va + vb) ** 2 / (va ** 2 / (len(a) - 1) + vb ** 2 / (len(b) - 1))
    return t, df

for other in ("drug", "high dose"):
    t, df = welch(groups[other], groups["placebo"])
    print(f"{other} vs placebo: t = {t:+.4f}, df = {df:.2f}")

def bootstrap(xs, rounds=200):
    means = sorted(st.fmean(random.choices(xs, k=len(xs))) for _ in range(rounds))
    return means[int(rounds * 0.025)], means[int(rounds * 0.975)]

print("95% CI", *(f"[{lo:.3f}, {hi:.3f}]" for lo, hi in map(bootstrap, groups.values())))
xs, ys = groups["placebo"][:35], groups["high dose"]
print("correlation", round(st.correlation(xs, ys), 6), "slope", round(st.linear_regression(xs, ys).slope, 6))
bins = [0] * 8
for x in groups["drug"]:
    bins[min(7, max(0, int((x - 35) // 5)))] += 1
for i, n in enumerate(bins):
    print(f"{35 + i * 5:>3}-{40 + i * 5:<3} {'█' * n}{n or ''}")
