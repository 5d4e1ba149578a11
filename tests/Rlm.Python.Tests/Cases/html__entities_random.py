from html import unescape, escape
import html.entities as E, random
R=random.Random(2)
names=list(E.html5)
T=['&','#',';','x','1','9','65','amp','lt','notit','not','copy','&#x80;','&#128','&#0;','&#xD800;','&#1114112','&#xfdd0;','&#11;','<',' ','\n','é','&CounterClockwiseContourIntegral;','acE','&a','NotEqualTilde;','&bne','A']
for i in range(900):
    s=''.join(R.choice(T) if R.random()<.7 else '&'+R.choice(names)[:R.randrange(1,30)] for _ in range(R.randrange(1,7)))
    print(ascii(s),ascii(unescape(s)))
print(all(unescape('&'+n)==v for n,v in E.html5.items()), len(E.html5), len(E.name2codepoint), len(E.codepoint2name), len(E.entitydefs), E.codepoint2name[233], E.entitydefs['eacute'], E.name2codepoint['hearts'], escape('<a href="x">\'&', False), escape('<a href="x">\'&'), unescape('&lt&gt&amp;'), sorted(E.html5.items())[:5])
