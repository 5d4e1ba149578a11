# hex with separators and group sizes, a hex dump, and reading it back.
data = bytes(range(0, 250, 7)) + b"Hello, \xe9\n"
for sep, group in ((":", 1), ("-", 2), (" ", 4), ("_", -4), (".", 3), (".", -3), ("/", 0), ("|", 100), ("|", -100)):
    print(repr(sep), str(group).rjust(4), data[:10].hex(sep, group))
print(data[:3].hex(b"~"), data[:3].hex(sep="."), data[:5].hex(sep=" ", bytes_per_sep=2), b"".hex(":"), b"\x01".hex(":"), bytearray(b"\x0f\xf0").hex("."), memoryview(b"ab").hex("-"))
def dump(blob, width=16):
    for at in range(0, len(blob), width):
        row = blob[at:at + width]
        text = "".join(chr(b) if 32 <= b < 127 else "." for b in row)
        yield f"{at:04x}  {row.hex(' ', 1):<{width * 3 - 1}}  |{text}|"
lines = list(dump(data))
print(*lines, sep="\n")
back = b"".join(bytes.fromhex(line[6:6 + 47]) for line in lines)
print(back == data, len(back))
checksum = 0
for b in data:
    checksum = (checksum * 31 + b) & 0xffff
print(f"{checksum:#06x}", sum(data) % 256, max(data), min(data), sorted(set(data[-9:]))[:4], bytes(b ^ 0x20 for b in b"Hello"), bytes(reversed(b"drawer")), bytes(sorted(b"banana")))
print([f"{b:08b}" for b in data[:3]], [hex(b) for b in b"\x00\x0f\xff"], "%02x%02X" % (10, 171), ascii(data[-8:]), str(data[-3:]), repr(bytearray(data[-3:])))
for call in (lambda: data.hex(1), lambda: data.hex(""), lambda: data.hex("ab"), lambda: data.hex("\u00e9"), lambda: data.hex(b"\xe9"), lambda: data.hex(":", "1"), lambda: data.hex(":", 1.5), lambda: data.hex(None), lambda: data.hex(separator=":"), lambda: bytes.fromhex("4"), lambda: bytes.fromhex("41 4"), lambda: bytes.fromhex("41:42"), lambda: bytes.fromhex("\u00e9\u00e9"), lambda: bytes.fromhex("4142zz")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
