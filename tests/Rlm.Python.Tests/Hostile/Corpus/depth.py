#= parentheses in source
# outcome: SyntaxError: too many nested parentheses
eval('(' * 50000 + '1' + ')' * 50000)
#= lists in source
# outcome: SyntaxError: too many nested parentheses
eval('[' * 50000 + '' + ']' * 50000)
#= dicts in source
# outcome: SyntaxError: too many nested parentheses
eval('{1:' * 50000 + '1' + '}' * 50000)
#= sets in source
# outcome: SyntaxError: too many nested parentheses
eval('{' * 50000 + '1' + '}' * 50000)
#= tuples in source
# outcome: SyntaxError: too many nested parentheses
eval('(' * 50000 + '' + ',)' * 50000)
#= calls in source
# outcome: SyntaxError: too many nested parentheses
eval('f(' * 50000 + '' + ')' * 50000)
#= subscripts in source
# outcome: SyntaxError: too many nested parentheses
eval('x[' * 50000 + '1' + ']' * 50000)
#= lambdas in source
# outcome: SyntaxError: too many nested expressions
eval('lambda: ' * 50000 + '1' + '' * 50000)
#= nots in source
# outcome: SyntaxError: too many nested expressions
eval('not ' * 50000 + '1' + '' * 50000)
#= minuses in source
# outcome: SyntaxError: too many nested expressions
eval('-' * 50000 + '1' + '' * 50000)
#= powers in source
# outcome: SyntaxError: too many nested expressions
eval('1**' * 50000 + '1' + '' * 50000)
#= sums in source
# outcome: completed: 
eval('1+' * 50000 + '1' + '' * 50000)
#= ors in source
# outcome: completed: 
eval('0 or ' * 50000 + '1' + '' * 50000)
#= comparisons in source
# outcome: completed: 
eval('1<' * 50000 + '1' + '' * 50000)
#= conditions in source
# outcome: SyntaxError: too many nested expressions
eval('1 if 0 else ' * 50000 + '2' + '' * 50000)
#= attributes in source
# outcome: SyntaxError: too many nested expressions
eval('' * 50000 + 'x' + '.x' * 50000)
#= chained calls in source
# outcome: SyntaxError: too many nested expressions
eval('' * 50000 + 'print' + '()' * 50000)
#= comprehensions in source
# outcome: SyntaxError: too many nested parentheses
eval('[x for x in ' * 50000 + '[]' + ']' * 50000)
#= walruses in source
# outcome: SyntaxError: too many nested parentheses
eval('(x:=' * 50000 + '1' + ')' * 50000)
#= stars in source
# outcome: SyntaxError: too many nested parentheses
eval('[*' * 50000 + '[]' + ']' * 50000)
#= strings in source
# outcome: completed: 
eval("'a' " * 50000 + "'b'" + '' * 50000)
#= slices in source
# outcome: SyntaxError: too many nested parentheses
eval('x[:' * 50000 + '1' + ']' * 50000)
#= f-strings in source
# outcome: SyntaxError: too many nested f-strings
eval("f'{" * 50000 + '1' + "}'" * 50000)
#= format specs in source
# outcome: SyntaxError: f-string: expecting '}', or format specs
eval("f'{1:" * 50000 + '{1}' + "}'" * 50000)
#= keywords in source
# outcome: SyntaxError: too many nested parentheses
eval('f(a=' * 50000 + '1' + ')' * 50000)
#= double stars in source
# outcome: SyntaxError: too many nested parentheses
eval('{**' * 50000 + '{}' + '}' * 50000)
#= ifs in source
# outcome: IndentationError: too many levels of indentation
exec(''.join(' ' * i + 'if 1:\n' for i in range(300)) + ' ' * 300 + 'pass')
#= loops in source
# outcome: IndentationError: too many levels of indentation
exec(''.join(' ' * i + 'while 1:\n' for i in range(300)) + ' ' * 300 + 'pass')
#= functions in source
# outcome: IndentationError: too many levels of indentation
exec(''.join(' ' * i + 'def f():\n' for i in range(300)) + ' ' * 300 + 'pass')
#= classes in source
# outcome: completed: 
exec(''.join(' ' * i + 'class C:\n' for i in range(90)) + ' ' * 90 + 'pass')
#= tries in source
# outcome: IndentationError: too many levels of indentation
exec(''.join(' ' * i + 'try:\n' for i in range(300)) + ' ' * 300 + 'pass')
#= withs in source
# outcome: IndentationError: too many levels of indentation
exec(''.join(' ' * i + 'with x:\n' for i in range(300)) + ' ' * 300 + 'pass')
#= elifs in source
# outcome: SyntaxError: too many nested expressions
exec('if 0: pass\n' + 'elif 0: pass\n' * 5000)
#= decorators in source
# outcome: SyntaxError: too many variables or arguments in one function
exec('@f\n' * 50000 + 'def f(): pass')
#= targets in source
# outcome: SyntaxError: too many nested parentheses
exec('(' * 50000 + 'a' + ',)' * 50000 + ' = 1')
#= assignments in source
# outcome: SyntaxError: too many names or constants in one function
exec('x = ' * 50000 + '1')
#= patterns in source
# outcome: SyntaxError: too many nested parentheses
exec('match 1:\n case ' + '[' * 20000 + '1' + ']' * 20000 + ': pass')
#= annotations in source
# outcome: SyntaxError: too many nested parentheses
exec('x: ' + 'a[' * 20000 + 'b' + ']' * 20000)
#= unclosed brackets in source
# outcome: SyntaxError: too many nested parentheses
exec('(' * 500000)
#= dels in source
# outcome: SyntaxError: too many nested parentheses
exec('del ' + '(' * 50000 + 'a' + ')' * 50000)
#= groups in a pattern
# outcome: RecursionError: maximum recursion depth exceeded…
import re
re.compile('(' * 20000 + '' + ')' * 20000)
#= groups that do not capture in a pattern
# outcome: RecursionError: maximum recursion depth exceeded…
import re
re.compile('(?:' * 20000 + 'a' + ')*' * 20000)
#= look-aheads in a pattern
# outcome: RecursionError: maximum recursion depth exceeded…
import re
re.compile('(?=' * 20000 + 'a' + ')' * 20000)
#= atomic groups in a pattern
# outcome: RecursionError: maximum recursion depth exceeded…
import re
re.compile('(?>' * 20000 + 'a' + ')' * 20000)
#= classes in a pattern
# outcome: PatternError: bad character range a-[ at position 1
import re
re.compile('[a-[' * 20000 + '' + ']' * 20000)
#= conditions in a pattern
# outcome: RecursionError: maximum recursion depth exceeded…
import re
re.compile('(?(1)' * 20000 + 'a' + ')' * 20000)
#= open groups in a pattern
# outcome: RecursionError: maximum recursion depth exceeded…
import re
re.compile('(' * 20000 + '' + '' * 20000)
#= branches in a pattern
# outcome: RecursionError: maximum recursion depth exceeded…
import re
re.compile('(|' * 20000 + '' + ')' * 20000)
#= flags in a pattern
# outcome: RecursionError: maximum recursion depth exceeded…
import re
re.compile('(?i:' * 20000 + 'a' + ')' * 20000)
#= arrays in JSON
# outcome: RecursionError: maximum recursion depth exceeded…
import json
json.loads('[' * 100000 + '' + ']' * 100000)
#= objects in JSON
# outcome: RecursionError: maximum recursion depth exceeded…
import json
json.loads('{"a":' * 100000 + '1' + '}' * 100000)
#= open arrays in JSON
# outcome: RecursionError: maximum recursion depth exceeded…
import json
json.loads('[' * 100000 + '' + '' * 100000)
#= mixed in JSON
# outcome: RecursionError: maximum recursion depth exceeded…
import json
json.loads('[{"a":' * 100000 + '1' + '}]' * 100000)
#= literal_eval
# outcome: SyntaxError: too many nested parentheses
import ast
ast.literal_eval('[' * 50000 + ']' * 50000)
#= tomllib
# outcome: RecursionError: maximum recursion depth exceeded…
import tomllib
tomllib.loads('a=' + '[' * 50000 + ']' * 50000)
#= XML that is walked
# outcome: completed: 139998\n
import xml.etree.ElementTree as ET
print(len(ET.tostring(ET.fromstring('<a>' * 20000 + '</a>' * 20000))))
#= int of a deep text
# outcome: ValueError: invalid literal for int() with base 10: '(((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((…
int('(' * 100000)
#= string.Formatter
# outcome: IndexError: list index out of range
'{' * 100000 + '}' * 100000
print(('{0' + '[0]' * 20000 + '}').format([]))
#= shlex
# outcome: ValueError: No closing quotation
import shlex
shlex.split('"' * 100001)
#= repr of a deep list
# outcome: RecursionError: maximum recursion depth exceeded…
x = []
for _ in range(100000): x = [x]
repr(x)
#= comparing of a deep list
# outcome: RecursionError: maximum recursion depth exceeded…
x = []
for _ in range(100000): x = [x]
y = []
for _ in range(100000): y = [y]
x == y
#= deepcopy of a deep list
# outcome: RecursionError: maximum recursion depth exceeded…
x = []
for _ in range(100000): x = [x]
import copy
y = copy.deepcopy(x)
print(type(y).__name__)
#= json.dumps of a deep list
# outcome: Steps
x = []
for _ in range(100000): x = [x]
import json
json.dumps(x)
#= printing of a deep list
# outcome: RecursionError: maximum recursion depth exceeded…
x = []
for _ in range(100000): x = [x]
print(x)
#= sorting of a deep list
# outcome: completed: 
x = []
for _ in range(100000): x = [x]
sorted([x, [x[0]]])
#= pprint of a deep list
# outcome: RecursionError: maximum recursion depth exceeded…
x = []
for _ in range(100000): x = [x]
import pprint
pprint.pformat(x)
#= extending of a deep list
# outcome: completed: bottom\n
x = []
for _ in range(100000): x = [x]
y = x
while y: y = y[0]
print('bottom')
#= repr of a deep tuple
# outcome: RecursionError: maximum recursion depth exceeded…
x = ()
for _ in range(100000): x = (x,)
repr(x)
#= comparing of a deep tuple
# outcome: RecursionError: maximum recursion depth exceeded…
x = ()
for _ in range(100000): x = (x,)
y = ()
for _ in range(100000): y = (y,)
x == y
#= deepcopy of a deep tuple
# outcome: RecursionError: maximum recursion depth exceeded…
x = ()
for _ in range(100000): x = (x,)
import copy
y = copy.deepcopy(x)
print(type(y).__name__)
#= json.dumps of a deep tuple
# outcome: Steps
x = ()
for _ in range(100000): x = (x,)
import json
json.dumps(x)
#= printing of a deep tuple
# outcome: RecursionError: maximum recursion depth exceeded…
x = ()
for _ in range(100000): x = (x,)
print(x)
#= hashing of a deep tuple
# outcome: RecursionError: maximum recursion depth exceeded…
x = ()
for _ in range(100000): x = (x,)
hash(x)
#= repr of a deep dict
# outcome: RecursionError: maximum recursion depth exceeded…
x = {}
for _ in range(100000): x = {'k': x}
repr(x)
#= comparing of a deep dict
# outcome: RecursionError: maximum recursion depth exceeded…
x = {}
for _ in range(100000): x = {'k': x}
y = {}
for _ in range(100000): y = {'k': y}
x == y
#= deepcopy of a deep dict
# outcome: RecursionError: maximum recursion depth exceeded…
x = {}
for _ in range(100000): x = {'k': x}
import copy
y = copy.deepcopy(x)
print(type(y).__name__)
#= json.dumps of a deep dict
# outcome: Steps
x = {}
for _ in range(100000): x = {'k': x}
import json
json.dumps(x)
#= printing of a deep dict
# outcome: RecursionError: maximum recursion depth exceeded…
x = {}
for _ in range(100000): x = {'k': x}
print(x)
#= repr of a deep object
# outcome: RecursionError: maximum recursion depth exceeded…
class N:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'<{self.n!r}>'
    def __eq__(self, o): return self.n == o.n
    def __hash__(self): return hash(self.n)
