import array
from array import array as A

def show(expressions, names):
    for expression in expressions.strip().splitlines():
        try:
            print(expression, '->', repr(eval(expression, names)))
        except Exception as error:
            print(expression, '!!', f'{type(error).__name__}: {error}')


show(r'''
hash(A('i'))
1 in A('i',[1]), 'a' in A('i',[1]), 1.0 in A('i',[1])
len(A('i',[1])), bool(A('i')), list(A('u','ab'))
A('i',[1,2,1]).count(1), A('i',[1,2,1]).index(2), A('i',[1,2,1]).index(1,1), A('i',[1,2,1]).index(1,-1)
A('i',[1,2,1]).index(5)
A('i',[1,2,1]).index(1,1,2)
A('i',[1]).remove(5)
A('i',[]).pop()
A('i',[1]).pop(5)
A('i',[1]).append('a')
A('i',[1]).append(2**40)
A('i',[1]).extend([1,'a'])
A('i',[1]).extend(A('d',[1]))
A('i',[1]).extend(5)
A('i',[1]).insert(0,'a')
A('i',[1]).insert('a',0)
A('i',[1]).fromlist((1,))
A('i',[1]).fromlist(['a'])
A('i',[1]).frombytes(b'abc')
A('i',[1]).frombytes('abcd')
A('i',[1]).frombytes(5)
A('i',[1]).tobytes(), A('h',[1,-1]).tobytes(), A('u','é').tobytes()
A('i',[1]).tolist(), A('u','é😀').tounicode(), A('w','é😀').tounicode()
A('i',[1]).tounicode()
A('i',[1]).fromunicode('a')
A('i',[1]).byteswap()
A('d',[1]).byteswap()
bytes(A('i',[1])), bytearray(A('h',[1])), memoryview(A('i',[1,2])).tolist(), memoryview(A('d',[1.5])).format, memoryview(A('i',[1,2])).itemsize
memoryview(A('h',[1,2])).nbytes, memoryview(A('h',[1,2])).shape, len(memoryview(A('h',[1,2])))
b'x'+A('b',b'a')
b''.join([A('b',b'a'),b'c'])
A('i',[3,1,2]).reverse()
sorted(A('i',[3,1,2])), sum(A('i',[3,1,2])), max(A('i',[3,1,2])), list(reversed(A('i',[1,2]))), list(enumerate(A('i',[5])))
A('i',[1]).__class__, A.__module__, A.__name__, array.ArrayType is A
str(A('i',[1])), repr(A('u','')), repr(A('f',[1.5,float('nan')])), repr(A('i'))
A('i',[1]).foo
A('i',[1]).__copy__(), A('i',[1]).__deepcopy__({})
A('i',[1]).__reduce_ex__(2)
isinstance(A('i'),__import__('collections.abc').abc.MutableSequence)
int.from_bytes(A('b',[1,2]))
type(iter(A('i')))
A('i',[True]), A('d',[True]), A('u',['a'])
A('i',[1,2,3,4]).index(3,-2)
A('I',[2**32-1]), A('Q',[2**64-1]), A('q',[-2**63])
A('f',[1e39])
'abc'.encode() == A('b',b'abc'), A('b',b'abc') == b'abc'
A('b',b'abc') in [A('b',b'abc')]
''', globals())
