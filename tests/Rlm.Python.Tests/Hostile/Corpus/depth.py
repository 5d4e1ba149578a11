#= parentheses in source
eval('(' * 50000 + '1' + ')' * 50000)
#= lists in source
eval('[' * 50000 + '' + ']' * 50000)
#= dicts in source
eval('{1:' * 50000 + '1' + '}' * 50000)
#= sets in source
eval('{' * 50000 + '1' + '}' * 50000)
#= tuples in source
eval('(' * 50000 + '' + ',)' * 50000)
#= calls in source
eval('f(' * 50000 + '' + ')' * 50000)
#= subscripts in source
eval('x[' * 50000 + '1' + ']' * 50000)
#= lambdas in source
eval('lambda: ' * 50000 + '1' + '' * 50000)
#= nots in source
eval('not ' * 50000 + '1' + '' * 50000)
#= minuses in source
eval('-' * 50000 + '1' + '' * 50000)
#= powers in source
eval('1**' * 50000 + '1' + '' * 50000)
#= sums in source
eval('1+' * 50000 + '1' + '' * 50000)
#= ors in source
eval('0 or ' * 50000 + '1' + '' * 50000)
#= comparisons in source
eval('1<' * 50000 + '1' + '' * 50000)
#= conditions in source
eval('1 if 0 else ' * 50000 + '2' + '' * 50000)
#= attributes in source
eval('' * 50000 + 'x' + '.x' * 50000)
#= chained calls in source
eval('' * 50000 + 'print' + '()' * 50000)
#= comprehensions in source
eval('[x for x in ' * 50000 + '[]' + ']' * 50000)
#= walruses in source
eval('(x:=' * 50000 + '1' + ')' * 50000)
#= stars in source
eval('[*' * 50000 + '[]' + ']' * 50000)
#= strings in source
eval("'a' " * 50000 + "'b'" + '' * 50000)
#= slices in source
eval('x[:' * 50000 + '1' + ']' * 50000)
#= f-strings in source
eval("f'{" * 50000 + '1' + "}'" * 50000)
#= format specs in source
eval("f'{1:" * 50000 + '{1}' + "}'" * 50000)
#= keywords in source
eval('f(a=' * 50000 + '1' + ')' * 50000)
#= double stars in source
eval('{**' * 50000 + '{}' + '}' * 50000)
#= ifs in source
exec(''.join(' ' * i + 'if 1:\n' for i in range(300)) + ' ' * 300 + 'pass')
#= loops in source
exec(''.join(' ' * i + 'while 1:\n' for i in range(300)) + ' ' * 300 + 'pass')
#= functions in source
exec(''.join(' ' * i + 'def f():\n' for i in range(300)) + ' ' * 300 + 'pass')
#= classes in source
exec(''.join(' ' * i + 'class C:\n' for i in range(90)) + ' ' * 90 + 'pass')
#= tries in source
exec(''.join(' ' * i + 'try:\n' for i in range(300)) + ' ' * 300 + 'pass')
#= withs in source
exec(''.join(' ' * i + 'with x:\n' for i in range(300)) + ' ' * 300 + 'pass')
#= elifs in source
exec('if 0: pass\n' + 'elif 0: pass\n' * 5000)
#= decorators in source
exec('@f\n' * 50000 + 'def f(): pass')
#= targets in source
exec('(' * 50000 + 'a' + ',)' * 50000 + ' = 1')
#= assignments in source
exec('x = ' * 50000 + '1')
#= patterns in source
exec('match 1:\n case ' + '[' * 20000 + '1' + ']' * 20000 + ': pass')
#= annotations in source
exec('x: ' + 'a[' * 20000 + 'b' + ']' * 20000)
#= unclosed brackets in source
exec('(' * 500000)
#= dels in source
exec('del ' + '(' * 50000 + 'a' + ')' * 50000)
#= groups in a pattern
import re
re.compile('(' * 20000 + '' + ')' * 20000)
#= groups that do not capture in a pattern
import re
re.compile('(?:' * 20000 + 'a' + ')*' * 20000)
#= look-aheads in a pattern
import re
re.compile('(?=' * 20000 + 'a' + ')' * 20000)
#= atomic groups in a pattern
import re
re.compile('(?>' * 20000 + 'a' + ')' * 20000)
#= classes in a pattern
import re
re.compile('[a-[' * 20000 + '' + ']' * 20000)
#= conditions in a pattern
import re
re.compile('(?(1)' * 20000 + 'a' + ')' * 20000)
#= open groups in a pattern
import re
re.compile('(' * 20000 + '' + '' * 20000)
#= branches in a pattern
import re
re.compile('(|' * 20000 + '' + ')' * 20000)
#= flags in a pattern
import re
re.compile('(?i:' * 20000 + 'a' + ')' * 20000)
#= arrays in JSON
import json
json.loads('[' * 100000 + '' + ']' * 100000)
#= objects in JSON
import json
json.loads('{"a":' * 100000 + '1' + '}' * 100000)
#= open arrays in JSON
import json
json.loads('[' * 100000 + '' + '' * 100000)
#= mixed in JSON
import json
json.loads('[{"a":' * 100000 + '1' + '}]' * 100000)
#= literal_eval
import ast
ast.literal_eval('[' * 50000 + ']' * 50000)
#= tomllib
import tomllib
tomllib.loads('a=' + '[' * 50000 + ']' * 50000)
#= XML that is walked
import xml.etree.ElementTree as ET
print(len(ET.tostring(ET.fromstring('<a>' * 20000 + '</a>' * 20000))))
#= int of a deep text
int('(' * 100000)
#= string.Formatter
'{' * 100000 + '}' * 100000
print(('{0' + '[0]' * 20000 + '}').format([]))
#= shlex
import shlex
shlex.split('"' * 100001)
#= repr of a deep list
x = []
for _ in range(100000): x = [x]
repr(x)
#= comparing of a deep list
x = []
for _ in range(100000): x = [x]
y = []
for _ in range(100000): y = [y]
x == y
#= deepcopy of a deep list
x = []
for _ in range(100000): x = [x]
import copy
y = copy.deepcopy(x)
print(type(y).__name__)
#= json.dumps of a deep list
x = []
for _ in range(100000): x = [x]
import json
json.dumps(x)
#= printing of a deep list
x = []
for _ in range(100000): x = [x]
print(x)
#= sorting of a deep list
x = []
for _ in range(100000): x = [x]
sorted([x, [x[0]]])
#= pprint of a deep list
x = []
for _ in range(100000): x = [x]
import pprint
pprint.pformat(x)
#= extending of a deep list
x = []
for _ in range(100000): x = [x]
y = x
while y: y = y[0]
print('bottom')
#= repr of a deep tuple
x = ()
for _ in range(100000): x = (x,)
repr(x)
#= comparing of a deep tuple
x = ()
for _ in range(100000): x = (x,)
y = ()
for _ in range(100000): y = (y,)
x == y
#= deepcopy of a deep tuple
x = ()
for _ in range(100000): x = (x,)
import copy
y = copy.deepcopy(x)
print(type(y).__name__)
#= json.dumps of a deep tuple
x = ()
for _ in range(100000): x = (x,)
import json
json.dumps(x)
#= printing of a deep tuple
x = ()
for _ in range(100000): x = (x,)
print(x)
#= hashing of a deep tuple
x = ()
for _ in range(100000): x = (x,)
hash(x)
#= repr of a deep dict
x = {}
for _ in range(100000): x = {'k': x}
repr(x)
#= comparing of a deep dict
x = {}
for _ in range(100000): x = {'k': x}
y = {}
for _ in range(100000): y = {'k': y}
x == y
#= deepcopy of a deep dict
x = {}
for _ in range(100000): x = {'k': x}
import copy
y = copy.deepcopy(x)
print(type(y).__name__)
#= json.dumps of a deep dict
x = {}
for _ in range(100000): x = {'k': x}
import json
json.dumps(x)
#= printing of a deep dict
x = {}
for _ in range(100000): x = {'k': x}
print(x)
#= repr of a deep object
class N:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'<{self.n!r}>'
    def __eq__(self, o): return self.n == o.n
    def __hash__(self): return hash(self.n)
