from decimal import *

D = Decimal

def show(expressions, names):
    for expression in expressions.strip().splitlines():
        try:
            print(expression, '->', repr(eval(expression, names)))
        except Exception as error:
            print(expression, '!!', f'{type(error).__name__}: {error}')


show(r'''
D(1)/0
D(0)/0
D(1)//0
D(1)%0
D(0)//0
divmod(D(1),0)
divmod(D(0),0)
divmod(D(1),D('inf'))
D('inf')//1
D('inf')%1
D('inf')/D('inf')
D('inf')-D('inf')
D('inf')*0
D(10)**28//1
D(10)**29//1
D(10)**30%7
D(10)**27//1
D(-7)//2, D(-7)%2, divmod(D(-7),2)
D(1)+1.5
D(1)<1.5
D(1)==1.5
D(1)<'a'
D(1)<1j
D(1)==1j,D(1)==(1+0j)
D('nan')<1
D('nan')==1
D('snan')==1
D('snan')+1
D('nan')<D('nan')
max(D('nan'),D(1))
hash(D('snan'))
hash(D('inf')),hash(D('-inf')),hash(D('1e100')),hash(D('-1')),hash(D('0.1')),hash(D('-0'))
int(D('inf'))
int(D('nan'))
''', globals())
