import codecs, random
R = random.Random(8)
text = 'a\u00e9\u20ac\U0001f600\n' * 5 + 'end'
for name in ('utf-8', 'utf-8-sig', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-be', 'latin-1', 'cp437'):
    data = text.encode(name, 'replace')
    for step in (1, 2, 3, 5, 7, 100):
        d = codecs.getincrementaldecoder(name)()
        out = [d.decode(data[i:i + step]) for i in range(0, len(data), step)] + [d.decode(b'', True)]
        e = codecs.getincrementalencoder(name)('replace')
        again = b''.join(e.encode(text[i:i + step]) for i in range(0, len(text), step))
        print(name, step, ''.join(out) == data.decode(name), [len(o) for o in out][:12], again == data)
for errors in ('strict', 'ignore', 'replace', 'backslashreplace', 'surrogateescape'):
    d = codecs.getincrementaldecoder('utf-8')(errors)
    try: print(errors, ascii([d.decode(b'a\xff'), d.decode(b'\xe2\x82'), d.decode(b'b'), d.decode(b'\xf0\x9f', True)]))
    except UnicodeDecodeError as e: print(errors, e)
def handler(e):
    print(type(e).__name__, e.encoding, e.start, e.end, ascii(e.object[e.start:e.end]), e.reason)
    return ('<%d>' % (e.end - e.start), e.end)
codecs.register_error('log', handler)
print('a\u20ac\u4e00b\udc80'.encode('ascii', 'log'), 'x\u20ac'.encode('latin-1', 'log'), '\ud800y'.encode('utf-8', 'log'))
print(ascii(b'a\xff\xfeb\xe2\x82'.decode('utf-8', 'log')), ascii(b'\x81a'.decode('cp1252', 'log')), ascii(b'a\x80'.decode('ascii', 'log')))
for answer in (5, ('x',), ('x', 'y'), (5, 1), ('x', 99), ('x', -99), ('\u4e00', 1)):
    codecs.register_error('bad', lambda e: answer)
    try: print('\u20acabc'.encode('ascii', 'bad'))
    except Exception as e: print(type(e).__name__, e)
    try: print(ascii(b'\xffabc'.decode('ascii', 'bad')))
    except Exception as e: print(type(e).__name__, e)
try: codecs.register_error('x', 5)
except TypeError as e: print(e)
print(ascii(b''.join(codecs.iterencode(iter('a\u20acb'), 'utf-16'))), codecs.lookup_error('log') is handler)
