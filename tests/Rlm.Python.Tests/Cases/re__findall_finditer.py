# findall with no, one and several groups; empty matches; finditer.
import re
print(re.findall(r"\d+", "a1b22c333"), re.findall(r"(\d)(\w)", "1a2b"), re.findall(r"(\d)+", "123 45"), re.findall(r"(?:\d)+", "123 45"), re.findall("x", "abc"), re.findall("", "abc"), re.findall("a*", "baac"), re.findall("(a)|(b)", "ab"), re.findall("(a)?b", "bab"))
print([m.span() for m in re.finditer(r"a*", "baac")], [m.group() for m in re.finditer(r"\b\w", "hello big world")], [(m.start(), m[0]) for m in re.finditer("(?i)the", "The the THE")])
print(re.findall(r"\w+", "Hello, wörld! it's 42_x"), re.findall(r"\W+", "a, b;c"), re.findall(r"\s", "a b\tc\nd"), re.findall(r"\S+", " a  bc "), re.findall(r"[A-Z]\w*", "Ann met Bob"), re.findall(r"^\w+", "a\nb", re.M), re.findall(r"\w+$", "a b\nc d", re.M), re.findall(r".", "a\nb"), re.findall(r".", "a\nb", re.S), re.findall(r"[^,]+", "a,b,,c"))
print(re.findall(r"aba", "ababa"), re.findall(r"(?=(aba))", "ababa"), re.findall(r"\bfoo\b", "foo foobar foo."), re.findall(r"\B\w", "abc"), re.findall(r"\d{2,3}", "1 12 123 1234"), re.findall(r"\d{2,3}?", "12345"), re.findall(r"a+?", "aaa"), re.findall(r"<.*>", "<a><b>"), re.findall(r"<.*?>", "<a><b>"), re.findall("a{,2}", "aaa"), re.findall("a{2}", "aaaa"), re.findall("a{1", "a{1"), re.findall("{", "{}"), re.findall(r"x{,}", "xx"))
print(re.findall(r"(\w+)=(\d+)", "a=1, b=22"), dict(re.findall(r"(\w+)=(\d+)", "a=1, b=22")), re.findall(r"((a)(b))", "abab"), re.findall(r"(?P<k>\w):(?P<v>\w)", "a:b c:d"))
text = """2024-01-01 ERROR [db] failed (code=5)
2024-01-02 INFO [web] ok
2024-01-03 ERROR [web] timeout (code=12)"""
for m in re.finditer(r"^(\S+) (ERROR|INFO) \[(\w+)\] (.*?)(?: \(code=(\d+)\))?$", text, re.M): print(m.groups(), m.start())
print(len(re.findall("a", "banana" * 100)), re.findall("[aeiou]", "education"), re.findall(r"[\w.]+@[\w.]+", "x a.b@c.de, q@r.s."), re.findall(r"https?://[^\s)]+", "see http://a.b/c?d=e and (https://f.g)"), re.findall(r"\$\d+(?:\.\d\d)?", "$5 $10.50 $3.5"))
print(re.findall("\U0001F600", "a\U0001F600b\U0001F600"), re.findall("[\U0001F600-\U0001F64F]", "x\U0001F601y") == ["\U0001F601"], re.findall(".", "\U0001F600\u00e9") == ["\U0001F600", "\u00e9"], [m.span() for m in re.finditer("b", "\U0001F600b\U0001F600b")], re.findall(r"[^a]", "a\U0001F600") == ["\U0001F600"], re.findall(r"\w", "\u4e2d\u0661_\u00b2-"))
it = re.finditer("a", "aa")
print(next(it).start(), next(it).start(), next(it, None), type(it).__name__)
print(re.findall(b"\\d", b"a1b2"), re.findall(b"(a)(b)", b"ab"), [m.span() for m in re.compile("x*").finditer("axb")], re.findall(r"\b", "ab cd"), [m.span() for m in re.finditer(r"\b", "ab cd")], re.findall(r"$", "a\n"), [m.span() for m in re.finditer("$", "a\n")], [m.span() for m in re.finditer("(?m)$", "a\nb\n")], re.findall(r"\Z", "a\n"), re.findall(r"\A\w", "ab"))
