# __new__, __init_subclass__, __class_getitem__, __call__, class keyword arguments, a metaclass.
class Logged:
    def __new__(cls, *args, **kw):
        print("new", cls.__name__, args, kw)
        return super().__new__(cls)
    def __init__(self, *args, **kw):
        print("init", args, kw)

Logged(1, k=2)

class Other:
    def __new__(cls): return 42
    def __init__(self): print("never")
print(Other())

class Plugin:
    found = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        Plugin.found.append(cls.__name__)

class A(Plugin, tag="a"): pass
class B(Plugin): pass
class C(A, tag="c"): pass
print(Plugin.found, A.tag, B.tag, C.tag)
try:
    class D(Plugin, wrong=1): pass
except TypeError as e:
    print(e)

class Box:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item}]"
print(Box["int"], Box[1, 2])

class Callable:
    def __call__(self, *a, **k): return a, k
print(Callable()(1, x=2), callable(Callable()), list(map(Callable(), [1])))

class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        ns["added"] = len([k for k in ns if not k.startswith("__")])
        print("meta new", name, kw)
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
    def __call__(cls, *args):
        print("meta call", cls.__name__)
        return super().__call__(*args)
    def __len__(cls): return 77
    def __iter__(cls): return iter(["x", "y"])
    def __contains__(cls, item): return item == "in"
    def __getitem__(cls, item): return (cls.__name__, item)
    def __repr__(cls): return f"<meta {cls.__name__}>"
    def helper(cls): return cls.__name__.lower()
    @property
    def prop(cls): return "meta prop"

class M(metaclass=Meta, option=1):
    a = 1
    def b(self): pass

print(M.added, len(M), list(M), "in" in M, M["k"], M, M.helper(), M.prop, type(M).__name__)
m = M()
class N(M): pass
print(N.added, type(N).__name__, isinstance(M, Meta))
try:
    m.helper()
except AttributeError as e:
    print(e)

class Upper(str):
    def __new__(cls, v): return super().__new__(cls, v.upper())
print(Upper("abc"), Upper("abc").lower(), type(Upper("x")).__name__, Upper("a") + "b", isinstance(Upper("q"), str))
class Celsius(float):
    def __repr__(self): return f"{float(self)}C"
    def __add__(self, o): return Celsius(float(self) + o)
print(Celsius(1.5), Celsius(1.5) + 1, [Celsius(2)], Celsius(3) * 2)
class Pair(tuple):
    def __new__(cls, a, b): return tuple.__new__(cls, (a, b))
    @property
    def first(self): return self[0]
print(Pair(1, 2), Pair(3, 4).first, Pair(1, 2) == (1, 2), len(Pair(1, 2)))
class Even(int):
    def __new__(cls, v):
        if v % 2: raise ValueError(f"{v} is odd")
        return int.__new__(cls, v)
print(Even(4) + 1)
try:
    Even(3)
except ValueError as e:
    print(e)
