#= a list that doubles
x = [0]
while True: x += x
#= a string that doubles
x = 'a'
while True: x += x
#= a string multiplied
'a' * 10**12
#= a string multiplied within the limit of an object
x = ['a' * 10**7]
while True: x.append('b' * 10**7 + str(len(x)))
#= a list multiplied
[0] * 10**12
#= a tuple multiplied
(0,) * 10**12
#= bytes multiplied
b'a' * 10**12
#= bytes of a number
bytes(10**12)
#= a bytearray of a number
bytearray(10**12)
#= a bytearray that grows
b = bytearray(1)
while True: b += b
#= padding by ljust
'a'.ljust(10**12)
#= padding by rjust
'a'.rjust(10**12)
#= padding by center
'a'.center(10**12)
#= padding by zfill
'1'.zfill(10**12)
#= padding of bytes
b'a'.center(10**12)
#= tabs
'\t'.expandtabs(10**12)
#= a width in a format
'{:1000000000}'.format(1)
#= a width in an f-string
f'{1:1000000000}'
#= a precision in a format
format(1.5, '.1000000000f')
#= a width in percent
'%1000000000d' % 1
#= a width from the arguments
'%*d' % (10**9, 1)
#= a precision in percent
'%.1000000000d' % 1
#= nested widths
f'{1:{10**9}}'
#= replace
('a' * 1000).replace('a', 'b' * 10**6)
#= replace the empty string
('a' * 10**6).replace('', 'b' * 100)
#= join
('ab' * 5_000_000).join(['x'] * 1000)
#= join of a large list
','.join(['a' * 10**6] * 100)
#= translate
'aaaa'.translate({97: 'b' * 10**7})
#= re.sub
import re
re.sub('a', 'b' * 10**6, 'a' * 1000)
#= re.sub with a template
import re
re.sub('(a+)', r'\1\1\1\1' * 100, 'a' * 10**6)
#= split into letters
import re
re.split('', 'a' * 10**7)
#= findall of nothing
import re
re.findall('', 'a' * 10**7)
#= a list of a range
list(range(10**12))
#= a set of a range
set(range(10**12))
#= a dict of a range
dict.fromkeys(range(10**12))
#= permutations
import itertools
list(itertools.permutations(range(12)))
#= a product
import itertools
list(itertools.product(range(100), repeat=10))
#= a product of one large pool
import itertools
itertools.product(range(10**12))
#= combinations
import itertools
list(itertools.combinations(range(1000), 5))
#= a long cycle
import itertools
list(itertools.cycle([1]))
#= repeat
import itertools
list(itertools.repeat(1, 10**12))
#= tee that falls behind
import itertools
a, b = itertools.tee(itertools.count())
for x in a: pass
#= batched
import itertools
list(itertools.batched(itertools.count(), 10**12))
#= a power
7**10**10
#= a power of a power
2**2**2**2**2**2
#= a shift
1 << 10**12
#= a shift by more than there is
1 << 2**100
#= a factorial
import math
math.factorial(10**9)
#= combinations counted
import math
math.comb(10**9, 5 * 10**8)
#= permutations counted
import math
math.perm(10**9, 10**8)
#= squaring
x = 3
while True: x *= x
#= an integer from bytes
x = int.from_bytes(b'\xff' * 10**6, 'big')
x * x
#= bytes of an integer
(5).to_bytes(10**12, 'big')
#= an integer from a float
x = int(1e308)
while True: x = x * int(1e308)
#= digits of an integer
str(10**5000)
#= an integer of many digits
int('9' * 10**6)
#= an integer of many hexadecimal digits
int('f' * 10**7, 16)
#= a fraction
from fractions import Fraction
x = Fraction(1, 3)
while True: x = x * x + 1
#= a decimal's exponent
from decimal import *
int(Decimal('1e999999999'))
#= a decimal's precision
from decimal import *
getcontext().prec = 10**9
Decimal(1) / 3
#= printing for ever
while True: print('x' * 1000)
#= printing one long line
print('x' * 10**7)
#= a repr of much
repr(['x' * 10**6] * 100)
#= a repr that doubles
x = []
for _ in range(60): x = [x, x]
repr(x)
#= equality that doubles
x, y = [1], [1]
for _ in range(60): x, y = [x, x], [y, y]
x == y
#= a hash that doubles
x = (1,)
for _ in range(60): x = (x, x)
hash(x)
#= a JSON text that doubles
import json
x = [1]
for _ in range(60): x = [x, x]
json.dumps(x)
#= a deep copy that doubles not
import copy
x = [1]
for _ in range(60): x = [x, x]
y = copy.deepcopy(x)
print(y[0] is y[1])
#= a tuple copied
import copy
x = (1, [2])
for _ in range(60): x = (x, x)
y = copy.deepcopy(x)
print(y[0] is y[1])
#= pprint that doubles
import pprint
x = [1]
for _ in range(60): x = [x, x]
pprint.pformat(x)
#= instances
x = []
class A:
    def __init__(self): self.a = self.b = self.c = x
