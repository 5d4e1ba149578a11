# count, accumulate, pairwise and batched on floats, fractions, strings and money: balances, growth, chunks of text.
from fractions import Fraction
from itertools import accumulate, batched, count, islice, pairwise, repeat, takewhile
from operator import mul
import operator

print(list(islice(count(10, -3), 5)), list(islice(count(0.5, 0.25), 4)), list(islice(count(Fraction(1, 3), Fraction(1, 6)), 4)))
c = count(5); next(c); print(c, count(2, 3), count(1.5, 0.5), repeat("ab"), repeat(None, 3), count(-1, 0), next(count(True)))
moves = [("salary", 2500), ("rent", -980), ("food", -312), ("tax", -45)]
for (what, amount), balance in zip(moves, accumulate((a for _, a in moves), initial=120)):
    print(f"{what:<8}{amount:>7} before {balance:>6}")
print("after all", [*accumulate((a for _, a in moves), initial=120)][-1])
print(list(accumulate([3, 1, 4, 1, 5, 9, 2, 6], max)), list(accumulate([3, 1, 4, 1, 5], func=min)), list(accumulate(range(1, 8), mul)))
print(list(accumulate("abc")), list(accumulate(["a", "b"], lambda x, y: f"({x}{y})", initial="")), list(accumulate([], initial=0)), list(accumulate([])))
rate = Fraction(1, 20)
print([str(x) for x in accumulate(repeat(rate, 3), lambda total, r: total * (1 + r), initial=Fraction(1000))])
collatz = accumulate(count(), lambda n, _: n // 2 if n % 2 == 0 else 3 * n + 1, initial=27)
steps = list(takewhile(lambda n: n != 1, collatz))
print(len(steps), max(steps), steps[:8])
prices = [101.0, 103.5, 99.25, 99.25, 110.0]
print([f"{b / a - 1:+.1%}" for a, b in pairwise(prices)], all(a <= b for a, b in pairwise([1, 2, 2, 9])), list(pairwise("x")), list(pairwise([])))
triples = [(a, b, c) for (a, _), (b, c) in pairwise(pairwise("ABCDE"))]
print(triples, [b - a for a, b in pairwise(map(ord, "Python"))])
text = "the quick brown fox jumps over the lazy dog".split()
for n, line in enumerate(batched(text, 4), 1):
    print(n, " ".join(line), type(line).__name__)
print(list(batched([], 3)), list(batched("abcdef", 3, strict=True)), ["".join(b) for b in batched("110101101", 3)], list(batched(range(3), 10)))
b = batched(iter("abcde"), n=2, strict=True)
try:
    for pair in b:
        print(pair, end=" ")
except ValueError as e:
    print("|", e, "| then", next(b, "over"))
print(list(map(operator.sub, count(100), [1, 2, 3])), sum(islice(accumulate(count(1)), 100)), list(zip(count(), "ab", repeat(0))))
