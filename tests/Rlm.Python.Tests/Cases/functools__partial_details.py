# partial and partialmethod: merging, attributes, repr, nesting, callbacks, errors.
from functools import partial, partialmethod
import operator

def invoice(number, *lines, currency="EUR", **extra):
    return f"{number}: {'+'.join(map(str, lines))} {currency} {extra or ''}".rstrip()

euro = partial(invoice, "A-1", 10)
franc = partial(euro, 20, currency="CHF", net=True)
print(euro(), "|", euro(5, 6), "|", franc(30), "|", franc(currency="USD", net=False))
print(franc.func is invoice, franc.args, franc.keywords, euro.keywords, partial(franc).args == franc.args)
franc.keywords["note"] = "added later"; print(franc())
print(partial(int, base=2)("1011"), partial(pow, 2)(10), partial(operator.mul, 3), partial(int, base=2))
class Loud(partial):
    def __call__(self, *a): return super().__call__(*a).upper()
print(Loud(invoice, "b-2")("x"), isinstance(Loud(len), partial), Loud(str).func)
p = partial(print, "total", sep=" = ")
p(12); p(3, end="!\n")
p.unit = "kg"; print(p.unit, vars(p), hasattr(p, "__name__"), callable(p), p.__doc__[:20] == partial.__doc__[:20])
class Lamp:
    def __init__(self): self.state, self.history = "off", []
    def switch(self, state, *, by="hand"):
        self.history.append((self.state, state, by)); self.state = state
        return self
    on = partialmethod(switch, "on")
    off = partialmethod(switch, state="off", by="timer")
    describe = partialmethod(lambda self, prefix, width: f"{prefix}{self.state:>{width}}", "lamp:")
lamp = Lamp().on().off().on(by="sensor")
print(lamp.history, lamp.describe(5), lamp.describe(width=8))
handlers = [partial(lambda i, x: x + i, i) for i in range(3)]
late = [lambda x: x + i for i in range(3)]
print([h(10) for h in handlers], [f(10) for f in late])
by_key = partial(sorted, key=lambda w: (len(w), w), reverse=True)
print(by_key(["bb", "a", "ccc", "aa"]), list(map(partial(round, ndigits=1), [1.25, 2.34])), list(map(partial(str.split, sep=","), ["a,b", "c"])))
for f in (lambda: partial(), lambda: partial(5), lambda: partial(invoice)(), lambda: partial(invoice, number=1)(2), lambda: partial(len, [1], [2])(), lambda: setattr(euro, "func", len),
          lambda: partial(int, base=2)("12"), lambda: lamp.off("x"), lambda: partialmethod(3)):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
