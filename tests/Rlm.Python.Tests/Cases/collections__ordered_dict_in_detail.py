# OrderedDict takes keywords where dict does not, and notices every change while it is walked; fields of named tuples.
import copy
import operator
from collections import OrderedDict, namedtuple

stock = OrderedDict(nuts=5, bolts=2)
print(stock.pop("nails", default=0), stock.setdefault("cogs", default=7), stock.setdefault(key="pins"), stock.pop(key="pins"))
print(OrderedDict.fromkeys(["a", "b"], value=[]), stock)
for attempt in (lambda: {}.pop("a", default=1), lambda: stock.pop("x"), lambda: stock.setdefault(), lambda: {}.fromkeys("ab", value=1)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)


def while_walking(change):
    walked = OrderedDict(stock)
    seen = []
    try:
        for key in walked:
            seen.append(key)
            change(walked, key)
    except RuntimeError as e:
        print(seen, e)
    else:
        print(seen, "to the end")


while_walking(lambda d, key: d.pop("cogs", None))
while_walking(lambda d, key: d.update(extra=1))
while_walking(lambda d, key: d.update({key: 0}))

Point = namedtuple("Point", "x y")
print(Point.x, type(Point.y).__name__, Point.y.__doc__)
Point.x.__doc__ = "to the right"
print(Point.x, Point(3, 4).x, Point.x.__get__(Point(5, 6)))

letters = iter("abcde")
print(operator.indexOf(letters, "b"), next(letters))
try:
    operator.iconcat(1, 2)
except TypeError as e:
    print(e)


class Counter:
    def __init__(self):
        self.n = 0

    def up(self):
        self.n += 1
        return self.n


original = Counter()
up = copy.deepcopy(original.up)
print(up(), up(), original.n, copy.copy(original.up)(), original.n, copy.copy(operator.itemgetter(1))("xyz"))
