# The mini-language on strings and on everything else.
values = ["", "a", "hello", "h\u00e9llo", "\U0001F600x"]
for spec in ["", "s", "8", "<8", ">8", "^8", "08", "*^9", ".3", ".0", "8.2", "^8.3s", "x<3", "0<8", "0>8", "\u2022^7", "{<4", "}>4", ":>4", " ^6"]:
    print(repr(spec), [format(v, spec) for v in values])
for v, spec in [("a", "d"), ("a", "=5"), ("a", "+5"), ("a", " 5"), ("a", "#5"), ("a", ",5"), ("a", "_5"), ("a", "5.5.5"), ("a", "f"), ("a", ".x"), ("a", "<<<5"), ("a", "-5"), ("a", "ss"), ("a", "z5"), (None, "5"), ([1], ">5"), ({}, "x"), ((1,), "5"), ({1}, "5"), (object, "5"), (print, "5"), (b"x", "5"), (range(3), "5"), (1 + 2j, ".2f"), (1 + 2j, ""), (1 + 2j, "x"), (1 - 2j, "10"), (1.5j, "g"), (1 + 2j, "05"), (1 + 2j, ">20.1f"), (1 + 2j, "=5"), (Ellipsis, "5"), (slice(1), "5"), (Exception("e"), "5"), (type, "")]:
    try:
        print(repr(spec), repr(format(v, spec)))
    except Exception as e:
        print(repr(spec), type(e).__name__, e)
print(format(None), format([1, "a"]), format({"k": 1}, ""), format((1, 2)), format(True), format(b"x"), format(1 + 2j), format(...), format(Exception("e")))
rows = [("apple", 3, 1.5), ("banana", 12, 0.25), ("kiwi", 100, 10.0)]
print(f"{'item':<10}|{'qty':>6}|{'price':^9}|")
print("-" * 10 + "+" + "-" * 6 + "+" + "-" * 9 + "|")
for item, qty, price in rows:
    print(f"{item:<10}|{qty:>6,}|{price:^9.2f}|")
print(f"{sum(q * p for _, q, p in rows):*>28,.2f}")
for label, value in {"short": 1, "a much longer label": 22}.items():
    print(f"{label:.<25}{value:.>5}")
print(f"{'wide':^{10 * 2}}|", f"{'cut off here':.{3}}|", f"{'both':>{8}.{2}}|", f"{'x' * 3:_^{len('seven77')}}")
try:
    format("a", 5)
except TypeError as e:
    print(e)
try:
    format()
except TypeError as e:
    print(e)
print("{:>10}".format("\u4e2d\u6587"), f"{'e\u0301':>5}|", f"{'\t':>3}|")
