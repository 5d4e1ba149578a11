# split with groups and limits; escape; purge; template-like uses.
import re
print(re.split(",", "a,b,,c"), re.split(r"\s+", " a  b c "), re.split(r"(,)", "a,b"), re.split(r"(,)|(;)", "a,b;c"), re.split("x", "abc"), re.split("", "abc"), re.split(r"\b", "ab cd"), re.split("x*", "axbc"), re.split("(x*)", "axbc"), re.split(",", ""), re.split(r"[,;]\s*", "a, b;c,  d"))
print(re.split(",", "a,b,c,d", maxsplit=2), re.split(",", "a,b,c", 1), re.split("(-)", "1-2-3", maxsplit=1), re.split(r"(?<=[.!?])\s+", "One. Two! Three? Four"), re.split(r"\n{2,}", "p1\n\np2\n\n\np3"), re.split("(?i)AND", "a and b AND c"), re.split("a", "bAb", flags=re.I), re.compile(r"\d").split("a1b2c"), re.split(r"(?=[A-Z])", "splitCamelCase"), re.split(r"\W+", "Words, words, words."), re.split(b",", b"a,b"))
print(re.split(r"(\d+)", "abc12def3"), re.split(r"\s*\|\s*", "a | b|c "), [p for p in re.split(r"[^\w]+", "...a b...") if p], re.split(r"^#+ ", "# A\ntext\n## B\nmore", flags=re.M), re.split("\U0001F600", "a\U0001F600b"), re.split(r"(a)?b", "xbyabz"), re.split(r"(?:a|b)", "1a2b3"))
print(re.escape("a.b*c+d?(e)[f]{g}|h^i$j\\k"), re.escape("hello world_1-2"), re.escape("\n\t\u00e9\U0001F600#&~/:;<=>@`'\"!%,"), re.escape(""), re.escape(b"a.b"), re.match(re.escape("1+1=2?"), "1+1=2?") is not None, re.escape("a-z"), re.findall(re.escape("$5.00"), "cost $5.00 or $5x00"))
for f in (lambda: re.split("a", 5), lambda: re.split("(", "a"), lambda: re.split("a"), lambda: re.escape(5), lambda: re.split("a", "b", "c"), lambda: re.split(b"a", "a")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
csv = 'a,"b, c",d,"e ""q"" f",'
print([x.strip('"').replace('""', '"') for x in re.findall(r'"(?:[^"]|"")*"|[^,]+|(?<=,)$', csv)])
md = "# T1\nbody 1\n## T2\nbody 2\n# T3\n"
parts = re.split(r"^(#{1,6})\s+(.*)$", md, flags=re.M)
print(parts, [(len(parts[i]), parts[i + 1], parts[i + 2].strip()) for i in range(1, len(parts), 3)])
print(re.purge(), re.error is re.PatternError, issubclass(re.error, Exception), re.I == re.IGNORECASE, int(re.M), repr(re.I), re.I | re.M, re.NOFLAG, re.Pattern.__name__, re.Match.__name__, isinstance(re.compile("a"), re.Pattern), isinstance(re.match("a", "a"), re.Match), re.A, re.X, re.S, re.U)
