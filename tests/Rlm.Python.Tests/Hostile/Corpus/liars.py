#= a negative length
class A:
    def __len__(self): return -1
len(A())
#= a huge length
class A:
    def __len__(self): return 10**30
len(A())
#= a length that is no number
class A:
    def __len__(self): return 'x'
len(A())
#= a length hint that lies
class A:
    def __iter__(self): return iter([1, 2])
    def __length_hint__(self): return 10**12
print(list(A()))
#= a negative length hint
class A:
    def __iter__(self): return iter([1, 2])
    def __length_hint__(self): return -5
list(A())
#= a length hint that is no number
class A:
    def __iter__(self): return iter([1, 2])
    def __length_hint__(self): return 'x'
list(A())
#= a huge index
class A:
    def __index__(self): return 10**30
[1][A()]
#= an index that is no number
class A:
    def __index__(self): return 'x'
[1][A()]
#= an index that changes the list
x = [1, 2, 3]
class A:
    def __index__(self):
        x.clear()
        return 1
x[A()]
#= an index that changes the list that is set
x = [1, 2, 3]
class A:
    def __index__(self):
        x.clear()
        return 1
x[A()] = 5
#= an index that changes the bytearray
b = bytearray(b'abc')
class A:
    def __index__(self):
        b.clear()
        return 1
b[A()] = 5
#= a value that changes the bytearray
b = bytearray(b'abc')
class A:
    def __index__(self):
        b.clear()
        return 1
b[2] = A()
#= a slice that changes the list
x = [1, 2, 3]
class A:
    def __index__(self):
        x.clear()
        return 1
print(x[0:A()])
#= a slice deleted that changes the list
x = list(range(10))
class A:
    def __index__(self):
        del x[5:]
        return 9
del x[0:A():2]
print(x)
#= a slice assigned that changes the list
x = list(range(10))
class A:
    def __iter__(self):
        x.clear()
        return iter([1, 2])
x[2:5] = A()
print(x)
#= an extended slice assigned that changes the list
x = list(range(10))
class A:
    def __iter__(self):
        x.clear()
        return iter([1, 2, 3, 4, 5])
x[::2] = A()
#= a hash that is no number
class A:
    def __hash__(self): return 'x'
hash(A())
#= a huge hash
class A:
    def __hash__(self): return 10**30
print(hash(A()) == hash(10**30))
#= a hash that changes
class A:
    h = 0
    def __hash__(self):
        A.h += 1
        return A.h
a = A()
d = {a: 1}
print(a in d, len(d))
#= equality that lies
class A:
    def __eq__(self, o): return True
    def __hash__(self): return 1
print(len({A(), A(), A()}))
#= equality that is no truth
class T:
    def __bool__(self): raise ValueError('no truth')
class A:
    def __eq__(self, o): return T()
A() in [A()]
#= equality that changes the list
x = []
class A:
    def __eq__(self, o):
        x.clear()
        return False
x += [A() for _ in range(5)]
print(5 in x, x)
#= count with equality that changes the list
x = []
class A:
    def __eq__(self, o):
        x.append(A())
        if len(x) > 100: x.clear()
        return False
x += [A() for _ in range(5)]
print(x.count(5))
#= remove with equality that changes the list
x = []
class A:
    def __eq__(self, o):
        x.clear()
        return True
x += [A() for _ in range(5)]
x.remove(5)
#= index with equality that changes the list
x = []
class A:
    def __eq__(self, o):
        del x[1:]
        return False
x += [A() for _ in range(5)]
x.index(5)
#= lists compared while they change
x = []
class A:
    def __eq__(self, o):
        x.clear()
        return True
x += [A() for _ in range(5)]
print(x == [1] * 5)
#= a bool that is none
class A:
    def __bool__(self): return 2
bool(A())
#= a str that is none
class A:
    def __str__(self): return 5
str(A())
#= a repr that is none
class A:
    def __repr__(self): return None
repr([A()])
#= a format that is none
class A:
    def __format__(self, s): return 5
f'{A()}'
#= an iterator that is none
class A:
    def __iter__(self): return 5
list(A())
#= an iterator that is itself without next
class A:
    def __iter__(self): return self
list(A())
#= a next that never stops
class A:
    def __iter__(self): return self
    def __next__(self): return 1
list(A())
#= an int that is none
class A:
    def __int__(self): return 'x'
int(A())
#= a float that is none
class A:
    def __float__(self): return 'x'
float(A())
#= a float that is a text
class A:
    def __float__(self): return 1
float(A())
#= a complex that is none
class A:
    def __complex__(self): return 1
complex(A())
#= bytes that are none
class A:
    def __bytes__(self): return 'x'
bytes(A())
#= a path that is none
class A:
    def __fspath__(self): return 5
import os
os.fspath(A())
#= keys that are not there
class A:
    def keys(self): return ['a']
    def __getitem__(self, k): raise KeyError(k)
