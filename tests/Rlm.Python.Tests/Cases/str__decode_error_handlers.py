# decode: broken UTF-8 of many sorts, handlers, and UnicodeDecodeError fields.
broken = [b"caf\xe9", b"\xff\xfe", b"ab\xc3", b"\xe2\x82", b"\xe2\x28\xa1", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\xf0\x9f\x98x", b"\x80start", b"\xf4\x90\x80\x80"]
for data in broken:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as e:
        print(f"{data!r:26} {e.start}-{e.end} {e.reason}: {ascii(data.decode('utf-8', 'replace'))} {ascii(data.decode('utf-8', 'ignore'))} {data.decode('utf-8', 'backslashreplace')}")
try:
    b"abc\xff\xfe".decode()
except UnicodeDecodeError as e:
    print(e, "|", e.encoding, e.object, e.args[1:], isinstance(e, UnicodeError))
try:
    b"ok \xe4\xb8".decode()
except UnicodeDecodeError as e:
    print(e)
for codec in ("ascii", "latin-1", "cp1252"):
    try:
        print(codec, ascii(b"\x80\xe9\x93".decode(codec)))
    except UnicodeDecodeError as e:
        print(codec, e)
escaped = b"file\xff\xe9.txt".decode("utf-8", "surrogateescape")
print(ascii(escaped), escaped.encode("utf-8", "surrogateescape"), ascii(b"\xed\xa0\x80".decode("utf-8", "surrogatepass")))
print(b"\xef\xbb\xbfbom".decode("utf-8-sig"), ascii(b"\xef\xbb\xbfbom".decode("utf-8")), b"\xff\xfeh\x00i\x00".decode("utf-16"), b"\x00h\x00i".decode("utf-16-be"), str(b"abc", "ascii"), str(bytearray(b"\xc3\xa9"), "utf-8"), str(b"\xff", errors="replace") == "\ufffd")
for data in (b"h\x00i", b"\x3d\xd8", b"\x3d\xd8\x41\x00"):
    try:
        print(data.decode("utf-16-le"))
    except UnicodeDecodeError as e:
        print(e)
for call in (lambda: b"a".decode("klingon"), lambda: b"\xff".decode("utf-8", "nosuch"), lambda: b"a".decode(1), lambda: str("a", "ascii"), lambda: str(5, "ascii"), lambda: "a".decode(), lambda: str(b"\xff", "ascii"), lambda: bytearray(b"a").decode("utf-8", None)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
