# b, o, d, x, X, c, n with prefixes and padding for integers and bools.
for n in (0, 1, -1, 10, 255, -255, 65536, 2 ** 70):
    print(f"{n:b} {n:o} {n:d} {n:x} {n:X} {n:n}", f"{n:#b} {n:#o} {n:#x} {n:#X} {n:#d}", sep=" | ")
print(f"{255:08b} {255:#010b} {255:#06x} {255:<#8x}| {255:^#9x}| {255:>#8X} {-5:08b} {-5:#08b} {-5:+x} {5:+#o} {5: b}")
print(f"{65:c} {128512:c} {0x20ac:c} {65:5c}| {65:<5c}| {65:^5c}| {65:*>5c}", ascii(f"{0:c}{10:c}"))
print(f"{True} {True:d} {False:b} {True:5} {True:<5}| {True:x} {True:c}".encode(), f"{True!s:>6} {False!r:<7}|")
class Flag(int):
    def __str__(self): return "flag!"
    def __repr__(self): return "Flag()"
print(f"{Flag(3)} {Flag(3):d} {Flag(3)!s} {Flag(3)!r} {Flag(3):>4}", "{}".format(Flag(3)), "%d %s" % (Flag(3), Flag(3)), str(Flag(3)), format(Flag(3)))
def bits(value, width=8): return f"{value & (1 << width) - 1:0{width}b}"
print(bits(5), bits(-5), bits(-1, 4), bits(300), [f"{c:02x}" for c in b"AZ\x00\xff"], ":".join(f"{o:d}" for o in (192, 168, 0, 1)))
print("\n".join(f"{i:>2d} {i:>4o} {i:>#4x} {i:>06b}" for i in (8, 15, 33)))
print("#" + "".join(f"{c:02X}" for c in (255, 128, 0)), f"{0o755:o} {0b1010:#b} {0xdead_beef:#_x}", f"{123456789:e}", f"{10 ** 18:.3e}", f"{7:%}", f"{7:.1f}", f"{7:g}")
for value, spec in ((65, "+c"), (65, "#c"), (65, ",c"), (-1, "c"), (0x110000, "c"), (10 ** 30, "c"), (5, ".2d"), (5, ".1x"), (5, "s"), (5, "r"), (5, "y"), (5, "dd"), (5, "#"), (5, "0"), (5, "00005"), (5, "=+05d"), (5, "x#"), (5, "5x5"), (True, "q"), (5, "\u00e9")):
    try:
        print(value, spec, "->", format(value, spec))
    except Exception as e:
        print(value, spec, "->", type(e).__name__, e)
for call in (lambda: format(5, 5), lambda: format(5, None), lambda: format(5, b"d"), lambda: format(), lambda: (5).__format__(1), lambda: format(5, "", ""), lambda: format("a", "b" * 3)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
