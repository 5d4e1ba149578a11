# Comprehension scopes: leaking and not leaking, the first iterable, closures inside, class bodies.
x = "module"
print([x for x in range(3)], {x: x for x in "ab"}, x)
rows = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
print([[row[i] for row in rows] for i in range(3)], [n for row in rows for n in row if n % 2], [[n for n in row if n > 4] for row in rows])
print([x for x in [x, x]], [[x for x in x] for x in ["ab", "c"]], [x for x in rows for x in x][-1])
print([(a, b) for a in range(4) for b in range(a) if (a + b) % 2], {len(w): w for w in ("a", "bb", "cc")}, {n % 3 for n in range(10)})

fs = [lambda: i for i in range(3)]
gs = [lambda i=i: i for i in range(3)]
hs = [(lambda j: lambda: j)(i) for i in range(3)]
print([f() for f in fs], [g() for g in gs], [h() for h in hs])

class Menu:
    prices = {"tea": 2, "cake": 4}
    factor = 3
    first = [p for p in prices]
    try:
        scaled = [p * factor for p in prices.values()]
    except NameError as e:
        problem = f"{type(e).__name__}: {e}"
    scaled = (lambda f, p: [v * f for v in p])(factor, prices.values())
    pairs = [name.upper() for name in sorted(prices) if name]
print(Menu.first, Menu.problem, Menu.scaled, Menu.pairs)
def walrus_leaks():
    if any((hit := n) > 3 for n in [1, 2, 5, 9]):
        inside = [last := n * 10 for n in range(3)]
    return hit, last, inside, [y := 1, y + 1, y ** 2], y
print(walrus_leaks())
print([total := 0] and [total := total + n for n in range(5)], total)
def reads_before():
    try:
        return [missing for _ in range(1)]
    except NameError as e:
        return type(e).__name__, str(e)
    missing = 1
print(reads_before())
def nonlocal_in_comp():
    count = 0
    def bump():
        nonlocal count
        count += 1
        return count
    return [bump() for _ in range(3)], count, [count for _ in [0]]
print(nonlocal_in_comp())
for source in ("[i := 0 for i in range(3)]", "[x for x in (y := [1])]", "[*a for a in b]", "[x, y for x in z]", "{**d for d in e}", "[x for x in y if a else b]", "[yield for x in y]", "(x for)", "[for x in y]"):
    try:
        compile(source, "s", "exec"); print(source, "compiles")
    except SyntaxError as e:
        print(f"{source:<28} {e.msg}")
