import xml.etree.ElementTree as ET, io
import warnings; warnings.simplefilter("ignore")
doc='''<?xml version="1.0"?>
<data xmlns:x="urn:x" x:ver="2"><!-- head -->
 <country name="Liechtenstein"><rank updated="yes">2</rank><year>2008</year><gdppc>141100</gdppc><neighbor name="Austria" direction="E"/><neighbor name="Switzerland" direction="W"/></country>
 <country name="Singapore"><rank>5</rank><year>2011</year><x:note lang="en">Hi <b>bold</b> tail</x:note><neighbor name="Malaysia" direction="N"/></country>
 <country name="Panama"><rank>69</rank><year>2011</year><sub><rank>7</rank><neighbor name="Costa Rica"/></sub></country>
</data>'''
root=ET.fromstring(doc)
paths=['country','./country','*','.//rank','.//neighbor','country/rank','country[2]','country[last()]','country[last()-1]','country[@name]','country[@name="Panama"]',"country[@name!='Panama']",'country[year="2011"]','country[year!="2011"]','.//rank[.="5"]','.//rank[.!="5"]','country/..','.//rank/..','.//*[@direction]','country[sub]','country/sub/rank','.//neighbor[1]','.//neighbor[2]','.//x:note','{urn:x}note','.//{urn:x}note','.//{*}note','.//{urn:x}*','.//{}rank','.//b','.','..','.//.','country//neighbor','country/*','country[rank="2"][year]','.//year/../neighbor[@direction="E"]','.//country[@name="Singapore"]/neighbor[@name]','country [2]','country[ @name ]','.//rank[@updated="yes"]/following','*[2]','.//*','country[1]/neighbor[last()]','//rank','country/','.//note','country[@name=\'Singapore\']/year','./country/./rank','country[neighbor][rank]']
for p in paths:
    try: print(p, [ (e.tag, e.get('name'), e.text) for e in root.findall(p,{'x':'urn:x'})], (lambda e: e is not None and e.tag)(root.find(p,{'x':'urn:x'})), ascii(root.findtext(p,'D',{'x':'urn:x'})))
    except Exception as e: print(p, type(e).__name__, e)
    try: print(p, len(root.findall(p)))
    except Exception as e: print(p, type(e).__name__, e)
print(ET.tostring(root,'unicode')); ET.indent(root,'\t'); print(ET.tostring(root).decode()); print(ET.canonicalize(doc)); print(ET.canonicalize(doc,strip_text=True,with_comments=True,exclude_tags={'sub'},exclude_attrs={'direction'}))
