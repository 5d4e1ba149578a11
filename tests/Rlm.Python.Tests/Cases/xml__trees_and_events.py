import xml.etree.ElementTree as ET, io
import warnings; warnings.simplefilter("ignore")
doc='''<?xml version="1.0"?>
<data xmlns:x="urn:x" x:ver="2"><!-- head -->
 <country name="Liechtenstein"><rank updated="yes">2</rank><year>2008</year><gdppc>141100</gdppc><neighbor name="Austria" direction="E"/><neighbor name="Switzerland" direction="W"/></country>
 <country name="Singapore"><rank>5</rank><year>2011</year><x:note lang="en">Hi <b>bold</b> tail</x:note><neighbor name="Malaysia" direction="N"/></country>
 <country name="Panama"><rank>69</rank><year>2011</year><sub><rank>7</rank><neighbor name="Costa Rica"/></sub></country>
</data>'''
root=ET.fromstring(doc)
print(list(root.itertext())); print([e.tag for e in root.iter()]); print([e.get('name') for e in root.iter('neighbor')])
for ev in (None,('start','end'),('start-ns','end-ns','comment','pi','start')):
    print([(a, getattr(b,'tag',b) if not callable(getattr(b,'tag',b)) else b.text) for a,b in ET.iterparse(io.StringIO(doc),ev)])
pp=ET.XMLPullParser(('start','end'))
for c in ('<a><b>','x</b','></a>'):
    pp.feed(c); print([(a,b.tag,b.text) for a,b in pp.read_events()])
pp.close()
pp=ET.XMLPullParser(); pp.feed('<a><b></a>')
try: print(list(pp.read_events()))
except ET.ParseError as e: print(e)
tb=ET.TreeBuilder(insert_comments=True,insert_pis=True); p=ET.XMLParser(target=tb); p.feed('<a>x<!--c-->y<?p i?>z</a>'); print(ET.tostring(p.close()))
e=ET.Element('a'); e.extend([ET.Element('b'),ET.Element('c'),ET.Element('d')]); e[1:2]=[ET.Element('x'),ET.Element('y')]; del e[0]; e.insert(1,ET.Comment('hi')); e.insert(-1,ET.PI('t','v')); print(ET.tostring(e), len(e), [c.tag if isinstance(c.tag,str) else 'f' for c in e[::-1]])
import copy; f=copy.deepcopy(e); f[0].text='q'; print(ET.tostring(e)==ET.tostring(f), ET.tostring(f)); g=copy.copy(e); print(g[0] is e[0])
buf=io.BytesIO(); ET.ElementTree(e).write(buf,encoding='utf-8',xml_declaration=True); print(buf.getvalue()); b=io.StringIO(); ET.ElementTree(e).write(b,encoding='unicode'); print(b.getvalue())
e=ET.Element('p'); e.text='é<>&"\''; e.set('q','é<>&"\'\n\t\r'); e.tail='T&'; print(ET.tostring(e), ET.tostring(e,'utf-8'), ET.tostring(e,'unicode'), ET.tostring(e,method='html'), ET.tostring(e,method='text',encoding='unicode'))
h=ET.fromstring('<html><head><script>1&lt;2</script><br/><p class="a"/></head></html>'); print(ET.tostring(h,method='html'))
e=ET.Element(ET.QName('u','a'),{ET.QName('u','b'):ET.QName('u','c')}); print(ET.tostring(e))
class Sub(ET.Element):
    def hello(self): return self.tag*2
s=Sub('k',v='1'); s.extra=5; s.append(ET.Element('z')); print(s.hello(), ET.tostring(s), s.extra, isinstance(s,ET.Element))
