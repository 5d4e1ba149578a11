# One place in the code that calls a method of values of many types, in turn.
from fractions import Fraction


class Slotted:
    __slots__ = ('a',)

    def __init__(self, a):
        self.a = a

    def as_integer_ratio(self):
        return self.a, 'slotted'


class Plain:
    def as_integer_ratio(self):
        return 'plain', 0


def ratio(x):
    return x.as_integer_ratio()


values = [3, Fraction(1, 2), 4, 2.5, Slotted(1), 5, Plain(), 6, 0.25, Plain(), Fraction(7, 3), True, Slotted(2), 8]
for x in values:
    print(ratio(x))
for x in reversed(values):
    print(ratio(x))


class Text:
    def upper(self):
        return 'mine'

    def count(self, x):
        return -1


print([x.upper() for x in ('a', Text(), 'b', b'c', Text(), bytearray(b'd'))])
print([x.count('a') for x in ('aba', Text(), ['a', 'b'], ('a',), Text(), 'a')])
