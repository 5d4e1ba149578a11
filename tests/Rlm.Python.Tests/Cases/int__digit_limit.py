# The limit on decimal digits in int/str conversion, and what is exempt.
import sys
print(sys.get_int_max_str_digits(), sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold)
big = 10 ** 4300
ok = 10 ** 4299
print(len(str(ok)), str(ok)[:5], len(hex(big)), len(bin(big)), int("f" * 5000, 16).bit_length(), int("1" * 5000, 2).bit_length(), len(f"{big:x}"), len("%o" % big))
print(len(str(int("9" * 4300))), big.bit_length(), big > ok, big // 10 == ok, big % 7, hash(big) == hash(10 ** 4300), int("0" * 10 + "7"), len(repr(-ok)))
for call in (lambda: str(big), lambda: repr(big), lambda: f"{big}", lambda: "%d" % big, lambda: int("9" * 4301), lambda: int("-" + "9" * 4301), lambda: print(big), lambda: int("1_" * 4300 + "1"), lambda: format(big, ","), lambda: str([big]), lambda: int(" " + "0" * 4400 + "1 "), lambda: int("9" * 4301, 10), lambda: int("9" * 5000, 36).bit_length(), lambda: int(b"9" * 4301), lambda: len(str(-big)), lambda: f"{big:e}", lambda: float("9" * 5000), lambda: len(str(big ** 2)), lambda: int("x" * 5000)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, str(e)[:110])
def digits_of(n, chunk=10 ** 1000):
    parts = []
    while n:
        n, low = divmod(n, chunk)
        parts.append(f"{low:01000d}")
    return "".join(reversed(parts)).lstrip("0")
text = digits_of(3 ** 20000)
print(len(text), text[:12], text[-12:], digits_of(7 ** 50) == str(7 ** 50))
back = 0
for at in range(0, len(text), 4000):
    part = text[at:at + 4000]
    back = back * 10 ** len(part) + int(part)
print(back == 3 ** 20000)