while True: x.append(A())
#= closures
x = []
def make(n): return lambda: (n, x)
while True: x.append(make(len(x)))
#= generators
x = []
def gen():
    local = [0] * 50
    yield local
while True:
    x.append(gen())
    next(x[-1])
#= classes
x = []
while True: x.append(type('T', (), {'a': 1}))
#= modules' names
import types
x = []
while True: x.append(types.ModuleType('m' * 100))
#= exceptions with tracebacks
x = []
while True:
    try: raise ValueError(x)
    except ValueError as e: x.append(e)
#= a chain of exceptions
e = None
while True:
    n = ValueError('x' * 100)
    n.__context__ = e
    e = n
#= attributes
class A: pass
a, i = A(), 0
while True:
    setattr(a, f'name{i}', i)
    i += 1
#= globals
i = 0
while True:
    globals()[f'name{i}'] = i
    i += 1
#= a deque
from collections import deque
d = deque()
while True: d.append([0] * 10)
#= a counter
from collections import Counter
c = Counter()
i = 0
while True:
    c[i] += 1
    i += 1
#= a cache
import functools
@functools.cache
def f(n): return [0] * 100
i = 0
while True:
    f(i)
    i += 1
#= an array
import array
a = array.array('d', [0.0])
while True: a += a
#= a text stream
import io
s = io.StringIO()
while True: s.write('x' * 1000)
#= a text stream filled by seeking
import io
s = io.StringIO()
s.seek(10**12)
s.write('x')
#= a byte stream filled by seeking
import io
s = io.BytesIO()
s.seek(10**12)
s.write(b'x')
#= zlib
import zlib
bomb = zlib.compress(bytes(10**7))
x = []
while True: x.append(zlib.decompress(bomb))
#= base64
import base64
x = b'a' * 10**6
while True: x = base64.b64encode(x)
#= struct
import struct
struct.pack('2000000000x')
#= textwrap
import textwrap
textwrap.fill('a ' * 10**6, 2)
#= difflib
import difflib
print(len(list(difflib.ndiff(['a' * 300 + str(i) for i in range(300)], ['a' * 300 + str(i) for i in range(300, 600)]))))
#= a template
import string
string.Template('$a' * 10**5).substitute(a='b' * 1000)
#= entities
import xml.etree.ElementTree as ET
names = ''.join('<!ENTITY l%d "%s">' % (i, '&l%d;' % (i - 1) * 10) for i in range(1, 10))
ET.fromstring('<!DOCTYPE a [<!ENTITY l0 "lol">%s]><a>&l9;</a>' % names)
#= quadratic entities
import xml.etree.ElementTree as ET
ET.fromstring('<!DOCTYPE a [<!ENTITY e "%s">]><a>%s</a>' % ('x' * 100_000, '&e;' * 100_000))
#= sum of lists
sum([[0] * 10**5] * 1000, [])
#= a comprehension
[[0] * 1000 for _ in range(10**9)]
#= a set comprehension
{(i, i) for i in range(10**9)}
#= star arguments
print(*([0] * 10**7), sep='', end='')
#= format into a large text
('{0}' * 10**4).format('x' * 10**4)
#= upper that grows
('ß' * 10**7).upper()
#= encode that grows
('é' * 10**7).encode('utf-32')
#= names of characters
('\u20ac' * 10**6).encode('ascii', 'namereplace')
#= random bytes
import random
random.randbytes(10**9)
#= random bits
import random
random.getrandbits(10**9)
#= a memory view kept alive
x = []
while True: x.append(memoryview(bytes(10**6)))
#= slices of a list
x = list(range(10**5))
y = []
while True: y.append(x[1:])
#= a dict of views
d = dict.fromkeys(range(1000))
y = []
while True: y.append(dict(d))
#= threads
import threading, time
while True: threading.Thread(target=time.sleep, args=(10**6,)).start()
#= tasks
import asyncio
async def main():
    while True: asyncio.create_task(asyncio.sleep(10**6))
asyncio.run(main())
#= futures
from concurrent.futures import ThreadPoolExecutor
p = ThreadPoolExecutor(1)
x = []
while True: x.append(p.submit(bytes, 10**5))
#= a queue
import queue
q = queue.Queue()
while True: q.put(bytes(10**4))
