#= a dict that grows under iteration
# outcome: RuntimeError: dictionary changed size during iteration
d = {1: 1}
for k in d: d[k + 1] = 1
#= a dict that shrinks under iteration
# outcome: RuntimeError: dictionary changed size during iteration
d = {1: 1, 2: 2}
for k in d: del d[k]
#= a dict cleared and filled under iteration
# outcome: completed: 
d = {1: 1, 2: 2, 3: 3}
for k in d:
    d.clear()
    d.update({4: 4, 5: 5, 6: 6})
#= items that change
# outcome: completed: {1: 2, 2: 3}\n
d = {1: 1, 2: 2}
for k, v in d.items(): d[k] = v + 1
print(d)
#= a set that grows under iteration
# outcome: RuntimeError: Set changed size during iteration
s = {1}
for x in s: s.add(x + 1)
#= a set that shrinks under iteration
# outcome: RuntimeError: Set changed size during iteration
s = {1, 2, 3}
for x in s: s.discard(x)
#= a list that shrinks under iteration
# outcome: completed: [1, 3, 5, 7, 9]\n
x = list(range(10))
for y in x: x.remove(y)
print(x)
#= a list cleared under iteration
# outcome: completed: []\n
x = list(range(10))
for y in x: x.clear()
print(x)
#= a list iterated backwards that shrinks
# outcome: completed: [5, 6, 7, 8, 9]\n
x = list(range(10))
for y in reversed(x): del x[:5]
print(x)
#= a deque that changes under iteration
# outcome: RuntimeError: deque mutated during iteration
from collections import deque
d = deque([1, 2, 3])
for x in d: d.append(x)
#= a bytearray that shrinks under iteration
# outcome: completed: bytearray(b'abc')\n
b = bytearray(b'abcdef')
for x in b: b.pop()
print(b)
#= an array that shrinks under iteration
# outcome: completed: 5\n
import array
a = array.array('i', range(10))
for x in a: a.pop()
print(len(a))
#= an ordered dict that changes under iteration
# outcome: RuntimeError: OrderedDict mutated during iteration
from collections import OrderedDict
d = OrderedDict.fromkeys(range(3))
for k in d: d.move_to_end(k, last=False) if k else d.pop(1)
#= a Counter that changes under iteration
# outcome: RuntimeError: dictionary changed size during iteration
from collections import Counter
c = Counter('abc')
for k in c: c[k + 'x'] += 1
#= sorting a list that is cleared by the key
# outcome: completed: 
x = [3, 1, 2]
x.sort(key=lambda v: x.clear() or v)
#= sorting a list that grows by the key
# outcome: ValueError: list modified during sort
x = [3, 1, 2]
x.sort(key=lambda v: x.append(v) or v)
#= sorting a list that is sorted by the key
# outcome: completed: [1, 2, 3]\n
x = [3, 1, 2]
x.sort(key=lambda v: x.sort() or v)
print(x)
#= sorting a list that changes by comparing
# outcome: ValueError: list modified during sort
x = []
class K:
    def __lt__(self, o):
        x.append(1)
        return False
x += [K() for _ in range(50)]
x.sort()
#= sorting with an error in the middle
# outcome: completed: ['1', '2', '3', 'a']\n
x = [3, 1, 'a', 2]
try: x.sort()
except TypeError: print(sorted(map(str, x)))
#= sorted of an iterator that changes its list
# outcome: completed: 100\n
x = [1, 2, 3]
def g():
    for y in x:
        if len(x) < 100: x.append(y)
        yield y
print(len(sorted(g())))
#= a dict whose keys compare by clearing it
# outcome: completed: True\n
d = {}
class K:
    def __hash__(self): return 1
    def __eq__(self, o):
        d.clear()
        return False
for _ in range(50): d[K()] = 1
print(len(d) <= 50)
#= a dict whose keys compare by filling it
# outcome: RecursionError: maximum recursion depth exceeded…
d = {}
class K:
    def __hash__(self): return 1
    def __eq__(self, o):
        if len(d) < 1000: d[len(d)] = 1
        return False
