# Defaults are evaluated once, in the defining scope, and live on the function.
def remember(item, seen=[]):
    seen.append(item)
    return seen
print(remember("a"), remember("b"), remember("c", []), remember("d"))
print(remember.__defaults__)
remember.__defaults__ = (["fresh"],)
print(remember("e"), remember.__defaults__[0] is remember("f"))

def safe(item, seen=None):
    seen = [] if seen is None else seen
    seen.append(item)
    return seen
print(safe(1), safe(2), safe(3, [0]))

_missing = object()
def lookup(table, key, default=_missing):
    if key in table:
        return table[key]
    if default is _missing:
        raise KeyError(f"{key} (and no default)")
    return default
print(lookup({"x": 1}, "x"), lookup({}, "x", None))
try:
    lookup({}, "x")
except KeyError as e:
    print(type(e).__name__, e)

order = []
def note(label, value):
    order.append(label)
    return value
@(lambda f: note("decorator applied", f))
def g(a: note("annotation a", int) = note("default a", 1), *, k: note("annotation k", str) = note("default k", "z")) -> note("returns", float):
    return a, k
print(order, g(), g.__kwdefaults__, list(g.__annotations__))

base = 10
def scaled(x, factor=base):
    return x * factor
base = 99
print(scaled(2), scaled(2, base))

def cached_power(n, memo={0: 1}):
    if n not in memo:
        memo[n] = 2 * cached_power(n - 1)
    return memo[n]
print(cached_power(10), sorted(cached_power.__defaults__[0])[-3:])

class Basket:
    def __init__(self, items=[]):
        self.items = items
a, b = Basket(), Basket()
a.items.append("apple")
print(b.items, a.items is b.items, Basket(["own"]).items)
del scaled.__defaults__
try:
    scaled(2)
except TypeError as e:
    print(e)
