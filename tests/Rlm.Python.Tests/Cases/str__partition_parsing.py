# partition and rpartition as small parsers.
def parse_url(url):
    scheme, found, rest = url.partition("://")
    if not found:
        scheme, rest = "", url
    rest, _, fragment = rest.partition("#")
    rest, _, query = rest.partition("?")
    authority, slash, path = rest.partition("/")
    user, at, host = authority.rpartition("@")
    host, _, port = host.partition(":")
    pairs = [p.partition("=")[::2] for p in query.split("&") if p]
    return dict(scheme=scheme, user=user, host=host, port=port or None, path=slash + path, query=pairs, fragment=fragment)

for url in ("https://ann:pw@example.org:8443/a/b?x=1&y=2=3&flag#top", "example.com", "ftp://h/", "mailto:x@y?z#"):
    print(parse_url(url))
print("a.b.c".partition("."), "a.b.c".rpartition("."), "abc".partition("."), "abc".rpartition("."))
print("".partition("x"), "".rpartition("x"), "x".partition("x"), "x".rpartition("x"), "aaa".partition("aa"), "aaa".rpartition("aa"))
name, dot, extension = "archive.tar.gz".rpartition(".")
print(name, dot, extension, "Makefile".rpartition(".")[2], ".bashrc".rpartition("."))
line = "   timeout : 30  # seconds: an int "
body, _, comment = line.partition("#")
key, _, value = map(str.strip, body.partition(":"))
print([key, value, comment.strip()], type("a".partition("b")).__name__)
print(b"k=v=w".partition(b"="), bytearray(b"k=v").rpartition(b"="), b"none".rpartition(b"="))
for call in (lambda: "a".partition(""), lambda: "a".rpartition(""), lambda: "a".partition(), lambda: "a".partition(None), lambda: "a".partition(b"a"),
             lambda: "a".rpartition(3), lambda: "a".partition("a", 1), lambda: b"a".partition("a"), lambda: b"a".partition(b"")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