for _ in range(50): d[K()] = 1
print(len(d))
#= a lookup that deletes what it finds
# outcome: completed: None\n
d = {}
class K:
    def __hash__(self): return 1
    def __eq__(self, o):
        d.pop(k, None) if not busy else None
        return True
busy = True
k = K()
d[k] = 1
busy = False
try: print(d.get(K()))
except RecursionError: print('recursion')
#= a set whose items compare by clearing it
# outcome: completed: True\n
s = set()
class K:
    def __hash__(self): return 1
    def __eq__(self, o):
        s.clear()
        return False
for _ in range(50): s.add(K())
print(len(s) <= 50)
#= a union that changes its operand
# outcome: completed: True\n
a, b = set(), set()
class K:
    def __hash__(self): return 1
    def __eq__(self, o):
        b.clear()
        return False
a.update(K() for _ in range(3))
b.update(K() for _ in range(1))
print(len(a | b) >= 3)
#= an intersection that changes its operand
# outcome: completed: 0\n
a, b = set(), set()
class K:
    def __hash__(self): return 1
    def __eq__(self, o):
        a.clear()
        return True
a.update([K()])
b.update([K()])
print(len(a & b))
#= a dict updated by itself
# outcome: completed: {1: 1}\n
d = {1: 1}
d.update(d)
d |= d
print(d)
#= a list extended by itself
# outcome: completed: 16\n
x = [1, 2]
x.extend(x)
x += x
x[1:1] = x
print(len(x))
#= a list extended by a reader of itself
# outcome: completed: [1, 2]\n
x = [1, 2]
x[:] = (y for y in x)
print(x)
#= a set updated by itself
# outcome: completed: set()\n
s = {1, 2}
s.update(s)
s -= s
print(s)
#= a dict compared while it changes
# outcome: completed: True\n
d, e = {}, {}
class K:
    def __eq__(self, o):
        d.clear()
        return True
d.update({i: K() for i in range(5)})
e.update({i: K() for i in range(5)})
print(d == e)
#= a repr that changes its list
# outcome: completed: [K]\n
x = []
class K:
    def __repr__(self):
        x.clear()
        return 'K'
x += [K(), K(), K()]
print(repr(x))
#= a repr that changes its dict
# outcome: completed: {1: K}\n
d = {}
class K:
    def __repr__(self):
        d.clear()
        return 'K'
d.update({1: K(), 2: K()})
print(repr(d))
#= a repr that grows its list
# outcome: ObjectBytes
x = []
class K:
    def __repr__(self):
        x.append(K())
        return 'K'
x.append(K())
repr(x)
#= a join that changes its list
# outcome: completed: a,b []\n
x = ['a', 'b']
class S(str):
    def __str__(self): return 'z'
def g():
    yield 'a'
    x.clear()
    yield 'b'
print(','.join(g()), x)
#= JSON that changes its list
# outcome: completed: [1, "gone"]\n
import json
x = [1, object(), 2]
def d(o):
    x.clear()
    return 'gone'
print(json.dumps(x, default=d))
#= JSON that changes its dict
# outcome: completed: {"a": "gone"}\n
import json
x = {'a': object(), 'b': 2}
def d(o):
    x.clear()
    return 'gone'
try: print(json.dumps(x, default=d))
except RuntimeError as e: print(e)
#= a deep copy that changes its list
# outcome: completed: [1]\n
import copy
x = []
class K:
    def __deepcopy__(self, memo):
        x.clear()
        return 1
x += [K(), K(), K()]
print(copy.deepcopy(x))
#= map that changes its list
# outcome: completed: [3, 2] [1]\n
x = [1, 2, 3]
print(list(map(lambda v: x.pop(), x)), x)
#= filter that changes its list
# outcome: completed: [] []\n
x = [1, 2, 3]
print(list(filter(lambda v: x.clear(), x)), x)
#= max that changes its list
# outcome: completed: 1 []\n
x = [1, 2, 3]
print(max(x, key=lambda v: x.clear() or v), x)
#= heapq that changes its list
# outcome: completed: error\nTrue\n
import heapq
x = []
class K:
    def __lt__(self, o):
        x.clear()
        return True
