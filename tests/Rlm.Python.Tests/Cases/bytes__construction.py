# Every way to build bytes and bytearray, and every wrong one.
class HasBytes:
    def __bytes__(self): return b"from __bytes__"
class Index:
    def __index__(self): return 3
class BadBytes:
    def __bytes__(self): return "text"
print(bytes(), bytes(4), bytes(Index()), bytes([0, 127, 255]), bytes((72, 105)), bytes(range(65, 70)), bytes(x * x for x in range(4)), bytes({7: "a"}), bytes(b"copy"), bytes(bytearray(b"ba")), bytes(memoryview(b"mv")[1:]))
print(bytes("h\u00e9", "utf-8"), bytes("h\u00e9", "latin-1"), bytes("h\u00e9", "ascii", "ignore"), bytes("", "ascii"), bytes(HasBytes()), bytes([True, False, Index()]), bytes(source="kw", encoding="ascii"))
print(bytearray(), bytearray(2), bytearray(b"xy"), bytearray("z", "ascii"), bytearray([1, 2]), bytearray(Index()), bytearray(iter([9, 8])))
print(b"\x00\t\n\r\\\"'\x7f\x80\xff~ ", b'it\'s', b"say \"x\"", b'both \' and "', rb"raw\n", b"ab" b"cd", b"""multi
line""", bytearray(b"q'"), B"\101\x42")
print(bytes.fromhex("00ff 7F80  aA"), bytes.fromhex(""), bytearray.fromhex("de ad"), bytes.fromhex("\t41\n42 "), b"ab".hex(), bytes(3).hex("-"), bytearray(b"\x01").hex())
print(b"abc" == bytearray(b"abc"), b"abc" == "abc", b"a" < b"b", bytearray(b"b") > b"a", {b"k": 1}[bytes([107])], b"a" + bytearray(b"b"), bytearray(b"a") + b"b", b"ab" * 3, 2 * bytearray(b"x"), b"b" in b"abc", 98 in b"abc", b"" in b"")
print(list(b"AZ"), b"AZ"[0], b"AZ"[:1], b"AZ"[-1], b"hello"[::-1], b"hello"[1:4:2], [c for c in bytearray(b"\x01\x02")], *b"\x09", tuple(b""), bool(b""), bool(b"\x00"), len(b"\xc3\xa9"))
class Tagged(bytes):
    def __new__(cls, *a): return super().__new__(cls, *a)
    def __repr__(self): return f"Tagged({bytes(self)!r})"
t = Tagged([1, 2])
print(t, t + b"\x03", t[0:1], t == b"\x01\x02", type(t.upper()).__name__, Tagged.fromhex("ff"))
for call in (lambda: bytes(-1), lambda: bytes("abc"), lambda: bytes(1.5), lambda: bytes(None), lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes(["a"]), lambda: bytes([1.0]), lambda: bytes([[1]]), lambda: bytes(BadBytes()), lambda: bytes(object), lambda: bytes("a", 5),
             lambda: bytes(5, "ascii"), lambda: bytes(b"a", "ascii"), lambda: bytes(encoding="ascii"), lambda: bytes(errors="strict"), lambda: bytes("\u00e9", "ascii"), lambda: bytes(10 ** 30), lambda: bytes([10 ** 30]), lambda: bytes("a", "b", "c", "d"), lambda: bytearray(-5), lambda: bytearray("x"), lambda: bytearray([300]), lambda: bytearray({"a": 1}),
             lambda: bytes.fromhex("abc"), lambda: bytes.fromhex("0g"), lambda: bytes.fromhex("a b"), lambda: bytes.fromhex("0x41"), lambda: bytes.fromhex(b"41"), lambda: bytes.fromhex(), lambda: hash(bytearray()), lambda: b"a" + 1, lambda: b"a" + "b", lambda: b"a" * "b", lambda: b"a"[5], lambda: b"a"["x"], lambda: 256 in b"", lambda: "a" in b"a"):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
