# replace: counts, empty patterns, growth and shrinkage.
s = "one fish two fish red fish blue fish"
for count in (-1, 0, 1, 2, 3, 4, 99):
    print(count, s.replace("fish", "cat", count))
print("abc".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"), "".replace("a", "x"), "".replace("", "x", 0), sep="|")
print("aaaa".replace("aa", "a"), "aaaaa".replace("aa", "b"), "ababab".replace("aba", "x"), "aaa".replace("a", ""), "xyz".replace("xyz", "x" * 3))
print("tick\ttock".replace("\t", "\\t"), 'say "hi"'.replace('"', "'"), "C:\\dir".replace("\\", "/"), "100%".replace("%", "%%"))
print("re\u0301sume\u0301".replace("e\u0301", "\u00e9"), "\U0001F600!".replace("\U0001F600", ":)"), "stra\u00dfe".replace("\u00df", "ss").upper())
template = "Dear NAME, your NAME-day is DAY."
for old, new in {"NAME": "Ada", "DAY": "1 May"}.items():
    template = template.replace(old, new)
print(template)
swapped = "left or right".replace("left", "\0").replace("right", "left").replace("\0", "right")
print(swapped, "a-b_c".replace("-", "_").replace("_", " "), "a" .replace("a", "aa").replace("a", "aa"))
print("banana".replace("a", "o", count=2), "banana".replace("a", "o", True))
same = "immutable"
print(same.replace("z", "y") is same, same.replace("m", "m") == same)
squeeze = "too    many   spaces"
while "  " in squeeze:
    squeeze = squeeze.replace("  ", " ")
print(squeeze, len("x" * 1000) == len(("xy" * 1000).replace("y", "")))
print(b"a.b.c".replace(b".", b"::", 1), bytearray(b"aXa").replace(b"a", b""), b"ab".replace(b"", b"-"))
for call in (lambda: s.replace("a"), lambda: s.replace("a", 1), lambda: s.replace(1, "a"), lambda: s.replace("a", "b", "c"), lambda: s.replace("a", "b", 1.5), lambda: s.replace("a", None),
             lambda: s.replace(b"a", b"b"), lambda: s.replace(old="a", new="b"), lambda: b"a".replace("a", b"b"), lambda: b"a".replace(b"a", "b"), lambda: "a".replace("a", "b", 1, 2)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
