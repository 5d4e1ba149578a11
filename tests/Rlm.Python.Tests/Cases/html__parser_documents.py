from html.parser import HTMLParser
DOC = """<!DOCTYPE html>
<html lang="en"><head><title>A &amp; B</title><script type='text/javascript'>if (a < b && c > d) { document.write("<p>no</p>"); }</script>
<style>p > a { color: red }</style><meta charset=utf-8></head>
<body onload=go()><!-- comment <b>x</b> --><h1 class="big  title" id=main>Hello, <em>world</em>!</h1>
<p>One<br>Two<br/>Three&nbsp;&copy;&#8364;&#x20AC;&unknown; &lt;tag&gt;
<ul><li>1<li>2<li><a href="/a?b=1&amp;c=2" title='x "y"' disabled>link</a></ul>
<table border=1><tr><td>a</td><td>b</td></tr><tr><td colspan="2">c</td></tr></table><img src="a.png" alt=""/><input checked value=5 />
<?php echo 1; ?><![CDATA[ raw ]]><p/>end</body></html>"""
class Log(HTMLParser):
    def handle_starttag(self, tag, attrs): print(self.getpos(), 'start', tag, attrs, self.get_starttag_text())
    def handle_endtag(self, tag): print(self.getpos(), 'end', tag)
    def handle_data(self, data): print(self.getpos(), 'data', repr(data))
    def handle_comment(self, data): print(self.getpos(), 'comment', repr(data))
    def handle_decl(self, decl): print('decl', decl)
    def handle_pi(self, data): print('pi', data)
    def handle_entityref(self, name): print('entity', name)
    def handle_charref(self, name): print('char', name)
    def unknown_decl(self, data): print('unknown', data)
Log().feed(DOC)
p = Log(convert_charrefs=False); p.feed(DOC); p.close()
class Text(HTMLParser):
    def __init__(self):
        super().__init__(); self.parts = []; self.skip = 0; self.links = []
    def handle_starttag(self, tag, attrs):
        if tag in ('script', 'style'): self.skip += 1
        if tag == 'a': self.links.append(dict(attrs).get('href'))
        if tag in ('p', 'br', 'li', 'h1', 'tr'): self.parts.append('\n')
    def handle_endtag(self, tag):
        if tag in ('script', 'style'): self.skip -= 1
    def handle_data(self, data):
        if not self.skip: self.parts.append(data.strip())
t = Text()
for i in range(0, len(DOC), 7): t.feed(DOC[i:i + 7])
t.close()
print(t.links, ' '.join(''.join(t.parts).split()), t.rawdata == '')
t.reset(); print(t.getpos(), t.lasttag)
class Table(HTMLParser):
    def __init__(self): super().__init__(); self.rows = []
    def handle_startendtag(self, tag, attrs): print('startend', tag, attrs)
    def handle_starttag(self, tag, attrs):
        if tag == 'tr': self.rows.append([])
        elif tag == 'td': self.rows[-1].append('')
    def handle_data(self, data):
        if self.rows and self.rows[-1]: self.rows[-1][-1] += data.strip()
t = Table(); t.feed(DOC); print(t.rows[:2])
for bad in ('<![foo[x]]>', '<![ x]>'):
    try: Log().feed(bad)
    except AssertionError as e: print(e)
try: HTMLParser(True)
except TypeError as e: print(e)
try: HTMLParser().feed(5)
except TypeError as e: print(e)
try: HTMLParser().feed(b'x')
except TypeError as e: print(e)
