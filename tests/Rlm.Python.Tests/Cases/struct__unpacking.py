import struct
from struct import *

def show(expressions, names):
    for expression in expressions.strip().splitlines():
        try:
            print(expression, '->', repr(eval(expression, names)))
        except Exception as error:
            print(expression, '!!', f'{type(error).__name__}: {error}')


show(r'''
unpack_from('h',b'abcdef',5)
unpack_from('h',b'abcdef',-1)
unpack_from('h',b'abcdef',-9)
unpack_from('i',b'abc')
unpack_from('i',b'abc',10)
list(iter_unpack('h',b'abcdef'))
iter_unpack('h',b'abcde')
iter_unpack('',b'abcde')
iter_unpack('0s',b'')
list(iter_unpack('<bh',b'abcdef'))
pack_into('h',bytearray(4),2,5)
pack_into('h',bytearray(4),3,5)
pack_into('h',bytearray(4),-1,5)
pack_into('h',bytearray(4),-9,5)
pack_into('h',b'abcd',0,5)
pack_into('h',bytearray(4))
pack_into('h',bytearray(4),0)
pack_into('h',bytearray(4),'a',0)
Struct('<hi'), Struct('<hi').size, Struct('<hi').format
Struct(b'hi').format
Struct('hi').pack(1,2), Struct('hi').unpack(b'\1\0\0\0\2\0\0\0')
Struct('hi').pack(1)
Struct('hi').unpack(b'')
Struct('h').unpack_from(b'abcd',1), list(Struct('h').iter_unpack(b'abcd'))
Struct('h').pack_into(bytearray(2),0,7)
Struct('z')
Struct(5)
Struct()
struct.error, struct.error.__mro__
iter_unpack('h',b'abcd').__length_hint__()
pack('b',True), pack('?',True)
pack('l',5), pack('<l',5)
unpack('<3s',b'abc')[0], unpack('<0s',b'')
''', globals())
