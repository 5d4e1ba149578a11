from decimal import *

D = Decimal

def show(expressions, names):
    for expression in expressions.strip().splitlines():
        try:
            print(expression, '->', repr(eval(expression, names)))
        except Exception as error:
            print(expression, '!!', f'{type(error).__name__}: {error}')


show(r'''
D(10)**28//1
D(10)**29//1
D(10)**30%7
D(10)**27//1
D('1.50').quantize(D('0.1'))
D('1.5').quantize(D('1e-40'))
D('1.5').quantize(D('inf'))
D('inf').quantize(D('1'))
D('inf').quantize(D('inf'))
D('1.5').quantize(1)
D('1.5').quantize('1')
D('1.5').quantize(D(1),'X')
D('1.5').quantize(D(1),ROUND_UP)
D('1.5').quantize(D(1),rounding=None,context=None)
D('1.5').quantize(D(1),context=3)
D('1.5').sqrt(3)
D('-1').sqrt()
D('-0').sqrt()
D('-1').ln()
D('0').ln()
D('0').log10()
D('1000').log10()
D('1').ln()
D('0').exp()
D('inf').exp(),D('-inf').exp()
D(10)**D('0.5')
D(4)**D('0.5')
D(0)**0
D(0)**-1
D(-2)**D('0.5')
D(-8)**3
pow(D(3),4,5)
pow(D(3),-1,5)
pow(D(3),4,0)
pow(D(3),D('1.5'),5)
pow(D(3),4,5.0)
D(3).__pow__(4,5)
2**D(3)
D(2)**-3
D(3)**-3
D(2)**2.0
D('1.50').normalize(), D('100').normalize(), D('0.000').normalize(), D('-0E5').normalize()
D('1e-999999')/10**30
getcontext().power(2,3), getcontext().power(2,3,5), getcontext().power(a=2,b=3,modulo=5)
D(1).to_integral_value('X'), D('1.5').to_integral_exact(), D('1.5').to_integral(), D('1.5').to_integral_value(ROUND_DOWN), D('1e5').to_integral_value(), D('inf').to_integral_value()
''', globals())
