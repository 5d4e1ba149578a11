# The two markers / and *: names reused in **kwargs, defaults on either side, forwarding, methods and overriding.
def area(shape, /, *dims, unit="m", **shape_kw):
    return shape, dims, unit, shape_kw
print(area("square", 2), area("box", 1, 2, unit="cm", shape="also a keyword"), area("x", shape="y", dims=3))
def clamp(value, /, low=0, high=10, *, strict=False):
    if strict and not low <= value <= high: raise ValueError(f"{value} is outside {low}..{high}")
    return max(low, min(high, value))
print(clamp(50), clamp(50, high=60), clamp(-5, -9), clamp(low=1, high=3, *[2]), clamp(*(7,), **{"high": 5}))
def only_keywords(*, first, second="s", third): return first, second, third
print(only_keywords(third=3, first=1), only_keywords(**dict(zip(["first", "second", "third"], "abc"))))
def only_positional(a, b=2, /): return a, b
def both(a, /, b, *, c): return a, b, c
print(only_positional(1), only_positional(*"xy"), both(1, 2, c=3), both(1, c=3, b=2))
def swallow(self, /, **attributes): return self, attributes
print(swallow(1, self=2, a=3), dict(self=1, iterable=2), "{self}{0}".format(1, self=2))
class Event:
    def __init__(self, name, /, **fields): self.name, self.fields = name, fields
    def replace(self, /, **changes): return Event(changes.pop("event_name", self.name), **{**self.fields, **changes})
    def __repr__(self): return f"{self.name}({', '.join(f'{k}={v!r}' for k, v in self.fields.items())})"
e = Event("click", name="button", x=3)
print(e, e.replace(x=4, self="me"), e.replace(event_name="hover", y=None))
class Parent:
    def run(self, x, *, verbose=False): return f"parent {x} {verbose}"
class Child(Parent):
    def run(self, *args, extra=None, **kw): return f"child({extra}) " + super().run(*args, **kw)
print(Child().run(1, verbose=True), Child().run(x=5, extra="e"))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: clamp(value=5)); attempt(lambda: clamp()); attempt(lambda: clamp(1, 2, 3, True)); attempt(lambda: clamp(99, strict=True)); attempt(lambda: clamp(1, low=2, lo=3)); attempt(lambda: only_keywords(1, 2, 3)); attempt(lambda: only_keywords(first=1)); attempt(lambda: only_keywords()); attempt(lambda: only_positional(a=1)); attempt(lambda: only_positional(a=1, b=2)); attempt(lambda: only_positional(1, b=2)); attempt(lambda: both(1, 2, 3)); attempt(lambda: both(1, a=1, b=2, c=3)); attempt(lambda: both(1, b=2)); attempt(lambda: both(c=1)); attempt(lambda: Child().run(y=1)); attempt(lambda: Event()); attempt(lambda: Event(name="n")); attempt(lambda: area()); attempt(lambda: clamp(1, 2, low=3)); attempt(lambda: clamp(5, hihg=3)); attempt(lambda: only_keywords(frist=1, third=2))
lam = lambda a, /, b=1, *c, d=2, **e: (a, b, c, d, e)
print(lam(1), lam(1, 2, 3, d=4, a=5), (lambda *, k: k)(k=1), (lambda a, /: a)(1))
