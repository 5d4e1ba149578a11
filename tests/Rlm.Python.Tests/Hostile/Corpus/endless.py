#= while
# outcome: Steps
while True: pass
#= a counter
# outcome: Steps
i = 0
while True: i += 1
#= iter with a sentinel
# outcome: Steps
for x in iter(int, 1): pass
#= a generator
# outcome: Steps
def f():
    while True: yield 1
for x in f(): pass
#= any
# outcome: Steps
import itertools
any(itertools.repeat(0))
#= all
# outcome: Steps
import itertools
all(itertools.repeat(1))
#= sum
# outcome: Steps
import itertools
sum(itertools.repeat(1))
#= min
# outcome: Steps
import itertools
min(itertools.count())
#= in
# outcome: Steps
import itertools
-1 in itertools.count()
#= in a range of objects
# outcome: Steps
class A:
    def __eq__(self, other): return False
A() in range(10**15)
#= index of a range of objects
# outcome: Steps
class A:
    def __eq__(self, other): return False
range(10**15).index(A())
#= next of a filter
# outcome: Steps
import itertools
next(filter(None, itertools.repeat(0)))
#= reduce
# outcome: Steps
import functools, itertools
functools.reduce(lambda a, b: a, itertools.count())
#= a deque that keeps nothing
# outcome: ObjectBytes
import collections, itertools
collections.deque(itertools.count(), 0)
#= groupby
# outcome: Steps
import itertools
list(itertools.groupby(itertools.repeat(1)))
#= islice that skips
# outcome: Steps
import itertools
next(itertools.islice(itertools.count(), 10**15, None))
#= dropwhile
# outcome: Steps
import itertools
next(itertools.dropwhile(lambda x: True, itertools.count()))
#= compress
# outcome: Steps
import itertools
next(itertools.compress(itertools.count(), itertools.repeat(0)))
#= zip
# outcome: Steps
import itertools
for x in zip(itertools.count(), itertools.count()): pass
#= chain of itself
# outcome: Steps
import itertools
for x in itertools.chain.from_iterable(itertools.repeat([])): pass
#= map
# outcome: Steps
import itertools
collections = max(map(abs, itertools.repeat(-1)))
#= unpacking
# outcome: ValueError: too many values to unpack (expected 3)
import itertools
a, b, c = itertools.count()
print('not reached')
#= unpacking with a star
# outcome: Steps
import itertools
a, *b = (x for x in itertools.count() if x < 0)
#= starred arguments
# outcome: Steps
import itertools
print(*(x for x in itertools.count() if x < 0))
#= set operations
# outcome: ObjectBytes
import itertools
{1}.isdisjoint(itertools.repeat(2))
#= set update
# outcome: Steps
import itertools
set().update(itertools.repeat(2))
#= dict update
# outcome: Steps
import itertools
dict(itertools.repeat((1, 2)))
#= str.join
# outcome: ObjectBytes
import itertools
''.join(x for x in itertools.repeat(''))
#= bytes.join
# outcome: ObjectBytes
import itertools
b''.join(x for x in itertools.repeat(b''))
#= a list extended by itself
# outcome: ObjectBytes
x = [1]
for y in x: x.append(y)
#= a list extended by an iterator of itself
# outcome: ObjectBytes
x = [1]
x.extend(iter(x)) if False else None
for y in iter(x): x += [y]
#= old sequence protocol
# outcome: Steps
class A:
    def __getitem__(self, i): return i
list(x for x in A() if x < 0)
#= in the old sequence protocol
# outcome: Steps
class A:
    def __getitem__(self, i): return i
-1 in A()
#= a mutual call by exceptions
# outcome: Steps
def f():
    try: g()
    except RecursionError: pass
def g():
    try: f()
    except RecursionError: pass
while True: f()
#= an exponential recursion
# outcome: ActiveTime
def f(n):
    try:
        f(n + 1)
        f(n + 1)
    except RecursionError:
        f(n + 1) if n > 900 else None
f(0)
#= fibonacci
# outcome: Steps
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
fib(100)
#= ackermann
# outcome: RecursionError: maximum recursion depth exceeded…
def a(m, n): return n + 1 if m == 0 else a(m - 1, 1) if n == 0 else a(m - 1, a(m, n - 1))
a(3, 100)
#= collatz that never ends
# outcome: Steps
n = 0
while n != 1: n = n // 2 if n % 2 == 0 else 3 * n + 1
#= a big sort by a key again and again
# outcome: Steps
x = list(range(10**4))
while True: sorted(x, key=lambda v: -v)
#= a sort by a comparison
# outcome: completed: 
import functools
x = list(range(10**5))
sorted(x, key=functools.cmp_to_key(lambda a, b: 1))
#= statistics
# outcome: ObjectBytes
import statistics, itertools
statistics.mean(itertools.repeat(1))
#= heapq.merge
# outcome: Steps
import heapq, itertools
for x in heapq.merge(itertools.repeat(1), itertools.repeat(2)): pass
#= csv
# outcome: Steps
import csv, itertools
for row in csv.reader(itertools.repeat('a,b')): pass
#= a csv row that never ends
# outcome: Steps
import csv, itertools
for row in csv.reader(itertools.repeat('"a\n')): pass
#= a big search
# outcome: Steps
s = 'ab' * 10**6
while True: s.find('ba' * 1000 + 'c')
#= a big count
# outcome: Steps
s = 'ab' * 10**6
while True: s.count('ba')
#= a big comparison
# outcome: Steps
s, t = 'a' * 10**6, 'a' * (10**6 - 1) + 'b'
while True: s == t
#= a big copy
# outcome: Steps
x = [0] * 10**5
while True: x[:]
#= a big reversal
# outcome: Steps
x = [0] * 10**5
while True: x.reverse()
#= inserting at the front
# outcome: Steps
x = [0] * 10**5
while True:
    x.insert(0, 1)
    x.pop()
#= a hash of a long text
# outcome: Steps
i = 0
while True:
    hash('a' * 10**6 + str(i))
    i += 1
#= a modular power
# outcome: Steps
a = 7**20000
while True: pow(a, a, a + 2)
#= big multiplications
# outcome: Steps
a = 7**20000
while True: a * a
#= big divisions
# outcome: Steps
a, b = 7**40000, 3**20000
while True: a // b
#= big text of integers
# outcome: Steps
import sys
a = 7**5000
while True: str(a)
#= gcd
# outcome: Steps
import math
a, b = 7**30000, 3**40000
while True: math.gcd(a, b)
#= isqrt
# outcome: Steps
import math
while True: math.isqrt(7**30000)
#= sleeping for nothing
# outcome: Steps
import time
while True: time.sleep(0)
#= a loop in a class body
# outcome: Steps
class A:
    while True: pass
#= a loop in a default
# outcome: ObjectBytes
def f(x=[0 for _ in iter(int, 1)]): pass
#= a loop in a decorator
# outcome: ObjectBytes
@(lambda f: [0 for _ in iter(int, 1)])
def f(): pass
#= a loop in a match guard
# outcome: ObjectBytes
match 1:
    case x if [0 for _ in iter(int, 1)]: pass
#= a loop in an annotation
# outcome: ObjectBytes
x: [0 for _ in iter(int, 1)] = 1
#= a loop in a format
# outcome: ObjectBytes
f'{[0 for _ in iter(int, 1)]}'
#= a loop in exec
# outcome: Steps
exec('while True: pass')
#= a loop in a lambda
# outcome: ObjectBytes
(lambda: [0 for _ in iter(int, 1)])()
