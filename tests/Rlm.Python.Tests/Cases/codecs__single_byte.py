names = """cp437 cp737 cp775 cp850 cp852 cp855 cp857 cp858 cp860 cp861 cp862 cp863 cp865 cp866 cp869 cp874 cp1250 cp1251 cp1252 cp1253 cp1254
cp1255 cp1256 cp1257 cp1258 iso8859-2 iso8859_3 latin2 l3 iso-8859-5 arabic greek hebrew latin5 iso-8859-10 thai iso-8859-13 latin8 iso-8859-15
iso-8859-16 koi8-r koi8_u macroman mac-cyrillic windows-1251 ibm437 cyrillic""".split()
import codecs
every = bytes(range(256))
for name in names:
    text = every.decode(name, 'replace')
    print(name, codecs.lookup(name).name, hash(0), sum(ord(c) * (i + 1) for i, c in enumerate(text)), ascii(text[128:140]), text.encode(name, 'ignore') == bytes(b for b in every if text[b] != '\ufffd'))
    try: '\u4e00x'.encode(name)
    except UnicodeEncodeError as e: print(e)
print(ascii('naïve façade Łódź'.encode('cp1250', 'replace').decode('cp1250')), 'Привет'.encode('koi8-r'), 'Привет'.encode('cp1251').decode('koi8-r'))
