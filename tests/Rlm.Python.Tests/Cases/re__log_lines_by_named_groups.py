# Named groups at work: groupdict, nested and optional groups, lastgroup, expand, spans, back-references by name.
import re
LINE = re.compile(r"""
    (?P<host>\S+) \s \S+ \s (?P<user>\S+) \s
    \[(?P<stamp>(?P<day>\d\d)/(?P<month>\w{3})/(?P<year>\d{4}):(?P<time>[\d:]{8}))\s(?P<zone>[+-]\d{4})\] \s
    "(?P<request>(?P<method>[A-Z]+)\ (?P<path>[^\s?]*)(?:\?(?P<query>\S*))?\ HTTP/(?P<version>[\d.]+)|[^"]*)" \s
    (?P<status>\d{3}) \s (?P<size>\d+|-)(?:\s"(?P<referer>[^"]*)")?
""", re.VERBOSE)
for text in ('10.0.0.7 - ada [10/Oct/2023:13:55:36 +0200] "GET /a/b?x=1&y= HTTP/1.1" 200 2326 "https://ex.org/"', 'host - - [01/Jan/2024:00:00:00 -0500] "\\x16\\x03" 400 -', "garbage"):
    m = LINE.fullmatch(text)
    print(m and {k: v for k, v in m.groupdict("-").items() if k not in ("stamp", "request")})
    if m:
        print(m.lastgroup, m.lastindex, m.span("query"), m.start("method"), m["status"], m.group("year", "month"), m.expand(r"\g<day>.\g<month>.\g<year> \g<1>"))
print(LINE.groups, list(LINE.groupindex)[:3], LINE.groupindex["zone"], LINE.groupindex.get("none"), LINE.flags & re.X == re.X)
token = re.compile(r"(?P<number>\d+(?:\.\d+)?)|(?P<word>[^\W\d]\w*)|(?P<op>[-+*/=()])|(?P<space>\s+)|(?P<bad>.)")
print([(m.lastgroup, m.group()) for m in token.finditer("area = 2.5*(w1 - é)$") if m.lastgroup != "space"])
print(re.findall(r"(?P<q>['\"])(?P<text>.*?)(?P=q)", """say "it's" or 'so "x"'"""), re.sub(r"(?P<y>\d{4})-(?P<m>\d\d)", r"\g<m>/\g<y>\g<0>", "on 2024-05 and 1999-12"))
m = re.match(r"(?P<a>x)?(?P<b>y)?(?P<c>(?P<d>z)+)?", "yzz")
print(m.groupdict(), m.groups(), m.groups(0), m.groupdict(default=""), m.span("a"), m.spans() if hasattr(m, "spans") else m.regs, m.lastgroup, m.lastindex)
pairs = re.compile(r"(?P<key>\w+)\s*[:=]\s*(?P<value>\"[^\"]*\"|\S+)")
print({m["key"]: m["value"].strip('"') for m in pairs.finditer('name="Ann B" age: 34 size=L')}, [m.span("value") for m in pairs.finditer("a=1 b=22")])
print(re.sub(r"(?P<first>\w+) (?P<last>\w+)", lambda m: f"{m['last'].upper()}, {m['first'][0]}.", "Grace Hopper; Alan Turing"), re.split(r"(?P<sep>[,;])", "a,b;c"))
for f in (lambda: m["none"], lambda: m.group("a", "e"), lambda: m.start("e"), lambda: re.compile(r"(?P<a>x)(?P<a>y)"), lambda: re.compile(r"(?P<1a>x)"), lambda: re.compile(r"(?P=later)(?P<later>x)"), lambda: re.compile(r"(?P<x"), lambda: re.compile("(?Px)"), lambda: re.compile("(?P<>x)"),
          lambda: re.sub("(?P<a>x)", r"\g<b>", "x"), lambda: re.sub("(x)", r"\g<2>", "x"), lambda: re.sub("(x)", r"\2", "x"), lambda: re.sub("x", r"\g<a", "x"), lambda: re.sub("x", r"\g<>", "x"), lambda: re.sub("x", r"\gx", "x"), lambda: m.expand(r"\g<c>\9"), lambda: m.group(7), lambda: m.group(1.5), lambda: re.compile(r"(?P<if>x)(?P=if)").match("xx")["if"], lambda: re.compile(r"(?P<a>(?P=a))")):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
