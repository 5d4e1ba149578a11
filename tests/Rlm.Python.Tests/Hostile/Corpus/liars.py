#= a negative length
# outcome: ValueError: __len__() should return >= 0
class A:
    def __len__(self): return -1
len(A())
#= a huge length
# outcome: OverflowError: cannot fit 'int' into an index-sized integer
class A:
    def __len__(self): return 10**30
len(A())
#= a length that is no number
# outcome: TypeError: 'str' object cannot be interpreted as an integer
class A:
    def __len__(self): return 'x'
len(A())
#= a length hint that lies
# outcome: completed: [1, 2]\n
class A:
    def __iter__(self): return iter([1, 2])
    def __length_hint__(self): return 10**12
print(list(A()))
#= a negative length hint
# outcome: ValueError: __length_hint__() should return >= 0
class A:
    def __iter__(self): return iter([1, 2])
    def __length_hint__(self): return -5
list(A())
#= a length hint that is no number
# outcome: TypeError: __length_hint__ must be an integer, not str
class A:
    def __iter__(self): return iter([1, 2])
    def __length_hint__(self): return 'x'
list(A())
#= a huge index
# outcome: IndexError: cannot fit 'A' into an index-sized integer
class A:
    def __index__(self): return 10**30
[1][A()]
#= an index that is no number
# outcome: TypeError: __index__ returned non-int (type str)
class A:
    def __index__(self): return 'x'
[1][A()]
#= an index that changes the list
# outcome: IndexError: list index out of range
x = [1, 2, 3]
class A:
    def __index__(self):
        x.clear()
        return 1
x[A()]
#= an index that changes the list that is set
# outcome: IndexError: list assignment index out of range
x = [1, 2, 3]
class A:
    def __index__(self):
        x.clear()
        return 1
x[A()] = 5
#= an index that changes the bytearray
# outcome: IndexError: bytearray index out of range
b = bytearray(b'abc')
class A:
    def __index__(self):
        b.clear()
        return 1
b[A()] = 5
#= a value that changes the bytearray
# outcome: completed: 
b = bytearray(b'abc')
class A:
    def __index__(self):
        b.clear()
        return 1
b[2] = A()
#= a slice that changes the list
# outcome: completed: []\n
x = [1, 2, 3]
class A:
    def __index__(self):
        x.clear()
        return 1
print(x[0:A()])
#= a slice deleted that changes the list
# outcome: completed: [1, 3]\n
x = list(range(10))
class A:
    def __index__(self):
        del x[5:]
        return 9
del x[0:A():2]
print(x)
#= a slice assigned that changes the list
# outcome: completed: [1, 2]\n
x = list(range(10))
class A:
    def __iter__(self):
        x.clear()
        return iter([1, 2])
x[2:5] = A()
print(x)
#= an extended slice assigned that changes the list
# outcome: ValueError: attempt to assign sequence of size 5 to extended slice of size 0
x = list(range(10))
class A:
    def __iter__(self):
        x.clear()
        return iter([1, 2, 3, 4, 5])
x[::2] = A()
#= a hash that is no number
# outcome: TypeError: __hash__ method should return an integer
class A:
    def __hash__(self): return 'x'
hash(A())
#= a huge hash
# outcome: completed: True\n
class A:
    def __hash__(self): return 10**30
print(hash(A()) == hash(10**30))
#= a hash that changes
# outcome: completed: False 1\n
class A:
    h = 0
    def __hash__(self):
        A.h += 1
        return A.h
a = A()
d = {a: 1}
print(a in d, len(d))
#= equality that lies
# outcome: completed: 1\n
class A:
    def __eq__(self, o): return True
    def __hash__(self): return 1
print(len({A(), A(), A()}))
#= equality that is no truth
# outcome: ValueError: no truth
class T:
    def __bool__(self): raise ValueError('no truth')
class A:
    def __eq__(self, o): return T()
A() in [A()]
#= equality that changes the list
# outcome: completed: False []\n
x = []
class A:
    def __eq__(self, o):
        x.clear()
        return False
x += [A() for _ in range(5)]
print(5 in x, x)
#= count with equality that changes the list
# outcome: completed: 0\n
x = []
class A:
    def __eq__(self, o):
        x.append(A())
        if len(x) > 100: x.clear()
        return False
x += [A() for _ in range(5)]
print(x.count(5))
#= remove with equality that changes the list
# outcome: completed: 
x = []
class A:
    def __eq__(self, o):
        x.clear()
        return True
x += [A() for _ in range(5)]
x.remove(5)
#= index with equality that changes the list
# outcome: ValueError: 5 is not in list
x = []
class A:
    def __eq__(self, o):
        del x[1:]
        return False
