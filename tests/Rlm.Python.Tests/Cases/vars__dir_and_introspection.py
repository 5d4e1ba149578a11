# Looking at objects: vars, dir, getattr chains, type with three arguments, __dict__ proxies, function attributes, callable code facts.
class Base:
    "Base doc."
    shared = 1
    def method(self): "Method doc."
class Child(Base):
    def __init__(self): self.own = 2; self._hidden = 3
    @property
    def prop(self): return 4
    @staticmethod
    def stat(): pass
c = Child()
public = lambda o: [n for n in dir(o) if not n.startswith("_")]
print(public(c), public(Child), public(Base), vars(c), sorted(k for k in vars(Child) if k[:2] != "__"), type(vars(Child)).__name__, type(vars(c)).__name__)
vars(c)["injected"] = 5; c.__dict__.update(own="changed"); print(c.injected, c.own, "injected" in dir(c)); del c.__dict__["injected"]; print(hasattr(c, "injected"))
try: vars(Child)["x"] = 1
except TypeError as e: print(e)
try: vars(5)
except TypeError as e: print(e)
print(Child.__name__, Child.__qualname__, Child.__module__, Child.__doc__, Base.__doc__, Base.method.__doc__, Child.__bases__, Child.__base__, c.__class__, Child.__mro__[1:], Base.__subclasses__())
New = type("New", (Child, dict), {"k": 9, "hello": lambda self: f"hello from {type(self).__name__}"})
n = New(); n["item"] = 1
print(n.hello(), n.k, n.own, n, New.__mro__, type(New).__name__, isinstance(n, dict), New.hello.__name__)
def f(a, b=2, /, c=3, *args, d, e=5, **kw) -> "ret":
    "Docs of f."
    local = 1
    return local
f.tag = "attr"
print(f.__name__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__doc__, f.tag, vars(f), f.__module__, f.__qualname__, f.__code__.co_argcount, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount, f.__code__.co_varnames, f.__code__.co_name)
f.__name__ = "renamed"; f.__doc__ = None; print(f.__name__, f.__doc__, f.__qualname__)
def attempt(g):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: setattr(f, "__name__", 5)); attempt(lambda: setattr(f, "__defaults__", [1])); attempt(lambda: setattr(f, "__dict__", 3)); attempt(lambda: delattr(f, "missing")); attempt(lambda: f.missing); attempt(lambda: f()); attempt(lambda: getattr(c, "x")); attempt(lambda: getattr(c, "x", "default")); attempt(lambda: getattr(c, "prop")); attempt(lambda: setattr(c, "prop", 1));
attempt(lambda: type("A", (), {}).__name__); attempt(lambda: type("A", (5,), {})); attempt(lambda: type("A", {}, {})); attempt(lambda: type(5, (), {})); attempt(lambda: type("A", (), [])); attempt(lambda: type("A")); attempt(lambda: type()); attempt(lambda: type(1, 2)); attempt(lambda: setattr(Child, "__name__", 5)); attempt(lambda: setattr(Child, "__bases__", ())); attempt(lambda: hasattr(c, 5)); attempt(lambda: getattr()); attempt(lambda: isinstance(1, "int")); attempt(lambda: issubclass(1, int)); attempt(lambda: isinstance(1, (str, (float, (int,))))); attempt(lambda: isinstance(1, [int])); attempt(lambda: callable()); attempt(lambda: dir(5, 6)); attempt(lambda: vars(1, 2)); attempt(lambda: id()); attempt(lambda: object(1)); attempt(lambda: object().x)
Child.__name__ = "Renamed"; print(Child.__name__, type(c).__name__, Child.__qualname__, Child)
def local_names(a): b = a; return sorted(locals()), dir(), [x for x in [0] if "b" in locals()] , vars() == locals()
print(local_names(1), "attempt" in globals(), "print" in dir(__builtins__) if not isinstance(__builtins__, dict) else True, [type(x).__name__ for x in (f, c.method, Child.stat, len, [].append, str.upper, f.__code__, vars(Child)["prop"], vars(Child)["stat"], type, None, ..., NotImplemented, (i for i in ()), lambda: 0, range, slice(1), memoryview(b""), {}.keys(), iter([]), iter({}), iter("a"), iter(range(1)), enumerate([]), zip(), map(str, []), filter(None, []), reversed([]), super(Child, c))])
