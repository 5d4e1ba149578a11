import array
from array import array as A

def show(expressions, names):
    for expression in expressions.strip().splitlines():
        try:
            print(expression, '->', repr(eval(expression, names)))
        except Exception as error:
            print(expression, '!!', f'{type(error).__name__}: {error}')


show(r'''
array.typecodes
A('i'), A('i',[1,2,3]), A('u','abc'), A('w','abc'), A('d',[1,2.5]), A('b',b'ab'), A('B',bytearray(b'ab')), A('f',[0.1])
A('x')
A('ii')
A(5)
A('i',5)
A('i','abc')
A('u',b'abc')
A('i',[1.5])
A('i',['a'])
A('b',[128])
A('b',[-129])
A('B',[256])
A('B',[-1])
A('h',[40000])
A('H',[70000])
A('H',[-1])
A('i',[2**31])
A('I',[2**32])
A('I',[-1])
A('l',[2**63])
A('L',[2**64])
A('L',[-1])
A('q',[2**63])
A('Q',[2**64])
A('Q',[-1])
A('f',['a'])
A('f',[1e300])
A('u',['ab'])
A('u',[1])
A('i',b'abc')
A('i',A('d',[1.0]))
A('d',A('i',[1]))
A('u',A('i',[97]))
A('i',(1,2)), A('i',range(3)), A('i',iter([1])), A('i',{1:2})
A('i',[1,2,3]).typecode, A('i').itemsize, A('q').itemsize, A('u').itemsize, A('w').itemsize
A('i',[1,2,3])[1], A('i',[1,2,3])[-1], A('i',[1,2,3])[1:], A('i',[1,2,3])[::2], A('i',[1,2,3])[::-1]
A('i',[1,2,3])[5]
A('i',[1,2,3])['a']
A('i',[1,2])+A('i',[3]), A('i',[1,2])*2, 2*A('i',[1]), A('i',[1])*0, A('i',[1])*-1
A('i',[1])+A('d',[3])
A('i',[1])+[3]
[3]+A('i',[1])
A('i',[1])*'a'
A('i',[1,2])==A('i',[1,2]), A('i',[1,2])==A('d',[1,2]), A('i',[1,2])<A('i',[1,3]), A('i',[1])<A('i',[1,2]), A('i',[1])==[1], A('i')!=A('i')
A('i',[1])<[1]
''', globals())
