# int() from everything, literals, bases.
print(0x1F, 0o17, 0b101, 1_000_000, 0xFF_FF, 0XaB, 0B1, 0O7, 00, 0_0, 1_0)
for text in ("0", "12", "-12", "+5", "  42\n", "1_000", "007", "-0", "\u0661\u0662", "\uff11", "9" * 30, "\t-7 "):
    print(repr(text), int(text))
for text, base in (("ff", 16), ("0xff", 16), ("-0xFF", 16), ("0b11", 2), ("11", 2), ("z", 36), ("0o17", 8), ("0x1f", 0), ("0b1", 0), ("10", 0), ("1_f", 16), ("Zz", 36), ("7" * 25, 8), ("0", 0), ("00", 0), ("-1" , 3)):
    print(repr(text), base, int(text, base))
for bad in ("", " ", "a", "1.5", "1e5", "1__0", "_1", "1_", "0x1f", "--1", "+ 1", "1 2", "\u00b2", "1\x00", "None", "'5'", "1,000", "\u4e00"):
    try:
        print(int(bad))
    except ValueError as e:
        print(e)
for text, base in (("2", 2), ("g", 16), ("", 10), ("1", 1), ("1", 37), ("1", -1), ("010", 0), ("0x", 16), ("0b2", 0), ("9", 8), ("x", 36 )):
    try:
        print(int(text, base))
    except ValueError as e:
        print(e)
print(int(), int(3.99), int(-3.99), int(True), int(1e20), int(b"12"), int(bytearray(b"7")), int("10", base=2), int(x := "3"), int(1e15), int(-0.0))
for bad in (float("nan"), float("inf"), None, [], {}, 1j, "a" * 100, b"x"):
    try:
        print(int(bad))
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
print(bin(10), oct(10), hex(10), bin(-10), oct(-8), hex(-255), bin(0), hex(2**70), bin(2**65), oct(2**66), hex(True))
for f in (bin, oct, hex):
    try:
        f(1.5)
    except TypeError as e:
        print(e)
print(str(2**200), repr(-2**200), len(str(2**5000)), str(10**50), (10**50 + 1) % 10**10, int(str(10**100)) == 10**100)
class I:
    def __index__(self): return 5
class N:
    def __int__(self): return 6
class T:
    def __trunc__(self): return 7
print(int(I()), int(N()), [0] * I(), range(10)[I()], hex(I()))
class Bad:
    def __int__(self): return "x"
try:
    int(Bad())
except TypeError as e:
    print(e)
print(hash(5), hash(-1), hash(-2), hash(2**61 - 1), hash(2**61), hash(2**64), hash(-2**70), hash(True), hash(0), hash(10**30))
print(round(15, -1), round(25, -1), round(35, -1), round(-15, -1), round(1234, -2), round(5), round(5, 2), round(149, -2), round(150, -2), round(250, -2), round(5, -5), type(round(5, 1)).__name__)
print(max(1, 2**70), sorted([2**70, 5, -2**70, 1.5]), sum([2**62, 2**62, 2**62]), min([3, 2.5]), abs(-5), divmod(-17, 5), 5 == 5.0, 2**53 == float(2**53), 2**53 + 1 == float(2**53), 10**30 > 1e29, 10**400 > float("inf"), 1 < float("nan"))
try:
    int("9" * 5000)
except ValueError as e:
    print(e)
try:
    str(10**5000)
except ValueError as e:
    print(e)
