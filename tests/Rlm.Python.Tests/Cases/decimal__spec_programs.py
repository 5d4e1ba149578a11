# Longer calculations: series, roots by iteration, exactness, and contexts that change meanwhile.
from decimal import *

getcontext().prec = 40


def exp_series(x):
    total, term, n = Decimal(0), Decimal(1), 0
    while True:
        new = total + term
        if new == total:
            return total
        total = new
        n += 1
        term = term * x / n


def newton_root(value, degree):
    guess = Decimal(1)
    for _ in range(200):
        better = ((degree - 1) * guess + value / guess ** (degree - 1)) / degree
        if better == guess:
            break
        guess = better
    return guess


for text in ('1', '-1', '0.5', '10', '-3.25'):
    x = Decimal(text)
    print(text, exp_series(x), abs(exp_series(x) - x.exp()) < Decimal('1e-30'))
for degree in (2, 3, 5):
    print(degree, newton_root(Decimal(degree + 5), degree).quantize(Decimal('1e-30')), (Decimal(degree + 5) ** (Decimal(1) / degree)).quantize(Decimal('1e-30')))

for prec in (1, 2, 5, 9, 20, 77):
    with localcontext(prec=prec) as ctx:
        a, b = Decimal('123456789.987654321'), Decimal('-0.00076543')
        print(prec, a + b, a - b, a * b, a / b, a // b if prec > 11 else '', (a * a).sqrt(), a.ln(), (-b).log10(), (-b) ** 3, [s.__name__ for s, on in ctx.flags.items() if on])

for rounding in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP):
    with localcontext(rounding=rounding, prec=3):
        row = []
        for text in ('1.115', '1.125', '-1.115', '-1.1251', '9.995', '0.0009995', '1.105', '1.155'):
            row.append(str(+Decimal(text)))
            row.append(str(Decimal(text).quantize(Decimal('0.01'))))
            row.append(str(Decimal(text).to_integral_value()))
        print(rounding, *row)

with localcontext(prec=4, Emax=9, Emin=-9) as ctx:
    ctx.traps[Overflow] = ctx.traps[DivisionByZero] = ctx.traps[InvalidOperation] = False
    for expression in ('Decimal("9.999e9") * 10', 'Decimal("-9e9") * 10', 'Decimal("1e-9") / 7', 'Decimal("1e-12") / 10', 'Decimal(1) / 0', 'Decimal(-1) / 0', 'Decimal(0) / 0', 'Decimal("inf") - Decimal("inf")', 'Decimal("1.23456")+0', 'Decimal(-1).sqrt()', 'Decimal("sNaN1") + 1', 'Decimal(1000).exp()', 'Decimal(-1000).exp()', 'Decimal(10) ** 20', 'Decimal(10) ** -20', 'Decimal(0).ln()', 'Decimal(2) ** 100', 'Decimal("0.5") ** 40'):
        ctx.clear_flags()
        print(expression, '=', eval(expression), [s.__name__ for s, on in ctx.flags.items() if on])

for trap in (Clamped, DivisionByZero, Inexact, Overflow, Rounded, Underflow, InvalidOperation, Subnormal, FloatOperation):
    with localcontext(Context(prec=3, Emax=5, Emin=-5, traps=[trap])):
        hits = []
        for expression in ('Decimal(1) / 3', 'Decimal("100.0") + 0', 'Decimal("1000.0") + 0', 'Decimal("9e5") * 10', 'Decimal("1e-5") / 30', 'Decimal("1e-6") * 1', 'Decimal(1) / 0', 'Decimal(0) / 0', 'Decimal(0.5)', 'Decimal(1) < 0.5', 'Decimal("0e-20") + 0', 'Decimal("x")'):
            try:
                eval(expression)
            except DecimalException as error:
                hits.append(f'{expression}: {type(error).__name__}{[kind.__name__ for kind in error.args[0]]}')
        print(trap.__name__, hits)
try:
    Decimal(1) / 0
except ZeroDivisionError as error:
    print('as ZeroDivisionError', repr(error))
try:
    Decimal('1,5')
except ArithmeticError as error:
    print('as ArithmeticError', error)
c = getcontext().copy()
c.prec = 5
setcontext(c)
print(getcontext() is c, Decimal(1) / 3, c.divide(1, 3), Context(prec=3).divide(1, 3), c.create_decimal('3.14159265'))
with localcontext() as inner:
    inner.prec += 5
    print(Decimal(1) / 3, getcontext() is inner)
print(Decimal(1) / 3, getcontext() is c)
setcontext(ExtendedContext)
print(getcontext(), Decimal(1) / 0, getcontext() is ExtendedContext)
