# Validators built on fullmatch, match and search: dates, colours, IBAN, IPv4, passwords, semver; anchors and newlines.
import re
rules = {
    "iso date": r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])",
    "colour": r"#(?:[0-9a-f]{3}){1,2}",
    "ipv4": r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}",
    "semver": r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:[0-9a-z-]+)(?:\.[0-9a-z-]+)*))?(?:\+([\w.-]+))?",
    "password": r"(?=.*\d)(?=.*[a-z])(?=.*[A-Z])(?!.*(.)\1\1).{8,}",
    "float": r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?",
    "roman": r"(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})",
    "quoted": r'"(?:[^"\\]|\\.)*"',
}
samples = ["2024-02-30", "2024-13-01", "#fff", "#FFAA00", "#ffff", "192.168.0.255", "256.1.1.1", "1.2.3", "1.02.3", "1.0.0-rc.1+build-7", "Passw0rd", "Paaass0rd", ".5e-3", "5.", "MCMXCIV", "IIII", r'"a\"b"', '"a"b"', "", "1.2.3.4\n"]
compiled = {k: re.compile(v, re.IGNORECASE if k == "colour" else 0) for k, v in rules.items()}
for s in samples:
    print(f"{s!r:<22}", [k for k, r in compiled.items() if r.fullmatch(s)])
def iban(s):
    s = re.sub(r"\s", "", s).upper()
    return bool(re.fullmatch(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}", s)) and int("".join(str(int(c, 36)) for c in s[4:] + s[:4])) % 97 == 1
print(iban("GB82 WEST 1234 5698 7654 32"), iban("GB82 WEST 1234 5698 7654 33"), iban("de89370400440532013000"))
for pattern, flags in (("abc$", 0), (r"abc\Z", 0), ("^abc$", re.M), ("abc", 0)):
    print(pattern, [bool(f(pattern, t, flags)) for f in (re.match, re.search, re.fullmatch) for t in ("abc\n", "x\nabc")])
r = re.compile(r"a|ab")
print(r.match("ab").group(), r.fullmatch("ab").group(), r.fullmatch("xab", 1).span(), r.fullmatch("xabx", 1, 3).span(), r.fullmatch("abc"), r.search("xxab", 3), re.fullmatch("", ""), re.fullmatch("(a*?)(a*)", "aaa").groups(), re.match("", "x").span())
print(re.fullmatch(r"\d+", "٣٤") is not None, re.fullmatch(r"\d+", "٣٤", re.A), re.fullmatch(r"\w+", "naïve").end(), re.fullmatch(r"[a-z]+", "ſK", re.I) is not None, re.fullmatch("ß", "ẞ", re.I) is not None, re.fullmatch("straße", "STRASSE", re.I))
print([w for w in "level noon abba abc a".split() if re.fullmatch(r"(\w?)(\w?)\w?\2\1|(\w)(\w)\4\3", w)], bool(re.fullmatch(r"(?:(?P<a>x)|y)+(?(a)z|w)", "yyxz")))
