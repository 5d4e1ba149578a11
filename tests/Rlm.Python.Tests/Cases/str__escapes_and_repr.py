# Literals, escapes, raw strings, repr's choice of quotes, ascii.
print("tab\there", 'single\'s', "double\"d", "back\\slash", "oct\101\60", "hex\x41", "\u0041\u00e9", "\U0001F600" == chr(0x1F600), "\N{GREEK SMALL LETTER ALPHA}", "line\
continued", "bell\a".encode(), "\b\f\v".encode(), "\0".encode(), "\08".encode())
print(r"raw\n\t\\", R'x\'', rb"raw\n", b"by\x41\101\n", br"\x41", "a" 'b' """c""" r"\d")
print('''triple
"quoted" 'text'
''', """a""b""", """\
no first newline""")
for s in ("", "a", "'", '"', "'\"", "\\", "\n\r\t", "\x00\x01\x1f\x7f", "\x80\xa0\xad", "\u00e9", "\u0300", "\u200b\u2028\ufeff", "\ud7ff", "\U0001F600", "\U000E0001", "\U0010FFFF", "\u4e2d\u6587", "it's", 'say "hi"', "both ' and \"", "\\'", "a\\nb", "\u0378", "\ue000", "\ufffd"):
    print(repr(s), ascii(s), len(s))
print(repr("\ud800"), ascii("\udfff"), len("\ud83d"), "\ud800" == "\ud800", repr("a\udc80b"))
try:
    print("\ud800".encode())
except UnicodeEncodeError as e:
    print(e)
for b in (b"", b"abc", b"'", b'"', b"'\"", b"\x00\xff\n\t\r\\", b"\x7f ~"):
    print(repr(b), str(b))
print(["a'b", 'c"d', "e\nf"], ("x",), {"k'": 'v"'}, {"one"})
print(chr(0), chr(65), chr(0x10ffff) == "\U0010ffff", ord("A"), ord("\u20ac"), ord("\U0001F600"))
print("%r %a %s" % ("\u00e9", "\u00e9", "\u00e9"), f"{'é'!r} {'é'!a} {'é'!s}", "{!r} {!a}".format("\u00e9\n", "\u00e9\n"))
print(len("\u00e9"), len("e\u0301"), "\u00e9" == "e\u0301", "\\x41", len(r"\u0041"))
print(str(b"abc", "ascii"), str(b"\xc3\xa9", "utf-8"), str(b"\xff", "latin-1"), str(b"\xff", errors="replace") == "\ufffd", str(), str(None), str(1.0), str([1, "a"]), str(Exception("x")))
