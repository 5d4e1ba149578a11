from collections import defaultdict
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, InvalidOperation, getcontext, localcontext

CENT = Decimal('0.01')
lines = '''
2024-01-03,Ann,19.99,3
2024-01-03,Bob,0.105,10
2024-01-04,Ann,-5.00,1
2024-01-05,Cy,1e3,2
2024-01-05,Bob,abc,1
2024-01-06,Dee,1234567.891,7
2024-01-07,Ann,NaN,1
'''
totals = defaultdict(Decimal)
for number, line in enumerate(lines.split(), 1):
    day, who, price, count = line.split(',')
    try:
        amount = Decimal(price) * int(count)
        if amount.is_nan():
            raise ValueError(f'no amount for {who}')
    except InvalidOperation as error:
        print(f'line {number}: bad price {price!r}: {error}')
        continue
    except ValueError as error:
        print(f'line {number}: {error}')
        continue
    totals[who] += amount
    print(f'{day} {who:<4}{amount:>16,.2f}  {amount}')
for who, total in sorted(totals.items(), key=lambda item: (-item[1], item[0])):
    net = total.quantize(CENT, rounding=ROUND_HALF_UP)
    tax = (net * Decimal('0.19')).quantize(CENT, ROUND_HALF_EVEN)
    print(f'{who:<5}|{net:>15}|{tax:>14}|{net + tax:>+16,}|{net.adjusted():>3}|{tax.as_tuple().exponent}')
print('sum', sum(totals.values()), max(totals.values()), min(totals.values()))


def share(total, parts):
    each = (total / parts).quantize(CENT, ROUND_DOWN)
    result = [each] * parts
    missing = total - sum(result)
    for i in range(int(missing / CENT)):
        result[i] += CENT
    return result


for total, parts in ((Decimal('100.00'), 3), (Decimal('0.05'), 4), (Decimal('10.01'), 7)):
    pieces = share(total, parts)
    print(total, parts, [str(piece) for piece in pieces], sum(pieces) == total)


def compound(principal, rate, years):
    with localcontext() as ctx:
        ctx.prec = 12
        return (principal * (1 + rate / 12) ** (12 * years)).quantize(CENT)


for years in (1, 5, 30):
    print(years, compound(Decimal(1000), Decimal('0.045'), years))
print(getcontext().prec, Decimal(1) / 7)
with localcontext(prec=50):
    print(Decimal(2).sqrt())
    print(Decimal(1).exp())
    print(Decimal(10).ln())
    print(Decimal(2).log10(), Decimal(3) ** Decimal('0.5'))


def pi():
    with localcontext() as ctx:
        ctx.prec += 2
        last, term, total, n, na, d, da = 0, Decimal(3), Decimal(3), 1, 0, 0, 24
        while total != last:
            last = total
            n, na = n + na, na + 8
            d, da = d + da, da + 32
            term = term * n / d
            total += term
    return +total


for digits in (10, 28, 60):
    with localcontext(prec=digits):
        print(pi())
print([str(x) for x in sorted(map(Decimal, '3 1.0 -2 1.00 0 -0 1e-5 1E+2'.split()))])
print({Decimal('1.0'): 'a', Decimal('1.00'): 'b', 1: 'c'}, Decimal('0.1') + Decimal('0.2') == Decimal('0.3'), 0.1 + 0.2 == 0.3)
print('%s %r %.3f %d' % (Decimal('1.10'), Decimal('1.10'), Decimal('2.0005'), Decimal('7.9')), f'{Decimal("0.256"):.1%}')
