# % formatting on bytes and bytearray: %b, %s, %a, %c, numbers and failures.
class Payload:
    def __bytes__(self): return b"<payload>"
print(b"%s|%b|%a|%r" % (b"raw", bytearray(b"ba"), "\u00e9'", b"q"), b"%b" % Payload(), b"%s" % memoryview(b"view"), b"%10s|%-6b|%.2s|" % (b"right", b"left", b"cut"))
print(b"%c%c%c" % (65, b"B", bytearray(b"C")), b"%c" % 255, b"%d %i %u" % (1, -2, 3.9), b"%05d|%+d|% d|%-4d|" % (42, 42, 42, 42), b"%x %X %#x %o %#o" % (255, 255, 255, 8, 8))
print(b"%.2f %e %g %8.3f|%-8.1f|" % (3.14159, 12345.678, 1e-7, 2.5, 2.25), b"%%", b"%d%%" % 50, b"%*d|%.*f" % (5, 42, 1, 2.55), b"plain" % (), b"plain" % {})
print(b"%(key)s=%(value)d" % {b"key": b"k", b"value": 7}, bytearray(b"%(a)x") % {b"a": 171}, b"%(x)b%(x)b" % {b"x": b"ab"})
line = bytearray(b"%s: %d\r\n")
print(line % (b"Content-Length", 348), type(line % (b"n", 1)).__name__, type(b"%d" % 1).__name__)
headers = [(b"Host", b"example.org"), (b"Accept", b"*/*")]
message = b"".join(b"%b: %b\r\n" % pair for pair in headers) + b"\r\n"
print(message, len(message), message.count(b"\r\n"))
template = b"%s"
template %= b"augmented"
print(template, b"%a %a" % ([1, "\u20ac"], None), b"%r" % "\U0001F600", b"%5c|%-3c|" % (b"x", 121))
cases = [(b"%s", "text"), (b"%b", 5), (b"%s", None), (b"%d", "5"), (b"%d", b"5"), (b"%c", 256), (b"%c", -1), (b"%c", b"ab"), (b"%c", "a"), (b"%x", 1.5), (b"%f", b"1"), (b"%z", 1), (b"%", 1), (b"%5", 1), (b"%d %d", (1,)), (b"%d", (1, 2)), (b"plain", 1), (b"%(a)s", {"a": b"x"}), (b"%(a)s", 3), (b"%(a", {b"a": 1}), (b"%*d", (b"a", 1)), (b"\xff%y", 1)]
for template, args in cases:
    try:
        print(template, args, "->", template % args)
    except Exception as e:
        print(template, args, "->", type(e).__name__, e)
for call in (lambda: b"a".format(1), lambda: "%s" % b"bytes in str", lambda: "%d" % b"1", lambda: format(b"x", "5"), lambda: f"{b'x'}", lambda: "{}".format(bytearray(b"y")), lambda: 5 % b"x", lambda: b"%d" .__mod__(5), lambda: b"x".__rmod__("y")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
