# Knapsack, change, longest common subsequence, word break, edit script.
from functools import lru_cache, cache

def knapsack(items, capacity):
    best = [(0, ())] * (capacity + 1)
    for name, weight, value in items:
        for c in range(capacity, weight - 1, -1):
            candidate = best[c - weight][0] + value
            if candidate > best[c][0]:
                best[c] = (candidate, best[c - weight][1] + (name,))
    return best[capacity]

print(knapsack([("laptop", 3, 2000), ("guitar", 1, 1500), ("stereo", 4, 3000), ("phone", 1, 2000)], 4))

def change(amount, coins):
    ways = [1] + [0] * amount
    fewest = [0] + [None] * amount
    for c in coins:
        for a in range(c, amount + 1):
            ways[a] += ways[a - c]
            if fewest[a - c] is not None and (fewest[a] is None or fewest[a - c] + 1 < fewest[a]):
                fewest[a] = fewest[a - c] + 1
    return ways[amount], fewest[amount]

print(change(100, [1, 5, 10, 25, 50]), change(11, [5, 2]), change(3, [2]), change(1000, [1, 2, 5, 10, 20, 50, 100, 200]))

def lcs(a, b):
    @cache
    def f(i, j):
        if i == len(a) or j == len(b):
            return ()
        if a[i] == b[j]:
            return (a[i],) + f(i + 1, j + 1)
        return max(f(i + 1, j), f(i, j + 1), key=len)
    return f(0, 0)

print("".join(lcs("AGCATGACTGA", "GACTACGGTCA")), lcs("the quick brown fox".split(), "a quick red fox jumps".split()))

def word_break(text, words):
    @lru_cache(maxsize=None)
    def f(start):
        if start == len(text):
            return [[]]
        return [[text[start:end]] + rest for end in range(start + 1, len(text) + 1) if text[start:end] in words for rest in f(end)]
    return [" ".join(s) for s in f(0)], f.cache_info().hits

print(word_break("catsanddog", frozenset({"cat", "cats", "and", "sand", "dog"})), word_break("aaaa", frozenset({"a", "aa"})), word_break("x", frozenset()))

def edit_script(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            if not i or not j:
                table[i][j] = i + j
            else:
                table[i][j] = table[i - 1][j - 1] if a[i - 1] == b[j - 1] else 1 + min(table[i - 1][j], table[i][j - 1], table[i - 1][j - 1])
    i, j, ops = len(a), len(b), []
    while i or j:
        if i and j and a[i - 1] == b[j - 1]:
            ops.append(" " + a[i - 1]); i -= 1; j -= 1
        elif i and j and table[i][j] == table[i - 1][j - 1] + 1:
            ops.append(f"~{a[i - 1]}>{b[j - 1]}"); i -= 1; j -= 1
        elif i and table[i][j] == table[i - 1][j] + 1:
            ops.append("-" + a[i - 1]); i -= 1
        else:
            ops.append("+" + b[j - 1]); j -= 1
    return table[-1][-1], ops[::-1]

print(edit_script("kitten", "sitting"))

def lis(xs):
    from bisect import bisect_left
    tails, at, prev = [], [], [None] * len(xs)
    for i, x in enumerate(xs):
        k = bisect_left(tails, x)
        prev[i] = at[k - 1] if k else None
        if k == len(tails):
            tails.append(x); at.append(i)
        else:
            tails[k] = x; at[k] = i
    out, i = [], at[-1] if at else None
    while i is not None:
        out.append(xs[i]); i = prev[i]
    return out[::-1]
print(lis([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7]), lis([]))

@lru_cache(None)
def paths(r, c):
    return 1 if r == 0 or c == 0 else paths(r - 1, c) + paths(r, c - 1)
print(paths(16, 16), paths.cache_info())
def partitions(n, top=None):
    if n == 0:
        yield []
        return
    for k in range(min(n, top or n), 0, -1):
        for rest in partitions(n - k, k):
            yield [k] + rest
print(len(list(partitions(12))), list(partitions(5)))