x = None
for _ in range(10000): x = N(x)
repr(x)
#= comparing of a deep object
class N:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'<{self.n!r}>'
    def __eq__(self, o): return self.n == o.n
    def __hash__(self): return hash(self.n)
x = None
for _ in range(10000): x = N(x)
import copy
x == copy.copy(x)
#= deepcopy of a deep object
class N:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'<{self.n!r}>'
    def __eq__(self, o): return self.n == o.n
    def __hash__(self): return hash(self.n)
x = None
for _ in range(10000): x = N(x)
import copy
y = copy.deepcopy(x)
print(type(y).__name__)
#= json.dumps of a deep object
class N:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'<{self.n!r}>'
    def __eq__(self, o): return self.n == o.n
    def __hash__(self): return hash(self.n)
x = None
for _ in range(10000): x = N(x)
import json
json.dumps(x)
#= printing of a deep object
class N:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'<{self.n!r}>'
    def __eq__(self, o): return self.n == o.n
    def __hash__(self): return hash(self.n)
x = None
for _ in range(10000): x = N(x)
print(x)
#= hashing of a deep object
class N:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'<{self.n!r}>'
    def __eq__(self, o): return self.n == o.n
    def __hash__(self): return hash(self.n)
x = None
for _ in range(10000): x = N(x)
hash(x)
#= a deep class hierarchy
class C: pass
for _ in range(2000): C = type('C', (C,), {})
print(C().__class__.__name__, len(C.__mro__))
#= a deep chain of iterators
x = iter([])
for _ in range(100000): x = map(str, x)
list(x)
#= a deep chain of generators
x = iter([])
for _ in range(100000): x = (y for y in x)
list(x)
#= a deep chain of chains
import itertools
x = iter([])
for _ in range(100000): x = itertools.chain(x)
list(x)
#= a deep chain of partials
import functools
x = print
for _ in range(100000): x = functools.partial(x)
x()
#= a deep chain of closures
x = lambda: 0
for _ in range(100000): x = (lambda f: lambda: f())(x)
x()
#= a deep chain of exceptions
x = None
for _ in range(10000):
    e = ValueError()
    e.__cause__ = x
    x = e