x = None
for _ in range(10000): x = N(x)
repr(x)
#= comparing of a deep object
# outcome: RecursionError: maximum recursion depth exceeded…
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
# outcome: RecursionError: maximum recursion depth exceeded…
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
# outcome: TypeError: Object of type N is not JSON serializable
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
# outcome: RecursionError: maximum recursion depth exceeded…
class N:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'<{self.n!r}>'
    def __eq__(self, o): return self.n == o.n
    def __hash__(self): return hash(self.n)
x = None
for _ in range(10000): x = N(x)
print(x)
#= hashing of a deep object
# outcome: RecursionError: maximum recursion depth exceeded…
class N:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'<{self.n!r}>'
    def __eq__(self, o): return self.n == o.n
    def __hash__(self): return hash(self.n)
x = None
for _ in range(10000): x = N(x)
hash(x)
#= a deep class hierarchy
# outcome: completed: C 2002\n
class C: pass
for _ in range(2000): C = type('C', (C,), {})
print(C().__class__.__name__, len(C.__mro__))
#= a deep chain of iterators
# outcome: RecursionError: maximum recursion depth exceeded…
x = iter([])
for _ in range(400000): x = map(str, x)
list(x)
#= a deep chain of generators
# outcome: RecursionError: maximum recursion depth exceeded…
x = iter([])
for _ in range(100000): x = (y for y in x)
list(x)
#= a deep chain of chains
# outcome: RecursionError: maximum recursion depth exceeded…
import itertools
x = iter([])
for _ in range(100000): x = itertools.chain(x)
list(x)
#= a deep chain of partials
# outcome: completed: \n
import functools
x = print
for _ in range(100000): x = functools.partial(x)
x()
#= a deep chain of closures
# outcome: RecursionError: maximum recursion depth exceeded…
x = lambda: 0
for _ in range(100000): x = (lambda f: lambda: f())(x)
x()
#= a deep chain of exceptions
# outcome: ValueError: 
x = None
for _ in range(10000):
    e = ValueError()
    e.__cause__ = x
    x = e
