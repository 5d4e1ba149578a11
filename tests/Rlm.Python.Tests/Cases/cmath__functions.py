import cmath, math
from cmath import *
def f(z):
    if isinstance(z,complex): return (f(z.real),f(z.imag))
    if isinstance(z,float): return 'nan' if z!=z else float('%.13g'%z)
    if isinstance(z,tuple): return tuple(map(f,z))
    return z
def t(s):
    try: print(s,'->',f(eval(s)))
    except BaseException as e: print(s,'!!',type(e).__module__,type(e).__name__,e)
inf=math.inf; nan=math.nan
vals=['0','-0.0','1','-1','1j','-1j','2+3j','-2-3j','0.5','1e-10','1e300','inf','-inf','nan','complex(inf,inf)','complex(-inf,1)','complex(1,inf)','complex(nan,1)','complex(0,nan)','complex(inf,nan)','complex(-0.0,-0.0)','complex(-1,-0.0)','complex(2,-0.0)','1e-300+1e-300j','710','-750+1j','complex(1e200,1e200)','complex(0.3,-0.7)','complex(-inf,-0.0)','complex(0,-inf)']
for fn in 'sqrt exp log log10 sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh phase polar isnan isinf isfinite'.split():
    for v in vals: t(f'{fn}({v})')
for s in '''rect(1,pi/2), rect(2,0), rect(0,5), rect(inf,0), rect(-1,1)
rect(inf,inf)
rect(1,inf)
rect(0,inf)
rect('a',1)
log(2,10), log(-8,2), log(1j,1j)
log(2,1)
log(2,0)
sqrt('a')
sqrt()
sqrt(1,2)
isclose(1,1+1e-10j), isclose(1,1.1), isclose(1,1.1,rel_tol=.2), isclose(1j,1.0000000001j), isclose(inf,inf), isclose(nan,nan), isclose(0,1e-10,abs_tol=1e-9)
isclose(1,1,rel_tol=-1)
cmath.pi,cmath.e,cmath.tau,cmath.inf,cmath.nan,cmath.infj,cmath.nanj
[x for x in dir(cmath) if x[0]!='_']
polar('a')
exp(complex(1000,0))
exp(True)
phase(-1), phase(complex(-1,-0.0))'''.splitlines(): t(s)
class C:
    def __complex__(self): return 3+4j
class F:
    def __float__(self): return 4.0
class I:
    def __index__(self): return 9
t('sqrt(C())');t('sqrt(F())');t('sqrt(I())')
