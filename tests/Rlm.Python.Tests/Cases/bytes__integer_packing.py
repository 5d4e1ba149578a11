# int.to_bytes and int.from_bytes: sizes, byte order, signs, and overflow.
for n in (0, 1, 127, 128, 255, 256, -1, -128, -129, 65535, 10 ** 12):
    row = []
    for length in (1, 2, 8):
        for signed in (False, True):
            try:
                row.append(n.to_bytes(length, "big", signed=signed).hex())
            except OverflowError as e:
                row.append(str(e)[:12] + "..")
    print(str(n).rjust(14), row)
print((258).to_bytes(2), (258).to_bytes(2, "little"), (5).to_bytes(), (0).to_bytes(0), (0).to_bytes(0, "big"), (1).to_bytes(length=3, byteorder="big"), True.to_bytes(2, "little"), (-2).to_bytes(3, signed=True))
print(int.from_bytes(b""), int.from_bytes(b"\x01\x00"), int.from_bytes(b"\x01\x00", "little"), int.from_bytes(b"\xff\xfe", "big", signed=True), int.from_bytes(b"\x80", signed=True), int.from_bytes([1, 2, 3]), int.from_bytes(range(4), "little"), int.from_bytes(bytearray(b"\x10")), int.from_bytes(memoryview(b"abc")), int.from_bytes(b"\xff" * 20))
for n in (0, 1, -1, 2 ** 63, -2 ** 63, 3 ** 100, -7 ** 33):
    size = n.bit_length() // 8 + 1
    for order in ("big", "little"):
        assert int.from_bytes(n.to_bytes(size, order, signed=True), order, signed=True) == n
print("round trips hold", bool.from_bytes(b"\x00\x01"), type(bool.from_bytes(b"\x01")).__name__)
def pack_ip(text): return int.from_bytes(bytes(map(int, text.split("."))))
def unpack_ip(n): return ".".join(map(str, n.to_bytes(4)))
print(pack_ip("192.168.1.20"), unpack_ip(3232235796), unpack_ip(0), pack_ip("255.255.255.255") == 2 ** 32 - 1)
def varint(n):
    out = bytearray()
    while n > 127:
        out.append(n & 127 | 128)
        n >>= 7
    return bytes(out) + bytes([n])
print([varint(n).hex() for n in (0, 127, 128, 300, 2 ** 35)], int.from_bytes("\u20ac".encode()), (0x48692121).to_bytes(4).decode())
for call in (lambda: (256).to_bytes(1), lambda: (-1).to_bytes(1), lambda: (128).to_bytes(1, signed=True), lambda: (1).to_bytes(-1), lambda: (1).to_bytes(0), lambda: (1).to_bytes(2, "middle"), lambda: (1).to_bytes("2"), lambda: (1).to_bytes(1, 1), lambda: (1).to_bytes(1, "big", True), lambda: (1.0).to_bytes(1), lambda: (1).to_bytes(2.0),
             lambda: int.from_bytes("ab"), lambda: int.from_bytes(5), lambda: int.from_bytes([256]), lambda: int.from_bytes([-1]), lambda: int.from_bytes(b"a", "up"), lambda: int.from_bytes(), lambda: int.from_bytes(["a"]), lambda: int.from_bytes(None), lambda: int.from_bytes(b"a", "big", True)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
