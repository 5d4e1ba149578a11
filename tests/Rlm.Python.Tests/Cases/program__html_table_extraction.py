import html, re
from html.parser import HTMLParser

PAGE = """<!doctype html><html><head><title>Price &amp; Stock</title><script>var x = "<table>";</script></head>
<body><h1>List</h1><p>Intro<br/>text &mdash; see <a href="/a?x=1&amp;y=2">this</a> and <a href='b.html'>that</a>.</p>
<table id="t"><tr><th>Item<th>Price<tbody><tr><td>Café<td class=num>3,50&nbsp;€</td></tr>
<tr><td><b>Tea</b> &lt;green&gt;</td><td class="num">2,80&#160;&#x20AC;</td></tr></table><!-- hidden --></body></html>"""


class Tables(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.rows, self.links, self.title = [], [], ""
        self._cell, self._stack = None, []

    def handle_starttag(self, tag, attrs):
        self._stack.append(tag)
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.close_cell()
            self._cell = []
        elif tag == "a":
            self.links.append(dict(attrs)["href"])

    def handle_endtag(self, tag):
        if tag in ("td", "th", "tr", "table"):
            self.close_cell()
        while self._stack and self._stack.pop() != tag:
            pass

    def handle_data(self, data):
        if self._stack and self._stack[-1] == "title":
            self.title += data
        if self._cell is not None:
            self._cell.append(data)

    def close_cell(self):
        if self._cell is not None:
            self.rows[-1].append(" ".join("".join(self._cell).split()))
            self._cell = None


parser = Tables()
parser.feed(PAGE[:200])
parser.feed(PAGE[200:])
parser.close()
print(parser.title, parser.links)
for row in parser.rows:
    print(row)
prices = [float(re.sub(r"[^\d,]", "", r[-1]).replace(",", ".")) for r in parser.rows if r[-1].endswith("€")]
print(f"{sum(prices):.2f}", html.escape("<a href=\"x\">&'</a>"), html.unescape("&copy; &notit; &#128512; &amp;lt;"))
text = re.sub(r"<script.*?</script>|<!--.*?-->|<[^>]+>", " ", PAGE, flags=re.S)
print(" ".join(html.unescape(text).split()))
