# The % operator, whole.
print("%s %d %r" % ("a", 5, "b"), "%s" % "x", "%s" % (1,), "%s" % [1, 2], "%d%%" % 50, "%s" % None, "100%%", "100%" "x", "%%" % ())
print("[%5d] [%-5d] [%05d] [%+d] [% d] [%+05d] [%x] [%X] [%#x] [%o] [%#o] [%i] [%u]" % (42, 42, 42, 42, 42, 42, 255, 255, 255, 8, 8, 7, 9))
print("[%f] [%.2f] [%10.3f] [%-10.1f] [%010.2f] [%+.1f] [%.0f] [%#.0f] [%F]" % (3.14159, 3.14159, 3.14159, 3.14159, 3.14159, 2.5, 2.5, 2.5, 1.5))
print("[%e] [%.2E] [%g] [%g] [%g] [%G] [%.3g] [%#g] [%g]" % (12345.678, 0.00012, 0.0001, 0.00001, 1e20, 1e-10, 1234.5, 1.0, 100000.0))
print("[%10s] [%-10s] [%.2s] [%5.1s] [%c] [%c] [%5c] [%r] [%a]" % ("abc", "abc", "abc", "abc", "x", 65, "y", "q", "\u00e9"))
print("%(name)s is %(age)d, %(name)r, %(pct).1f%%" % {"name": "Ann", "age": 30, "pct": 12.34, "extra": 1})
print("%(a)5s|%(b)-5s|%(a)s" % dict(a=1, b=2), "%(k)s" % {"k": (1, 2)}, "%()s" % {"": "empty"})
print("%*d|%-*d|%.*f|%*.*f" % (5, 42, 5, 42, 2, 3.14159, 8, 3, 2.71828))
print("%d %d %d" % (True, 3.99, -7.5), "%s %s" % (True, 1.0), "%x" % -255, "%o" % -8, "%d" % 10**30, "%.3d" % 5, "%+.4d" % 7, "%5.3d|" % 5)
print("%f %f %f" % (float("inf"), float("-inf"), float("nan")), "%5.1f|%-8f|%08.2f" % (float("inf"), float("nan"), float("-inf")), "%d" % 1e15)
print("%s" % {"a": 1}, "%s %s" % ({"a": 1}, [2]), "%r" % (("t",),), "%s" % ((),), "%.3s|%.10s" % ("abcdef", "ab"), "%s" % b"bytes")
print("%c%c" % ("a", 0x1F600) == "a\U0001F600", "%5s|%-5s|" % ("\u00e9", "\U0001F600"), "%hd %ld %Lf" % (1, 2, 3.0))
for fmt, arg in [("%d", "5"), ("%d", None), ("%x", 1.5), ("%c", "ab"), ("%c", 1.5), ("%c", -1), ("%f", "x"), ("%s %s", ("a",)), ("%s", ("a", "b")), ("%(a)s", 5), ("%(a)s", {}), ("%q", 1), ("%", 1), ("%5", 1), ("no format", 1), ("no format", (1,)), ("%s", ()), ("%*d", ("x", 1)), ("%d", 1j), ("%o", "7"), ("%d", float("inf")), ("%(a", {"a": 1}), ("%d", [1]), ("%e", None)]:
    try:
        print(fmt, "->", fmt % arg)
    except Exception as e:
        print(fmt, "->", type(e).__name__, e)
print("no format" % {}, "no format" % [], "none" % ())
class S:
    def __str__(self): return "str"
    def __repr__(self): return "repr"
    def __int__(self): return 3
    def __float__(self): return 2.5
    def __index__(self): return 4
print("%s %r %d %x %f" % (S(), S(), S(), S(), S()))
print(b"%s %d %b %a %x %c %5d|%-5s|" % (b"x", 5, b"y", "z", 255, 65, 7, b"q"), b"%(k)s" % {b"k": b"v"})
