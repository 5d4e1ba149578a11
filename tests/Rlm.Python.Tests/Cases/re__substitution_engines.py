# re.sub with functions that count, look up, recurse and keep state: a template filler, a unit converter, numbering, case.
import re
from itertools import count

units = {"km": 0.621371, "kg": 2.20462}
convert = lambda m: f"{float(m[1].replace(',', '.')) * units[m[2]]:.1f} {'mi' if m[2] == 'km' else 'lb'}"
print(re.sub(r"(\d+(?:,\d+)?)\s?(km|kg)\b", convert, "Run 10 km with 2,5kg, not 3 kmh"))
n = count(1); print(re.sub(r"^(#+) ", lambda m: f"{m[1]} {next(n)}. ", "# A\ntext # no\n## B\n# C", flags=re.M))
values = {"name": "Zoé", "cart": {"n": 3, "sum": 9.5}}
def fill(m):
    v = values
    for part in m["path"].split("."):
        v = v[part]
    return format(v, m["spec"] or "")
print(re.sub(r"\{(?P<path>[\w.]+)(?::(?P<spec>[^}]+))?\}", fill, "Hi {name:>5}, {cart.n:03} items: {cart.sum:.2f}"))
def nested(s):
    s, k = re.subn(r"\(([^()]*)\)", lambda m: f"<{len(m[1])}>", s)
    return nested(s) if k else s
print(nested("f(a(bc)d(e))(x)"), re.subn("a", "b", "banana", count=2), re.subn("z", "b", "banana"))
snake = lambda s: re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", s).lower()
camel = lambda s: re.sub(r"_([a-z])", lambda m: m[1].upper(), s)
print(snake("parseHTTPResponseCode2Go"), camel("parse_http_response"), re.sub(r"\b(\w)(\w*)", lambda m: m[1].upper() + m[2].lower(), "the oLD man's SEA"))
print(re.sub("", "-", "abc"), re.sub(r"\b", "|", "two words"), re.sub(r"x*", "-", "axxb"), re.sub(r"$", "!", "a\nb\n", flags=re.M).encode(), re.sub(r"(?=\d{3}$)|(?<=\d)(?=(?:\d{3})+$)", ",", "1234567"))
print(re.sub(r"(a)|(b)", r"[\1\2]", "abc"), re.sub(r"(\w)\1", r"<\1>", "bookkeeper"), re.sub(r"\\", r"\\\\", "a\\b"), re.sub(".", r"\n", "ab").encode(), re.sub("x", "\\\\n", "axb"), re.sub("x", lambda m: r"\1\n", "axb"))
print(re.sub(r"(\d+)", r"\g<1>0", "a1b22"), re.sub(r"(\d)(\d)", r"\2\1", "12345"), re.sub(r"(?i)PYTHON", "snake", "Python pYTHON"), re.sub(r"[^\x20-\x7e]", lambda m: f"\\u{ord(m[0]):04x}", "naïve €5"))
redact = re.compile(r"(?P<user>[\w.+-])[\w.+-]*@(?P<host>[\w-]+\.[\w.]+)")
print(redact.sub(r"\g<user>***@\g<host>", "Mail bo.li+x@mail.example.org or a@b.de."), redact.sub("", "x@y.z", 0), redact.pattern[:10], redact.subn("?", "a@b.c d@e.f", 1))
seen = []
out = re.sub(r"\[\[(\w+)(?:\|([^\]]+))?\]\]", lambda m: seen.append(m.span()) or f'<a href="#{m[1]}">{m[2] or m[1]}</a>', "See [[Home]] and [[Faq|the questions]].")
print(out, seen, re.sub("(?P<w>o)", lambda m: str(m.start()), "foo boo", count=3), re.sub("a", "b", "aaa", count=0), re.sub("a", "b", "aaa", count=-1))
for f in (lambda: re.sub("a", 5, "a"), lambda: re.sub("a", lambda m: 5, "a"), lambda: re.sub("a", lambda m: None, "xax"), lambda: re.sub("a", lambda: "", "a"), lambda: re.sub("a", b"x", "a"), lambda: re.sub("a", "x", 5), lambda: re.sub("a", r"\q", "a"), lambda: re.sub("(a)", r"\1\3", "a"), lambda: re.sub("a", "\\", "a"), lambda: re.sub("a", "b", "aa", count="x"), lambda: re.sub(r"(\d+)", lambda m: values[m[1]], "7"), lambda: re.sub("a", r"\0", "a").encode(), lambda: re.sub("a", r"\101", "a"), lambda: re.sub("a")):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
