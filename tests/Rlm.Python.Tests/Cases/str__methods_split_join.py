# Splitting, joining, stripping, replacing, padding, translating.
print("a b  c".split(), "a b  c".split(" "), " a b ".split(), "".split(), "".split(","), "   ".split(), ",".split(","), "a,b,,c,".split(","))
print("a b c d".split(None, 2), "a b c d".split(" ", 1), " a  b  c ".split(None, 1), "a,b,c".split(",", 0), "a,b,c".split(",", -1), "a,b,c".split(sep=",", maxsplit=1), "abc".split("abc"))
print("a b c d".rsplit(None, 2), "a,b,c".rsplit(",", 1), " a b  c ".rsplit(None, 1), "a--b--c".rsplit("--", 1), "abc".rsplit("x"))
print("a\u2003b\u00a0c\x1cd\x85e".split(), "a\x0bb\x0cc".split())
print("one\ntwo\r\nthree\rfour\n".splitlines(), "one\ntwo\r\n\n".splitlines(True), "".splitlines(), "\n".splitlines(), "a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i".splitlines(), "x\n\n".splitlines())
print(",".join(["a", "b"]), "".join("xyz"), "-".join([]), ", ".join({"k": 1, "v": 2}), "ab".join(["1"]), " ".join(str(i) for i in range(4)))
print(repr("  x \t\n".strip()), repr("  x ".lstrip()), repr("  x ".rstrip()), "xxabcxx".strip("x"), "abcba".strip("ab"), "mississippi".rstrip("ip"), "www.example.com".strip("cmowz."), repr("\u00a0 x\u2009".strip()), "abc".strip(""), "123abc321".lstrip("123"))
print("aaa".replace("a", "b"), "aaa".replace("a", "b", 2), "aaa".replace("a", "b", 0), "abc".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"), "aaaa".replace("aa", "b"), "abc".replace("x", "y"), "abc".replace("b", ""), "aXbX".replace("X", "XX", -1), "abc".replace("a", "z", count=1))
print("ab".center(7, "*"), "abc".center(6, "-"), "ab".center(1), "ab".ljust(5, ".") + "|", "ab".rjust(5) + "|", "x".center(4) + "|", "abc".center(8, "*"))
print("42".zfill(5), "-42".zfill(5), "+4".zfill(4), "abc".zfill(2), "".zfill(2), "--1".zfill(5))
print("a\tb\tc".expandtabs(), "a\tb".expandtabs(4), "\t".expandtabs(3) + "|", "ab\tc\n\td".expandtabs(4), "a\tb".expandtabs(0), "abcdefgh\tx".expandtabs())
table = str.maketrans("abc", "xyz", "d")
print("abcd".translate(table), "abc".translate({97: "AA", 98: None, 99: 100}), str.maketrans({"a": "1", 98: "2"}), "hello".translate(str.maketrans({"l": "L", "o": ""})))
class T(dict):
    def __missing__(self, k): return k + 1
print("abc".translate(T()))
print("{} and {}".format("a", 1), "x".join(("1", "2", "3")), "ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1, "a" "b" 'c')
for f in (lambda: "a".split(5), lambda: "a".join(["b", 1]), lambda: "a".strip(1), lambda: "a".replace("a", 1), lambda: "a".center("x"), lambda: "a".center(5, "xx"), lambda: "a".zfill("x"), lambda: "a".split(maxsplit="x"), lambda: str.maketrans("ab", "x"), lambda: str.maketrans({"ab": 1}), lambda: "a".join(None), lambda: "a" * "b", lambda: "a" + None, lambda: "a".ljust(3, ""), lambda: "a".encode(5), lambda: "-".join([b"a"])):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
text = """  first line
    second line

  third"""
print([line.strip() for line in text.splitlines() if line.strip()], max(len(l) for l in text.split("\n")))
print("key: value: more".split(": ", 1), "k=v;k2=v2".split(";"), dict(p.split("=") for p in "k=v;k2=v2".split(";")), "2024-01-02T03:04".replace("T", "-").replace(":", "-").split("-"))
