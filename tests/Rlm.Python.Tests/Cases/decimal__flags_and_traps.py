from decimal import *
import decimal

c = Context()

def show(expressions, names):
    for expression in expressions.strip().splitlines():
        try:
            print(expression, '->', repr(eval(expression, names)))
        except Exception as error:
            print(expression, '!!', f'{type(error).__name__}: {error}')


show(r'''
c.flags.__setitem__(Inexact,5)
c.flags
c.flags.__delitem__(Inexact)
c.flags.__setitem__(Inexact,'a')
c.flags.get(Inexact)
c.flags.get(3)
3 in c.flags
Inexact in c.flags
c.flags == {Inexact:True}
c.flags.update({Rounded:True})
c.flags
c.flags!=3
setattr(c,'flags',{Inexact:True})
setattr(c,'flags',{})
setattr(c,'flags',5)
setattr(c,'flags',[Inexact])
setattr(c,'traps',c.flags)
c
setattr(c,'prec',0)
setattr(c,'prec',10**18)
setattr(c,'prec',10**20)
setattr(c,'prec',True)
setattr(c,'prec',1.5)
setattr(c,'Emin',1)
setattr(c,'Emax',-1)
setattr(c,'capitals',3)
setattr(c,'clamp',3)
setattr(c,'rounding',3)
c.copy()
type(c.copy())
Context(5)
Context(5,ROUND_UP,-5,5,0,1,[Inexact],[Rounded])
Context(None,None)
localcontext(Context(prec=3)).__enter__()
localcontext().__enter__().prec
c.create_decimal_from_float('a')
c.create_decimal_from_float(5)
c.copy_decimal(5)
c._apply(5)
c.to_sci_string(5)
c.to_eng_string(Decimal('1e7'))
c.is_canonical(Decimal(1))
c.is_canonical(1)
c.canonical(1)
c.canonical(Decimal(1))
c.clear_traps()
c.clear_flags()
c.create_decimal((0,(1,2,3,4,5,6),-2))
c.create_decimal('1'*60)
c.create_decimal('nan'+'1'*60)
c.create_decimal(5.5)
c.create_decimal([])
c.power(2,'a')
c.abs('a')
c.divmod(1,'a')
c.quantize(1,2)
c.same_quantum(1,2)
c.to_integral_exact(Decimal('1.5'))
c.next_toward(1,2)
Decimal('1').__eq__(1.0)
Decimal('1').__eq__('a')
Decimal('1').__add__('a')
Decimal('1').__floordiv__(2.5)
Decimal(1).__radd__(4)
Decimal('5').__rpow__(2)
DecimalTuple.__mro__
DecimalTuple._fields
DecimalTuple.__module__
decimal.getcontext is getcontext
getcontext
BasicContext.__class__
Decimal('1.0').__hash__()
type(Decimal)
Decimal.real
Decimal.__module__,Context.__module__,InvalidOperation.__module__
Decimal(3).__class__.__qualname__
InvalidOperation('a')
InvalidOperation()
issubclass(DivisionUndefined,ZeroDivisionError)
type(c)
c.__class__.__name__
c == c, c == Context(), hash(c)==hash(c)
''', globals())
