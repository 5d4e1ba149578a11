from decimal import *

D = Decimal

def show(expressions, names):
    for expression in expressions.strip().splitlines():
        try:
            print(expression, '->', repr(eval(expression, names)))
        except Exception as error:
            print(expression, '!!', f'{type(error).__name__}: {error}')


show(r'''
max(D('nan'),D(1))
D(5).logical_and(D(1))
D(101).logical_and(D(110)), D(101).logical_or(D(110)), D(101).logical_xor(D(110)), D(101).logical_invert()
D(101).rotate(1), D(101).rotate(-1), D(101).shift(2), D(101).shift(-2)
D(101).rotate(100)
D(101).rotate(D('1.5'))
D(1).scaleb(5), D(1).scaleb(D('1e9'))
D(1).next_minus(),D(1).next_plus(),D(1).next_toward(2),D(1).next_toward(1), D(0).next_minus()
D('1.5').remainder_near(1), D('10').remainder_near(6), D(7).remainder_near(D('inf'))
D('1.5').same_quantum(D('2.5')), D('nan').same_quantum(D('nan'))
D('12').number_class(),D('-0').number_class(),D('nan').number_class(),D('snan').number_class(),D('-inf').number_class(),D('1e-999999').number_class(), D('1e-1000010').number_class()
D('1.50').canonical(), D('1.5').conjugate(), D('1').is_canonical(), D(1).radix()
D('1e7').to_eng_string(), D('1e-7').to_eng_string(), D('0e5').to_eng_string(), D('123e5').to_eng_string(), D('1e-8').to_eng_string(), D('0e-9').to_eng_string()
str(D('1e7')), str(D('0e7')),str(D('0e-7')),str(D('123e-8')),str(D('123e-9')),str(D('0.000001')),str(D('0.0000001')), str(D('-0')), str(D('-0.0'))
D(1).fma(2,3), D('snan').fma(1,2), D(1).fma(1.5,1)
D(1).compare(2), D(1).compare(D('nan')), D(1).compare_signal(2), D('1.0').compare_total(D('1.00')), D('-1').compare_total_mag(D(1)), D('nan').compare_total(D('snan'))
D(1).compare_signal(D('nan'))
D(1).compare(1.5)
D(1).max(2), D(1).max(D('nan')), D(1).min(D('snan'))
D(1).max_mag(-2), D(1).min_mag(-2)
D('1.0').max(D('1.00')), D('1.0').min(D('1.00'))
D('-1').copy_abs(), D('1').copy_negate(), D('1').copy_sign(-2), D('1').copy_sign(-2.0)
D('12.5').adjusted(), D('0').adjusted(), D('inf').adjusted(), D('0e5').adjusted()
Context(Emin=1)
Context(Emax=-1)
getcontext().divmod(7,2), getcontext().divide_int(7,2), getcontext().remainder(7,2), getcontext().remainder_near(7,2)
getcontext().is_nan(1), getcontext().number_class(1), getcontext().to_sci_string(D('1e5')), getcontext().radix(), getcontext().apply(D('1.5')), getcontext().compare_signal(1,2)
D('1').__copy__() is None, D('1').__reduce__(), getcontext().__reduce__()
D(1).is_normal(), D(0).is_normal(), D('1e-1000000').is_subnormal(), D(1).is_signed(), D(1).is_snan(), D(1).is_qnan()
D(1).is_normal(3)
''', globals())
