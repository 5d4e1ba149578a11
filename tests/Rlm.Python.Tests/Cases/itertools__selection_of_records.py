# chain, compress, groupby, filterfalse, product and zip_longest over small tables, as reports need them.
from itertools import chain, combinations, combinations_with_replacement, compress, dropwhile, filterfalse, groupby, islice, permutations, product, starmap, tee, zip_longest
from operator import itemgetter

header = ["id", "name", "dept", "hours", "secret"]
keep = [1, 1, 1, 1, 0]
rows = [
    (1, "Ute", "lab", 12.5, "x"), (2, "Sam", "lab", 7, "y"), (3, "Ona", "field", 31, "z"), (4, "Kim", "field", 0, ""), (5, "Lou", "lab", 3.5, "w"),
]
print(list(compress(header, keep)), [tuple(compress(r, keep)) for r in rows[:2]])
for dept, group in groupby(rows, itemgetter(2)):
    print("run of", dept, [name for _, name, *_ in group])
by_dept = {d: [r[1] for r in g] for d, g in groupby(sorted(rows, key=itemgetter(2, 1)), itemgetter(2))}
print(by_dept, list(chain.from_iterable(by_dept.values())), *zip_longest(*by_dept.values(), fillvalue="—"))
print([r[0] for r in filterfalse(itemgetter(3), rows)], list(filterfalse(str.isdigit, "a1b2")), [*dropwhile(str.isspace, "  x y")])
print(list(starmap("{1} from {2}".format, rows))[:2], list(starmap(lambda *a, **k: (len(a), k), [(), (1, 2)])))
sizes, colours = ["S", "L"], ["red", "blue", "grey"]
print(["-".join(p) for p in product(sizes, colours)], list(product()), list(product("ab", [])), len(list(product(range(3), repeat=4))))
print(["".join(p) for p in product("01", "x", repeat=2)], list(islice(product(range(2), "ab", [None]), 1, 3)))
print(["".join(p) for p in permutations("cab")], list(permutations(range(2), 0)), list(permutations("ab", 3)), list(permutations([2, 1], None)))
print(list(combinations("ABCD", 3)), list(combinations("AA", 1)), list(combinations_with_replacement("xyz", 2)), list(combinations_with_replacement("", 1)))
hands = [sum(c) for c in combinations([1, 5, 10, 25], 2)]
print(sorted(hands), max(combinations([4, 8, 1], 2), key=sum), sum(1 for _ in combinations(range(20), 5)))
evens, odds = (list(f(lambda r: r[0] % 2, part)) for f, part in zip((filterfalse, filter), tee(rows)))
print([r[0] for r in evens], [r[0] for r in odds])
it1, it2, it3 = tee("abcdef", 3)
next(it2); next(it3); next(it3)
print(["".join(t) for t in zip(it1, it2, it3)], tee([1], 0))
grid = ["#..", ".#.", "..#"]
print([(r, c) for r, c in product(range(3), repeat=2) if grid[r][c] == "#"], ["".join(col) for col in zip_longest("ab", "xyz", fillvalue=".")], *map("".join, zip(*grid)))
print([(k, len(list(g))) for k, g in groupby("aaabccd")], [k for k, g in groupby([1, 1.0, True, 2]) if len([*g]) > 1], {k: [*g] for k, g in groupby([3, 1, 2, 4], key=lambda x: x % 2)})
print(list(groupby([])), next(groupby(["x"]))[0], [[*g] for _, g in groupby(enumerate([1, 2, 3, 7, 8, 12]), lambda t: t[1] - t[0])])