raise x
#= a deep union
# outcome: RecursionError: maximum recursion depth exceeded…
x = int
for _ in range(20000): x = list[x]
repr(x)
#= a deep isinstance
# outcome: RecursionError: maximum recursion depth exceeded…
x = int
for _ in range(100000): x = (x,)
isinstance('', x)
#= a deep slice
# outcome: RecursionError: maximum recursion depth exceeded…
x = slice(None)
for _ in range(100000): x = slice(x)
repr(x)
#= a deep deque
# outcome: RecursionError: maximum recursion depth exceeded…
from collections import deque
x = deque()
for _ in range(100000): x = deque([x])
repr(x)
#= a deep frozenset
# outcome: RecursionError: maximum recursion depth exceeded…
x = frozenset()
for _ in range(100000): x = frozenset([x])
repr(x)
#= a deep ChainMap
# outcome: RecursionError: maximum recursion depth exceeded…
from collections import ChainMap
x = ChainMap()
for _ in range(10000): x = ChainMap(x)
x['a']
#= a deep dataclass
# outcome: RecursionError: maximum recursion depth exceeded…
from dataclasses import dataclass, asdict
@dataclass
class D:
    d: object
x = None
for _ in range(10000): x = D(x)
asdict(x)
#= a deep namedtuple
# outcome: RecursionError: maximum recursion depth exceeded…
from collections import namedtuple
T = namedtuple('T', 'a')
x = None
for _ in range(10000): x = T(x)
repr(x)
#= a deep ExceptionGroup
# outcome: ExceptionGroup: g (1 sub-exception)
x = ValueError()
for _ in range(10000): x = ExceptionGroup('g', [x])
raise x
#= a deep property
# outcome: RecursionError: maximum recursion depth exceeded…
class C:
    p = property(lambda s: s.p)
