#= a list that doubles
# outcome: ObjectBytes
x = [0]
while True: x += x
#= a string that doubles
# outcome: ObjectBytes
x = 'a'
while True: x += x
#= a string multiplied
# outcome: ObjectBytes
'a' * 10**12
#= a string multiplied within the limit of an object
# outcome: ObjectBytes
x = ['a' * 10**7]
while True: x.append('b' * 10**7 + str(len(x)))
#= a list multiplied
# outcome: ObjectBytes
[0] * 10**12
#= a tuple multiplied
# outcome: ObjectBytes
(0,) * 10**12
#= bytes multiplied
# outcome: ObjectBytes
b'a' * 10**12
#= bytes of a number
# outcome: ObjectBytes
bytes(10**12)
#= a bytearray of a number
# outcome: ObjectBytes
bytearray(10**12)
#= a bytearray that grows
# outcome: ObjectBytes
b = bytearray(1)
while True: b += b
#= padding by ljust
# outcome: ObjectBytes
'a'.ljust(10**12)
#= padding by rjust
# outcome: ObjectBytes
'a'.rjust(10**12)
#= padding by center
# outcome: ObjectBytes
'a'.center(10**12)
#= padding by zfill
# outcome: ObjectBytes
'1'.zfill(10**12)
#= padding of bytes
# outcome: ObjectBytes
b'a'.center(10**12)
#= tabs
# outcome: ObjectBytes
'\t'.expandtabs(10**12)
#= a width in a format
# outcome: ObjectBytes
'{:1000000000}'.format(1)
#= a width in an f-string
# outcome: ObjectBytes
f'{1:1000000000}'
#= a precision in a format
# outcome: ObjectBytes
format(1.5, '.1000000000f')
#= a width in percent
# outcome: ObjectBytes
'%1000000000d' % 1
#= a width from the arguments
# outcome: ObjectBytes
'%*d' % (10**9, 1)
#= a precision in percent
# outcome: ObjectBytes
'%.1000000000d' % 1
#= nested widths
# outcome: ObjectBytes
f'{1:{10**9}}'
#= replace
# outcome: ObjectBytes
('a' * 1000).replace('a', 'b' * 10**6)
#= replace the empty string
# outcome: ObjectBytes
('a' * 10**6).replace('', 'b' * 100)
#= join
# outcome: ObjectBytes
('ab' * 5_000_000).join(['x'] * 1000)
#= join of a large list
# outcome: ObjectBytes
','.join(['a' * 10**6] * 100)
#= translate
# outcome: ObjectBytes
'aaaa'.translate({97: 'b' * 10**7})
#= re.sub
# outcome: ObjectBytes
import re
re.sub('a', 'b' * 10**6, 'a' * 1000)
#= re.sub with a template
# outcome: ObjectBytes
import re
re.sub('(a+)', r'\1\1\1\1' * 100, 'a' * 10**6)
#= split into letters
# outcome: ObjectBytes
import re
re.split('', 'a' * 10**7)
#= findall of nothing
# outcome: ObjectBytes
import re
re.findall('', 'a' * 10**7)
#= a list of a range
# outcome: ObjectBytes
list(range(10**12))
#= a set of a range
# outcome: ObjectBytes
set(range(10**12))
#= a dict of a range
# outcome: ObjectBytes
dict.fromkeys(range(10**12))
#= permutations
# outcome: Memory
import itertools
list(itertools.permutations(range(12)))
#= a product
# outcome: Memory
import itertools
list(itertools.product(range(100), repeat=10))
#= a product of one large pool
# outcome: ObjectBytes
import itertools
itertools.product(range(10**12))
#= combinations
# outcome: Memory
import itertools
list(itertools.combinations(range(1000), 5))
#= a long cycle
# outcome: ObjectBytes
import itertools
list(itertools.cycle([1]))
#= repeat
# outcome: ObjectBytes
import itertools
list(itertools.repeat(1, 10**12))
#= tee that falls behind
# outcome: Memory
import itertools
a, b = itertools.tee(itertools.count())
for x in a: pass
#= batched
# outcome: ObjectBytes
import itertools
list(itertools.batched(itertools.count(), 10**12))
#= a power
# outcome: IntegerBits
7**10**10
#= a power of a power
# outcome: IntegerBits
2**2**2**2**2**2
#= a shift
# outcome: IntegerBits
1 << 10**12
#= a shift by more than there is
# outcome: OverflowError: too many digits in integer
1 << 2**100
#= a factorial
# outcome: IntegerBits
import math
math.factorial(10**9)
#= combinations counted
# outcome: IntegerBits
import math
math.comb(10**9, 5 * 10**8)
#= permutations counted
# outcome: IntegerBits
import math
math.perm(10**9, 10**8)
#= squaring
# outcome: IntegerBits
x = 3
while True: x *= x
#= an integer from bytes
# outcome: IntegerBits
x = int.from_bytes(b'\xff' * 10**6, 'big')
x * x
#= bytes of an integer
# outcome: ObjectBytes
(5).to_bytes(10**12, 'big')
#= an integer from a float
# outcome: Steps
x = int(1e308)
while True: x = x * int(1e308)
#= digits of an integer
# outcome: ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
str(10**5000)
#= an integer of many digits
# outcome: ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 1000000 digits; use sys.set_int_max_str_digits() to increase the limit
int('9' * 10**6)
#= an integer of many hexadecimal digits
# outcome: ObjectBytes
int('f' * 10**7, 16)
#= a fraction
# outcome: Steps
from fractions import Fraction
x = Fraction(1, 3)
while True: x = x * x + 1
#= a decimal's exponent
# outcome: IntegerBits
from decimal import *
int(Decimal('1e999999999'))
#= a decimal's precision
# outcome: IntegerBits
from decimal import *
getcontext().prec = 10**9
Decimal(1) / 3
#= printing for ever
# outcome: Steps
while True: print('x' * 1000)
#= printing one long line
# outcome: ObjectBytes
print('x' * 10**7)
#= a repr of much
# outcome: ObjectBytes
repr(['x' * 10**6] * 100)
#= a repr that doubles
# outcome: ObjectBytes
x = []
for _ in range(60): x = [x, x]
repr(x)
#= equality that doubles
# outcome: Steps
x, y = [1], [1]
for _ in range(60): x, y = [x, x], [y, y]
x == y
#= a hash that doubles
# outcome: Steps
x = (1,)
for _ in range(60): x = (x, x)
hash(x)
#= a JSON text that doubles
# outcome: ObjectBytes
import json
x = [1]
for _ in range(60): x = [x, x]
json.dumps(x)
#= a deep copy that doubles not
# outcome: completed: True\n
import copy
x = [1]
for _ in range(60): x = [x, x]
y = copy.deepcopy(x)
print(y[0] is y[1])
#= a tuple copied
# outcome: completed: True\n
import copy
x = (1, [2])
for _ in range(60): x = (x, x)
y = copy.deepcopy(x)
print(y[0] is y[1])
#= pprint that doubles
# outcome: Steps
import pprint
x = [1]
for _ in range(60): x = [x, x]
pprint.pformat(x)
#= instances
# outcome: Memory
x = []
class A:
    def __init__(self): self.a = self.b = self.c = x
