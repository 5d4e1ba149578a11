# Singletons in four ways, immutable values, interning through __new__, hand made enumerations.
class Classic:
    _it = None
    def __new__(cls, *args):
        if cls._it is None: cls._it = super().__new__(cls)
        return cls._it
    def __init__(self, *args): self.args = args
class Meta(type):
    made = {}
    def __call__(cls, *args):
        if cls not in Meta.made: Meta.made[cls] = super().__call__(*args)
        return Meta.made[cls]
class ByMeta(metaclass=Meta):
    def __init__(self, *args): self.args = args
x, y = Classic(1), Classic(2)
p, q = ByMeta(1), ByMeta(2)
print(x is y, x.args, p is q, p.args)
class Sub(Classic): pass
print(Sub() is x, type(Sub()).__name__, "_it" in vars(Sub))
class Colour:
    __slots__ = ("_r", "_g", "_b")
    _known = {}
    def __new__(cls, r, g, b):
        if (found := cls._known.get((r, g, b))): return found
        self = super().__new__(cls)
        for name, v in zip(cls.__slots__, (r, g, b)): object.__setattr__(self, name, v)
        return cls._known.setdefault((r, g, b), self)
    def __setattr__(self, name, value): raise AttributeError(f"{type(self).__name__} is immutable, {name} stays")
    def __delattr__(self, name): raise AttributeError(f"{name} cannot be deleted")
    def mix(self, other): return Colour(*(getattr(self, n) + getattr(other, n) >> 1 for n in self.__slots__))
    def __repr__(self): return f"#{self._r:02x}{self._g:02x}{self._b:02x}"
red, blue = Colour(255, 0, 0), Colour(0, 0, 255)
print(red, red.mix(blue), red is Colour(255, 0, 0), len(Colour._known), {red: "r"}[Colour(255, 0, 0)])
for bad in (lambda: setattr(red, "_r", 1), lambda: setattr(red, "new", 1), lambda: delattr(red, "_g"), lambda: Colour(1, 2)):
    try: bad()
    except (AttributeError, TypeError) as e: print(type(e).__name__, e)
class EnumMeta(type):
    def __new__(m, name, bases, ns):
        members = {k: v for k, v in ns.items() if k.isupper()}
        cls = super().__new__(m, name, bases, {k: v for k, v in ns.items() if k not in members})
        cls.members = {}
        for k, v in members.items():
            member = object.__new__(cls); member.name, member.value = k, v
            cls.members[k] = member; type.__setattr__(cls, k, member)
        return cls
    def __iter__(cls): return iter(cls.members.values())
    def __getitem__(cls, k): return cls.members[k]
    def __setattr__(cls, k, v):
        if k in cls.__dict__.get("members", ()): raise AttributeError(f"cannot reassign {k}")
        super().__setattr__(k, v)
    def __call__(cls, value):
        for m in cls:
            if m.value == value: return m
        raise ValueError(f"{value!r} is not a {cls.__name__}")
class Planet(metaclass=EnumMeta):
    MARS, EARTH = 4, 3
    def __repr__(self): return f"<{self.name}>"
    def next(self): return Planet(self.value + 1)
print(list(Planet), Planet(3), Planet["MARS"], Planet.EARTH.next(), Planet(4) is Planet.MARS)
for bad in (lambda: Planet(9), lambda: setattr(Planet, "MARS", 0), lambda: Planet["VENUS"], lambda: Planet.MARS.next()):
    try: bad()
    except (ValueError, AttributeError, KeyError) as e: print(type(e).__name__, e)
