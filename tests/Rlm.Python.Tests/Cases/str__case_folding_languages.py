# Case methods on German, Greek, Turkish, ligatures, titlecase digraphs and more.
words = ["Stra\u00dfe", "\u1e9e", "\u03a3\u03af\u03c3\u03c5\u03c6\u03bf\u03c2", "\u039f\u0394\u039f\u03a3", "\u0130stanbul", "\u0131", "\ufb01ne \ufb03", "\u01c4 \u01c5 \u01c6", "\u0149", "\u1f88", "\u00b5m", "\u212a",
         "\u0436\u0416", "\u10d0\u10ec", "\u0561\u0582\u0587", "\u01f0", "\U00010400\U00010428", "\u4e2d\u6587", "\u2163 \u24d0", "o'neil mc-donald 3rd"]
for w in words:
    print(ascii(w), "U", ascii(w.upper()), "l", ascii(w.lower()), "T", ascii(w.title()), "c", ascii(w.capitalize()), "s", ascii(w.swapcase()), "f", ascii(w.casefold()))
print("\u03a3".lower(), "A\u03a3".lower(), "A\u03a3B".lower(), "A\u03a3 B".lower(), "A\u03a3.".lower(), "\u03a3\u03a3".lower(), "A.\u03a3".lower())
print("MASSE".casefold() == "ma\u00dfe".casefold(), "\u00c9".lower() == "\u00e9", "\u0130".lower() == "i\u0307", len("\u0130".lower()), len("\u1f80".upper()), len("\ufb04".upper()))
print([("they're bill's".title()), "x1y2z".title(), "HTTPServer v2".title(), "__init__ file".title(), "\u00e9COLE \u00c0".title(), "123abc".capitalize(), "\u00e9t\u00e9".capitalize(), "\u01c6abc".capitalize() == "\u01c5abc"])
print("Hello World".swapcase(), "\u00df".swapcase(), "\u00df".swapcase().swapcase(), "aBcD".swapcase().swapcase() == "aBcD")
names = ["\u00c9mile", "emile", "\u00e9mile", "Zoe", "STRASSE", "stra\u00dfe", "Strasse"]
print(sorted(names, key=str.casefold), sorted({n.casefold() for n in names}))
print("ABC".istitle(), "Abc Def".istitle(), "A1B".istitle(), "\u01c5abc".istitle(), "\u2167".isupper(), "\u00aa".islower(), "\u01c5".isupper(), "\u01c5".islower(), "1a".isupper(), "1A".isupper())
print(b"\xc9Ab".lower(), b"\xe9aB".upper(), b"hello world-x".title(), b"hELLO".capitalize(), b"aB\xdf".swapcase())
for call in (lambda: "a".upper(1), lambda: str.lower(5), lambda: "a".title(None), lambda: "a".casefold(locale="tr"), lambda: b"A".casefold(), lambda: None.upper()):
    try:
        print(call())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