C().p
#= recursion
# outcome: RecursionError: maximum recursion depth exceeded…
def f(): f()
f()
#= recursion by lambda
# outcome: RecursionError: maximum recursion depth exceeded…
f = lambda: f()
f()
#= recursion by a method
# outcome: RecursionError: maximum recursion depth exceeded…
class C:
    def m(self): self.m()
C().m()
#= recursion by __call__
# outcome: RecursionError: maximum recursion depth exceeded…
class C:
    def __call__(self): return self()
C()()
#= recursion by __getattr__
# outcome: RecursionError: maximum recursion depth exceeded…
class C:
    def __getattr__(self, n): return getattr(self, n + 'x')
C().a
#= recursion by __init__
# outcome: RecursionError: maximum recursion depth exceeded…
class C:
    def __init__(self): C()
C()
#= recursion by __new__
# outcome: RecursionError: maximum recursion depth exceeded…
class C:
    def __new__(cls): return cls()
C()
#= recursion by __repr__
# outcome: RecursionError: maximum recursion depth exceeded…
class C:
    def __repr__(self): return repr([self])
repr(C())
#= recursion by __str__
# outcome: RecursionError: maximum recursion depth exceeded…
class C:
    def __str__(self): return f'{self}'
str(C())
#= recursion by __eq__
# outcome: RecursionError: maximum recursion depth exceeded…
class C:
    def __eq__(self, o): return [self] == [o]
