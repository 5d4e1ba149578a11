# urllib.parse in detail: parts, relative references, query strings both ways, quoting rules, rebuilding, odd addresses; html escapes.
import html
from urllib.parse import parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, unquote_to_bytes, urldefrag, urlencode, urljoin, urlparse, urlsplit, urlunparse, urlunsplit
u = urlsplit("HTTPS://ada:p%40ss@Example.ORG:8443/a/b;v=1/c.html?x=1&y=2#top")
print(u, u.scheme, u.hostname, u.port, u.username, u.password, u.netloc, u.geturl(), u._replace(query="", fragment="").geturl(), urlparse(u.geturl()).params, u[2], tuple(urlparse("/p;x?q")))
for a in ("", "mailto:bo@ex.org?subject=Hi", "//host/path", "file:///tmp/a b.txt", "example.org/x", "http://[::1]:80/", "tel:+43-1", "data:text/plain,hi", "?q", "#f", "http://h:/", "http://h", "x://y?a#b?c", "http:///p", " http://spaced ", "a:b:c"):
    s = urlsplit(a); print(f"{a!r:<32}{s.scheme!r} {s.netloc!r} {s.path!r} {s.query!r} {s.fragment!r} {s.hostname} {s.geturl() == a}")
base = "http://h/a/b/c?q#f"
print({r: urljoin(base, r) for r in ("d", "./d", "../d", "../../../d", "/d", "//g/d", "?y", "#s", "", "d/../e", "g;x", "http:k", "mailto:x", "..", ".", "d/.", "../")})
print(urljoin("http://h", "x"), urljoin("", "x"), urljoin("x/y", "z"), urldefrag("http://h/p#frag"), urldefrag("p").fragment, urlunsplit(("http", "h", "/p", "q=1", "")), urlunparse(("", "", "p", "x", "", "f")))
print(parse_qs("a=1&b=2&a=3&c=&d"), parse_qs("a=1&c=&d", keep_blank_values=True), parse_qsl("n=J%C3%BCrgen+M&x=%26"), parse_qs("a=1;b=2", separator=";"), parse_qsl("a=1&&b"), parse_qs(b"k=v"), parse_qs("a=b=c"), dict(parse_qsl("q=1&q=2")))
print(urlencode({"q": "a b&c", "n": 5, "é": "ü/"}), urlencode([("t", [1, 2]), ("s", "x y")], doseq=True), urlencode({"t": [1]}), urlencode({"a": None, "b": b"\xff"}), urlencode({"a": "b c"}, quote_via=quote), urlencode({"p": "a/b"}, safe="/"), urlencode({}), urlencode({"x": "é"}, encoding="latin-1"))
print(quote("a b/ü?&=~+%"), quote("a/b", safe=""), quote_plus("a b/+"), quote(b"\x00\xff"), quote("é", encoding="latin-1"), unquote("%7Eada%20%C3%A9+%zz%4"), unquote_plus("a+b%2B"), unquote("%FF"), unquote("%E9", encoding="latin-1"), unquote_to_bytes("%ff%00a"), quote(""), quote("ünï", errors="ignore"), unquote("%C3"))
print(html.escape("<a href=\"x\">'&amp;'</a>"), html.escape("\"'", quote=False), html.unescape("&lt;&eacute;&#233;&#xe9;&amp;lt;&nbsp;&unknown;&copy&hearts;&#0;&#x110000;&notit;&#128;"), html.unescape("no &; entities &#; &#x;"), html.escape(html.unescape("&amp;&quot;&#39;")))
for f in (lambda: urlsplit("http://[::1/"), lambda: urlsplit("http://h:99999/").port, lambda: urlsplit("http://h:x/").port, lambda: urljoin("http://h", 5), lambda: urlsplit(5), lambda: urlsplit(b"http://h/").netloc, lambda: urlencode("abc"), lambda: urlencode([1, 2]), lambda: urlencode(5), lambda: quote(5), lambda: quote(b"a", encoding="utf-8"), lambda: unquote(5), lambda: parse_qsl("a", strict_parsing=True), lambda: parse_qsl("a=1&b=2", max_num_fields=1), lambda: urlunsplit(("a", "b")), lambda: quote("\ud800"), lambda: parse_qs(5), lambda: html.escape(5), lambda: html.unescape(5), lambda: parse_qsl("a=1", separator=""), lambda: urljoin("a", b"b"), lambda: urlunsplit(("http", b"h", "", "", ""))):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
