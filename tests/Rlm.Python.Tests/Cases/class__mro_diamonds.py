# Diamonds: cooperative super chains, keyword arguments shed along the way, impossible orders.
class Root:
    def __init__(self, **left):
        if left: raise TypeError(f"unused arguments: {', '.join(left)}")
        self.trail = ["Root"]
    def describe(self): return ["Root"]
class Named(Root):
    def __init__(self, *, name, **kw):
        super().__init__(**kw)
        self.name = name
        self.trail.append("Named")
    def describe(self): return [f"name={self.name}", *super().describe()]
class Priced(Root):
    def __init__(self, *, price=0, **kw):
        super().__init__(**kw)
        self.price = price
        self.trail.append("Priced")
    def describe(self): return [f"price={self.price}", *super().describe()]
class Product(Named, Priced):
    def describe(self): return ["Product", *super().describe()]
class Reversed(Priced, Named): pass
p = Product(name="lamp", price=30)
print(p.trail, p.describe())
print(Reversed(name="r").describe(), [c.__name__ for c in Reversed.__mro__])
try:
    Product(name="x", colour="red", size=3)
except TypeError as e:
    print(e)
try:
    Product(price=3)
except TypeError as e:
    print(e)
print(super(Named, p).describe(), super(Priced, p).describe(), super(Product, p).name if hasattr(super(Product, p), "name") else "no instance attributes on super")
def attempt(*bases):
    try:
        return [c.__name__ for c in type("New", bases, {}).__mro__]
    except TypeError as e:
        return str(e).replace("\n", " / ")
print(attempt(Product, Root), attempt(Named, Priced, Root))
print(attempt(Root, Named)); print(attempt(Product, Reversed)); print(attempt(Named, Named)); print(attempt(object, Root))
print(attempt(bool)); print(attempt(int, str)); print(attempt(type(None))); print(attempt(type(len)))
class Mixed(Named):
    def describe(self):
        return super(Named, self).describe() + Root.describe(self)
print(Mixed(name="m").describe())
for bad in (lambda: super(), lambda: super(Product, 5).x, lambda: super(5, p), lambda: super(Reversed, p)):
    try:
        bad()
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, e)
