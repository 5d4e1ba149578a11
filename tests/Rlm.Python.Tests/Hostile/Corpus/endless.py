#= while
while True: pass
#= a counter
i = 0
while True: i += 1
#= iter with a sentinel
for x in iter(int, 1): pass
#= a generator
def f():
    while True: yield 1
for x in f(): pass
#= any
import itertools
any(itertools.repeat(0))
#= all
import itertools
all(itertools.repeat(1))
#= sum
import itertools
sum(itertools.repeat(1))
#= min
import itertools
min(itertools.count())
#= in
import itertools
-1 in itertools.count()
#= in a range of objects
class A:
    def __eq__(self, other): return False
A() in range(10**15)
#= index of a range of objects
class A:
    def __eq__(self, other): return False
range(10**15).index(A())
#= next of a filter
import itertools
next(filter(None, itertools.repeat(0)))
#= reduce
import functools, itertools
functools.reduce(lambda a, b: a, itertools.count())
#= a deque that keeps nothing
import collections, itertools
collections.deque(itertools.count(), 0)
#= groupby
import itertools
list(itertools.groupby(itertools.repeat(1)))
#= islice that skips
import itertools
next(itertools.islice(itertools.count(), 10**15, None))
#= dropwhile
import itertools
next(itertools.dropwhile(lambda x: True, itertools.count()))
#= compress
import itertools
next(itertools.compress(itertools.count(), itertools.repeat(0)))
#= zip
import itertools
for x in zip(itertools.count(), itertools.count()): pass
#= chain of itself
import itertools
for x in itertools.chain.from_iterable(itertools.repeat([])): pass
#= map
import itertools
collections = max(map(abs, itertools.repeat(-1)))
#= unpacking
import itertools
a, b, c = itertools.count()
print('not reached')
#= unpacking with a star
import itertools
a, *b = (x for x in itertools.count() if x < 0)
#= starred arguments
import itertools
print(*(x for x in itertools.count() if x < 0))
#= set operations
import itertools
{1}.isdisjoint(itertools.repeat(2))
#= set update
import itertools
set().update(itertools.repeat(2))
#= dict update
import itertools
dict(itertools.repeat((1, 2)))
#= str.join
import itertools
''.join(x for x in itertools.repeat(''))
#= bytes.join
import itertools
b''.join(x for x in itertools.repeat(b''))
#= a list extended by itself
x = [1]
for y in x: x.append(y)
#= a list extended by an iterator of itself
x = [1]
x.extend(iter(x)) if False else None
for y in iter(x): x += [y]
#= old sequence protocol
class A:
    def __getitem__(self, i): return i
list(x for x in A() if x < 0)
#= in the old sequence protocol
class A:
    def __getitem__(self, i): return i
-1 in A()
#= a mutual call by exceptions
def f():
    try: g()
    except RecursionError: pass
def g():
    try: f()
    except RecursionError: pass
while True: f()
#= an exponential recursion
def f(n):
    try:
        f(n + 1)
        f(n + 1)
    except RecursionError:
        f(n + 1) if n > 900 else None
f(0)
#= fibonacci
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
fib(100)
#= ackermann
def a(m, n): return n + 1 if m == 0 else a(m - 1, 1) if n == 0 else a(m - 1, a(m, n - 1))
a(3, 100)
#= collatz that never ends
n = 0
while n != 1: n = n // 2 if n % 2 == 0 else 3 * n + 1
#= a big sort by a key again and again
x = list(range(10**4))
while True: sorted(x, key=lambda v: -v)
#= a sort by a comparison
import functools
x = list(range(10**5))
sorted(x, key=functools.cmp_to_key(lambda a, b: 1))
#= statistics
import statistics, itertools
statistics.mean(itertools.repeat(1))
#= heapq.merge
import heapq, itertools
for x in heapq.merge(itertools.repeat(1), itertools.repeat(2)): pass
#= csv
import csv, itertools
for row in csv.reader(itertools.repeat('a,b')): pass
#= a csv row that never ends
import csv, itertools
for row in csv.reader(itertools.repeat('"a\n')): pass
#= a big search
s = 'ab' * 10**6
while True: s.find('ba' * 1000 + 'c')
#= a big count
s = 'ab' * 10**6
while True: s.count('ba')
#= a big comparison
s, t = 'a' * 10**6, 'a' * (10**6 - 1) + 'b'
while True: s == t
#= a big copy
x = [0] * 10**5
while True: x[:]
#= a big reversal
x = [0] * 10**5
while True: x.reverse()
#= inserting at the front
x = [0] * 10**5
while True:
    x.insert(0, 1)
    x.pop()
#= a hash of a long text
i = 0
while True:
    hash('a' * 10**6 + str(i))
    i += 1
#= a modular power
a = 7**20000
while True: pow(a, a, a + 2)
#= big multiplications
a = 7**20000
while True: a * a
#= big divisions
a, b = 7**40000, 3**20000
while True: a // b
#= big text of integers
import sys
a = 7**5000
while True: str(a)
#= gcd
import math
a, b = 7**30000, 3**40000
while True: math.gcd(a, b)
#= isqrt
import math
while True: math.isqrt(7**30000)
#= sleeping for nothing
import time
while True: time.sleep(0)
#= a loop in a class body
class A:
    while True: pass
#= a loop in a default
def f(x=[0 for _ in iter(int, 1)]): pass
#= a loop in a decorator
@(lambda f: [0 for _ in iter(int, 1)])
def f(): pass
#= a loop in a match guard
match 1:
    case x if [0 for _ in iter(int, 1)]: pass
#= a loop in an annotation
x: [0 for _ in iter(int, 1)] = 1
#= a loop in a format
f'{[0 for _ in iter(int, 1)]}'
#= a loop in exec
exec('while True: pass')
#= a loop in a lambda
(lambda: [0 for _ in iter(int, 1)])()
