# find, rfind, index, rindex and count with start and end in every odd position.
s = "banana bandana"
n = len(s)
for sub in ("ana", "ban", "a", "", "xyz"):
    row = [(s.find(sub, i, j), s.rfind(sub, i, j), s.count(sub, i, j)) for i, j in ((0, n), (1, None), (None, -1), (-4, None), (5, 3), (n, None), (n + 1, None), (-100, 100))]
    print(repr(sub).ljust(6), row)
print(s.count("ana"), "aaaa".count("aa"), "".count(""), "abc".count(""), "abc".count("", 3), "abc".count("", 4), "abc".find("", 3), "abc".find("", 4), "abc".rfind(""))
print("a\U0001F600b\U0001F600".find("\U0001F600", 2), "a\U0001F600b".find("b"), "\U0001F600".count("\ud83d"), "e\u0301".find("\u0301"))
def occurrences(text, sub, overlap=False):
    at, found = text.find(sub), []
    while at != -1:
        found.append(at)
        at = text.find(sub, at + (1 if overlap else len(sub)))
    return found
print(occurrences("abababab", "aba"), occurrences("abababab", "aba", True), occurrences(s, "an"))
class Three:
    def __index__(self): return 3
print(s.find("a", Three()), s.count("a", Three(), True + 6), s.index("an", -3 - 1), s.find("b", 10 ** 30), s.rfind("b", -10 ** 30))
print("needle" in "hayneedlestack", "" in "", "ab" in "ba", "x".__contains__("x"))
for call in (lambda: s.index("q"), lambda: s.rindex("ban", 8), lambda: s.index(""), lambda: s.index("", 50), lambda: s.find(1), lambda: s.count(None), lambda: s.find("a", "0"),
             lambda: s.find("a", 1.0), lambda: s.find(), lambda: s.rfind("a", 0, 1, 2), lambda: 1 in s, lambda: b"a" in s, lambda: s.index(sub="a"), lambda: None in s):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
