# Bit manipulation as algorithms need it.
def bits(n): return [i for i in range(n.bit_length()) if n >> i & 1]
print(bits(0b101101), bits(0), bits(2**70 + 5), bin(0b1010 ^ 0b0110), 6 & -6, (6 & -6).bit_length() - 1, bin(~5 & 0xFF), bin(5)[2:].zfill(8), format(5, "08b"), int("0" + "1" * 8, 2), f"{255:#010x}", 1 << 3 | 1 << 1, 0xFF >> 4 & 0b11)
def popcount(n):
    c = 0
    while n:
        n &= n - 1
        c += 1
    return c
print([popcount(n) for n in (0, 1, 255, 2**64 - 1, 2**100 + 1)], [n.bit_count() for n in (0, 1, 255, -255, 2**100 + 1)], [n & (n - 1) == 0 and n > 0 for n in (0, 1, 2, 3, 64, 2**80)])
def subsets(items): return [[x for i, x in enumerate(items) if m >> i & 1] for m in range(1 << len(items))]
print(subsets("abc"), sum(1 for m in range(256) if m.bit_count() == 4))
def gray(n): return n ^ n >> 1
print([format(gray(i), "03b") for i in range(8)], [gray(i) ^ gray(i + 1) for i in range(4)])
def reverse_bits(n, w=8): return int(format(n, f"0{w}b")[::-1], 2)
print(reverse_bits(0b00010110), reverse_bits(1, 64), [reverse_bits(reverse_bits(i)) == i for i in (0, 7, 255)])
def signed(n, w=8): return n - (1 << w) if n >> w - 1 & 1 else n
print([signed(n) for n in (0, 127, 128, 255)], [n & 0xFF for n in (-1, -128, 300)], -1 >> 1, -1 << 1, -5 >> 1, 5 >> 1, -5 // 2, (-5) & 7, -5 % 8, ~0, ~-5, -(~7), 5 & ~1, 5 ^ -1, -1 ^ -1, -8 | 3)
x, y = 5, 9; x ^= y; y ^= x; x ^= y; print(x, y)
perms = {"r": 4, "w": 2, "x": 1}
print(["".join(k if n & v else "-" for k, v in perms.items()) for n in (7, 5, 6, 0)], sum(perms[c] for c in "rw"), oct(0o755 & ~0o022))
def crc(data):
    c = 0xFFFFFFFF
    for b in data:
        c ^= b
        for _ in range(8): c = c >> 1 ^ 0xEDB88320 * (c & 1)
    return c ^ 0xFFFFFFFF
print(hex(crc(b"123456789")), hex(crc(b"")))
def fnv(s):
    h = 14695981039346656037
    for c in s.encode(): h = (h ^ c) * 1099511628211 % 2**64
    return h
print(fnv("hello"), fnv(""))
def xorshift(seed, n):
    x = seed
    for _ in range(n):
        x ^= x << 13 & 0xFFFFFFFFFFFFFFFF
        x ^= x >> 7
        x ^= x << 17 & 0xFFFFFFFFFFFFFFFF
        yield x
print(list(xorshift(88172645463325252, 3)))
sieve = (1 << 60) - 1 & ~3
for i in range(2, 8):
    if sieve >> i & 1:
        for j in range(i * i, 60, i): sieve &= ~(1 << j)
print(bits(sieve))
board = [0b111000000, 0b001010100, 0b100]
print([b & 0b111 for b in board], any(b & w == w for b in board for w in (0b111000000, 0b000000111)), (2**200).bit_length(), (2**200 - 1).bit_length(), (-2**200).bit_length(), (1 << 200) >> 190, (3 << 100) & (1 << 101) == 1 << 101, (2**65 | 1) ^ 2**65, -(2**65) >> 64, -(2**65) & 2**66 - 1 == 2**65)
print((1000).to_bytes(2, "big"), (1000).to_bytes(4, "little"), int.from_bytes(b"\x03\xe8", "big"), (-1).to_bytes(2, "little", signed=True), int.from_bytes(b"\xff\xff", "little", signed=True), (2**64).to_bytes(9, "big").hex(), int.from_bytes([1, 2], "big"), int.from_bytes(b"", "big"), (0).to_bytes(1), (255).to_bytes(length=1, byteorder="big"))
