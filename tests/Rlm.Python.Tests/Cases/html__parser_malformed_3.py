from html.parser import HTMLParser
class P(HTMLParser):
    def __init__(self,**k): super().__init__(**k); self.out=[]
    def handle_starttag(self,t,a): self.out.append(('S',t,a,self.getpos(),self.get_starttag_text()))
    def handle_endtag(self,t): self.out.append(('E',t,self.getpos()))
    def handle_startendtag(self,t,a): self.out.append(('SE',t,a,self.getpos()))
    def handle_data(self,d): self.out.append(('D',d,self.getpos()))
    def handle_comment(self,d): self.out.append(('C',d,self.getpos()))
    def handle_decl(self,d): self.out.append(('DECL',d))
    def handle_pi(self,d): self.out.append(('PI',d))
    def unknown_decl(self,d): self.out.append(('UN',d))
    def handle_entityref(self,d): self.out.append(('ER',d))
    def handle_charref(self,d): self.out.append(('CR',d))
import random,sys
R=random.Random(103)
T=['<','>','</','/>','a','b c','<p','<a href="x">','</a>','<br/>','<!--','-->','--','<!','<!DOCTYPE html>','<?','?>','<?php x ?>',' ','\n','=','"',"'",'&','&amp;','&amp','&#65;','&#x41','&#','&copy','&notit;','&x;',';','<script>','</script>','<style>','</style >','<![CDATA[x]]>','<![','if IE]>',']]>',']>','<P CLASS=x ID=\'y\' checked>','x=1 ','x = "1&amp;2"','<a$>','<a/b>','<img src=x/>','</ a>','</a b>','</>','</3>','<3','é','\t','\0','<!--x-->','--!>','<!->','<!-->','<!--->','</p','[x]','<!ELEMENT br EMPTY>','<![if x]>','<![endif]>','<textarea>','</TEXTAREA>','<title>','</title>','script','/script>','&lt','&quot;x','=\'','"\'','/','-','!']
def one(s,conv,pieces):
    p=P(convert_charrefs=conv)
    try:
        for x in pieces: p.feed(x)
        p.close()
    except Exception as e:
        p.out.append((type(e).__name__,str(e)))
    return p.out
n=400
for i in range(n):
    s=''.join(R.choice(T) for _ in range(R.randrange(1,9)))
    conv=R.random()<.6
    if R.random()<.5: pieces=[s]
    else:
        k=R.randrange(len(s)+1); pieces=[s[:k],s[k:]]
    print(i,ascii(pieces),conv,ascii(one(s,conv,pieces)))
