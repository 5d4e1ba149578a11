from decimal import *

D = Decimal

def show(expressions, names):
    for expression in expressions.strip().splitlines():
        try:
            print(expression, '->', repr(eval(expression, names)))
        except Exception as error:
            print(expression, '!!', f'{type(error).__name__}: {error}')


show(r'''
D(float('nan')), D(float('-inf')), D(-0.0)
hash(D('snan'))
hash(D('inf')),hash(D('-inf')),hash(D('1e100')),hash(D('-1')),hash(D('0.1')),hash(D('-0'))
int(D('inf'))
int(D('nan'))
float(D('snan'))
float(D('nan')),float(D('-inf')),float(D('1e400'))
round(D('2.5')), round(D('1.25'),1), round(D('125'),-1), round(D('nan'))
round(D('inf'))
round(D('1e50'),5)
round(D('1.5'),'a')
D('1.5').__floor__(),D('-1.5').__ceil__(),D('-1.5').__trunc__()
complex(D('1.5'))
D('1.5').as_integer_ratio(), D('-100').as_integer_ratio(), D('1e3').as_integer_ratio()
D('inf').as_integer_ratio()
D('nan').as_integer_ratio()
D('nan').as_tuple(), D('inf').as_tuple(), D('snan12').as_tuple(), D('-1.50').as_tuple(), D('-nan').as_tuple()
D('-1').copy_abs(), D('1').copy_negate(), D('1').copy_sign(-2), D('1').copy_sign(-2.0)
D.from_float(1), D.from_float(0.5), D.from_float(True)
D.from_float('a')
abs(D('-1.50')), -D('0'), +D('-0'), +D('1.23456789012345678901234567890123')
bool(D('0.0')), bool(D('nan')), bool(D('0e5'))
getcontext().create_decimal_from_float(0.1)
getcontext().divmod(7,2), getcontext().divide_int(7,2), getcontext().remainder(7,2), getcontext().remainder_near(7,2)
''', globals())