C() == C()
#= recursion by __hash__
# outcome: RecursionError: maximum recursion depth exceeded…
class C:
    def __hash__(self): return hash((self,))
hash(C())
#= recursion by __len__
# outcome: RecursionError: maximum recursion depth exceeded…
class C:
    def __len__(self): return len(self)
len(C())
#= recursion by __bool__
# outcome: RecursionError: maximum recursion depth exceeded…
class C:
    def __bool__(self): return bool(self)
bool(C())
#= recursion by __index__
# outcome: RecursionError: maximum recursion depth exceeded…
class C:
    def __index__(self): return [1, 2][self]
[1][C()]
#= recursion by __add__
# outcome: RecursionError: maximum recursion depth exceeded…
class C:
    def __add__(self, o): return self + o
C() + 1
#= recursion by __iter__
# outcome: RecursionError: maximum recursion depth exceeded…
class C:
    def __iter__(self): return iter(self)
list(C())
#= recursion by __contains__
# outcome: RecursionError: maximum recursion depth exceeded…
class C:
    def __contains__(self, x): return x in self
1 in C()
#= recursion by __instancecheck__
# outcome: RecursionError: maximum recursion depth exceeded…
class M(type):
    def __instancecheck__(c, o): return isinstance(o, c)
class C(metaclass=M): pass
isinstance(1, C)
#= recursion by __init_subclass__
# outcome: RecursionError: maximum recursion depth exceeded…
class C:
    def __init_subclass__(cls): type('D', (cls,), {})
class D(C): pass
#= recursion by a generator
# outcome: RecursionError: maximum recursion depth exceeded…
def g(): yield from g()
list(g())
#= recursion by a comprehension
# outcome: RecursionError: maximum recursion depth exceeded…
f = lambda: [f() for _ in '1']
f()
#= recursion by a key
# outcome: RecursionError: maximum recursion depth exceeded…
f = lambda x: sorted([2, 1], key=f)
f(1)
#= recursion by map
# outcome: RecursionError: maximum recursion depth exceeded…
f = lambda x: list(map(f, [1]))
f(1)
#= recursion by re.sub
# outcome: RecursionError: maximum recursion depth exceeded…
import re
f = lambda m: re.sub('a', f, 'a')
f(1)
#= recursion by eval
# outcome: RecursionError: maximum recursion depth exceeded…
eval(c := 'eval(c)')
#= recursion by exec
# outcome: RecursionError: maximum recursion depth exceeded…
c = 'exec(c)'
exec(c)
#= recursion by json
# outcome: RecursionError: maximum recursion depth exceeded…
import json
f = lambda o: json.dumps(object(), default=f)
f(1)
#= recursion by a coroutine
# outcome: RecursionError: maximum recursion depth exceeded…
import asyncio
async def f(): await f()
asyncio.run(f())
#= recursion by a decorator
# outcome: RecursionError: maximum recursion depth exceeded…
def d(f): return d(f)
@d
def g(): pass
#= recursion by a descriptor
# outcome: RecursionError: maximum recursion depth exceeded…
class D:
    def __get__(s, o, t): return o.d
class C: d = D()
C().d
#= recursion by setattr
# outcome: RecursionError: maximum recursion depth exceeded…
class C:
    def __setattr__(s, n, v): s.x = v