x += [K() for _ in range(8)]
try: heapq.heapify(x)
except IndexError: print('error')
print(len(x) <= 8)
#= bisect that changes its list
# outcome: completed: error\nTrue\n
import bisect
x = []
class K:
    def __lt__(self, o):
        x.clear()
        return True
x += [K() for _ in range(8)]
try: bisect.insort(x, K())
except IndexError: print('error')
print(len(x) < 9)
#= a bytearray resized under a view
# outcome: completed: b''\n
b = bytearray(b'abcdef')
m = memoryview(b)
try: b.clear()
except BufferError as e: print('no')
try: print(bytes(m[:2]))
except (ValueError, IndexError): print('gone')
#= a view released while it is used
# outcome: completed: 
m = memoryview(b'abc')
class I:
    def __index__(self):
        m.release()
        return 1
m[I()]
#= globals that change under a loop
# outcome: completed: none\n
for k in list(globals()): globals()['new_' + k] = 1
print(new_k if 'new_k' in globals() else 'none')
#= a class that changes its own method
# outcome: AttributeError: 'A' object has no attribute 'f'
class A:
    def f(self):
        del A.f
        return self.f()
A().f()
#= bases that change under a call
# outcome: completed: B\n
class A:
    def f(self): return 'A'
class B:
    def f(self): return 'B'
class C(A):
    def f(self):
        C.__bases__ = (B,)
        return super().f()
try: print(C().f())
except TypeError as e: print('error')
#= a class that deletes itself
# outcome: NameError: name 'A' is not defined
class A:
    def __init__(self):
        global A
        del A
print(type(A()).__name__)
A()
#= a function that changes its defaults
# outcome: completed: 1 2 3\n
def f(x=1):
    f.__defaults__ = (f.__defaults__[0] + 1,)
    return x
print(f(), f(), f())
#= a function that changes its code
# outcome: completed: f f\n
def g(): return 'g'
def f():
    f.__code__ = g.__code__
    return 'f'
print(f(), f())
#= a generator closed while it runs
# outcome: completed: generator already executing\n
def g():
    try: x.close()
    except ValueError as e: print(e)
    yield 1
x = g()
next(x)
#= an iterator exhausted by what it gives
# outcome: completed: [(1, 2), (3, 4)]\n
x = iter([1, 2, 3, 4])
print([(a, next(x, None)) for a in x])
#= zip over one iterator
# outcome: completed: [(0, 1), (2, 3)]\n
x = iter(range(5))
print(list(zip(x, x)))
#= a StringIO that writes itself
# outcome: completed: True\n
import io
s = io.StringIO('a\nb\n')
for line in s:
    if s.tell() < 100: s.write(line)
print(len(s.getvalue()) > 3)
#= an ElementTree that changes under iteration
# outcome: completed: 1\n
import xml.etree.ElementTree as ET
root = ET.fromstring('<a><b/><c/><d/></a>')
for e in root: root.remove(e)
print(len(root))
#= an element that holds itself
# outcome: Steps
import xml.etree.ElementTree as ET
a = ET.Element('a')
a.append(a)
ET.tostring(a)
#= a lru_cache that clears itself
# outcome: completed: 0\n
import functools
@functools.lru_cache(2)
def f(n):
    f.cache_clear()
    return f(n - 1) if n else 0
print(f(50))
#= a defaultdict that changes itself
# outcome: completed: 1 1 1\n
from collections import defaultdict
d = defaultdict(lambda: d.clear() or 1)
print(d[1], d[2], len(d))
#= a csv reader that is changed
# outcome: completed: ['a', 'b']\n
import csv
x = ['a,b', 'c,d']
r = csv.reader(iter(x))
for row in r:
    x.clear()
    print(row)
