# decimal: the one type that is a named tuple.
from collections import namedtuple as _namedtuple
import numbers as _numbers

DecimalTuple = _namedtuple('DecimalTuple', 'sign digits exponent', module='decimal')

_numbers.Number.register(Decimal)
