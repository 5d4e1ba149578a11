# Case, search and tests on characters.
s = "The Quick brown fox"
print(s.upper(), s.lower(), s.title(), s.swapcase(), s.capitalize(), "hELLO wORLD".capitalize())
print("they're bill's friends".title(), "x1y2 a-b_c".title(), "\u01c5".title(), "stra\u00dfe".upper(), "STRASSE\u00df".casefold(), "\u0130".lower() == "i\u0307")
print(s.find("o"), s.find("o", 13), s.find("zz"), s.find("o", 0, 5), s.find(""), s.find("", 100), s.find("", 19), s.rfind("o"), s.rfind("o", 0, 15), s.find("k", -10))
print(s.index("Q"), s.rindex("o"), s.count("o"), s.count(""), s.count("o", 13), "aaaa".count("aa"), "aaa".count(""), "".count(""), "abc".count("", 1, 2))
print(s.startswith("The"), s.startswith("Quick", 4), s.startswith(("A", "Th")), s.startswith(""), s.startswith(()), s.startswith("fox", -3), s.endswith("fox"), s.endswith(("x", "y")), s.endswith("brown", 0, 15), "".endswith(""), "abc".startswith("", 4), "abc".startswith("", 3))
tests = ["", "abc", "ABC", "Abc", "abc1", "123", "1.5", " ", "\t\n", "a b", "A1b2", "_x", "x-y", "\u00e9", "\u0660\u0661", "\u00b2", "\u2167", "\u00bd", "caf\u00e9", "\u4e2d", "Abc Def", "ABC DEF", "abc def1", "1abc", "\x7f", "\u200b", "\U0001F600", "\ufe0f", "\xa0"]
for t in tests:
    print(ascii(t), "".join(str(int(x)) for x in (t.isalpha(), t.isdigit(), t.isdecimal(), t.isnumeric(), t.isalnum(), t.isspace(), t.isupper(), t.islower(), t.istitle(), t.isidentifier(), t.isascii(), t.isprintable())))
try:
    s.index("zz")
except ValueError as e:
    print(e)
try:
    s.rindex("zz")
except ValueError as e:
    print(e)
for f in (lambda: s.find(5), lambda: s.count(None), lambda: s.startswith(5), lambda: s.startswith(["a"]), lambda: s.startswith(("a", 1)), lambda: s.endswith(None), lambda: 5 in s, lambda: s.find()):
    try:
        f()
    except TypeError as e:
        print(e)
print("Quick" in s, "quick" in s, "" in s, "" in "", "ab" not in "abc")
print("a,b,c".partition(","), "a,b,c".rpartition(","), "abc".partition(","), "abc".rpartition(","), "a--b".partition("--"))
print("hello".removeprefix("he"), "hello".removeprefix("x"), "hello".removesuffix("lo"), "hello".removesuffix(""), "aa".removeprefix("a"))
try:
    "a".partition("")
except ValueError as e:
    print(e)
