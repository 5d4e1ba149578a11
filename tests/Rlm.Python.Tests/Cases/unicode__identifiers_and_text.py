# Names, literals and methods with letters outside ASCII.
größe = 5
π = 3.14159
变量 = "value"
def naïve(é=1, *, ñ=2): return é + ñ
class Ünïcode:
    öffentlich = "attr"
    def método(self): return self.öffentlich
print(größe * 2, round(π, 2), 变量, naïve(ñ=5), Ünïcode().método(), Ünïcode.__name__, naïve.__name__, sorted(n for n in globals() if not n.isascii()))
try:
    unbekannte_größe
except NameError as e:
    print(e)
try:
    naïve(ö=1)
except TypeError as e:
    print(e)
try:
    Ünïcode().methode
except AttributeError as e:
    print(e)
ﬁ = "ligature normalised"
print(fi, "ﬁ" in globals(), "fi" in globals())
d = {"ключ": "значение", "鍵": ["値"], "😀": 1, "é": 2, "e\u0301": 3}
print(d, d["ключ"], len(d), list(d), "😀" in d, sorted(d))
s = "Ünïcödé ñandú ÇA VA 日本語 Ελλάς Россия עברית العربية 한국어 ไทย 😀👨‍👩‍👧 𝔘𝔫𝔦"
print(len(s), s.upper(), s.lower(), s.title(), s.swapcase(), s.casefold(), sep="\n")
for w in s.split(): print(w, len(w), w.isalpha(), w.isupper(), w.istitle(), w[::-1], ascii(w), w.encode().hex()[:20], [hex(ord(c)) for c in w][:4], w.center(12, "·"), repr(w))
import unicodedata
print(unicodedata.normalize("NFD", "é") == "e\u0301", unicodedata.normalize("NFC", "e\u0301") == "é", unicodedata.normalize("NFKC", "ﬁ①"), unicodedata.name("é"), unicodedata.lookup("SNOWMAN"), unicodedata.category("A"), unicodedata.category("😀"), unicodedata.decimal("٣"), unicodedata.numeric("½"), unicodedata.combining("\u0301"), unicodedata.bidirectional("א"), unicodedata.east_asian_width("日"), unicodedata.name("\n", "none"))
def strip_accents(t): return "".join(c for c in unicodedata.normalize("NFD", t) if not unicodedata.combining(c))
print(strip_accents("Crème Brûlée à la façon"), "straße".upper(), "ΣΑΣ".lower(), "ǆ".title(), "ŉ".upper(), "İ".lower().encode(), "ﬀ".upper(), "ß" in "Straße", "Straße".replace("ß", "ss"), "é".encode("latin-1"), "naïve".encode("ascii", "ignore"), "日本"[0], "a日b".split("日"), "😀".join("ab"), "x😀y".partition("😀"), "😀😀".count("😀"), f"{'日本':>6}|{'é':^5}|", "%5s|" % "é", "日本".ljust(4, "ー"), "١٢٣".isdigit(), int("١٢٣"), "½".isnumeric(), "Ⅷ".isnumeric(), "²".isdigit(), sorted("éeèE"), max("aé😀"), "é" < "f", "e\u0301" < "é", "\N{GREEK SMALL LETTER PI}", "\N{WINKING FACE}", chr(0x1F600), ord("😀"), "\U0001F600" == "😀", "\ud83d" + "\ude00" == "😀", len("\ud83d\ude00"))
