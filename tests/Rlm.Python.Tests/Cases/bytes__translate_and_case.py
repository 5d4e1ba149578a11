# translate with tables and deletions, maketrans, and ASCII-only case methods.
table = bytes.maketrans(b"abc", b"xyz")
print(len(table), table[97:101], b"aabbccdd".translate(table), b"aabbccdd".translate(table, b"ab"), b"hello world".translate(None, b"lo"), b"hello".translate(None), bytearray(b"cab").translate(table))
print(bytes.maketrans(b"", b"") == bytes(range(256)), b"abc".translate(bytes(reversed(range(256)))).hex(), b"\x00\xff".translate(bytes(255) + b"!"), b"spaces  and\ttabs".translate(None, delete=b" \t"))
rot13 = bytes.maketrans(bytes(range(65, 91)) + bytes(range(97, 123)), bytes((c - 65 + 13) % 26 + 65 for c in range(65, 91)) + bytes((c - 97 + 13) % 26 + 97 for c in range(97, 123)))
print(b"Why did the chicken cross?".translate(rot13), b"Hello".translate(rot13).translate(rot13))
upper = bytes(c - 32 if 97 <= c <= 122 else c for c in range(256))
sample = b"mIxEd 123 \xe9\xc9 z"
print(sample.translate(upper) == sample.upper(), sample.lower(), sample.swapcase(), sample.title(), sample.capitalize(), b"o'neil mc-2nd x3y".title())
print(b"caf\xc3\xa9".upper().decode(), "caf\u00e9".upper(), b"ABC".islower(), b"abc1".islower(), b"1".isupper(), b"Ab Cd".istitle(), b"Ab cD".istitle(), b"a1".isalnum(), b"a_".isalnum(), b"\xb2".isdigit(), b"".isascii(), b"\x80".isascii())
print(b"-7".zfill(4), b"+7".zfill(4), b"7".zfill(0), b"\xff".zfill(3), b"mid".center(8, b"*"), b"l".ljust(3, b"."), b"r".rjust(3), b"a\tb".expandtabs(3), b"prefix-x".removeprefix(b"prefix-"), b"x.gz".removesuffix(b".gz"), b"x".removesuffix(b""))
def caesar(text, k): return bytes((c - 97 + k) % 26 + 97 if 97 <= c <= 122 else c for c in text)
secret = caesar(b"attack at dawn", 5)
best = max(range(26), key=lambda k: sum(caesar(secret, -k).count(w) for w in (b"at", b"tt", b"da")))
print(secret, best, caesar(secret, -best))
for call in (lambda: bytes.maketrans(b"ab", b"c"), lambda: bytes.maketrans("a", "b"), lambda: bytes.maketrans(b"a"), lambda: b"a".translate(b"short"), lambda: b"a".translate("x" * 256), lambda: b"a".translate({97: 98}), lambda: b"a".translate(), lambda: b"a".translate(None, "a"), lambda: b"a".translate(None, b"a", b"b"), lambda: b"a".upper(1), lambda: b"a".ljust(3, "x"), lambda: b"a".casefold(), lambda: b"a".isdecimal(), lambda: b"a".zfill("3"), lambda: b"a".center(5, b"ab"), lambda: b"a".removeprefix("a")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