dict(A())
#= keys that never end
class A:
    def keys(self): return iter(int, 1)
    def __getitem__(self, k): return k
dict(A())
#= keywords that are no texts
print(**{1: 2})
#= keywords of a liar
class A:
    def keys(self): return [1]
    def __getitem__(self, k): return k
print(**A())
#= a str with another length
class S(str):
    def __len__(self): return 10**6
    def __getitem__(self, i): return 'x'
s = S('abc')
print(s.upper(), s[5], len(s), '%s' % s, s.find('c'), s == 'abc')
#= a str that joins
class S(str):
    def __str__(self): return 'other'
print(''.join([S('a'), S('b')]), str(S('a')))
#= an int with another value
class I(int):
    def __index__(self): return 99
    def __int__(self): return 98
print([1, 2, 3][I(1)], range(I(3)), int(I(5)), 'a' * I(2))
#= a list with another length
class L(list):
    def __len__(self): return 10**6
    def __iter__(self): return iter([9])
x = L([1, 2])
print(list(x), sorted(x), [*x], x == [1, 2], tuple(x))
#= a dict with another view
class D(dict):
    def __getitem__(self, k): return 'lie'
    def keys(self): return ['b']
    def __iter__(self): return iter(['c'])
d = D(a=1)
print(dict(d), {**d}, list(d), len(d), d['x'])
#= a tuple with other items
class T(tuple):
    def __getitem__(self, i): return 'lie'
    def __len__(self): return 0
t = T((1, 2))
a, b = t
print(a, b, bool(t), '%s %s' % t, hash(t) == hash((1, 2)))
#= bytes with other items
class B(bytes):
    def __len__(self): return 0
    def __getitem__(self, i): return 7
print(B(b'abc').upper(), bytes(B(b'abc')), b''.join([B(b'x')]))
#= a class that claims to be another
class A:
    __class__ = int
print(isinstance(A(), int), type(A()).__name__)
A() + 1
#= a subclass check that lies
class M(type):
    def __subclasscheck__(c, s): return True
class A(metaclass=M): pass
try: raise A()
except TypeError as e: print(e)
#= an mro entry that lies
class A:
    def __mro_entries__(self, bases): return 5
class B(A()): pass
#= mro entries of themselves
class A:
    def __mro_entries__(self, bases): return (self,)
class B(A()): pass
#= a metaclass that makes something else
class M(type):
    def __new__(m, n, b, d): return 5
class A(metaclass=M): pass
print(A)
#= a prepare that lies
class M(type):
    @classmethod
    def __prepare__(m, n, b): return 5
class A(metaclass=M): pass
#= a getattribute that lies
class A:
    def __getattribute__(self, n): return 5
a = A()
print(a.x, a.__class__)
a.x()
#= slots that lie
class A:
    __slots__ = ('x', 5)
#= slots of odd names
class A:
    __slots__ = ('x', '1y')
#= match args that lie
class A:
    __match_args__ = (5,)
match A():
    case A(x): pass
#= match args without end
class A:
    __match_args__ = ['x']
match A():
    case A(x): pass
#= an await that lies
import asyncio
class A:
    def __await__(self): return 5
async def main(): await A()
asyncio.run(main())
#= an await that yields
import asyncio
class A:
    def __await__(self): yield 5
async def main(): await A()
asyncio.run(main())
#= an anext that lies
import asyncio
class A:
    def __aiter__(self): return self
    def __anext__(self): return 5
async def main():
    async for x in A(): pass
asyncio.run(main())
#= an exit that lies
class T:
    def __bool__(self): raise ValueError('no truth')
class A:
    def __enter__(self): pass
    def __exit__(self, *a): return T()
with A(): 1 / 0
#= an exception that is made of something else
class E(Exception):
    def __new__(cls, *a): return 5
raise E
#= an exception without a text
class E(Exception):
    def __str__(self): raise ValueError('no text')
raise E()
#= a text of an exception that is none
class E(Exception):
    def __str__(self): return 5
raise E()
#= a file that lies
class F:
    def write(self, s): return 'x'
print('x', file=F())
#= a stdout that is none
import sys
sys.stdout = 5
print('x')
#= a comparison key that lies
class K:
    def __lt__(self, o): return 'yes'
print(len(sorted([K(), K(), K()])))
#= a total order that is none
import random
class K:
    def __lt__(self, o): return random.random() < 0.5
print(len(sorted([K() for _ in range(1000)])))
#= an enum of liars
import enum
class A:
    def __eq__(self, o): raise ValueError('no')
class E(enum.Enum):
    X = A()
    Y = A()
#= a dataclass of liars
import dataclasses
class A:
    def __eq__(self, o): return NotImplemented
    __hash__ = None
@dataclasses.dataclass
class D:
    a: int = A()
#= a mapping of a template that lies
class A:
    def __getitem__(self, k): return A()
'%(a)d' % A()
