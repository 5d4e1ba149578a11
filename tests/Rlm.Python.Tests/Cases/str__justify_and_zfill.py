# ljust, rjust, center and zfill: odd widths, fill characters, signs.
for width in range(3, 10):
    print(width, "abc".center(width, "*"), "abcd".center(width, "*"), "abc".ljust(width, "."), "abc".rjust(width, "."))
print(repr("".center(3)), repr("x".center(0)), repr("x".ljust(-5)), repr("\u00e9".rjust(3, "\u00b7")), "\U0001F600".center(5, "\u2605"))
for s in ("42", "-42", "+42", "--4", "+", "-", "", "3.14", "-abc", " 7", "0x1f", "\u22125"):
    print(repr(s), repr(s.zfill(5)), repr(s.zfill(1)))
def table(rows, *kinds):
    widths = [max(len(str(r[i])) for r in rows) for i in range(len(kinds))]
    for row in rows:
        print("| " + " | ".join({"l": str.ljust, "r": str.rjust, "c": str.center}[k](str(v), w) for v, w, k in zip(row, widths, kinds)) + " |")
table([("item", "qty", "state"), ("pears", 12, "ok"), ("figs", 7, "low"), ("plums", 1500, "surplus")], "l", "r", "c")
menu = [("Soup", 4.5), ("Roast beef", 17.25), ("Tea", 2)]
for dish, price in menu:
    print(dish.ljust(15, ".") + f"{price:.2f}".rjust(7, "."))
print("Title".center(21, "="), " even ".center(21, "="), sep="\n")
print(b"ab".center(5, b"-"), bytearray(b"ab").rjust(4), b"-7".zfill(5), b"ab".ljust(3, bytearray(b"!")))
class Width:
    def __index__(self): return 6
print("w".rjust(Width(), "_"), "w".center(True), "same".ljust(4) is not None)
for call in (lambda: "a".center(), lambda: "a".center("5"), lambda: "a".center(5, ""), lambda: "a".ljust(5, "ab"), lambda: "a".rjust(5, 1), lambda: "a".rjust(5, b"x"), lambda: "a".center(5.0), lambda: "a".zfill("3"),
             lambda: "a".zfill(), lambda: "a".zfill(3, "x"), lambda: b"a".center(5, "x"), lambda: b"a".center(5, b"xy"), lambda: "a".ljust(width=3), lambda: "a".center(10 ** 30)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
