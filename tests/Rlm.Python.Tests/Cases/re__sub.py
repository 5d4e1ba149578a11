# sub, subn: templates, callables, counts, empty matches.
import re
print(re.sub("a", "b", "banana"), re.sub("a", "b", "banana", count=2), re.sub("a", "b", "banana", 1), re.sub("x", "y", "abc"), re.sub("", "-", "abc"), re.sub("x*", "-", "abxd"), re.sub("b*", "-", "abc"), re.sub("a|", "X", "ba"), re.subn("a", "b", "banana"), re.subn("a", "b", "banana", 2), re.subn("q", "", "x"))
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world foo bar"), re.sub(r"(?P<a>\d)", r"<\g<a>>", "1a2"), re.sub(r"(\d)", r"\g<1>0", "5"), re.sub(r"(\d)", r"\g<0>\g<1>", "7"), re.sub("a", r"\n\t\\", "a").encode(), re.sub("a", "\\\\", "a"), re.sub(".", r"\g<0>\g<0>", "ab"), re.sub("(a)(b)?", r"[\1\2]", "a ab"), re.sub("(a)|b", r"<\1>", "ab"))
print(re.sub(r"\d+", lambda m: str(int(m.group()) * 2), "1 a 22"), re.sub(r"\w+", lambda m: m[0].capitalize(), "hello big world"), re.sub("x", lambda m: r"\n", "x"), re.sub(r"(?P<k>\w)=(?P<v>\w)", lambda m: f"{m['v']}={m['k']}", "a=b c=d"))
count = 0
def numbered(m):
    global count
    count += 1
    return f"{m.group(0)}{count}"
print(re.sub("a", numbered, "banana"), count)
print(re.sub(r"\s+", " ", "  a \n b\t\tc "), re.sub(r"^\s+|\s+$", "", "  trim  "), re.sub(r"[^\w\s]", "", "it's, a test!"), re.sub(r"(?<!^)(?=[A-Z])", "_", "camelCaseString").lower(), re.sub(r"_(\w)", lambda m: m.group(1).upper(), "snake_case_name"), re.sub(r"(\d)(?=(\d{3})+$)", r"\1,", "1234567"), re.sub("(?i)HELLO", "bye", "Hello hello"), re.sub("a", "b", "AaA", flags=re.I), re.sub("^", "> ", "l1\nl2", flags=re.M), re.sub(r"\b(\w)(\w*)\b", r"\2\1", "ab cd"), re.sub("(.)\\1", r"<\1\1>", "aabbc"))
print(re.compile("a").sub("b", "aa", 1), re.compile(r"(\w)").subn(r"\1.", "ab"), re.sub("\u00e9", "e", "caf\u00e9"), re.sub("\U0001F600", ":)", "a\U0001F600b"), re.sub(".", "x", "a\U0001F600"), re.sub("b", r"\U0001F600" if False else "\U0001F600", "abc").encode(), re.sub(b"a", b"b", b"aa"))
table = {"cat": "dog", "red": "blue"}
print(re.sub("|".join(map(re.escape, table)), lambda m: table[m.group()], "red cat, reddish cats"), re.sub(r"\{(\w+)\}", lambda m: str({"x": 1}.get(m[1], m[0])), "{x} {y}"))
for args in (("a", r"\1", "a"), ("a", r"\g<x>", "a"), ("(a)", r"\g<1", "a"), ("(a)", r"\g<>", "a"), ("(a)", r"\q", "a"), ("(a)", r"\g<2>", "a"), ("a", 5, "a"), ("a", None, "a"), ("a", "b", 5), ("a", "b", b"a"), ("a", "\\", "a"), ("(?P<n>a)", r"\g<m>", "a"), ("a", lambda m: 5, "a"), ("a", lambda: "x", "a"), ("(", "a", "b")):
    try:
        print(re.sub(*args))
    except Exception as e:
        print(type(e).__name__, e)
print(re.sub("a", lambda m: None.__class__.__name__, "a"), re.sub("(x)?a", lambda m: repr(m.group(1)), "a xa"), re.sub(r"(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)", r"\11\10\1", "abcdefghijk"), re.sub("a", r"\x41" if False else "A", "a"), re.sub(r"(\d+)-(\d+)", r"\2-\1", "10-20, 30-40"), re.sub("a", r"\101\060\0", "a").encode())
def nested(m): return re.sub("b", lambda k: "c" * len(m.group()), m.group())
print(re.sub("[ab]+", nested, "abba xb"), re.sub("$", "!", "a\n").encode(), re.sub(r"\Z", "!", "a\n").encode(), re.sub(r"(?m)$", "!", "a\nb").encode(), re.sub(r"\r\n|\r|\n", "|", "a\r\nb\rc\nd"), re.sub("[aeiou]", "", "remove vowels"), re.sub("(?s)<.*?>", "", "<a\n>text</a>"), re.sub(r"\\", "/", r"a\b\c"))
s = "x" * 1000
print(len(re.sub("x", "yy", s)), re.sub("(x{10})+", lambda m: str(len(m[0])), s), re.sub(".{300}", "", s) == "x" * 100)
