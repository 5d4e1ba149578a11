import random
from decimal import *
import decimal
seed=77
N=300
R=random.Random(seed)
D=Decimal
def digits(n): return ''.join(R.choice('0123456789') for _ in range(n))
def num():
    k=R.random()
    if k<0.05: return R.choice(['0','-0','0E+5','-0E-7','NaN12','-NaN12','sNaN3','Infinity','-Infinity','1','-1','10','0.1','1.0','1.000'])
    if k<0.15: return ('-' if R.random()<.4 else '')+str(R.randrange(0,100))
    if k<0.3: return ('-' if R.random()<.4 else '')+R.choice(['1','9','99','999','5','50','25','500','49','51','10','100','1000'])+'E'+str(R.randrange(-12,12))
    n=R.choice([1,2,3,5,9,12,20,28,40])
    s=digits(n)
    e=R.choice([0,0,0,-1,-2,-3,-n,-n-2,3,R.randrange(-30,30),R.randrange(-60,60)])
    return ('-' if R.random()<.4 else '')+s+'E'+str(e)
def small():
    if R.random()<.5: return str(R.randrange(-12,40))
    return num()
rounds=[ROUND_UP,ROUND_DOWN,ROUND_CEILING,ROUND_FLOOR,ROUND_HALF_UP,ROUND_HALF_DOWN,ROUND_HALF_EVEN,ROUND_05UP]
un='exp ln log10 logb logical_invert next_minus next_plus normalize sqrt to_integral_exact to_integral_value plus minus abs copy_abs copy_negate _apply is_normal is_subnormal number_class to_sci_string to_eng_string create_decimal is_zero'.split()
bi='add subtract multiply divide divide_int remainder remainder_near divmod compare compare_signal compare_total compare_total_mag copy_sign logical_and logical_or logical_xor max max_mag min min_mag next_toward rotate scaleb shift quantize same_quantum power power'.split()
only=None
out=[]
for i in range(N):
    prec=R.choice([1,2,3,5,9,16,28,28,28,50])
    emax=R.choice([999999,999999,99,20,384])
    c=Context(prec=prec,rounding=R.choice(rounds),Emax=emax,Emin=-emax,clamp=R.choice([0,0,0,1]),traps=[])
    k=R.random()
    if k<.35:
        f=R.choice(un); a=[num()]
    elif k<.95:
        f=R.choice(bi); a=[num(),small() if R.random()<.6 or f=='power' else num()]
        if f.startswith('logical'): a=[''.join(R.choice('01') for _ in range(R.randrange(1,12))) for _ in a]
    else:
        f='fma'; a=[num(),num(),num()]
    if only and f not in only: continue
    d=[D(x) for x in a]
    try: r=getattr(c,f)(*d)
    except Exception as e: r=type(e).__name__+str(e)
    fl=''.join(s.__name__[:3] for s,v in c.flags.items() if v)
    print(seed,i,f,a,prec,c.rounding,emax,c.clamp,'->',r,fl)
    if R.random()<.1 and not d[0].is_nan():
        x=d[0]
        try: print('hash',hash(x), float(x), x.as_tuple()[1:], int(x) if x.is_finite() and abs(x.adjusted())<100 else 0, x.as_integer_ratio() if x.is_finite() else 0)
        except Exception as e: print(type(e).__name__,e)
