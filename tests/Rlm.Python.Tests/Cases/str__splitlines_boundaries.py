# splitlines knows many line boundaries; split("\n") knows one.
text = "alpha\nbeta\r\ngamma\rdelta\n\nlast"
print(text.splitlines(), text.splitlines(True), text.split("\n"), sep="\n")
for name, ch in [("LF", "\n"), ("CR", "\r"), ("VT", "\v"), ("FF", "\f"), ("FS", "\x1c"), ("GS", "\x1d"), ("RS", "\x1e"), ("US", "\x1f"),
                 ("NEL", "\x85"), ("LS", "\u2028"), ("PS", "\u2029"), ("NBSP", "\xa0"), ("TAB", "\t")]:
    sample = f"a{ch}b"
    print(name.ljust(4), ascii(sample.splitlines()), ascii(sample.splitlines(keepends=True)), len(sample.split()))
print("".splitlines(), "\n".splitlines(), "\n\n".splitlines(), "\r\n\r".splitlines(True), "x\n".splitlines(), "x\n".split("\n"))
print(ascii("\x85\x0b\r\n\u2028end".splitlines(True)))
print(b"a\x85b\x0bc\nd\re\r\nf\x1cg".splitlines(), b"a\n\nb".splitlines(True), bytearray(b"p\nq").splitlines())
for source in (text, "\n\n", "no newline", "\u2029\n"):
    assert "".join(source.splitlines(True)) == source
numbered = [f"{i:>2}| {line}" for i, line in enumerate("def f():\n\n    return 1\n".splitlines(), 1)]
print("\n".join(numbered))
longest = max(text.splitlines(), key=lambda s: (len(s), s))
print(longest, [len(s) for s in text.splitlines()], sum(1 for s in text.splitlines() if not s))
for call in (lambda: "a".splitlines(True, False), lambda: "a".splitlines(keep=True), lambda: "a\nb".splitlines("yes"), lambda: "a\nb".splitlines([]), lambda: "a".splitlines(keepends=None)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
