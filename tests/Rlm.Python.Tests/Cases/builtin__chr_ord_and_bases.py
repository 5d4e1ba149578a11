# chr, ord, ascii, bin, oct and hex at the edges of their domains.
points = [0, 9, 65, 127, 128, 0xe9, 0xd7ff, 0xd800, 0xdfff, 0xe000, 0xffff, 0x10000, 0x1F600, 0x10ffff]
for p in points:
    c = chr(p)
    print(hex(p).ljust(8), ord(c) == p, len(c), ascii(c), c.isprintable())
print(ord("\u20ac"), ord(b"A"), ord(bytearray(b"\xff")), chr(True), [chr(ord("a") + i) for i in range(5)], "".join(map(chr, [72, 105])), [*map(ord, "a\u00e9\U0001F600")], chr(ord("Z") + 1), [ord(d) - 48 for d in "907"])
for n in (0, 1, -1, 10, -255, 2 ** 64, True):
    print(n, bin(n), oct(n), hex(n), int(bin(n), 2) == n, int(oct(n), 8) == n, int(hex(n), 0) == n)
class Idx:
    def __index__(self): return 255
print(bin(Idx()), oct(Idx()), hex(Idx()), chr(Idx()), f"{255:#b} {255:#o} {255:#X}", bin(10)[2:].zfill(8), hex(-1 & 0xffff), hex(255)[2:].upper())
print(ascii("caf\u00e9 \u4e2d \U0001F600 \x7f"), ascii(["\u00e9"]), ascii({"k": "\xff"}), ascii(b"\xff"), ascii(None), ascii("'\""), ascii(1.5), ascii("\n\t\\"))
def vigenere(text, key, sign=1):
    return "".join(chr((ord(t) - 97 + sign * (ord(key[i % len(key)]) - 97)) % 26 + 97) for i, t in enumerate(text))
secret = vigenere("attackatdawn", "lemon")
print(secret, vigenere(secret, "lemon", -1))
def utf16(c):
    n = ord(c) - 0x10000
    return (ord(c),) if n < 0 else (0xd800 + (n >> 10), 0xdc00 + (n & 0x3ff))
print([[hex(u) for u in utf16(c)] for c in "A\u20ac\U0001F600"], "\U0001F600".encode("utf-16-be").hex(" ", 2))
def column(n):
    name = ""
    while n:
        n, r = divmod(n - 1, 26)
        name = chr(65 + r) + name
    return name
print([column(n) for n in (1, 26, 27, 52, 703, 16384)])
for call in (lambda: chr(-1), lambda: chr(0x110000), lambda: chr(10 ** 30), lambda: chr("a"), lambda: chr(65.0), lambda: chr(None), lambda: chr(), lambda: chr(1, 2), lambda: ord(""), lambda: ord("ab"), lambda: ord("e\u0301"), lambda: ord(65), lambda: ord(b""), lambda: ord(b"ab"), lambda: ord(None), lambda: ord([1]), lambda: ord(), lambda: bin(1.5), lambda: hex("ff"), lambda: oct(None), lambda: bin(), lambda: hex([]), lambda: bin(1, 2), lambda: hex(1j), lambda: ascii(), lambda: chr(i=5), lambda: ord(c="a"), lambda: hex(object) and 1, lambda: oct(b"7")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
