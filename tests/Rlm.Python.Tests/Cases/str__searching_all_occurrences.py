# find, index, count with bounds; overlapping; boundaries; big strings.
text = "the theme of the thesis: the the"
def find_all(s, sub, overlap=False):
    at, out = s.find(sub), []
    while at != -1:
        out.append(at)
        at = s.find(sub, at + (1 if overlap else max(1, len(sub))))
    return out
print(find_all(text, "the"), text.count("the"), find_all("aaaa", "aa"), find_all("aaaa", "aa", True), "aaaa".count("aa"), find_all("abc", ""), "abc".count(""))
for sub in ("the", "x", "", "t", "the the"):
    print(repr(sub), [(text.find(sub, *b), text.rfind(sub, *b), text.count(sub, *b)) for b in ((), (5,), (-8,), (0, 3), (3, 0), (-100, 100), (10, -3), (100,), (None, 5), (2, None))])
for s, sub in (("", ""), ("", "a"), ("a", ""), ("ab", "abc"), ("\u00e9\u00e9", "\u00e9"), ("a\U0001F600b\U0001F600", "\U0001F600"), ("a\U0001F600b\U0001F600", "b")):
    print(ascii(s), ascii(sub), s.find(sub), s.rfind(sub), s.count(sub), sub in s, s.startswith(sub), s.endswith(sub), s.partition(sub)[0] == s if sub else "-")
s = "x" * 5000 + "needle" + "y" * 5000 + "needle" + "z"
print(s.find("needle"), s.rfind("needle"), s.find("needle", 5001), s.index("yn"), s.count("needle"), s.find("needles"), len(s.split("needle")), s[5000:5006], s.replace("needle", "-").count("-"), s.endswith("needlez"), s.find("z"), s.rindex("x"))
print("a-b-c".partition("-"), "a-b-c".rpartition("-"), "abc".partition("-"), "abc".rpartition("-"), "-".partition("-"), "a--b".partition("--"), "key=value=x".partition("="), "path/to/file".rpartition("/"), "no".rpartition("/")[2])
print("abc".startswith(("b", "a")), "abc".startswith("bc", 1), "abc".startswith("a", -3), "abc".startswith("c", -1), "abc".endswith("b", 0, 2), "abc".endswith(("x",)), "abc".startswith("", 3), "abc".startswith("", 4), "abc".endswith("", 3, 2), "".startswith(""), "a".endswith(()), "abc".startswith("ab", 0, 1))
for f in (lambda: text.index("zzz"), lambda: text.rindex("zzz", 3), lambda: text.find(), lambda: text.find("a", "b"), lambda: text.count("a", 1, 2, 3), lambda: text.find(None), lambda: text.startswith(1), lambda: text.endswith(["a"]), lambda: text.startswith(("a", None)), lambda: text.partition(None), lambda: 5 in text, lambda: None in text, lambda: text.partition("")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
line = "2024-01-05 12:30:00 [ERROR] db: connection lost (attempt=3, host=h1)"
date, time, rest = line.split(" ", 2); level = rest[rest.index("[") + 1:rest.index("]")]; inner = line[line.rfind("(") + 1:-1]
print(date, time, level, dict(p.split("=") for p in inner.split(", ")), line.split("] ", 1)[1].split(":")[0], line[:10] == date, line.find("ERROR") // 2, "db" in line and "web" not in line)
def between(s, a, b, start=0):
    i = s.find(a, start)
    if i < 0: return None
    j = s.find(b, i + len(a))
    return s[i + len(a):j] if j >= 0 else None
print(between("<a>x</a><b>y</b>", "<b>", "</b>"), between("<a>", "<b>", ">"), between("a[1][2]", "[", "]", 3), [between(f"k{i}=v{i};", "=", ";") for i in range(2)])
