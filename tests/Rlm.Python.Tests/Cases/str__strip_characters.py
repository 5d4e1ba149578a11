# strip, lstrip, rstrip: sets of characters, Unicode spaces, subtle traps.
samples = ["  padded\t\n", "xxhixx", "...wait...", "", "    ", "\u3000wide\u2009", "\x1cfs\x1f", "\u200bzero\u200b", "\ufeffbom"]
for s in samples:
    print(ascii(s), ascii(s.strip()), ascii(s.lstrip()), ascii(s.rstrip()))
print("www.example.com".strip("cmowz."), "mississippi".strip("ipsm"), "mississippi".strip("mip"), "aXbXa".strip("ab"), "abc".strip(""))
print("file.py.py".rstrip(".py"), "happy.py".rstrip(".py"), "https://shttp.net".lstrip("https:/"), sep=" | ")
print("0012.500".strip("0"), "0000".lstrip("0") or "0", "-000".strip("-0"), "$1,234.00".strip("$").replace(",", ""))
print("[('a', 1)]".strip("[]()"), '"quoted ""text"""'.strip('"'), "\\\\server\\".strip("\\"), "(((x)))".lstrip("(").rstrip(")"))
print("\u00e9t\u00e9".strip("\u00e9"), "\U0001F600hi\U0001F600\U0001F601".strip("\U0001F600"), "naïve".strip("en"))
s = "unchanged"
print(s.strip() is s, s.strip("z") == s, "  a b  ".strip() + "|", "  a b  ".strip(None) == "a b")
rows = [" id ,name , city", "7,  Ada,London  ", " 8 ,Alan,"]
print([[cell.strip() for cell in row.split(",")] for row in rows])
print(b"\x00\x00data\x00".strip(b"\x00"), b" \t\n\r\x0b\x0cx\xa0".strip(), bytearray(b"aab").lstrip(b"a"), b"abc".strip(memoryview(b"ca")))
for call in (lambda: "a".strip(1), lambda: "a".strip(b"a"), lambda: "a".strip(["a"]), lambda: "a".lstrip("a", "b"), lambda: "a".rstrip(chars="a"),
             lambda: b"a".strip("a"), lambda: b"a".strip(97), lambda: str.strip(), lambda: str.strip(5), lambda: None.strip()):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
