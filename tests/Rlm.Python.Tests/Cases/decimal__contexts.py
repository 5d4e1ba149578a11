from decimal import *

D = Decimal

def show(expressions, names):
    for expression in expressions.strip().splitlines():
        try:
            print(expression, '->', repr(eval(expression, names)))
        except Exception as error:
            print(expression, '!!', f'{type(error).__name__}: {error}')


show(r'''
D('1.5').quantize(D(1),rounding=None,context=None)
D('1.5').quantize(D(1),context=3)
Context(prec=0)
Context(prec='a')
Context(rounding='x')
Context(rounding=3)
Context(Emin=1)
Context(Emax=-1)
Context(capitals=2)
Context(clamp=2)
Context(flags=[1])
Context(flags=5)
Context(traps=[Inexact])
Context(traps={Inexact:1})
Context(traps={Inexact:1,1:2})
Context()
getcontext().foo
getcontext().flags[int]
setcontext(3)
localcontext(3)
localcontext(prec='a')
getcontext().create_decimal('1.23456789012345678901234567890123'), getcontext().create_decimal('abc')
getcontext().create_decimal()
getcontext().create_decimal_from_float(0.1)
getcontext().add(1,2), getcontext().add(D(1),'2')
getcontext().Etiny(), getcontext().Etop()
getcontext().power(2,3), getcontext().power(2,3,5), getcontext().power(a=2,b=3,modulo=5)
getcontext().divmod(7,2), getcontext().divide_int(7,2), getcontext().remainder(7,2), getcontext().remainder_near(7,2)
getcontext().copy() == getcontext()
getcontext().is_nan(1), getcontext().number_class(1), getcontext().to_sci_string(D('1e5')), getcontext().radix(), getcontext().apply(D('1.5')), getcontext().compare_signal(1,2)
BasicContext, ExtendedContext, DefaultContext
getcontext().flags
getcontext().clear_flags(), getcontext().flags
getcontext().flags==getcontext().traps, dict(getcontext().flags)==getcontext().flags
D('1').__copy__() is None, D('1').__reduce__(), getcontext().__reduce__()
''', globals())
