from array import array as A

statements = r'''
a[0]=9
a[-1]=9
a[9]=1
a[0]='x'
a['x']=1
a[1:3]=A('i',[7,8,9])
a[1:3]=[7]
a[1:3]=A('d',[7])
a[::2]=A('i',[7,8,9])
a[::2]=A('i',[7])
a[::-1]=a
a[1:1]=a
a[:]=A('i')
del a[0]
del a[9]
del a[1:3]
del a[::2]
del a[::-1]
a+=A('i',[9])
a+=[9]
a+=A('d',[9])
a*=2
a*=0
a*='a'
a.append(6)
a.extend(a)
a.extend([8,9])
a.extend(x for x in (1,2))
a.insert(0,9)
a.insert(-1,9)
a.insert(99,9)
a.pop()
a.pop(0)
a.remove(3)
a.reverse()
a.byteswap()
a.fromlist([7])
a.frombytes(b'abcd')
a.clear()
m=memoryview(a); m[0]=77
m=memoryview(a); m[0]='x'
m=memoryview(a); m[0]=2**40
m=memoryview(a); m.release(); a.append(1)
m=memoryview(a)[::2]; print(m.tolist(), m.strides, m.contiguous, m.tobytes())
m=memoryview(a); print(m[1:3].tolist(), m[-1], m.cast('B')[:4].tolist(), m.hex())
m=memoryview(a); m[1:3]=A('i',[70,80])
m=memoryview(a); m[1:3]=b'ab'
a[0]=True
a.extend('ab')
a.frombytes(memoryview(b'abcdefgh'))
for v in a: a.append(1) if len(a)<8 else None
'''
for statement in statements.strip().splitlines():
    a = A('i', [1, 2, 3, 4, 5])
    try:
        exec(statement)
        print(statement, a)
    except Exception as error:
        print(statement, '!!', f'{type(error).__name__}: {error}')