raise x
#= a deep union
x = int
for _ in range(20000): x = list[x]
repr(x)
#= a deep isinstance
x = int
for _ in range(100000): x = (x,)
isinstance('', x)
#= a deep slice
x = slice(None)
for _ in range(100000): x = slice(x)
repr(x)
#= a deep deque
from collections import deque
x = deque()
for _ in range(100000): x = deque([x])
repr(x)
#= a deep frozenset
x = frozenset()
for _ in range(100000): x = frozenset([x])
repr(x)
#= a deep ChainMap
from collections import ChainMap
x = ChainMap()
for _ in range(10000): x = ChainMap(x)
x['a']
#= a deep dataclass
from dataclasses import dataclass, asdict
@dataclass
class D:
    d: object
x = None
for _ in range(10000): x = D(x)
asdict(x)
#= a deep namedtuple
from collections import namedtuple
T = namedtuple('T', 'a')
x = None
for _ in range(10000): x = T(x)
repr(x)
#= a deep ExceptionGroup
x = ValueError()
for _ in range(10000): x = ExceptionGroup('g', [x])
raise x
#= a deep property
class C:
    p = property(lambda s: s.p)
C().p
#= recursion
def f(): f()
f()
#= recursion by lambda
f = lambda: f()
f()
#= recursion by a method
class C:
    def m(self): self.m()
C().m()
#= recursion by __call__
class C:
    def __call__(self): return self()
C()()
#= recursion by __getattr__
class C:
    def __getattr__(self, n): return getattr(self, n + 'x')
C().a
#= recursion by __init__
class C:
    def __init__(self): C()
C()
#= recursion by __new__
class C:
    def __new__(cls): return cls()
C()
#= recursion by __repr__
class C:
    def __repr__(self): return repr([self])
repr(C())
#= recursion by __str__
class C:
    def __str__(self): return f'{self}'
str(C())
#= recursion by __eq__
class C:
    def __eq__(self, o): return [self] == [o]
C() == C()
#= recursion by __hash__
class C:
    def __hash__(self): return hash((self,))
hash(C())
#= recursion by __len__
class C:
    def __len__(self): return len(self)
len(C())
#= recursion by __bool__
class C:
    def __bool__(self): return bool(self)
bool(C())
#= recursion by __index__
class C:
    def __index__(self): return [1, 2][self]
