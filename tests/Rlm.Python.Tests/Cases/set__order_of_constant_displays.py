# A set of constants comes out in the order in which CPython keeps it, also with negative numbers and duplicates.
print({49, -5, 1, 0, 52, 10, 59, 8, 33})
print(frozenset({49, -5, 1, 0, 52, 10, 59, 8, 33}), {-1, -2, 3}, {1 - 2, 2 * 8, 7})
print({20, 51} | frozenset({49, -5, 1, 0, 52, 10, 59, 8, 33}))
print({19, 58, 23, 22, 54, 24, 58, 28})
a = {19, 58, 23, 22, 54, 24, 58, 28}
a |= {26, 42, 45, 24, 57, 4, 49, 47, 26}
print(a, a - {19}, a & {4, 57, 22}, a ^ {1, 4})
b = set([19, 58, 23, 22, 54, 24, 58, 28])
print(b, b | {26}, b.union([26, 42, 45, 24, 57, 4, 49, 47, 26]), b | {26, 42, 45, 24, 57, 4, 49, 47})
print(b.copy(), set(b), frozenset(b), sorted(b, reverse=True))
