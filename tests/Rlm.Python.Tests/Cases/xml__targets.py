import xml.etree.ElementTree as ET, io
import warnings; warnings.simplefilter("ignore")
class Tg:
    def __init__(s): s.o=[]
    def __getattr__(s,n):
        if n.startswith('_'): raise AttributeError(n)
        return lambda *a: s.o.append((n,)+a)
    def close(s): return s.o
for s in ['<?xml version="1.0"?><!DOCTYPE r PUBLIC "p" "s"><r a="1">x\ny&amp;z<!-- c --><b xmlns="u" xmlns:q="w"/>t<?pi d e?><![CDATA[c\nd]]></r>','<a>\n <b>é</b>\n</a>']:
    for cut in (1000,7,1):
        p=ET.XMLParser(target=Tg())
        try:
            for j in range(0,len(s),cut): p.feed(s[j:j+cut])
            o=p.close()
            m=[]
            for e in o:
                if e[0]=='data' and m and m[-1][0]=='data': m[-1]=('data',m[-1][1]+e[1])
                else: m.append(e)
            print(cut, m)
            if cut==1000: print(o)
        except ET.ParseError as e: print(e)
