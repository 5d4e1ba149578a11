# % formatting: flags, star widths, mappings, conversions and complaints.
for spec in ("%d", "%5d", "%-5d|", "%05d", "%+d", "% d", "%+05d", "%x", "%#X", "%#o", "%.4d", "%8.3d", "%e", "%.2f", "%10.3f", "%-10.1f|", "%g", "%#.3g", "%r", "%5s", "%c"):
    print(spec.ljust(9), [spec % v for v in (42, 7)], spec % 65)
for spec in ("%d", "%i", "%u", "%+.1f", "%08.2f", "%e", "%G", "%s", "%r", "%a", "%.3s|", "%7.2s|"):
    print(spec.ljust(7), spec % -12.75, spec % 1e10)
print("%*d|%-*d|%.*f|%*.*f" % (6, 42, 6, 42, 3, 2.71828, 9, 4, 3.14159), "100%%" % ())
print("%(name)s is %(age)03d, %(name)r again, %(pct).1f%%" % {"name": "Ann", "age": 7, "pct": 99.55, "extra": 0})
print("%(a(b)c)s %(x y)d %()s" % {"a(b)c": "parens", "x y": 1, "": "empty"})
print("%s" % (1,), "%s" % [1, 2], "%s %s" % ([1], {2: 3}), "%s" % ((1, 2),), "%r" % "it's", "%a" % "\u00e9\U0001F600", "%c%c%c" % ("x", 0x1F600, 97), "%s" % None, "%5s|%-5s|" % (True, None))
print("%x %X %o" % (-255, 255, -8), "%#x %#o" % (0, 0), "%.0f %.0f %.0f" % (0.5, 1.5, 2.5), "%f %F %e" % (float("inf"), float("nan"), float("-inf")), "%05s|%+s" % ("ab", "c"), "%ld %hd" % (1, 2))
print("%d" % 3.99, "%d" % True, "%d" % 10 ** 2, "%i" % -0.5, "%x" % 10 ** 20, "%.2e" % 10 ** 15, "%s" % 10 ** 25, "plain" % [], "plain" % {}, "%.3d" % -5)
rows = [("widget", 4, 3.5), ("gadget", 10, 12.25)]
print("\n".join("%-8s|%4d|%8.2f" % row for row in rows))
cases = [("%d", "x"), ("%d", None), ("%d %d", (1,)), ("%d", (1, 2)), ("plain", 1), ("plain", (1,)), ("%z", 1), ("%", 1), ("%5", 1), ("%(a)s", {}), ("%(a)s", 5), ("%(a)s", (1,)), ("%(a", {"a": 1}), ("%c", "ab"), ("%c", -1), ("%c", 0x110000), ("%c", 1.5), ("%x", 1.5), ("%f", "a"), ("%*d", ("a", 1)), ("%s %s", "ab"), ("%d", "5"), ("%o", "8"), ("%e", None), ("%s", ()), ("%d", float("nan")), ("%d", float("inf")), ("%i", 1j), ("ab%yc", 1), ("%.*f", (1.5, 2.0))]
for template, args in cases:
    try:
        print(template, "->", template % args)
    except Exception as e:
        print(template, args, "->", type(e).__name__, e)
