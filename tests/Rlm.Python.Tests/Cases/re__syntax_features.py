# Look-around, back-references, conditionals, atomic groups, inline flags, classes.
import re
tests = [
    (r"(?<=\$)\d+", "a $5 6 $77"), (r"(?<!\$)\b\d+", "$5 6 $7 8"), (r"\w+(?=:)", "key: value k2:v"), (r"\b(?!foo)\w+", "foo bar foobar"), (r"(\w)\1", "hello book"), (r"(?P<q>['\"]).*?(?P=q)", "say 'a' and \"b\""),
    (r"(a)?b(?(1)c|d)", "abc bd abd bc"), (r"(?P<x>a)?b(?(x)c|d)", "abc bd"), (r"(?>a+)b", "aaab"), (r"a++b", "aaab"), (r"a*+a", "aaa"), (r"(?:ab){2}", "abababab"), (r"(?i:A)b", "ab AB aB"), (r"(?i)abc", "ABC abC"),
    (r"(?s:a.b)", "a\nb"), (r"(?-i:a)B", "aB ab"), (r"(?m)^x", "x\nx"), (r"(?x) a  b # comment", "ab"), (r"[a-c]+", "abcd"), (r"[^a-c]+", "abcd"), (r"[]a]+", "]a["), (r"[a\]]+", "a]"), (r"[a-]+", "a-b"), (r"[-a]+", "a-b"), (r"[\d.-]+", "1.5-2"), (r"[^\s]+", "a b"),
    (r"[\w-]+", "a-b c"), (r"[.*+?]+", "a.*+?b"), (r"[\[\]]", "[]"), (r"[\\]", "\\"), (r"[a^]", "^a"), (r"\.", "a.b"), (r"\x41\u0042\103", "ABC"), (r"\t\n", "\t\n"), (r"a.c", "a\nc abc"), (r"\D+", "1ab2"), (r"\101", "A"),
    (r"a{2,}", "aaa a aa"), (r"a{0}b", "ab"), (r"(?:)", "ab"), (r"a||b", "ab"), (r"(a|ab)(c|bcd)(d*)", "abcd"), (r"(a*)*", "aa"), (r"(a*)+", "b"), (r"(?:a?)*?b", "aab"), (r"(|a)+", "aa"), (r"^$", ""), (r"\A\Z", ""), (r"(?=a)(?=.b)ab", "ab"), (r"(?<=(a))b", "ab"), (r"(?#comment)a", "a"), (r"(?<=ab|cd)e", "abe cde"),
    (r"[\U0001F600-\U0001F602x]", "\U0001F601x"), (r"\w\b", "\u00e9t\u00e9"), (r"(?a)\w+", "\u00e9t"), (r"(?u)\d", "\u0663"), (r"\d", "\u0663"), (r"(?a)\d", "\u0663"), (r"(?i)\u00c9", "\u00e9"), (r"(?i)stra\u00dfe", "STRASSE"), (r"(?i)[k]", "\u212a"), (r"\s", "\u00a0\u2003\x1c"), (r"(?a)\s", "\u00a0 "), (r"[\s\S]", "\n"), (r"\N{BULLET}", "\u2022"), (r"^.*$", "a\r\nb"), (r"x*", ""), (r"(?P<a>.)(?P<b>.)", "xy"), (r"((?:a|b)*)c", "abc"), (r"\b\b", "a"), (r"a\b.", "a b"), (r"{", "{"), (r"a{,3}", "aa"), (r"a{x}", "a{x}"), (r"\_", "_"), (r"[a&&b]", "&"), (r"a{1,2}{2}" if False else r"(?:a{1,2}){2}", "aaa"), (r"\Aab", "ab"), (r"(?im)^B$", "a\nb"),
]
for pattern, text in tests:
    try:
        print(ascii(pattern), ascii([m.group() for m in re.finditer(pattern, text)]), ascii([m.groups() for m in re.finditer(pattern, text)][:2]))
    except re.error as e:
        print(ascii(pattern), "error", e)
