# Fill, alignment, sign and zero padding across the types.
for spec in ("<9", ">9", "^9", "=9", "*<9", "#>9", "x^9", "0=9", "09", "<09", "^09", "+9", " 9", "-9", "*=+9", "\u00e9^9", "\U0001F600>9", "{^9"):
    row = []
    for value in (42, -3, 2.5, "str", True):
        try:
            row.append(format(value, spec))
        except ValueError as e:
            row.append(f"({e})")
    print(spec, row)
print(f"{0:+} {0:-} {0: } {-0.0:+} {-0.0: } {0.0:+} {5:+d} {-5: d} {1e9: g} {float('inf'):+} {float('-inf'):09} {float('nan'):*^+9}")
print(f"{-0.4:.0f} {-0.4:z.0f} {-0.04:z.1f} {-0.0:z} {0.4:+z.0f} {-1.5:z.1f} {-1e-9:z.3f} {-0.001:z.2%}")
print(f"{'ab':5}|{'ab':<5}|{'ab':>5}|{'ab':^5}|{'ab':1}|{'abcdef':.3}|{'abcdef':6.2}|{'abcdef':*^8.4}|{'':5}|{'ab':05}|{'ab':0>5}")
print(f"{7:5}|{7:<5}|{7.0:5}|{True:5}|{True}|{True:d}|{None}|{[1]!s:5}|{(1,)!r:>6}|{1j:8}|{1j:<8}|{b'x'!r:6}|")
w, a, f = 12, "^", "."
print(f"{'center':{f}{a}{w}}", f"{3.14159:{w}.{3}}", f"{'x':{'<' if w > 5 else '>'}{w // 3}}|", "{:{}{}{}}".format("y", "-", ">", 4))
receipt = [("Espresso", 2, 1.8), ("Croissant", 1, 2.45), ("Mineral water", 3, 1.2)]
print(f"{'Item':<15}{'Qty':>4}{'Price':>8}{'Sum':>9}\n{'':-<36}")
for item, qty, price in receipt:
    print(f"{item:<15}{qty:>4}{price:>8.2f}{qty * price:>9.2f}")
print(f"{'Total':<15}{sum(q for _, q, _ in receipt):>4}{'':8}{sum(q * p for _, q, p in receipt):=+9.2f}")
for value, spec in (("s", "=5"), ("s", "+"), ("s", " "), ("s", "#"), ("s", "-"), ("s", "z"), (5, "z"), (5, ".2"), (5, "<<<5"), (5, "99999999999999999999"), (5, "5.5"), ("s", ".x"), ("s", "d"), (1j, "=9"), (1j, "09"), (True, "s"), (2.5, "5 .1")):
    try:
        print(repr(value), spec, "->", repr(format(value, spec)))
    except Exception as e:
        print(repr(value), spec, "->", type(e).__name__, e)
