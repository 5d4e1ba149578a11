# How repr and ascii pick quotes and escape characters in str, bytes and bytearray.
strings = ["", "plain", "it's", 'say "x"', "it's \"both\"", "'", '"', "\\", "\\n", "\n\r\t", "\a\b\f\v\0", "\x1b[0m", "\x7f\x80\x9f\xa0\xad", "\u00e9\u00ff\u0100", "\u200b\u200e\u2028\u2029\ufeff", "\ud800-\udfff", "\ue000\uffff\ufffd", "\u0378\u0600\u070f", "\U0001F600\U000E0001\U0010FFFF\U0001FFFE", "\u3000\u2003\u00a0 ", "\u0301e", "${x} {y} %s", "a\\'b", '\\"', "tab\there", "\x00end", "\u0660\u0967", "\u4e2d\uac00", "\U00013000\U0001D400"]
for s in strings:
    r = repr(s)
    print(ascii(r), ascii(s), len(r), r[0], eval(r) == s, eval(ascii(s)) == s)
for b in (b"", b"it's", b'"q"', b"'\"", b"\\", b"\t\n\r\x0b\x00\x7f\x80\xff", b"caf\xc3\xa9", bytes(range(0, 256, 17))):
    print(repr(b), bytearray(b), ascii(b) == repr(b), eval(repr(b)) == b, eval(repr(bytearray(b))) == b, str(b) == repr(b))
print(repr(repr("a'b")), repr(repr(repr("'"))), ascii(ascii("\u00e9")), repr(str), repr([str(["x'"])]), ascii({"\u00e9": "\U0001F600", b"\xff": ("\n",)}), f"{'q':s} {'q'!r} {'é'!a}", "%r %a" % ("\u00e9\n", "\u00e9\n"))
class Fancy:
    def __repr__(self): return "<fancy \u00e9\u2713\U0001F600\n>"
print(ascii(Fancy()), ascii([Fancy()]), f"{Fancy()!a}", "%a" % Fancy(), "{!a:>40}".format(Fancy()))
print([ascii(c) for c in "\u007e\u007f\u0080\u00a0\u00a1\u00ac\u00ad\u00ae\uffee\ufff9\ufffc"], sum(repr(chr(c))[1] != "\\" for c in range(0x250)), [c for c in range(0x250) if chr(c).isprintable() != (repr(chr(c)) != ascii(chr(c)) or 32 <= c < 127) and c not in (39, 92)])
print("\u03b1 \u2022 \u00e9", '\x41\101\u0041\U00000041', "line \
continued", r"\x41\n", "\8"[0] == "\\", "\0" "1", '''tri"ple's''', """a'b"c""", u"u", b"\x41\101\u0041" == b"AA\\u0041", rb'\x', R"\d")
for call in (lambda: ascii(), lambda: ascii(1, 2), lambda: repr(), lambda: eval("'\\x4'"), lambda: eval("'\\u12'"), lambda: eval("b'\\x4'"), lambda: eval("'\\U00110000'"), lambda: eval("b'\u00e9'"), lambda: eval("'a"), lambda: eval('"a\nb"')):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, str(e).partition(" (<")[0])
