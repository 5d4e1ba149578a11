doc='''<?xml version="1.0"?>
<data xmlns:x="urn:x" x:ver="2"><!-- head -->
 <country name="Liechtenstein"><rank updated="yes">2</rank><year>2008</year><gdppc>141100</gdppc><neighbor name="Austria" direction="E"/><neighbor name="Switzerland" direction="W"/></country>
 <country name="Singapore"><rank>5</rank><year>2011</year><x:note lang="en">Hi <b>bold</b> tail</x:note><neighbor name="Malaysia" direction="N"/></country>
 <country name="Panama"><rank>69</rank><year>2011</year><sub><rank>7</rank><neighbor name="Costa Rica"/></sub></country>
</data>'''
from xml.dom import minidom
d=minidom.parseString(doc.encode()); print(d.toprettyxml(indent='  ')[:900]); print(minidom.parseString('<a><b>x</b><c/>t<!-- k --></a>').toprettyxml(), minidom.parseString('<a x="1&quot;"><b>x&lt;</b><c/></a>').toxml(), d.documentElement.tagName, [n.getAttribute('name') for n in d.getElementsByTagName('country')], d.getElementsByTagName('year')[0].firstChild.data, minidom.parseString('<a><b>x</b></a>').toprettyxml(encoding='utf-8'))
try: minidom.parseString('<a>')
except Exception as x: print(type(x), x)
from xml.sax.saxutils import *
print(escape('<a & "b">'), escape('x"',{'"':'&quot;'}), unescape('&lt;&amp;lt;'), quoteattr('a"b'), quoteattr("a\"b'c\n"), quoteattr('x'))
