# "Did you mean" offers private names inside the object's own methods, and less where an exception is shown without its traceback.
import traceback


class Basket:
    def __init__(self):
        self._items = {}
        self.count = 0

    def total(self):
        return sum(self.items.values())

    def captured(self):
        later = lambda: self
        return later().items or self.items

    def of(self, other):
        return other.items

    @classmethod
    def kind(cls):
        return cls.totl

    @property
    def size(self):
        return len(self.item)


def typo():
    length = 3
    return lenght


def last_line(action):
    try:
        action()
    except Exception as e:
        return traceback.format_exc().splitlines()[-1], traceback.format_exception_only(e)[-1].strip()


basket = Basket()
for action in (basket.total, basket.captured, lambda: basket.of(Basket()), lambda: basket.of(basket), lambda: basket.items, Basket.kind,
               lambda: basket.size, typo, lambda: prnt, lambda: "a".uper(), lambda: basket.cuont):
    whole, alone = last_line(action)
    print(whole)
    print("   ", "the same" if whole == alone else alone)
