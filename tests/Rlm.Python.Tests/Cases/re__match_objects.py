# What a match object knows.
import re
m = re.search(r"(?P<year>\d{4})-(?P<month>\d\d)(-(\d\d))?", "on 2024-03 and 2025-04-05")
print(m, m.group(), m.group(0), m.group(1), m.group("month"), m[0], m["year"], m[2], m.group(1, 2, "year"), m.groups(), m.groups("none"), m.groupdict(), m.groupdict("d"))
print(m.start(), m.end(), m.span(), m.start(1), m.end("month"), m.span(2), m.start(3), m.end(4), m.span(4), m.pos, m.endpos, m.string, m.re.pattern, m.lastindex, m.lastgroup, m.regs)
print(m.expand(r"\1/\2 \g<year> \g<0>"), len(m.groups()), bool(m), repr(m))
print(re.match("a", "b"), re.match("b", "ab"), re.search("b", "ab").start(), re.fullmatch("ab", "abc"), re.fullmatch("a.c", "abc").group(), re.fullmatch("a|ab", "ab").group(), re.match("", "abc").span(), re.search("$", "abc").span())
for pattern, text in (("(a)(b)?", "a"), ("(a)|(b)", "b"), ("((a)(b))", "ab"), ("(?P<x>a)(?P<y>b)?", "ab"), ("(?:a)(b)", "ab"), ("(a)*", "aaa"), ("(a|b)+", "ab"), ("()", ""), ("(((x)))", "x"), ("(a(b)c)?d", "d")):
    m = re.search(pattern, text)
    print(pattern, m.groups(), m.lastindex, m.lastgroup, m.span(), [m.span(i) for i in range(len(m.groups()) + 1)])
m = re.match("(a)(?P<n>b)", "ab")
for f in (lambda: m.group(5), lambda: m.group("zz"), lambda: m["zz"], lambda: m[9], lambda: m.start("q"), lambda: m.group(-1), lambda: None.group(), lambda: m.expand(r"\9"), lambda: re.match("x", "y").group(), lambda: re.search(5, "a"), lambda: re.search("a", 5), lambda: re.search("a", b"a"), lambda: re.search(b"a", "a"), lambda: re.match("a"), lambda: m.group(1.5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
p = re.compile(r"\d+")
print(p.search("a1b22", 2).group(), p.match("a1", 1).group(), p.search("a1b22", 0, 4).group(), p.match("12", 0, 1).group(), p.fullmatch("a12b", 1, 3).group(), p.findall("1 2 3", 2), [x.group() for x in p.finditer("1 22 333", 1, 6)], re.compile("^a").search("ba", 1), re.compile("a$").search("ab", 0, 1).span(), re.compile(r"\bb").search("ab", 1))
print(p, p.pattern, p.flags, p.groups, re.compile("(?P<a>x)(?P<b>y)").groupindex, re.compile("a", re.I).flags, re.compile(p) is p, p == re.compile(r"\d+"), hash(p) == hash(re.compile(r"\d+")), repr(re.compile("a'b\"", re.I | re.M)), type(p).__name__, type(m).__name__)
class Sub(str): pass
print(re.match("a", Sub("abc")).group(), re.search(r"(\w+)@(\w+)\.com", "mail bob@example.com now").expand(r"\2: \1"), "found" if re.search("o", "foo") else "none", re.search("\U0001F600(.)", "x\U0001F600y").group(1), re.search(".b", "\U0001F600b").span())
import copy
print(copy.copy(m) is m, m.re is re.compile("(a)(?P<n>b)"), m.re.groupindex["n"])
