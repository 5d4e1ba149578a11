# Beyond ASCII and beyond the BMP; encodings.
s = "na\u00efve caf\u00e9 \u65e5\u672c\u8a9e \U0001F600\U0001F468\u200d\U0001F469 \u05e9\u05dc\u05d5\u05dd"
print(len(s), s.upper(), s.title())
print(s.encode("utf-8"))
print(s.encode("utf-8").decode() == s, s.encode("utf-16-le").hex(), len(s.encode("utf-16")), len(s.encode("utf-32-le")))
print(s[::-1].encode("unicode_escape"), s.split(), s.find("\U0001F600"), s.index("\u05e9"))
print("\U0001F600" < "\uffff", "\U0001F600" > "\uffff", sorted(["\U0001F600", "\uff5e", "z", "\u00e9"]) == ["z", "\u00e9", "\uff5e", "\U0001F600"], max("\uffee\U00010000") == "\U00010000")
print(ascii(s.replace("\U0001F600", ":)")), s.count("\u200d"), "\U0001F600" in s, "\ude00" in s)
print("\u00c0".lower(), "\u0391\u03a3".lower(), "\u03a3".lower(), "\u0391\u03a3\u0391".lower(), "\ufb01".upper(), "\u0149".upper(), "\u1e9e".lower(), "I".casefold(), "\u0131".upper(), "\u00df".casefold())
for encoding in ("ascii", "latin-1", "utf-8", "utf-16-be", "cp1252", "utf-8-sig"):
    for errors in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace"):
        try:
            print(encoding, errors, "a\u00e9\u20ac".encode(encoding, errors))
        except UnicodeEncodeError as e:
            print(encoding, errors, e)
for data in (b"abc", b"\xc3\xa9", b"\xff\xfe", b"a\xc3", b"\xe2\x82\xac", b"\xe2\x82", b"\xf0\x9f\x98\x80", b"\xed\xa0\x80", b"\xc0\x80", b"\xf5\x80\x80\x80", b"ok\x80end"):
    for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
        try:
            print(data, errors, ascii(data.decode("utf-8", errors)))
        except UnicodeDecodeError as e:
            print(data, errors, e)
print(b"\xef\xbb\xbfabc".decode("utf-8-sig"), ascii(b"\xef\xbb\xbfabc".decode()), b"a\x00b\x00".decode("utf-16-le"), "abc".encode("utf-16-be"), b"\xff\xfea\x00".decode("utf-16"))
print(ascii("\u00e9".encode("utf-8").decode("latin-1")), "a".encode("ascii").decode("utf8"), "abc".encode("UTF-8") == "abc".encode("utf_8") == "abc".encode("U8"))
print("end")
