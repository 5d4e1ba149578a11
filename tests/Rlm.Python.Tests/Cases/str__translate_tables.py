# translate with tables built by maketrans, dicts, lists and custom mappings.
rot13 = str.maketrans("abcdefghijklmnopqrstuvwxyz", "nopqrstuvwxyzabcdefghijklm")
print("uryyb jbeyq".translate(rot13), "hello".translate(rot13).translate(rot13))
print(str.maketrans("ab", "xy"), str.maketrans("ab", "xy", "cd"), str.maketrans({"a": "1", 98: None, "c": 120, "d": "long"}))
print("abcde".translate({97: "AA", 98: None, 99: 0x1F600, 100: "", 101: "e"}), "vowels removed".translate(str.maketrans("", "", "aeiou")))
html = str.maketrans({"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;"})
print('<a href="x">R&D</a>'.translate(html))
dna = str.maketrans("ACGT", "TGCA")
print("GATTACA".translate(dna)[::-1], "GATTACA".translate(dna).count("T"))
class Masked(dict):
    def __missing__(self, code):
        return "*" if chr(code).isalnum() else code
print("call 555-0199, ok?".translate(Masked({ord("o"): "o"})))
class Upper:
    def __getitem__(self, code):
        if code > 0x6f: raise LookupError(code)
        return chr(code).upper()
print("lorem ipsum".translate(Upper()), "abc".translate(["?"] * 98 + ["B"]), "a\u00e9\u4e2d\U0001F600".translate({0xe9: "e", 0x4e2d: "zhong", 0x1F600: ":)"}))
digits = {ord(c): str(i) for i, c in enumerate("\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669")}
print("\u0664\u0662".translate(digits), str.maketrans("aa", "bc"), "a".maketrans("q", "r"), "same".translate({}))
for call in (lambda: str.maketrans("ab", "c"), lambda: str.maketrans("ab"), lambda: str.maketrans({"ab": 1}), lambda: str.maketrans({1.5: "a"}), lambda: str.maketrans("a", 1), lambda: str.maketrans("a", "b", 3),
             lambda: "a".translate({97: -1}), lambda: "a".translate({97: 0x110000}), lambda: "a".translate({97: 1.5}), lambda: "a".translate({97: b"x"}), lambda: "a".translate(5), lambda: "a".translate(), lambda: str.maketrans(1, "a")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
