# bytes and bytearray: indexing, methods, conversion.
b = b"hello world"
print(b[0], b[-1], b[:5], b[::2], b[::-1], len(b), list(b[:3]), b == b"hello world", b"a" < b"b", 104 in b, b"wor" in b, b"zz" not in b)
print(b.upper(), b.title(), b.split(), b.replace(b"o", b"0"), b.find(b"o"), b.count(b"l"), b.startswith(b"he"), b.endswith((b"ld", b"x")), b.index(b"w"), b.rfind(b"o"), b.partition(b" "), b.strip(b"hd"), b.center(15, b"*"), b.zfill(13), b"-".join([b"a", b"b"]))
print(b.decode(), b.hex(), b.hex(":"), b.hex(" ", 4), bytes.fromhex("68 65 6c6C"), b"\xe2\x82\xac".decode("utf-8"), b"abc".isalpha(), b"123".isdigit(), b"aB".swapcase(), b"a\tb".expandtabs(4), b"line1\nline2\r\n".splitlines(), b"x=1;y=2".split(b";"))
print(bytes(), bytes(3), bytes([65, 66]), bytes(range(3)), bytes("h\u00e9", "utf-8"), bytes(b"copy"), bytes(bytearray(b"ba")), bytes((1, 2)), b"a" + b"b", b"ab" * 2, [*b"ab"], b"%d-%s" % (5, b"x"))
ba = bytearray(b"hello")
ba[0] = 72
ba.append(33)
ba.extend(b"??")
print(ba, ba.decode(), len(ba), ba[1:3], ba == b"Hello!??", repr(ba))
ba[1:3] = b"EEE"
del ba[-2:]
ba.insert(0, 62)
print(ba, ba.pop(), ba.pop(0), ba.index(b"l"), ba.reverse(), ba)
ba.remove(ord("H"))
ba += b"xyz"
ba *= 2
print(ba, bytes(ba[:3]), ba.find(b"z"), ba.upper(), ba.copy() == ba, ba.clear(), ba)
print(hash(b"a") == hash(b"a"), {b"k": 1}[b"k"], b"a" == "a", b"" == bytearray(), sorted([b"b", b"a"]), max(b"abc"), min(b"abc"), sum(b"\x01\x02"), bool(b""), bool(b"\0"))
print(b"caf\xc3\xa9".decode("utf-8"), b"caf\xe9".decode("latin-1"), b"\xff".decode("utf-8", "replace") == "\ufffd", b"abc".translate(None, b"b"), b"abc".translate(bytes.maketrans(b"ab", b"xy")), int.from_bytes(b"\x01\x02", "little"), b"abc".removeprefix(b"a"))
for f in (lambda: b[100], lambda: b["a"], lambda: bytes([256]), lambda: bytes(["a"]), lambda: bytes("x"), lambda: b + "x", lambda: "x" + b, lambda: b.find("x"), lambda: b.join(["x"]), lambda: b.replace("a", "b"), lambda: bytes.fromhex("zz"), lambda: bytes.fromhex("abc"), lambda: ba.append(256), lambda: ba.append("a"), lambda: b.decode("nope"), lambda: b"\xff".decode(), lambda: "x" in b, lambda: 300 in b, lambda: bytes(-1), lambda: hash(ba), lambda: b.index(b"zz"), lambda: bytearray([300]), lambda: b < "a", lambda: bytes(1.5), lambda: b"a".split(b"")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    b[0] = 1
except TypeError as e:
    print(e)
m = memoryview(b"abcdef")
print(m[0], m[1:3].tobytes(), len(m), bytes(m[::2]), m.tolist()[:2], m == b"abcdef", m.nbytes, m.readonly)
mv = memoryview(bytearray(b"abc"))
mv[0] = 90
print(mv.obj, bytes(mv), list(mv))
for n, chunk in enumerate(b[i:i + 4] for i in range(0, len(b), 4)):
    print(n, chunk, chunk.hex(), " ".join(f"{x:08b}" for x in chunk[:1]))
