# Patterns over bytes; pos and endpos; anchors with pos; scanner-like loops.
import re
b = b"GET /a\xff?x=1 HTTP/1.1\r\nHost: h\r\n"
m = re.match(rb"(\w+) (\S+) HTTP/(\d\.\d)", b)
print(m.groups(), m.group(1).decode(), m.span(2), re.findall(rb"[\x80-\xff]", b), re.split(rb"\r\n", b), re.sub(rb"\d", b"#", b), re.sub(rb"(x)=(\d)", rb"\2=\1", b)[:12], re.sub(rb"[a-z]", lambda m: m[0].upper(), b"abC"), re.search(b"(?i)HOST", b).start(), re.escape(b"a.b\x00"), re.findall(rb"\w", b"\xe9a_"), re.compile(b"a").search(b"ba", 1).span(), re.findall(b".", b"\n\xff"), re.fullmatch(b"[^a]", b"\xff") is not None, re.match(rb"(?P<n>a)", b"a")["n"])
for f in (lambda: re.match(b"a", "a"), lambda: re.match("a", b"a"), lambda: re.sub(b"a", "b", b"a"), lambda: re.sub("a", b"b", "a"), lambda: re.compile(b"\\u1234"), lambda: re.compile(b"(?u)a"), lambda: re.findall("a", bytearray(b"a")), lambda: re.findall(b"a", bytearray(b"aba")), lambda: re.findall(b"a", memoryview(b"aa"))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
p = re.compile(r"\d+")
s = "a1bb22ccc333"
print(p.search(s, 2).span(), p.search(s, 5, 6).span(), p.search(s, 9, 10).group(), p.match(s, 1).group(), p.match(s, 2), p.fullmatch(s, 4, 6).group(), p.fullmatch(s, 4, 7), p.findall(s, 3), p.findall(s, 0, 6), [m.span() for m in p.finditer(s, 2, 8)], p.search(s, 100), p.search(s, -5).span(), p.search(s, 5, 2), p.findall(s, pos=6, endpos=11))
print(re.compile("^b").search("ab", 1), re.compile("^b", re.M).search("a\nb", 2).span(), re.compile(r"\Ab").match("ab", 1), re.compile("b$").search("abc", 0, 2).span(), re.compile(r"\bb").search("ab", 1), re.compile(r"(?<=a)b").search("ab", 1).span(), re.compile("b(?=c)").search("abc", 0, 2), re.compile("").findall("abc", 1), re.compile("x*").search("aaa", 2).span(), re.compile("$").search("ab", 0, 1).span())
m = p.search(s, 2, 6); print(m.pos, m.endpos, m.string == s, m.start(), m.re is p)
spec = [("NUM", r"\d+(?:\.\d+)?"), ("ID", r"[A-Za-z_]\w*"), ("STR", r"'(?:[^'\\]|\\.)*'"), ("OP", r"[-+*/=<>()]"), ("NL", r"\n"), ("SKIP", r"[ \t]+"), ("BAD", r".")]
rx = re.compile("|".join(f"(?P<{n}>{r})" for n, r in spec))
def lex(text):
    line, start, pos = 1, 0, 0
    while pos < len(text):
        m = rx.match(text, pos)
        if m.lastgroup == "NL": line += 1; start = m.end()
        elif m.lastgroup == "BAD": yield ("BAD", m.group(), line, m.start() - start)
        elif m.lastgroup != "SKIP": yield (m.lastgroup, m.group(), line, m.start() - start)
        pos = m.end()
for t in lex("x = 3.14 * (y1 + 'a\\'b')\nz < 5 ? 7"): print(t)
print(rx.groupindex["OP"], rx.groups, list(rx.groupindex), [m.lastindex for m in rx.finditer("1 a")])