x += [A() for _ in range(5)]
x.index(5)
#= lists compared while they change
# outcome: completed: True\n
x = []
class A:
    def __eq__(self, o):
        x.clear()
        return True
x += [A() for _ in range(5)]
print(x == [1] * 5)
#= a bool that is none
# outcome: TypeError: __bool__ should return bool, returned int
class A:
    def __bool__(self): return 2
bool(A())
#= a str that is none
# outcome: TypeError: __str__ returned non-string (type int)
class A:
    def __str__(self): return 5
str(A())
#= a repr that is none
# outcome: TypeError: __repr__ returned non-string (type NoneType)
class A:
    def __repr__(self): return None
repr([A()])
#= a format that is none
# outcome: TypeError: __format__ must return a str, not int
class A:
    def __format__(self, s): return 5
f'{A()}'
#= an iterator that is none
# outcome: TypeError: iter() returned non-iterator of type 'int'
class A:
    def __iter__(self): return 5
list(A())
#= an iterator that is itself without next
# outcome: TypeError: iter() returned non-iterator of type 'A'
class A:
    def __iter__(self): return self
list(A())
#= a next that never stops
# outcome: ObjectBytes
class A:
    def __iter__(self): return self
    def __next__(self): return 1
list(A())
#= an int that is none
# outcome: TypeError: __int__ returned non-int (type str)
class A:
    def __int__(self): return 'x'
int(A())
#= a float that is none
# outcome: TypeError: A.__float__ returned non-float (type str)
class A:
    def __float__(self): return 'x'
float(A())
#= a float that is a text
# outcome: TypeError: A.__float__ returned non-float (type int)
class A:
    def __float__(self): return 1
float(A())
#= a complex that is none
# outcome: TypeError: __complex__ returned non-complex (type int)
class A:
    def __complex__(self): return 1
complex(A())
#= bytes that are none
# outcome: TypeError: __bytes__ returned non-bytes (type str)
class A:
    def __bytes__(self): return 'x'
bytes(A())
#= a path that is none
# outcome: TypeError: expected A.__fspath__() to return str or bytes, not int
class A:
    def __fspath__(self): return 5
import os
os.fspath(A())
#= keys that are not there
# outcome: KeyError: 'a'
class A:
    def keys(self): return ['a']
    def __getitem__(self, k): raise KeyError(k)
dict(A())
#= keys that never end
# outcome: Steps
class A:
    def keys(self): return iter(int, 1)
    def __getitem__(self, k): return k
dict(A())
#= keywords that are no texts
# outcome: TypeError: keywords must be strings
print(**{1: 2})
#= keywords of a liar
# outcome: TypeError: keywords must be strings
class A:
    def keys(self): return [1]
    def __getitem__(self, k): return k
print(**A())
#= a str with another length
# outcome: completed: ABC x 1000000 abc 2 True\n
class S(str):
    def __len__(self): return 10**6
    def __getitem__(self, i): return 'x'
s = S('abc')
print(s.upper(), s[5], len(s), '%s' % s, s.find('c'), s == 'abc')
#= a str that joins
# outcome: completed: ab other\n
class S(str):
    def __str__(self): return 'other'
print(''.join([S('a'), S('b')]), str(S('a')))
#= an int with another value
# outcome: OverflowError: cannot fit 'int' into an index-sized integer
class I(int):
    def __index__(self): return 99
    def __int__(self): return 98
print([1, 2, 3][I(1)], range(I(3)), int(I(5)), 'a' * I(2))
#= a list with another length
# outcome: completed: [9] [9] [9] True (9,)\n
class L(list):
    def __len__(self): return 10**6
    def __iter__(self): return iter([9])
x = L([1, 2])
print(list(x), sorted(x), [*x], x == [1, 2], tuple(x))
#= a dict with another view
# outcome: completed: {'b': 'lie'} {'b': 'lie'} ['c'] 1 lie\n
class D(dict):
    def __getitem__(self, k): return 'lie'
    def keys(self): return ['b']
    def __iter__(self): return iter(['c'])
d = D(a=1)
print(dict(d), {**d}, list(d), len(d), d['x'])
#= a tuple with other items
# outcome: completed: 1 2 False 1 2 True\n
class T(tuple):
    def __getitem__(self, i): return 'lie'
    def __len__(self): return 0
t = T((1, 2))
a, b = t
print(a, b, bool(t), '%s %s' % t, hash(t) == hash((1, 2)))
#= bytes with other items
# outcome: completed: b'ABC' b'abc' b'x'\n
class B(bytes):
    def __len__(self): return 0
    def __getitem__(self, i): return 7
