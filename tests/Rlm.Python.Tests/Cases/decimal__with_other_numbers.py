import fractions
import json
import math
import statistics
from decimal import *

D = Decimal
F = fractions.Fraction

def show(expressions, names):
    for expression in expressions.strip().splitlines():
        try:
            print(expression, '->', repr(eval(expression, names)))
        except Exception as error:
            print(expression, '!!', f'{type(error).__name__}: {error}')


show(r'''
F(1,2)+D(1)
D(1)+F(1,2)
math.sqrt(D(4)), math.floor(D('1.5')), math.ceil(D('1.5')), math.trunc(D('-1.5')), math.isnan(D('nan')), math.fsum([D('0.1')]*10), math.prod([D(2),D(3)])
statistics.fmean([D(1),D(2)]), statistics.harmonic_mean([D(1),D(2)]), statistics.geometric_mean([D(1),D(2)])
json.dumps(D(1))
json.loads('1.10',parse_float=D)
sorted([D(3),1,2.5,F(1,2)])
sum([D('0.1')]*3), sum([D('0.1')]*3, D(0)), max(D(1),2,1.5), min([D(1),0.5])
{D(1):1, 1:2, 1.0:3}
D(1) in [1.0], D('1.0') in {1}
'%.2f' % D('1.005'), '%d' % D('3.7'), '%s' % D('1.10'), '%r' % D(1), '%e' % D(12)
f"{D('1.005'):.2f} {D('1234.5'):,} {D('1e3')!r:>20} {D(2)!s:05}"
'{:.1f}'.format(D('2.25')), '{0:{1}}'.format(D(1),'>5')
int(D('12.9')), float(D('0.1')), bool(D(0)), complex(D(1)), str(D('1.0')), int(D('1e30'))
round(D('2.675'),2), round(D('-0.5')), round(D('1234'),-2), round(D(5),None)
abs(D(-3)), divmod(D(7),D(2)), divmod(7,D(2)), pow(D(2),10), pow(2,D(10),7), D(7)//D(2), D(-7)%D(3), 7%D(3)
range(D(3))
[1,2][D(1)]
D(2)*'a'
'a'*D(2)
[1]*D(2)
D(1)<None
D(1)+1j
1.5*D(2)
D(1)!=1.0, D('NaN')!=D('NaN'), D('NaN')!=1
chr(D(65))
round(1.5, D(1))
math.log(D(10)), math.gcd(4)
math.isclose(D(1),D(1)), math.copysign(D(1),-1), math.hypot(D(3),D(4)), math.pow(D(2),3)
math.factorial(D(3))
math.isqrt(D(4))
D('1e1000').__float__()
float(D('1e1000'))
D(10)**400 > 1e308, D('1e400') > float('inf')
D('3.14').as_integer_ratio()
''', globals())
show(r'''
statistics.stdev([D(1), D(2), D(4)]), statistics.pstdev([D('1.5'), D('2.5'), D('4.5')]), statistics.stdev([D(1), 2, D(4)])
statistics.pvariance([D('0.1'), D('0.2')]), statistics.mean([D(1), D(2), D(4)]), statistics.fmean([D('0.5'), 2])
statistics.quantiles([D(1), D(2), D(3), D(4)]), statistics.median_low([D(3), D(1)]), statistics.multimode([D(1), D('1.0'), D(2)])
''', globals())
