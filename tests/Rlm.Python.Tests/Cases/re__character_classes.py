# Classes, ranges, escapes inside and outside, Unicode categories as far as re knows them.
import re
chars = "aZ5_ -.\t\n\u00e9\u00df\u0416\u4e2d\u0663\u00b2\u2167\u00bd\u00a0\u2003\u200b\u2028\U0001F600\u0301\x1c\x85\x0b[]\\^"
for cls in (r"\w", r"\W", r"\d", r"\D", r"\s", r"\S", r"[\w]", r"[^\w]", r"[\d_]", r"[^\d\s]", r".", r"[^\n]", r"[a-z]", r"[^a-z]", r"[A-z]", r"[\]\[]", r"[]]", r"[^]]", r"[\\]", r"[\^]", r"[a^]", r"[-.]", r"[.-]", r"[\-]", r"[+--]", r"[ -~]", r"[^ -~]", r"[\x00-\x1f]", r"[\u0400-\u04ff]", r"[\U0001F600-\U0001F64F]", r"[^\x00-\x7f]", r"[\t\n]", r"[\101]", r"[\0]", r"[\b]", r"[&&]", r"[||]", r"[~~]", r"[a-\x7f]", r"[\w.-]", r"[\s\S]", r"[\W_]", r"[^\W\d_]", r"[\N{LATIN SMALL LETTER E WITH ACUTE}]"):
    print(cls, ascii("".join(re.findall(cls, chars))), ascii("".join(re.findall(cls, chars, re.A)))if "\\" in cls and cls[1:].strip("[^]\\")[:1] in "wWdDsS" else "")
print(re.findall(r"[a-c-e]", "abcde-"), re.findall(r"[\d-x]" if False else r"[\dx-]", "1-x"), re.findall("[a\\-z]", "a-bz"), re.findall("[(-)]", "(')"), re.findall(r"[!-/]", "!a/"), re.findall("[\u00e0-\u00ff]", "\u00e9E"), re.findall("[^\u00e9]", "\u00e9\U0001F600a") == ["\U0001F600", "a"], re.findall(r"\.", "a.b"), re.findall(r"\w+", "foo_bar-baz 42"), re.findall(r"[^\s,]+", "a, b,c d"), re.findall(r"[\w']+", "it's Ann's"), re.findall(r"[-\w]+", "a-b c"))
for s in ("a", "1", "_", "\u00aa", "\u02b0", "\u0300", "\u203f", "\u0660", "\u00b9", "\u2460", "\u3007", "\u1100", "\U0001D7CE", "\U00010400", "\ud800", "\u00b7", "\u200c", "\u24b6"):
    print(ascii(s), bool(re.match(r"\w", s)), bool(re.match(r"\d", s)), bool(re.match(r"\s", s)), bool(re.fullmatch(".", s)), s.isalnum(), s.isdecimal())
for s in "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2009\u2028\u2029\u202f\u205f\u3000\u200b\u180e\ufeff": print(ascii(s), bool(re.match(r"\s", s)), s.isspace(), bool(re.match(r"\s", s, re.A)), len(s.split()), end=" | ")
print()
