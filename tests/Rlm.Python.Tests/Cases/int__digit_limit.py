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
sys.set_int_max_str_digits(6000)
print(len(str(big)), len(str(10 ** 5999)), sys.get_int_max_str_digits())
try:
    str(10 ** 6000)
except ValueError as e:
    print(e)
sys.set_int_max_str_digits(0)
print(len(str(3 ** 20000)), int("7" * 9000) % 1000, sys.get_int_max_str_digits())
for value in (100, 639, -1, "5"):
    try:
        sys.set_int_max_str_digits(value)
        print("set", value)
    except Exception as e:
        print(type(e).__name__, e)
sys.set_int_max_str_digits(640)
try:
    print(len(str(10 ** 639)))
    print(str(10 ** 640))
except ValueError as e:
    print(e)
