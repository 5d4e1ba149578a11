# Entities that a document declares itself are read; nothing outside is, and bombs are refused.
import xml.etree.ElementTree as ET
def t(s):
    try: print(ET.tostring(ET.fromstring(s), 'unicode')[:200])
    except ET.ParseError as e: print(e)
t('<!DOCTYPE a [<!ENTITY x "1"><!ENTITY y "&x;&x;"><!ENTITY z "<b k=\'&y;\'>&y;</b>">]><a q="&y;">&z;-&z;</a>')
t('<!DOCTYPE a [<!ENTITY x "one"><!ENTITY x "two">]><a>&x;</a>')
t('<!DOCTYPE a [<!ENTITY x "a&#38;b&#60;c">]><a>&x;</a>')
t('<!DOCTYPE a [<!ENTITY x "a&#65;b">]><a>&x;</a>')
t('<!DOCTYPE a [<!ENTITY x "<b>">]><a>&x;</a>')
t('<!DOCTYPE a [<!ENTITY x "</a>">]><a>&x;</a>')
t('<!DOCTYPE a [<!ENTITY x SYSTEM "http://example.com/">]><a>&x;</a>')
t('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a b="1">x</a>')
t('<!DOCTYPE a [<!ENTITY % p SYSTEM "http://example.com/p.dtd"> %p;]><a>ok</a>')
t('<!DOCTYPE a SYSTEM "http://example.com/a.dtd"><a>ok</a>')
t('<!DOCTYPE a PUBLIC "-//X//Y" "http://example.com/a.dtd" [<!ELEMENT a (#PCDATA)> <!ATTLIST a b CDATA "d" c (x|y) "x" e CDATA #IMPLIED f CDATA #FIXED "g"> <!-- c --> <?pi x?> <!NOTATION n SYSTEM "n">]><a c="y">ok</a>')
t('<!DOCTYPE a [<!ENTITY a "&b;"><!ENTITY b "&c;"><!ENTITY c "&a;">]><a>&a;</a>')
t('<!DOCTYPE a [<!ENTITY x "1">]><a>&y;</a>')