while True: x.append(A())
#= closures
# outcome: Memory
x = []
def make(n): return lambda: (n, x)
while True: x.append(make(len(x)))
#= generators
# outcome: Memory
x = []
def gen():
    local = [0] * 50
    yield local
while True:
    x.append(gen())
    next(x[-1])
#= classes
# outcome: Memory
x = []
while True: x.append(type('T', (), {'a': 1}))
#= modules' names
# outcome: Memory
import types
x = []
while True: x.append(types.ModuleType('m' * 100))
#= exceptions with tracebacks
# outcome: Memory
x = []
while True:
    try: raise ValueError(x)
    except ValueError as e: x.append(e)
#= a chain of exceptions
# outcome: Memory
e = None
while True:
    n = ValueError('x' * 100)
    n.__context__ = e
    e = n
#= attributes
# outcome: ObjectBytes
class A: pass
a, i = A(), 0
while True:
    setattr(a, f'name{i}', i)
    i += 1
#= globals
# outcome: ObjectBytes
i = 0
while True:
    globals()[f'name{i}'] = i
    i += 1
#= a deque
# outcome: Steps
from collections import deque
d = deque()
while True: d.append([0] * 10)
#= a counter
# outcome: ObjectBytes
from collections import Counter
c = Counter()
i = 0
while True:
    c[i] += 1
    i += 1
