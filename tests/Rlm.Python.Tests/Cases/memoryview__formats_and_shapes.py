import array
import struct


def show(expressions, names):
    for expression in expressions.strip().splitlines():
        try:
            print(expression, '->', repr(eval(expression, names)))
        except Exception as error:
            print(expression, '!!', f'{type(error).__name__}: {error}')


b = bytearray(range(24))
m = memoryview(b)
h = m.cast('H')
n = m.cast('B', [4, 6])
f = memoryview(array.array('d', [1.5, -2.0]))
show(r'''
m.nbytes, m.itemsize, m.ndim, m.format, m.shape, m.strides, m.readonly, m.contiguous, len(m), m.obj is b
m[0], m[-1], m[3:6].tolist(), m[::5].tolist(), m[::-7].tolist(), m[20:].tobytes(), m[2:4].hex(), m.hex('-', 4)
m[99]
m['a']
m[1, 2]
h.itemsize, h.format, len(h), h[1], h.tolist()[:3], h.shape, h[2:4].tolist(), h.cast('B')[:3].tolist()
h.cast('I')
m.cast('Q').tolist()
m[:7].cast('H')
m[::2].cast('H')
m.cast('x')
m.cast('<i')
m.cast('@i').format
m.cast(5)
n.shape, n.strides, n.ndim, n.nbytes, len(n), n.tolist()
n[1, 2], n[-1, -1], n[0, 0]
n[1]
n[1, 2, 3]
n[9, 0]
n[1:3].tolist()
list(n)
n.cast('B').shape, n.cast('B').tolist() == m.tolist()
m.cast('B', [5, 5])
m.cast('B', [0, 24])
m.cast('B', ['a'])
m.cast('B', 24)
m.cast('H', (2, 6)).tolist()
f.format, f.tolist(), f.itemsize, f[0], f.cast('B').nbytes
m == b, m == bytes(b), m[:3] == b'\0\1\2', m == 5, m != bytes(24), memoryview(b'ab') == array.array('B', b'ab')
memoryview(array.array('i', [1, 2])) == memoryview(array.array('h', [1, 2])), memoryview(array.array('i', [1])) == b'\1\0\0\0'
memoryview(b'a') < memoryview(b'b')
hash(memoryview(b'ab')) == hash(b'ab')
hash(m)
hash(memoryview(array.array('i')).toreadonly())
m.toreadonly().readonly, m.toreadonly()[1]
m.toreadonly().__setitem__(0, 1)
memoryview(b'abc').__setitem__(0, 1)
memoryview('abc')
memoryview(5)
memoryview()
m.__setitem__(0, 256)
m.__setitem__(0, 'a')
m.__setitem__(slice(0, 2), b'abc')
m.__setitem__(slice(0, 2), 5)
m.__setitem__(slice(0, 2), h[:1])
m.__delitem__(0)
h.__setitem__(0, 65535), b[:2]
h.__setitem__(0, -1)
f.__setitem__(0, 2.5), f[0]
f.__setitem__(0, 'a')
n.__setitem__((1, 1), 99), b[7]
m.cast('c')[0], m.cast('?')[1], m.cast('b')[0]
m.cast('c').__setitem__(0, b'z'), b[0]
m.cast('c').__setitem__(0, b'zz')
m.cast('c').__setitem__(0, 5)
5 in m, 300 in m, list(m[:3]), list(reversed(m[:3])), [*memoryview(b'xy')], sum(m[1:4])
bytes(m[:4]), bytearray(m[4:6]), b''.join([m[:2], m[2:4]]), int.from_bytes(m[1:3]), struct.unpack('<H', m[2:4])
m[3:3].tolist(), m[3:3].tobytes(), len(m[5:2])
memoryview(m)[1] == m[1], memoryview(b'')[:].tolist()
''', globals())
with memoryview(b'abc') as v:
    print(v[0])
for action in (lambda: v[0], lambda: len(v), lambda: v.tobytes(), lambda: v.format, lambda: memoryview(v), lambda: v.cast('B')):
    try:
        print(action())
    except ValueError as error:
        print(error)
m[0:2] = b'hi'
m[::12] = b'xy'
print(b)
