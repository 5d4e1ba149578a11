# Metaclasses: __prepare__, __new__, __init__, __call__, operators on classes, conflicts.
class Ordered(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"injected": len(name)}
    def __new__(mcls, name, bases, ns, **kw):
        new = super().__new__(mcls, name, bases, ns)
        new.order = [k for k in ns if not k.startswith("__")]
        return new
    def __init__(cls, name, bases, ns, tag="none"):
        super().__init__(name, bases, ns)
        cls.tag = tag
    def __call__(cls, *args):
        print("calling", cls.__name__, args)
        return super().__call__(*args)
    def __getitem__(cls, i): return cls.order[i]
    def __len__(cls): return len(cls.order)
    def __iter__(cls): return iter(cls.order)
    def __contains__(cls, name): return name in cls.order
    def __add__(cls, other): return type(cls)(cls.__name__ + other.__name__, (cls, other), {})
    def __repr__(cls): return f"<{cls.__name__}:{cls.tag}>"
    def __getattr__(cls, name): return f"{cls.__name__}.{name}?"
    @property
    def shout(cls): return cls.__name__.upper()
    def helper(cls): return "only on the class"
class Sides(metaclass=Ordered, tag="geo"):
    top = 1
    injected += 100
    def area(self): return self.top
class Extra(Sides): depth = 2
class Other(metaclass=Ordered): pass
s = Sides()
print(Sides, Sides.injected, list(Sides), Sides[1], len(Extra), "area" in Sides, "nope" in Sides, Sides.shout, Sides.missing, Extra.helper())
print(Sides + Other, type(Sides + Other), isinstance(Sides, Ordered), type(Extra) is Ordered, bool(Other), len(Other))
for bad in (lambda: s.shout, lambda: s.helper(), lambda: s.missing, lambda: s[0], lambda: len(s)):
    try: bad()
    except (AttributeError, TypeError) as e: print(type(e).__name__, e)
class M1(type): pass
class M2(type): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass
try:
    class C(A, B): pass
except TypeError as e: print(e)
class M3(M1, M2): pass
class D(A, B, metaclass=M3): pass
print(type(D).__name__, type(type(D)).__name__)
def not_a_class(name, bases, ns, **kw): return f"{name} with {sorted(k for k in ns if k[0] != '_')} and {kw}"
class Text(metaclass=not_a_class, size=3): a = b = 1
print(Text)