print(B(b'abc').upper(), bytes(B(b'abc')), b''.join([B(b'x')]))
#= a class that claims to be another
# outcome: TypeError: unsupported operand type(s) for +: 'A' and 'int'
class A:
    __class__ = int
print(isinstance(A(), int), type(A()).__name__)
A() + 1
#= a subclass check that lies
# outcome: completed: exceptions must derive from BaseException\n
class M(type):
    def __subclasscheck__(c, s): return True
class A(metaclass=M): pass
try: raise A()
except TypeError as e: print(e)
#= an mro entry that lies
# outcome: TypeError: 'int' object is not iterable
class A:
    def __mro_entries__(self, bases): return 5
class B(A()): pass
#= mro entries of themselves
# outcome: TypeError: A() takes no arguments
class A:
    def __mro_entries__(self, bases): return (self,)
class B(A()): pass
#= a metaclass that makes something else
# outcome: completed: 5\n
class M(type):
    def __new__(m, n, b, d): return 5
class A(metaclass=M): pass
print(A)
#= a prepare that lies
# outcome: TypeError: M.__prepare__() must return a mapping, not int
class M(type):
    @classmethod
    def __prepare__(m, n, b): return 5
class A(metaclass=M): pass
#= a getattribute that lies
# outcome: TypeError: 'int' object is not callable
class A:
    def __getattribute__(self, n): return 5
a = A()
print(a.x, a.__class__)
a.x()
#= slots that lie
# outcome: TypeError: __slots__ items must be strings, not 'int'
class A:
    __slots__ = ('x', 5)
#= slots of odd names
# outcome: TypeError: __slots__ must be identifiers
class A:
    __slots__ = ('x', '1y')
#= match args that lie
# outcome: TypeError: __match_args__ elements must be strings (got int)
class A:
    __match_args__ = (5,)
match A():
    case A(x): pass
#= match args without end
# outcome: TypeError: A.__match_args__ must be a tuple (got list)
class A:
    __match_args__ = ['x']
match A():
    case A(x): pass
#= an await that lies
# outcome: TypeError: __await__() returned non-iterator of type 'int'
import asyncio
class A:
    def __await__(self): return 5
async def main(): await A()
asyncio.run(main())
#= an await that yields
# outcome: RuntimeError: Task got bad yield: 5
import asyncio
class A:
    def __await__(self): yield 5
async def main(): await A()
asyncio.run(main())
#= an anext that lies
# outcome: TypeError: 'async for' received an invalid object from __anext__: int
import asyncio
class A:
    def __aiter__(self): return self
    def __anext__(self): return 5
async def main():
    async for x in A(): pass
asyncio.run(main())
#= an exit that lies
# outcome: ValueError: no truth
class T:
    def __bool__(self): raise ValueError('no truth')
class A:
    def __enter__(self): pass
    def __exit__(self, *a): return T()
with A(): 1 / 0
#= an exception that is made of something else
# outcome: TypeError: calling <class '__main__.E'> should have returned an instance of BaseException, not <class 'int'>
class E(Exception):
    def __new__(cls, *a): return 5
raise E
#= an exception without a text
# outcome: E: <exception str() failed>
class E(Exception):
    def __str__(self): raise ValueError('no text')
raise E()
#= a text of an exception that is none
# outcome: E: <exception str() failed>
class E(Exception):
    def __str__(self): return 5
raise E()
#= a file that lies
# outcome: completed: 
class F:
    def write(self, s): return 'x'
print('x', file=F())
#= a stdout that is none
# outcome: AttributeError: 'int' object has no attribute 'write'
import sys
sys.stdout = 5
print('x')
#= a comparison key that lies
# outcome: completed: 3\n
class K:
    def __lt__(self, o): return 'yes'
print(len(sorted([K(), K(), K()])))
#= a total order that is none
# outcome: completed: 1000\n
import random
class K:
    def __lt__(self, o): return random.random() < 0.5
print(len(sorted([K() for _ in range(1000)])))
#= an enum of liars
# outcome: ValueError: no
import enum
class A:
    def __eq__(self, o): raise ValueError('no')
class E(enum.Enum):
    X = A()
    Y = A()
#= a dataclass of liars
# outcome: ValueError: mutable default <class '__main__.A'> for field a is not allowed: use default_factory
import dataclasses
class A:
    def __eq__(self, o): return NotImplemented
    __hash__ = None
@dataclasses.dataclass
class D:
    a: int = A()
#= a mapping of a template that lies
# outcome: TypeError: %d format: a real number is required, not A
class A:
    def __getitem__(self, k): return A()
'%(a)d' % A()
