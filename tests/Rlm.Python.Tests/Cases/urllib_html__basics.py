# urllib.parse, html, xml.etree in the small.
from urllib.parse import urlparse, urlsplit, urljoin, urlencode, quote, unquote, quote_plus, unquote_plus, parse_qs, parse_qsl, urlunparse, urldefrag
u = urlparse("https://user:pw@example.com:8080/a/b;p?q=1&r=%20x&q=2#frag")
print(u, u.scheme, u.netloc, u.hostname, u.port, u.path, u.params, u.query, u.fragment, u.username, u.geturl(), sep="\n")
print(parse_qs(u.query), parse_qsl("a=1&b=&c"), parse_qs("a=1&b=", keep_blank_values=True), urlencode({"q": "a b&c", "n": 5}), urlencode([("a", 1), ("a", 2)]), urlencode({"l": [1, 2]}, doseq=True), quote("a b/c?é"), quote("a/b", safe=""), unquote("%C3%A9%20x"), quote_plus("a b+c"), unquote_plus("a+b%2B"))
for base, rel in (("http://a/b/c/d?q", "g"), ("http://a/b/c/d", "../g"), ("http://a/b/c/", "/x"), ("http://a/b", "//h/p"), ("http://a/b/c", "?y"), ("http://a/b/c", "#s"), ("http://a", "http://z/"), ("http://a/b/", "../../../g")): print(urljoin(base, rel), end=" ")
print(urldefrag("http://a/b#c"), urlunparse(("http", "h", "/p", "", "q=1", "f")), urlsplit("//h/p").netloc, urlparse("mailto:a@b.c").path, urlparse("no scheme").path, urlparse("http://[::1]:80/").hostname)
import html
print(html.escape("<a href=\"x\">'&'</a>"), html.escape("\"'", quote=False), html.unescape("&lt;p&gt; &amp;amp; &eacute; &#233; &#xe9; &nbsp;| &unknown; &copy &hellip;"))
import xml.etree.ElementTree as ET
root = ET.fromstring("<lib n='1'><book id='a'><title>T &amp; U</title><p>12</p></book><book id='b'><title/>tail<p>7</p></book></lib>")
print(root.tag, root.attrib, len(root), [b.get("id") for b in root.findall("book")], root.find("book/title").text, root.findtext("book[2]/p"), [e.tag for e in root.iter()], sum(int(p.text) for p in root.iter("p")), root.find("nope"), root[1][0].tail, root.find(".//book[@id='b']/p").text)
ET.SubElement(root, "new", {"k": "v<"}).text = "x & y"; print(ET.tostring(root, encoding="unicode"))
try:
    ET.fromstring("<a><b></a>")
except ET.ParseError as e:
    print(type(e).__name__, e)
