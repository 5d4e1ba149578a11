from decimal import *

D = Decimal

def show(expressions, names):
    for expression in expressions.strip().splitlines():
        try:
            print(expression, '->', repr(eval(expression, names)))
        except Exception as error:
            print(expression, '!!', f'{type(error).__name__}: {error}')


show(r'''
D('abc')
D('1e9999999999999999999')
D('1e999999999999999999')
D('1e1000000000000000000')
D('1e-1999999999999999997')
D('1e-1999999999999999998')
D(1.5,2)
D([1])
D((1,2))
D((0,(1,2),'x'))
D((0,(1,10),1))
D((2,(1,),1))
D((0,(1,2),'F'))
D((0,(),'F'))
D((0,(),1))
D((0,(1,2),'n'))
D((0,(0,0,1,2),'n'))
D((0,(0,0,1,2),3))
D((0,('a',),3))
D((0,5,3))
D((0,(1,),1.5))
D(None)
D({})
D(b'1')
D(1j)
D()
D(value='3')
D(' 1_0.5 ')
D('1__0')
D('_1')
D('１２')
D('nan123')
D('-snan0012')
D('NaN(1)')
D('inf'), D('-Infinity'), D('infinit')
D(True)
D(0.1)
D(float('nan')), D(float('-inf')), D(-0.0)
D(1)/0
D(0)/0
''', globals())
