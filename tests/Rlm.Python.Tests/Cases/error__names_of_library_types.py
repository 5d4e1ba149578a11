# Types of library modules say their module in messages of operations; classes written in Python do not.
import array
import collections
import datetime
import decimal
import fractions
import functools
import itertools
import json
import re
import types

objects = [datetime.date(2024, 5, 17), datetime.timedelta(1), decimal.Decimal("1.5"), re.match("a", "a"), re.compile("a"),
           functools.partial(int), types.SimpleNamespace(a=1), collections.deque([1]), itertools.count(), array.array("i", [1]),
           fractions.Fraction(1, 2), collections.Counter("a")]
actions = {
    "o.nope": lambda o: o.nope,
    "o['k']": lambda o: o["k"],
    "o['k'] = 1": lambda o: exec("o['k'] = 1", {"o": o}),
    "'a' + o": lambda o: "a" + o,
    "[] + o": lambda o: [] + o,
    "'a' * o": lambda o: "a" * o,
    "{} | o": lambda o: {} | o,
    "1 << o": lambda o: 1 << o,
    "o()": lambda o: o() if not isinstance(o, functools.partial) else len(o),
    "int('1', o)": lambda o: int("1", o),
    "','.join": lambda o: ",".join([o]),
    "startswith": lambda o: "a".startswith(o),
    "format": lambda o: f"{o:>5q}",
    "for": lambda o: [x for x, y in [o]],
    "json": lambda o: json.dumps(o),
    "str.upper": lambda o: str.upper(o),
    "reversed": lambda o: reversed(o) if not isinstance(o, (re.Match, collections.deque, array.array, collections.Counter)) else len(5),
}
for name, action in actions.items():
    for o in objects:
        try:
            action(o)
        except Exception as e:
            print(name.ljust(12), type(o).__name__.ljust(16), f"{type(e).__name__}: {e}")
try:
    bytes(itertools.count(250))
except ValueError as e:
    print(e)