C().x = 1
#= recursion by a with
# outcome: RecursionError: maximum recursion depth exceeded…
class C:
    def __enter__(s):
        with s: pass
    def __exit__(s, *a): pass
with C(): pass
#= recursion by lru_cache
# outcome: RecursionError: maximum recursion depth exceeded…
import functools
f = functools.lru_cache(lambda n: f(n + 1))
f(0)
#= recursion limit raised
# outcome: RecursionError: maximum recursion depth exceeded…
import sys
sys.setrecursionlimit(10**9)
def f(): f()
f()
#= recursion limit lowered
# outcome: RecursionError: maximum recursion depth exceeded…
import sys
sys.setrecursionlimit(1)
def f(): f()
f()
#= a list in itself
# outcome: completed: [[...]] True\n
x = []
x.append(x)
print(x, x == x)
#= two lists in themselves
# outcome: RecursionError: maximum recursion depth exceeded…
x, y = [], []
x.append(x)
y.append(y)
x == y
#= a dict in itself
# outcome: completed: {'a': {...}}\n
x = {}
x['a'] = x
print(x)
#= a list in itself as JSON
# outcome: ValueError: Circular reference detected
import json
x = []
x.append(x)
json.dumps(x)
#= a list in itself copied
# outcome: completed: True\n
import copy
x = []
x.append(x)
y = copy.deepcopy(x)
print(y[0] is y)
#= a list in itself compared
# outcome: completed: 
x = []
x.append(x)
x < [x]
#= a tuple in itself hashed
# outcome: TypeError: unhashable type: 'list'
x = []
t = (x,)
x.append(t)
hash(t)
#= an exception that is its own cause
# outcome: ValueError: 
e = ValueError()
e.__cause__ = e
raise e
#= an exception that is its own argument
# outcome: ValueError: <exception str() failed>
e = ValueError()
e.args = (e,)
raise e
#= two exceptions that cause each other
# outcome: ValueError: 
a, b = ValueError(), KeyError()
a.__context__ = b
b.__context__ = a
raise a
#= a class that is its own attribute
# outcome: completed: True\n
class C: pass
C.c = C
print(C.c.c.c is C)
#= a namespace in itself
# outcome: completed: namespace(n=namespace(...))\n
import types
n = types.SimpleNamespace()
n.n = n
print(n)
#= a deque in itself
# outcome: completed: deque([[...]])\n
from collections import deque
d = deque()
d.append(d)
print(d)
#= a partial of itself
# outcome: AttributeError: 'functools.partial' object has no attribute '__setstate__'
import functools
p = functools.partial(print)
p.__setstate__((p, (), {}, {}))
repr(p)
#= a property of itself
# outcome: RecursionError: maximum recursion depth exceeded…
class C:
    @property
    def __class__(self): return self.__class__
isinstance(C(), int)
#= a generator in itself
# outcome: ValueError: generator already executing
def g():
    yield from x
x = g()
list(x)
#= many names
# outcome: completed: 19999\n
exec('\n'.join(f'v{i} = {i}' for i in range(20000)))
print(v19999)
#= many arguments
# outcome: completed: 1\n
print(eval('max(' + ','.join(['1'] * 20000) + ')'))
#= many parameters
# outcome: completed: 
exec('def f(' + ','.join(f'p{i}' for i in range(5000)) + '): pass')
#= many constants
# outcome: completed: 70000\n
print(len(eval('[' + ','.join(map(str, range(70000))) + ']')))
#= many locals
# outcome: SyntaxError: too many variables or arguments in one function
exec('def f():\n' + ''.join(f' v{i} = {i}\n' for i in range(70000)) + ' return v5\nprint(f())')
#= a long name
# outcome: completed: 
exec('a' * 10**6 + ' = 1')
#= a long number
# outcome: SyntaxError: Exceeds the limit (4300 digits) for integer string conversion: value has 1000000 digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer lit…
eval('9' * 10**6)
#= a null in source
# outcome: SyntaxError: source code string cannot contain null bytes
eval('1\0')
#= a lone surrogate in source
# outcome: completed: 1\n
print(len(eval("'\ud800'")))
