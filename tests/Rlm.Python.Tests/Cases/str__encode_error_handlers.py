# encode: codecs, error handlers and the attributes of UnicodeEncodeError.
text = "na\u00efve \u20ac5 \u4e2d \U0001F600"
for handler in ("ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace"):
    print(handler.ljust(18), text.encode("ascii", handler), text.encode("latin-1", handler), sep="\n    ")
for codec in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-be", "utf-8-sig"):
    encoded = "\u00e9\U0001F600".encode(codec)
    print(codec.ljust(10), encoded.hex(" "), encoded.decode(codec) == "\u00e9\U0001F600")
print("\u20ac\u201cquoted\u201d".encode("cp1252"), "\u00e9".encode("latin1"), "\u0436".encode("utf8"), "abc".encode("ASCII"), "x".encode("UTF_8"), "".encode("utf-16-le"))
print("lone \ud800 end".encode("utf-8", "surrogatepass"), "\udcff".encode("utf-8", "surrogateescape"), "a\ud83d".encode("utf-8", "replace"), "a\ud83d".encode("utf-8", "ignore"), "\ud83d".encode("utf-8", "backslashreplace"))
for value, codec in [("caf\u00e9", "ascii"), ("ab\u20ac\u20acc", "latin-1"), ("\ud800x", "utf-8"), ("ok\U0001F600", "ascii")]:
    try:
        value.encode(codec)
    except UnicodeEncodeError as e:
        print(type(e).__name__, ascii(str(e)))
        print("   ", e.encoding, e.start, e.end, e.reason, ascii(e.object[e.start:e.end]), isinstance(e, ValueError))
print([len(c.encode()) for c in "a\u00e9\u20ac\U0001F600"], len(text), len(text.encode()), len(text.encode("utf-16-le")) // 2)
print(bytes("\u00e9", "utf-8"), bytes("\u00e9", "ascii", "replace"), bytearray("\u00e9", "latin-1"), "\u00e9".encode(errors="strict"), "\u00e9".encode(encoding="ascii", errors="ignore"))
for call in (lambda: "a".encode("klingon"), lambda: "\u00e9".encode("ascii", "nosuch"), lambda: "fine".encode("ascii", "nosuch"), lambda: "a".encode(5), lambda: "a".encode(None), lambda: "a".encode("ascii", 3), lambda: "a".encode("utf-8", "strict", 1), lambda: b"a".encode()):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