[1][C()]
#= recursion by __add__
class C:
    def __add__(self, o): return self + o
C() + 1
#= recursion by __iter__
class C:
    def __iter__(self): return iter(self)
list(C())
#= recursion by __contains__
class C:
    def __contains__(self, x): return x in self
1 in C()
#= recursion by __instancecheck__
class M(type):
    def __instancecheck__(c, o): return isinstance(o, c)
class C(metaclass=M): pass
isinstance(1, C)
#= recursion by __init_subclass__
class C:
    def __init_subclass__(cls): type('D', (cls,), {})
class D(C): pass
#= recursion by a generator
def g(): yield from g()
list(g())
#= recursion by a comprehension
f = lambda: [f() for _ in '1']
f()
#= recursion by a key
f = lambda x: sorted([2, 1], key=f)
f(1)
#= recursion by map
f = lambda x: list(map(f, [1]))
f(1)
#= recursion by re.sub
import re
f = lambda m: re.sub('a', f, 'a')
f(1)
#= recursion by eval
eval(c := 'eval(c)')
#= recursion by exec
c = 'exec(c)'
exec(c)
#= recursion by json
import json
f = lambda o: json.dumps(object(), default=f)
f(1)
#= recursion by a coroutine
import asyncio
async def f(): await f()
asyncio.run(f())
#= recursion by a decorator
def d(f): return d(f)
@d
def g(): pass
#= recursion by a descriptor
class D:
    def __get__(s, o, t): return o.d
class C: d = D()
C().d
#= recursion by setattr
class C:
    def __setattr__(s, n, v): s.x = v
C().x = 1
#= recursion by a with
class C:
    def __enter__(s):
        with s: pass
    def __exit__(s, *a): pass
with C(): pass
#= recursion by lru_cache
import functools
f = functools.lru_cache(lambda n: f(n + 1))
f(0)
#= recursion limit raised
import sys
sys.setrecursionlimit(10**9)
def f(): f()
f()
#= recursion limit lowered
import sys
sys.setrecursionlimit(1)
def f(): f()
f()
#= a list in itself
x = []
x.append(x)
print(x, x == x)
#= two lists in themselves
x, y = [], []
x.append(x)
y.append(y)
x == y
#= a dict in itself
x = {}
x['a'] = x
print(x)
#= a list in itself as JSON
import json
x = []
x.append(x)
json.dumps(x)
#= a list in itself copied
import copy
x = []
x.append(x)
y = copy.deepcopy(x)
print(y[0] is y)
#= a list in itself compared
x = []
x.append(x)
x < [x]
#= a tuple in itself hashed
x = []
t = (x,)
x.append(t)
hash(t)
#= an exception that is its own cause
e = ValueError()
e.__cause__ = e
raise e
#= an exception that is its own argument
e = ValueError()
e.args = (e,)
raise e
#= two exceptions that cause each other
a, b = ValueError(), KeyError()
a.__context__ = b
b.__context__ = a
raise a
#= a class that is its own attribute
class C: pass
C.c = C
print(C.c.c.c is C)
#= a namespace in itself
import types
n = types.SimpleNamespace()
n.n = n
print(n)
#= a deque in itself
from collections import deque
d = deque()
d.append(d)
print(d)
#= a partial of itself
import functools
p = functools.partial(print)
p.__setstate__((p, (), {}, {}))
repr(p)
#= a property of itself
class C:
    @property
    def __class__(self): return self.__class__
isinstance(C(), int)
#= a generator in itself
def g():
    yield from x
x = g()
list(x)
#= many names
exec('\n'.join(f'v{i} = {i}' for i in range(20000)))
print(v19999)
#= many arguments
print(eval('max(' + ','.join(['1'] * 20000) + ')'))
#= many parameters
exec('def f(' + ','.join(f'p{i}' for i in range(5000)) + '): pass')
#= many constants
print(len(eval('[' + ','.join(map(str, range(70000))) + ']')))
#= many locals
exec('def f():\n' + ''.join(f' v{i} = {i}\n' for i in range(70000)) + ' return v5\nprint(f())')
#= a long name
exec('a' * 10**6 + ' = 1')
#= a long number
eval('9' * 10**6)
#= a null in source
eval('1\0')
#= a lone surrogate in source
print(len(eval("'\ud800'")))
