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
for i in range(350):
    o=gen(4)
    kw=dict(width=R.choice([80,40,20,1,100]),indent=R.choice([1,1,2,4,0]),compact=R.random()<.4,sort_dicts=R.random()<.6,depth=R.choice([None,None,None,1,2,3]),underscore_numbers=R.random()<.3)
    try: print(i, kw, pformat(o,**kw))
    except Exception as e: print(i, type(e), e)
    print(isreadable(o), isrecursive(o), saferepr(o)==repr(o))
    if i%3==0: print(reprlib.repr(o))
    if i%5==0:
        r=reprlib.Repr(maxlevel=3,indent=R.choice([2,'..',None]),maxlist=2,maxstring=12)
        print(r.repr(o))
