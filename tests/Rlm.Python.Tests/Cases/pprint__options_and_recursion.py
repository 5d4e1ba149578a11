import sys
if 'ours' in globals() or len(sys.argv)>1: pass
from pprint import *
import pprint as P, reprlib
from collections import *
from dataclasses import dataclass, field
from types import SimpleNamespace, MappingProxyType
import random
@dataclass
class D:
    a: int
    b: list
    c: str = field(default='x', repr=False)
    d: dict = field(default_factory=dict)
@dataclass(repr=False)
class E_:
    a: int
class MyL(list): pass
class MyD(dict): pass
class Odd(list):
    def __repr__(self): return 'odd'*40
NT=namedtuple('NT','aa bb')
R=random.Random(3)
WORDS='alpha beta gamma delta\n epsilon  zeta\teta theta iota kappa lambda mu'.split(' ')
def gen(d):
    k=R.randrange(22)
    if d<=0: k=R.randrange(8)
    if k<2: return R.randrange(-5,10**R.randrange(1,12))
    if k==2: return ' '.join(R.choice(WORDS) for _ in range(R.randrange(0,30)))
    if k==3: return bytes(R.randrange(256) for _ in range(R.randrange(60)))
    if k==4: return R.random()
    if k==5: return None
    if k==6: return R.choice(WORDS)
    if k==7: return bytearray(b'xyz'*R.randrange(20))
    n=R.randrange(0,7)
    if k<12: return [gen(d-1) for _ in range(n)]
    if k==12: return tuple(gen(d-1) for _ in range(n))
    if k<16: return {R.choice([R.randrange(9),R.choice(WORDS),(1,2)]): gen(d-1) for _ in range(n)}
    if k==16: return R.choice([deque([gen(d-1) for _ in range(n)]), deque([gen(d-1) for _ in range(n)],9)])
    if k==17: return R.choice([set,frozenset])(R.randrange(100000) for _ in range(n*3))
    if k==18: 
        x=R.choice([defaultdict(int), OrderedDict(), Counter(), UserDict()])
        for _ in range(n): x[R.choice(WORDS)]=R.randrange(10**9)
        return x
    if k==19: return R.choice([NT(gen(d-1),gen(d-1)), SimpleNamespace(abc=gen(d-1),de=gen(d-1)), ChainMap({1:gen(d-1)},{2:gen(d-1)}), D(1,[gen(d-1)]), MappingProxyType({'abcdef'*3:gen(d-1)}), UserList([gen(d-1)]), MyL([gen(d-1)]), MyD({1:gen(d-1)})])
    return [gen(d-1) for _ in range(n)]
print(pformat(E_(1)).split(' at')[0]); print(pformat(Odd([1]*100)))
l=[1]; l.append(l); d={'k':l}; d['self']=d
import re
print(re.sub(r'id=\d+','id=N',pformat([l,d],width=20)), isrecursive(l), isreadable(l), PrettyPrinter().isrecursive(l))
for bad in (dict(indent=-1),dict(width=0),dict(depth=0),dict(width='x')):
    try: PrettyPrinter(**bad)
    except Exception as e: print(type(e).__name__, e)
class My(PrettyPrinter):
    def format(self, o, c, m, l):
        if isinstance(o,int): return hex(o), True, False
        return super().format(o,c,m,l)
My(width=30).pprint({'a':[1,2,300]*4,'b':255})
pp({'b':1,'a':2}); pprint([1,2],sys.stdout); pprint('x'*200); pprint('word '*40); pprint({'k':'word '*40}); pprint(b'x'*100)
@reprlib.recursive_repr()
def f(self): return '<'+repr(self)+'>'
print(f.__wrapped__ is not None, f.__name__)
try: reprlib.Repr(indent=-1).repr([1])
except Exception as e: print(type(e), e)
try: reprlib.Repr(indent=1.5).repr([1])
except Exception as e: print(type(e), e)
print(reprlib.aRepr.maxlist, reprlib.repr('x'*100), reprlib.repr(10**100), reprlib.repr(set(range(20))), reprlib.repr([[[[[[[[1]]]]]]]]))
