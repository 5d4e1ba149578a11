# expandtabs: columns, newlines that reset the column, odd sizes.
rows = ["id\tname\tcity", "1\tAda\tLondon", "1042\tGrace Hopper\tNew York", "\tindented", "trailing\t"]
for size in (8, 16, 4):
    print(f"size {size}")
    for row in rows:
        print("  [" + row.expandtabs(size) + "]")
s = "a\tbc\tdef\tghij\t|"
for size in (0, 1, 2, 3, -1, -8):
    print(size, repr(s.expandtabs(size)))
print(repr("ab\n\tc\r\td\x0b\te\u2028\tf".expandtabs(4)), repr("\t\t".expandtabs(3)), repr("".expandtabs()), repr("no tabs".expandtabs()))
print(repr("\u00e9\t\u4e2d\tx".expandtabs(4)), repr("\U0001F600\tx".expandtabs(4)), repr("e\u0301\tx".expandtabs(4)), len("\t".expandtabs()), len("1234567\t".expandtabs()), len("12345678\t".expandtabs()))
print(b"a\tb\n\tc".expandtabs(4), bytearray(b"\xe9\t|").expandtabs(3), "x\ty".expandtabs(tabsize=5), repr("x\ty".expandtabs(True)))
def detab_by_hand(text, size):
    out, column = [], 0
    for ch in text:
        if ch == "\t":
            pad = size - column % size
            out.append(" " * pad)
            column += pad
        else:
            out.append(ch)
            column = 0 if ch in "\r\n" else column + 1
    return "".join(out)
for text in rows + ["x\n\ty\tz", "\r\t."]:
    assert detab_by_hand(text, 5) == text.expandtabs(5), text
print("by hand agrees")
for call in (lambda: "\t".expandtabs("8"), lambda: "\t".expandtabs(2.0), lambda: "\t".expandtabs(4, 4), lambda: "\t".expandtabs(size=4), lambda: "\t".expandtabs(None), lambda: "\t".expandtabs(10 ** 30)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
