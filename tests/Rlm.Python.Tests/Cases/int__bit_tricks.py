# Bitwise operators on negative and huge ints, counts, masks, sets of bits.
for n in (0, 1, -1, 12, -12, 255, -256, 2 ** 64, -2 ** 64 + 1):
    print(f"{n:>21} {n.bit_length():>3} {n.bit_count():>3} {~n:>21} {n & -n:>21} {n >> 3:>20} {n & 0xff:>4} {n ^ 0x55:>21}")
print(-1 >> 100, 1 << 100 >> 98, -5 >> 1, -5 >> 10, 5 >> 10 ** 20, -5 >> 10 ** 20, 0 << 10 ** 20, -1 << 4, 6 & -4, 6 | -4, 6 ^ -4, ~True, True & False, True | 2, True ^ True, type(True & True).__name__, type(True & 1).__name__, 1 << True)
def bits(n):
    while n:
        low = n & -n
        yield low.bit_length() - 1
        n ^= low
print(list(bits(0b1011_0010)), sum(1 << b for b in bits(999)) == 999, [n for n in range(1, 70) if n & n - 1 == 0], bin(0b1100 ^ 0b1100 >> 1), [n ^ n >> 1 for n in range(8)])
def reverse_bits(n, width=8): return int(f"{n:0{width}b}"[::-1], 2)
def rotate(n, k, width=8): k %= width; return (n << k | n >> width - k) & (1 << width) - 1
def to_signed(n, width=8): return (n & (1 << width) - 1) - (1 << width) * (n >> width - 1 & 1)
print(reverse_bits(0b0001_0110), rotate(0b1001_0001, 3), [to_signed(n) for n in (0, 127, 128, 255, 256)], [(n & 0xffffffff).bit_count() for n in (-1, -2, 7)])
READ, WRITE, EXEC = (1 << i for i in range(3))
mode = READ | EXEC
mode ^= WRITE; mode &= ~EXEC; mode |= 0; print(mode, bool(mode & WRITE), [name for name, flag in (("r", READ), ("w", WRITE), ("x", EXEC)) if mode & flag])
seen = 0
for ch in "pangram?": seen |= 1 << ord(ch) - 97 if ch.isalpha() else 0
print(bin(seen), seen.bit_count(), "".join(chr(97 + i) for i in bits(seen)))
subset, mask, subs = 0b1011, 0b1011, []
while subset: subs.append(subset); subset = subset - 1 & mask
print(subs, a := 5 ^ 9, a ^ 9, a ^ 5, 3 & 5 | 2 ^ 7 << 1, ~-7, -~7, 2 ** 100 & 2 ** 100 - 1, (2 ** 100 - 1).bit_count(), (2 ** 70 + 5) >> 60 << 2)
x = 10; x <<= 3; x >>= 1; x |= 3; x &= 0b11111; x ^= 1; print(x, {1, 2} | {3}, {1: 2} | {3: 4}, (6).__and__(3), (6).__rshift__(1), (6).__rlshift__(1), (6).__or__(1.0), (6).__xor__(True), (6).__invert__())
for call in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 << 1.0, lambda: 1.0 & 1, lambda: 5 | "a", lambda: ~1.5, lambda: ~"a", lambda: None & 1, lambda: 1 ^ None, lambda: [1] | [2], lambda: {1} | 1, lambda: 1 >> "2", lambda: (5).bit_count(1), lambda: (1.5).bit_length(), lambda: 0 << -1, lambda: True << -1, lambda: "a" << 1, lambda: ~None, lambda: -{}, lambda: +"a", lambda: int.bit_length("a"), lambda: ~False, lambda: ~[]):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
