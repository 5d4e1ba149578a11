# IGNORECASE, MULTILINE, DOTALL, ASCII, VERBOSE, combined and inline.
import re
t = "First line\nsecond LINE\nThird"
print(re.findall("line", t), re.findall("line", t, re.I), re.findall("^\\w+", t), re.findall("^\\w+", t, re.M), re.findall("\\w+$", t, re.M), re.findall("line.", t, re.S | re.I), re.findall("line.", t, re.I))
print(re.search("(?i)FIRST", t).group(), re.search("(?im)^second line$", t).span(), re.search("(?s)First.*Third", t).end(), re.findall("(?i:f)irst", t), re.findall("(?-i:F)irst", t, re.I), re.findall("(?i:line)(?-i: )?", t))
print(re.compile("a", re.I | re.M).flags, re.compile("(?ims)a").flags, re.compile("a").flags, re.compile(b"a").flags, re.compile("a", re.A).flags, re.I | re.M | re.S, re.I.value, re.IGNORECASE is re.I, re.X == re.VERBOSE, (re.I | re.M) & re.M, bool(re.NOFLAG), ~re.I & re.I)
print(repr(re.compile("a", re.I)), repr(re.compile("a", re.M | re.S | re.X)), repr(re.compile("(?i)a")), repr(re.compile(b"\\d", re.I)), repr(re.compile("a", re.A)), repr(re.compile("/path\n")))
for s in ("\u00e9\u00c9", "\u0130i", "\u017fS", "\u212aK", "\u00df\u1e9e", "\u03c3\u03c2\u03a3", "\u01c5\u01c4"):
    print(ascii(s), [ascii(m) for m in re.findall(s[0], s, re.I)], [ascii(m) for m in re.findall(f"[{s[0]}]", s, re.I)], re.fullmatch(s[0], s[1], re.I) is not None)
print(re.findall(r"\w+", "na\u00efve caf\u00e9"), re.findall(r"\w+", "na\u00efve caf\u00e9", re.A), re.findall(r"\d", "1\u0662"), re.findall(r"\d", "1\u0662", re.A), re.findall(r"\s", "a\u00a0b c", re.A), re.findall(r"\bcaf\b", "caf\u00e9", re.A), re.findall(r"[\w]", "\u00e9a", re.A))
p = re.compile(r"""
    (\d+)   # number
    \s*     # space
    ([a-z]+ [#] )  # unit and hash
    """, re.X | re.I)
print(p.findall("10 KG# 5cm#"), re.findall(r"a b", "ab a b", re.X), re.findall(r"a\ b", "ab a b", re.X), re.findall(r"a[ ]b", "ab a b", re.X), re.findall("a#b", "a a#b", re.X), re.findall(r"a\#b", "a a#b", re.X), re.findall("(?x)a b # c\n c", "abc"))
print(re.sub("^", "> ", t, flags=re.M), re.sub("(?m)$", "|", "a\nb"), re.split("(?i)LINE", t), re.match(".*", t).end(), re.match(".*", t, re.S).end(), re.fullmatch("[a-z]+", "ABC", re.I).group(), re.findall("[^a-c]", "AbCd", re.I), re.findall("[A-Z]+", "abCD", re.I))
for f in (lambda: re.compile("a(?i)b"), lambda: re.compile("(?i)(?m)a").flags, lambda: re.compile("(?a)(?u)a"), lambda: re.compile("a", 1 << 20), lambda: re.compile("(?iL)a"), lambda: re.compile("(?t)a"), lambda: re.compile("a", re.A | re.U), lambda: re.compile("(?m-i:a)").flags, lambda: re.compile(" (?i)a", re.X).flags):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
