# Mixins that extend, wrap and count; super in class methods, properties, nested functions and dunders.
class Store:
    def __init__(self): self.data = {}
    def get(self, key): return self.data[key]
    def put(self, key, value): self.data[key] = value
    @classmethod
    def build(cls, **items):
        new = cls()
        for k, v in items.items():
            new.put(k, v)
        return new
    @property
    def size(self): return len(self.data)
class Upper:
    def put(self, key, value): super().put(key.upper(), value)
    def get(self, key): return super().get(key.upper())
class Defaulting:
    default = None
    def get(self, key):
        try:
            return super().get(key)
        except KeyError as e:
            return f"{self.default} for {e}"
class Counting:
    @classmethod
    def build(cls, **items):
        made = super().build(**items)
        made.built = len(items)
        return made
    @property
    def size(self): return f"{super().size} items"
    @size.setter
    def size(self, n):
        self.data = dict(list(self.data.items())[:n])
class Shop(Counting, Defaulting, Upper, Store):
    default = "nothing"
s = Shop.build(tea=2, cake=3, milk=1)
print(s.data, s.built, s.size, s.get("Tea"), s.get("ham"))
s.size = 1
print(s.size, [c.__name__ for c in Shop.mro()], type(Store().size).__name__)
class Orphan(Upper): pass
try:
    Orphan().get("x")
except AttributeError as e:
    print(e)

class Base:
    def __getitem__(self, i): return f"item {i}"
    def __repr__(self): return f"<{type(self).__name__}>"
    def both(self): return "base"
class Derived(Base):
    def __getitem__(self, i): return super().__getitem__(i * 2) if i else super()[i]
    def __repr__(self): return "derived " + super().__repr__()
    def both(self):
        inner = lambda: super(Derived, self).both()
        def zero(self): return super().both() + "!"
        return inner(), zero(self), [super(Derived, self).both() for _ in range(2)]
    def wrong(): return super().both()
    def deleted(self):
        del self
        return super()
d = Derived()
print(d[3], repr(d), d.both(), Derived.__getitem__.__closure__[0].cell_contents is Derived)
for call in (lambda: d[0], lambda: Derived.wrong(), lambda: d.deleted()):
    try:
        call()
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, e)
