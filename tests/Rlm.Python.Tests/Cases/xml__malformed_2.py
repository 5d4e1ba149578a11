import xml.etree.ElementTree as ET, random, sys, io
R=random.Random(42)
T=['<','>','</','/>','a','b','<a>','</a>','<b x="1">','</b>','<a/>','<!--','-->','<!-- c -->','<![CDATA[',']]>','<![CDATA[x]]>','<?','?>','<?pi d?>','&','&amp;','&lt;','&#65;','&#x41;','&x;',' ','\n','\r\n','"',"'",'=','x="1"',"y='2'",' xmlns="u"',' xmlns:p="v"','<p:a>','</p:a>','p:z="1"','text','é','<!DOCTYPE a>','<?xml version="1.0"?>',':','-','.','1','\t','<a p:x="1" xmlns:p="q">','<root>','</root>',']','&#','#',';','<a x="1" x="2"/>','%','/','!','?','[','<!','<c/>','tail','<é/>','日','|','(',',']
n=700
for i in range(n):
    s=''.join(R.choice(T) for _ in range(R.randrange(1,7)))
    k=R.randrange(5)
    if k<2: s='<root>'+s+'</root>'
    elif k==2: s='<a>'+s
    try: r=ET.tostring(ET.fromstring(s),'unicode')
    except ET.ParseError as e: r=str(e)
    print(i,ascii(s),ascii(r))
