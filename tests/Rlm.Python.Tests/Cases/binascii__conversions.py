import binascii
from binascii import *

def show(expressions, names):
    for expression in expressions.strip().splitlines():
        try:
            print(expression, '->', repr(eval(expression, names)))
        except Exception as error:
            print(expression, '!!', f'{type(error).__name__}: {error}')


show(r'''
hexlify(b'\x00\xffabc'), b2a_hex(b'ab'), hexlify(b'abcdef','-'), hexlify(b'abcdef','-',2), hexlify(b'abcdef',b':',-2), hexlify(b''), hexlify(bytearray(b'a'))
hexlify('abc')
hexlify(b'abc','--')
hexlify(b'abc',5)
hexlify(data=b'ab',sep=':',bytes_per_sep=1)
unhexlify(b'616263'), a2b_hex('616263'), unhexlify('FFfe'), unhexlify('')
unhexlify('abc')
unhexlify('zz')
unhexlify('é0')
unhexlify(5)
b2a_base64(b'hello'), b2a_base64(b'hello',newline=False), b2a_base64(b''), b2a_base64(b'a'*60)
b2a_base64('a')
a2b_base64(b'aGVsbG8='), a2b_base64('aGVsbG8=\n'), a2b_base64(''), a2b_base64('aGVs\nbG8='), a2b_base64('a!GVs@bG8=')
a2b_base64('aGVsbG8')
a2b_base64('a')
a2b_base64('aGVsbG8=x')
a2b_base64('aGVsbG8=',strict_mode=True)
a2b_base64('aGVsbG8=\n',strict_mode=True)
a2b_base64('=aGVsbG8=',strict_mode=True)
a2b_base64('aGVsbG8==',strict_mode=True)
a2b_base64('aG=VsbG8=',strict_mode=True)
a2b_base64('aGVsbG8=aa',strict_mode=True)
a2b_base64('aG!VsbG8=',strict_mode=True)
a2b_base64('ab=c',strict_mode=True)
a2b_base64('ab==',strict_mode=True)
a2b_base64('ab=',strict_mode=True)
a2b_base64('ab===',strict_mode=True)
a2b_base64('abcd=',strict_mode=True)
a2b_base64('abcd====',strict_mode=True)
a2b_base64('====',strict_mode=True)
a2b_base64('ab=='), a2b_base64('ab==cd'), a2b_base64('abc=d'), a2b_base64('ab=c=')
a2b_base64('ab=c')
a2b_base64('a===')
a2b_base64('é')
a2b_base64(5)
crc32(b'hello'), crc32(b'world',crc32(b'hello ')), crc32(b''), crc32(b'hello',-1), crc32(bytearray(b'x'))
crc32('a')
crc_hqx(b'hello',0), crc_hqx(b'hello',0xffff), crc_hqx(b'',5)
crc_hqx(b'hello')
b2a_qp(b'hello=world\n'), b2a_qp(b'a b \t\n'), b2a_qp(b'\xe9t\xe9'), b2a_qp(b'a'*100), b2a_qp(b'hello world',header=True), b2a_qp(b'a b\t',quotetabs=True), b2a_qp(b'a\r\nb\n',istext=True), b2a_qp(b'a\r\nb\n',istext=False), b2a_qp(b'.\n.a'), b2a_qp(b'_x',header=True)
a2b_qp(b'=E9t=E9'), a2b_qp('a=\nb'), a2b_qp(b'a_b',header=True), a2b_qp(b'a_b'), a2b_qp(b'=zz'), a2b_qp(b'=4'), a2b_qp(b'a= \nb'), a2b_qp(b'=\r\nx')
b2a_uu(b'hello'), a2b_uu(b'%:&5L;&\\ \n'), b2a_uu(b''), b2a_uu(b'\0\0',backtick=True)
b2a_uu(b'a'*46)
a2b_uu(b'%:&5')
a2b_uu(b'#a~bc')
binascii.Error, binascii.Error.__mro__, binascii.Incomplete.__mro__
[x for x in dir(binascii) if x[0]!='_']
''', globals())
