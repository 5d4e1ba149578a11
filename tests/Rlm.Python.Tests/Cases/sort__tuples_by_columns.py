# Rows of plain columns are sorted column by column: the same order as comparing tuple by tuple, also stable and in reverse.
import random

r = random.Random(5)


def value(kind):
    if kind == "i":
        return r.randint(-3, 3) if r.random() < 0.9 else r.randint(-10**6, 10**6)
    if kind == "f":
        return r.choice([0.0, -0.0, 1.5, -2.25, r.random(), float("inf")])
    if kind == "s":
        return "".join(r.choice("ab\0é😀\ue000") for _ in range(r.randint(0, 5)))
    return r.randint(0, 2), r.choice("xy")


for t in range(60):
    kinds = [r.choice("ifst") for _ in range(r.randint(1, 4))]
    rows = [tuple(value(kind) for kind in kinds) for _ in range(r.randint(0, 200))]
    order = sorted(range(len(rows)), key=lambda i: rows[i], reverse=t % 2 == 0)
    print("".join(kinds), order[:40], sum(i * place for i, place in enumerate(order)))
    assert sorted(rows) == [rows[i] for i in sorted(range(len(rows)), key=rows.__getitem__)]

nan = float("nan")
print(sorted([(1, nan), (1, 2.0), (0, nan), (1, 1.0)]))
print(sorted([(1, 2), (1,), (0, 5), ()]))
for mixed in [(1, "a"), (1, 2)], [("a", 1), (2, 2)], [(1, None), (1, None)], [(True, 2), (1, 1), (0, 3)]:
    try:
        print(sorted(mixed))
    except TypeError as error:
        print(error)
