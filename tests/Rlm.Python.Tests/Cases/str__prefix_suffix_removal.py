# removeprefix, removesuffix, startswith and endswith with tuples and bounds.
files = ["test_io.py", "io_test.py", "conftest.py", "README.md", "test_", ".py", "data.tar.gz"]
for f in files:
    print(f.ljust(12), f.removeprefix("test_"), f.removesuffix(".py"), f.removesuffix(".py").removesuffix("_test"), f.startswith(("test_", "conf")), f.endswith((".py", ".md")), sep=" | ")
print("aaa".removeprefix("a"), "aaa".removesuffix("aa"), "abc".removeprefix(""), "abc".removesuffix(""), "abc".removesuffix("abc") == "", "ab".removeprefix("abc"))
print("happy.py".removesuffix(".py"), "happy.py".rstrip(".py"), "mismiss".removeprefix("mis"), "mismiss".lstrip("mis"))
s = "https://example.org"
print(s.startswith("example", 8), s.startswith("https", 0, 4), s.startswith("", 19), s.startswith("", 20), s.endswith("", 0, 0), s.endswith("org", -3), s.endswith("org", -2), s.endswith("https", 0, 5), s.startswith(()), s.endswith(("",)))
print(s.startswith("s", -10 ** 20, 10 ** 20), s.startswith("g", -1), "\U0001F600x".startswith("x", 1), "e\u0301".endswith("\u0301"), s.startswith(("ftp", ("https")[:4])))
def strip_all(text, *prefixes):
    changed = True
    while changed:
        changed = False
        for p in prefixes:
            if p and text.startswith(p):
                text, changed = text.removeprefix(p), True
    return text
print(strip_all("Re: Fwd: Re: hello", "Re: ", "Fwd: "), strip_all("xx", "x") == "")
class S(str): pass
t = S("pre-body")
print(type(t.removeprefix("zzz")).__name__, t.removeprefix("pre-"), b"\x00ab".removeprefix(b"\x00"), bytearray(b"abc").removesuffix(b"c"), b"ab".startswith((b"x", b"a")))
for call in (lambda: s.removeprefix(1), lambda: s.removeprefix(("a", "b")), lambda: s.removesuffix(), lambda: s.removesuffix("a", "b"), lambda: s.startswith(1), lambda: s.startswith(["h"]), lambda: s.startswith(("x", 1)), lambda: s.startswith(("https", 1)),
             lambda: s.endswith(None), lambda: s.endswith(b"g"), lambda: s.startswith(), lambda: s.startswith("h", "0"), lambda: b"a".startswith("a"), lambda: b"a".removeprefix("a"), lambda: b"a".endswith(("a",)), lambda: s.removeprefix(None)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
