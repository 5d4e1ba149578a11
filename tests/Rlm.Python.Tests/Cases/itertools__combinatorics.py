# product, permutations, combinations, with replacement.
from itertools import product, permutations, combinations, combinations_with_replacement
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product("a", [])), len(list(product(range(3), repeat=3))), list(product("ab", repeat=0)), list(product([1], [2], [3])), list(product("ab", [1], repeat=2))[:3])
print(list(permutations("abc")), list(permutations([1, 2, 3], 2)), list(permutations([], 0)), list(permutations([1], 2)), len(list(permutations(range(5)))), list(permutations("aa")), ["".join(p) for p in permutations("abc", 2)], next(permutations(range(3))))
print(list(combinations("abcd", 2)), list(combinations([1, 2, 3], 3)), list(combinations([1, 2], 0)), list(combinations([1], 2)), len(list(combinations(range(10), 5))), list(combinations("aab", 2)), [a + b for a, b in combinations([1, 2, 3], 2)])
print(list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement([1, 2], 3)), list(combinations_with_replacement([], 1)), list(combinations_with_replacement("a", 0)), len(list(combinations_with_replacement(range(4), 3))))
for f in (lambda: product(5), lambda: permutations(5), lambda: combinations([1]), lambda: combinations([1], -1), lambda: permutations([1], -1), lambda: product([1], repeat=-1), lambda: product([1], foo=1), lambda: combinations([1], "a"), lambda: permutations([1], "a"), lambda: combinations(r=2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
users = {"ann": ["apple", "pear"], "bob": ["pear", "fig"], "cid": ["apple", "fig", "pear"]}
for a, b in combinations(users, 2):
    shared = sorted(set(users[a]) & set(users[b]))
    if shared: print(a, b, shared)
print([p for p in combinations(range(1, 10), 3) if sum(p) == 15], sum(1 for a, b in product(range(1, 7), repeat=2) if a + b == 7), sorted(set("".join(p) for p in permutations("aab"))), max(permutations([1, 2, 3]), key=lambda p: p[0] * 100 + p[1] * 10 + p[2]))
def subsets(xs): return [c for r in range(len(xs) + 1) for c in combinations(xs, r)]
print(subsets([1, 2, 3]), len(subsets(range(8))))
def queens(n):
    for cols in permutations(range(n)):
        if len({c + i for i, c in enumerate(cols)}) == n == len({c - i for i, c in enumerate(cols)}): yield cols
print(next(queens(6)), len(list(queens(6))))
def knapsack(items, cap): return max((c for r in range(len(items) + 1) for c in combinations(items, r) if sum(w for w, _ in c) <= cap), key=lambda c: sum(v for _, v in c))
print(knapsack([(3, 4), (4, 5), (2, 3)], 6))
for x, y in product(range(2), "ab"): print(x, y, end="; ")
print()
it = combinations("abc", 2); print(next(it), next(it), list(it), next(it, None), type(it).__name__)
src = [1, 2]; p = product(src, repeat=2); src.append(3); print(list(p)); print(list(product(map(str, [1, 2]), (c for c in "x"))))