#= a cache
# outcome: Memory
import functools
@functools.cache
def f(n): return [0] * 100
i = 0
while True:
    f(i)
    i += 1
#= an array
# outcome: ObjectBytes
import array
a = array.array('d', [0.0])
while True: a += a
#= a text stream
# outcome: ObjectBytes
import io
s = io.StringIO()
while True: s.write('x' * 1000)
#= a text stream filled by seeking
# outcome: ObjectBytes
import io
s = io.StringIO()
s.seek(10**12)
s.write('x')
#= a byte stream filled by seeking
# outcome: ObjectBytes
import io
s = io.BytesIO()
s.seek(10**12)
s.write(b'x')
#= zlib
# outcome: Memory
import zlib
bomb = zlib.compress(bytes(10**7))
x = []
while True: x.append(zlib.decompress(bomb))
#= base64
# outcome: ObjectBytes
import base64
x = b'a' * 10**6
while True: x = base64.b64encode(x)
#= struct
# outcome: ObjectBytes
import struct
struct.pack('2000000000x')
#= textwrap
# outcome: ObjectBytes
import textwrap
textwrap.fill('a ' * 10**6, 2)
#= difflib
# outcome: Steps
import difflib
print(len(list(difflib.ndiff(['a' * 300 + str(i) for i in range(300)], ['a' * 300 + str(i) for i in range(300, 600)]))))
#= a template
# outcome: ObjectBytes
import string
string.Template('$a' * 10**5).substitute(a='b' * 1000)
#= entities
# outcome: Steps
import xml.etree.ElementTree as ET
names = ''.join('<!ENTITY l%d "%s">' % (i, '&l%d;' % (i - 1) * 10) for i in range(1, 10))
ET.fromstring('<!DOCTYPE a [<!ENTITY l0 "lol">%s]><a>&l9;</a>' % names)
#= quadratic entities
# outcome: Memory
import xml.etree.ElementTree as ET
ET.fromstring('<!DOCTYPE a [<!ENTITY e "%s">]><a>%s</a>' % ('x' * 100_000, '&e;' * 100_000))
#= sum of lists
# outcome: ObjectBytes
sum([[0] * 10**5] * 1000, [])
#= a comprehension
# outcome: Memory
[[0] * 1000 for _ in range(10**9)]
#= a set comprehension
# outcome: ObjectBytes
{(i, i) for i in range(10**9)}
#= star arguments
# outcome: ObjectBytes
print(*([0] * 10**7), sep='', end='')
#= format into a large text
# outcome: ObjectBytes
('{0}' * 10**4).format('x' * 10**4)
#= upper that grows
# outcome: ObjectBytes
('ß' * 10**7).upper()
#= encode that grows
# outcome: ObjectBytes
('é' * 10**7).encode('utf-32')
#= names of characters
# outcome: ObjectBytes
('\u20ac' * 10**6).encode('ascii', 'namereplace')
#= random bytes
# outcome: IntegerBits
import random
random.randbytes(10**9)
#= random bits
# outcome: IntegerBits
import random
random.getrandbits(10**9)
#= a memory view kept alive
# outcome: Memory
x = []
while True: x.append(memoryview(bytes(10**6)))
#= slices of a list
# outcome: Memory
x = list(range(10**5))
y = []
while True: y.append(x[1:])
#= a dict of views
# outcome: Memory
d = dict.fromkeys(range(1000))
y = []
while True: y.append(dict(d))
#= threads
# outcome: Memory
import threading, time
while True: threading.Thread(target=time.sleep, args=(10**6,)).start()
#= tasks
# outcome: Memory
import asyncio
async def main():
    while True: asyncio.create_task(asyncio.sleep(10**6))
asyncio.run(main())
#= futures
# outcome: Memory
from concurrent.futures import ThreadPoolExecutor
p = ThreadPoolExecutor(1)
x = []
while True: x.append(p.submit(bytes, 10**5))
#= a queue
# outcome: Memory
import queue
q = queue.Queue()
while True: q.put(bytes(10**4))
