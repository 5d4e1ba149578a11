# int() from text in every base: what is accepted and the message for the rest.
good = [("42",), (" \t-7\n",), ("+5",), ("1_000_000",), ("0",), ("-0",), ("007",), ("\u0664\u0662",), ("\uff11\uff12",), ("\u00a05\u2003",), ("0x1F", 16), ("0X1f", 0), ("0o17", 0), ("0b101", 0), ("0b1_0", 2), ("-0xff", 16), ("z", 36), ("ZZ", 36), ("ff", 16), ("0_0", 0), ("00", 0), ("0b11", 16), ("12", 3), ("0x_f", 0), (b"12",), (bytearray(b" 9 "),), (b"ff", 16), ("1e", 15 + 1), ("  0o7 ", 8), ("_1".replace("_", ""), 5), ("1" * 30,)]
print([int(*args) for args in good])
bad = [("",), (" ",), ("4 2",), ("1__0",), ("_1",), ("1_",), ("+",), ("- 5",), ("--5",), ("1.0",), ("1e3",), ("0x1f",), ("ten",), ("\u00bd",), ("\u00b2",), ("5\x00",), ("'q'",), ('"',), ("a\nb",), ("\u00e9",), ("\U0001F600",), ("2", 2), ("8", 8), ("g", 16), ("z", 35), ("0b2", 0), ("0x", 16), ("0x", 0), ("010", 0), ("0_", 0), ("0b", 2), ("1", 1), ("1", 37), ("1", -2), ("5", "10"), ("5", 10.0), (5, 10), (5.5, 10), (None, 10), (b"1x",), (b"\xff",), (bytearray(b""),), ([1],), (None,), ({},), (1j,), (float("nan"),), (float("inf"),), ("nan",), ("x" * 300,), (b"q" * 5, 16), ("1", None), ("9" * 3 + "L",), (object,)]
for args in bad:
    try:
        print(args, int(*args))
    except Exception as e:
        print(ascii(args)[:40], type(e).__name__, ascii(str(e)) if len(str(e)) < 90 else len(str(e)))
print(int(), int(3.99), int(-3.99), int(1e20), int(True), int(x := 7), int("11", base=2), int(2.0 ** 70), int(-0.0), int("0" * 50 + "1"))
for call in (lambda: int(x="5"), lambda: int(base=10), lambda: int("1", 2, 3), lambda: int("1", bas=2), lambda: float("1_0.5"), lambda: float("1__0"), lambda: float("0x1"), lambda: float(""), lambda: float("1,5"), lambda: float(None), lambda: float([]), lambda: float("1e"), lambda: float(b" 2.5 "), lambda: complex("1+"), lambda: bool("False"), lambda: bool("")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
def lenient(text, default=None):
    try:
        return int(text, 0)
    except (ValueError, TypeError):
        return default
print([lenient(t) for t in ("12", "0x0c", "twelve", None, 3, "0b1100", "", "1_2")], sum(lenient(t, 0) for t in "1 a 2 b 3".split()))
