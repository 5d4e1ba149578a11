# Messages and positions of malformed patterns.
import re
for pattern in ("(", ")", "a)", "(a", "[", "[a", "[]", "[^]", "*", "+a", "?", "a**", "a+*", "a{2}{3}", "a{3,2}", "\\", "a\\", "[b-a]", "[\\d-z]", "[a-\\d]", "(?P<n>a)(?P<n>b)", "(?P<1a>x)", "(?P<a", "(?P<>x)", "(?P=x)", "(?P>x)", "(?Px)", "\\1", "(a)\\2", "(?<n>a)", "(?", "(?x", "(?z)", "(?:", "(?=", "(?<", "(?<a)", "(?<=a*)b", "(?<=a|bc)d", "(?<!a+)", "\\q", "\\y", "[\\q]", "\\x", "\\x4", "\\u12", "\\U0011", "\\N{nope}", "\\N", "(?(1)a)", "(?(x)a)", "(?(1a|b|c)", "(a)(?(1)b|c|d)", "a(?i)b", "(?i", "(?-i)", "(?i-)", "(?L)a", "(?au)a", "(?#abc", "(?P<n>", "x{99999999999}", "(?>a", "a{,2}{,3}", "(?(0)a)", "\\Z*", "^*", "(?i:a", "(?ii)a", "(?P<n a>x)", "(?P=a", "[a-", "[--a]", "\\8", "\\400", "(?s-s:a)", "a???", "a+++", "(*a)", "|*", "(?:*)", "\ud800("):
    try:
        re.compile(pattern)
        print(ascii(pattern), "fine")
    except re.error as e:
        print(ascii(pattern), "|", e, "|", ascii(e.msg), ascii(e.pattern) == ascii(pattern), e.pos, e.lineno, e.colno)
    except Exception as e:
        print(ascii(pattern), type(e).__name__, e)
try:
    re.compile("a\n(b\n[c")
except re.error as e:
    print(e, e.lineno, e.colno)
for f in (lambda: re.compile(5), lambda: re.compile(None), lambda: re.compile(["a"]), lambda: re.compile(re.compile("a"), re.I), lambda: re.compile("a", "i"), lambda: re.compile(b"\\u0041"), lambda: re.nothing, lambda: re.compile("a", re.A | re.U), lambda: re.compile(b"a", re.U), lambda: re.compile("a", re.L), lambda: re.match("a", None), lambda: re.findall("a", ["a"]), lambda: re.sub("a", "b"), lambda: re.compile("a").search(), lambda: re.search("[", "a")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
