# What sys tells a program.
import sys
print(sys.version_info[:2] >= (3, 10), sys.version_info.major, sys.maxsize, sys.byteorder, type(sys.argv).__name__, sys.getrecursionlimit() >= 100, isinstance(sys.version, str), sys.implementation.name is not None, sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.maxunicode, sys.int_info.bits_per_digit, sys.getsizeof([]) > 0, isinstance(sys.platform, str), sys.intern("a") == "a", sys.hash_info.width, sys.float_info.min, sys.getdefaultencoding(), sys.flags is not None)
print(type(sys.modules).__name__, "sys" in sys.modules, sys.stdout is not None, sys.__name__, callable(sys.exit), sys.version_info >= (3, 8), sys.version_info > (3,), sys.hexversion > 0x03000000, sys.version.split(".")[0])
n = sys.stdout.write("written to stdout\n"); print(n)
sys.stdout.flush()
print("to stdout", file=sys.stdout)
import io
old = sys.stdout
sys.stdout = buffer = io.StringIO()
print("captured"); sys.stdout.write("also\n")
sys.stdout = old
print(repr(buffer.getvalue()))
class Tee:
    def __init__(self, *targets): self.targets = targets
    def write(self, s):
        for t in self.targets: t.write(s)
        return len(s)
    def flush(self): pass
second = io.StringIO()
sys.stdout = Tee(old, second)
try:
    print("to both", 1)
finally:
    sys.stdout = old
print(repr(second.getvalue()), sys.stdout is old)
try:
    sys.exit("message")
except SystemExit as e:
    print(repr(e), e.code)
for code in (None, 0, 2, "text", [1]):
    try:
        sys.exit(code)
    except SystemExit as e:
        print(repr(e.code), e.args)
try:
    sys.nothing
except AttributeError as e:
    print(e)
def level():
    f = sys._getframe()
    return f.f_code.co_name, f.f_back.f_code.co_name, f.f_lineno > 0
print(level())
old_limit = sys.getrecursionlimit()
sys.setrecursionlimit(200)
def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n
print(depth(0) < 200)
sys.setrecursionlimit(old_limit)
print(sys.getrecursionlimit() == old_limit)
for bad in (0, -5, "x"):
    try:
        sys.setrecursionlimit(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    sys.set_int_max_str_digits(0)
    print(len(str(10**5000)))
finally:
    sys.set_int_max_str_digits(4300)
print(sys.get_int_max_str_digits())
