import zlib

def show(expressions, names):
    for expression in expressions.strip().splitlines():
        try:
            print(expression, '->', repr(eval(expression, names)))
        except Exception as error:
            print(expression, '!!', f'{type(error).__name__}: {error}')


show(r'''
zlib.crc32(b'hello'), zlib.adler32(b'hello'), zlib.adler32(b''), zlib.adler32(b'world',zlib.adler32(b'hello ')), zlib.crc32(b'abc',5), zlib.adler32(b'a'*10000)
zlib.adler32('a')
zlib.decompress(zlib.compress(b'hello'*10)), zlib.decompress(zlib.compress(b'')), zlib.decompress(zlib.compress(b'abc',9)), zlib.decompress(zlib.compress(b'abc',level=0)), zlib.decompress(zlib.compress(b'abc',wbits=-15),wbits=-15), zlib.decompress(zlib.compress(b'abc',wbits=31),wbits=31), zlib.decompress(zlib.compress(b'abc',wbits=31),47), zlib.decompress(zlib.compress(b'abc'),47)
zlib.compress(b'',0), zlib.compress(b'abc',0)
zlib.compress('abc')
zlib.compress(b'abc',10)
zlib.decompress(b'abc')
zlib.decompress(b'')
zlib.decompress(zlib.compress(b'hello')[:-3])
zlib.decompress(zlib.compress(b'hello')[:-1]+b'x')
zlib.decompress(zlib.compress(b'hello')+b'trailing')
zlib.decompress(b'x\x9c\x00\x00\x00')
zlib.decompress('abc')
zlib.decompress(zlib.compress(b'hello'),wbits=-15)
zlib.decompress(zlib.compress(b'hello'),wbits=31)
zlib.decompress(zlib.compress(b'hello'),bufsize=1), zlib.decompress(zlib.compress(b'hello'),bufsize=0)
zlib.error, zlib.error.__mro__
zlib.DEFLATED, zlib.DEF_BUF_SIZE, zlib.DEF_MEM_LEVEL, zlib.MAX_WBITS, zlib.Z_BEST_COMPRESSION, zlib.Z_BEST_SPEED, zlib.Z_BLOCK, zlib.Z_DEFAULT_COMPRESSION, zlib.Z_DEFAULT_STRATEGY, zlib.Z_FILTERED, zlib.Z_FINISH, zlib.Z_FIXED, zlib.Z_FULL_FLUSH, zlib.Z_HUFFMAN_ONLY, zlib.Z_NO_COMPRESSION, zlib.Z_NO_FLUSH, zlib.Z_PARTIAL_FLUSH, zlib.Z_RLE, zlib.Z_SYNC_FLUSH, zlib.Z_TREES, zlib.ZLIB_VERSION[:1]
[x for x in dir(zlib) if x[0]!='_']
''', globals())
