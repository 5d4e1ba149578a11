# Comparison by code point, multiplication, addition and their errors.
words = ["banana", "Banana", "", "ban", "banana ", "\u00e9clair", "zebra", "10", "9", "_x", "\U0001F600", "\uffee", "a\x00b", "a"]
print([ascii(w) for w in sorted(words)])
print("a" < "b" < "c", "Z" < "a", "10" < "9", "" < "\x00", "ab" < "b", "abc" > "ab", "\uffff" < "\U00010000", "\u00e9" > "z", "e\u0301" < "\u00e9")
print(max(words) == "\U0001F600", min(words) == "", max("hello"), min("hello"), sorted("hello", reverse=True), max(words, key=len))
print("ab" * 3, 3 * "ab", "ab" * 0 == "", "ab" * -4 == "", "" * 10 ** 9 == "", "x" * True, "=" * 20, len("\U0001F600" * 50), "-+" * 5 + "-")
class Two:
    def __index__(self): return 2
print("ho " * Two() + "!", Two() * "hey", "a" "b" 'c' + "d")
s = t = "start"
s += "-more"
s *= 2
print(s, t, t is not s)
print("a" == "a", "a" == b"a", "a" == ["a"], "1" == 1, "a" != None, "a" is not None, "\u212b" == "\u00c5", "stra\u00dfe" == "strasse", "abc".__eq__(5), "abc".__lt__(5), "abc".__ne__("abc"))
print((1, "b") < (1, "c"), ["a", "B"] < ["a", "a"], "a" in "abc" < "b", "x" if "" else "y", "p" and "q", "" or "default", not "")
versions = ["1.10", "1.9", "1.2.10", "1.2"]
print(sorted(versions), sorted(versions, key=lambda v: [int(p) for p in v.split(".")]))
def pyramid(n): return "\n".join(" " * (n - i) + "*" * (2 * i - 1) for i in range(1, n + 1))
print(pyramid(3))
for call in (lambda: "a" + 1, lambda: 1 + "a", lambda: "a" + None, lambda: "a" + b"b", lambda: "a" * "b", lambda: "a" * 1.5, lambda: "a" * None, lambda: "a" - "b", lambda: "a" / 2, lambda: -"a", lambda: "a" < 1, lambda: 1 >= "a",
             lambda: "a" < None, lambda: "a" > b"a", lambda: max("a", 1), lambda: sorted(["a", 1, "b"]), lambda: ["a"] + "b", lambda: "5" + 5 * "1" - 2, lambda: "a" ** 2, lambda: ~"a", lambda: "a" @ "b", lambda: "a" & "b"):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
