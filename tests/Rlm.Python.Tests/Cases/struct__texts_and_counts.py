import struct
from struct import *

def show(expressions, names):
    for expression in expressions.strip().splitlines():
        try:
            print(expression, '->', repr(eval(expression, names)))
        except Exception as error:
            print(expression, '!!', f'{type(error).__name__}: {error}')


show(r'''
pack('5s',bytearray(b'xy'))
pack('5p',b'abc'), pack('2p',b'abc'), pack('p',b'abc'), pack('0p',b'')
pack('300p',b'a'*400)[:3]
pack('5p','a')
pack('ii',1)
pack('ii',1,2,3)
pack('',1)
pack()
pack('i')
pack('xxb',1), pack('bxxh',1,2), pack('@bh',1,2), pack('>bh',1,2), pack('!I',1), pack('=I',1)
pack('2i3b',1,2,3,4,5)
pack('0i')
pack('bi0q',1,2)
pack('10x')
unpack('i',b'abc')
unpack('i',b'\1\0\0\0'), unpack('>i',b'\0\0\0\1'), unpack('<hH',b'\xff\xff\xff\xff'), unpack('2s3sc',b'abcdef'), unpack('4p',b'\x02abc'), unpack('4p',b'\x09abc'), unpack('?',b'\x02'), unpack('x',b'a'), unpack('',b'')
unpack('e',b'\x00<'), unpack('>e',b'\x7e\x00'), unpack('e',b'\x01\x00'), unpack('f',b'\x00\x00\x80\x7f'), unpack('d',b'\0'*8), unpack('>d',b'@\t!\xfbTD-\x18')
unpack('q',b'\xff'*8), unpack('Q',b'\xff'*8), unpack('n',b'\xfe'+b'\xff'*7), unpack('P',b'\xff'*8)
unpack('i','abcd')
unpack('i',5)
unpack('i',bytearray(4)), unpack('i',memoryview(b'\1\0\0\0'))
unpack('i')
unpack_from('h',b'abcdef',2), unpack_from('h',b'abcdef',-2), unpack_from('h',buffer=b'abcdef',offset=1)
''', globals())
