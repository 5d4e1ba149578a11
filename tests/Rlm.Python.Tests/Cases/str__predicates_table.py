# The is... methods side by side for characters from many categories.
METHODS = ["isalpha", "isalnum", "isdecimal", "isdigit", "isnumeric", "isidentifier", "isprintable", "isspace", "islower", "isupper", "istitle", "isascii"]
samples = ["a", "Z", "5", "\u00b2", "\u00bd", "\u2167", "\u0665", "\u4e00", "\u3007", "\u2460", "_", "-", " ", "\t", "\xa0", "\u200b", "\u3000", "\x85", "\x1c", "\u00e9", "e\u0301", "\u0301", "\u00df", "\u01c5", "\u00aa", "\u02b0", "\u0e01",
           "\U0001D7D8", "\U0001F600", "\U00010400", "\ud800", "\ufffe", "\x00", "\x7f", "\u2028", "\u00b7", "\u2118", "\u24b6", ""]
print(" " * 12, " ".join(m[2:6] for m in METHODS))
for s in samples:
    print(ascii(s).ljust(12), "    ".join("Y" if getattr(s, m)() else "." for m in METHODS))
for s in ("abc123", "ABC def", "Abc Def", "x_1", "1x", "class", "\u03c0r", "a b", "\n", "12.5", "-3", "\u0661\u0662", "caf\u00e9", "None", "\u00b2\u00b3"):
    print(ascii(s).ljust(16), [m for m in METHODS if getattr(s, m)()])
print([int(d) for d in ("7", "\u0667", "\U0001D7DF")], [s for s in ("\u00b2", "\u2460", "\u00bd") if not s.isdecimal() and s.isnumeric()])
for bad in ("\u00b2", "\u00bd", "\u4e00"):
    try:
        print(int(bad))
    except ValueError as e:
        print(ascii(str(e)))
BYTES = ["isalpha", "isalnum", "isdigit", "isspace", "islower", "isupper", "istitle", "isascii"]
for b in (b"abc", b"ABC1", b"Abc Def", b" \t\r\n\x0b\x0c", b"\xe9", b"", b"12", b"\x1c"):
    print(repr(b).ljust(26), [m for m in BYTES if getattr(b, m)()])
for call in (lambda: "a".isalpha(1), lambda: str.isdigit(5), lambda: "a".isfoo(), lambda: b"1".isdecimal(), lambda: bytes.isalpha("a")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
