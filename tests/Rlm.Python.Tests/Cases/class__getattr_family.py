# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__: proxies, defaults, guards, recursion.
class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)
        object.__setattr__(self, "_log", [])
    def __getattr__(self, name):
        self._log.append(f"get {name}")
        return getattr(self._target, name)
    def __setattr__(self, name, value):
        self._log.append(f"set {name}")
        setattr(self._target, name, value)
    def __delattr__(self, name):
        self._log.append(f"del {name}")
        delattr(self._target, name)
    def __dir__(self): return ["zeta", "alpha"]
class Plain: colour = "green"
plain = Plain(); p = Proxy(plain)
p.size = 3
print(p.size, p.colour, vars(plain), p._log)
del p.size
print(hasattr(p, "size"), getattr(p, "size", "gone"), dir(p), p._log[-3:])
try: p.size
except AttributeError as e: print(e, "|", e.name)
try: len(Proxy([1, 2]))
except TypeError as e: print(e, Proxy([1, 2]).__len__())
class Tree:
    def __getattr__(self, name):
        if name.startswith("__"): raise AttributeError(name)
        self.__dict__[name] = new = Tree()
        return new
    def __repr__(self): return f"Tree({', '.join(f'{k}={v}' for k, v in vars(self).items())})"
t = Tree(); t.a.b.c = 1; t.a.d = 2; t.e
print(t)
class Audited:
    x = 1
    def __getattribute__(self, name):
        if name == "secret": raise AttributeError("no secrets here")
        value = object.__getattribute__(self, name)
        return f"<{value}>" if isinstance(value, (int, str)) else value
    def __getattr__(self, name): return f"rescued {name}"
a = Audited(); a.y = "why"
print(a.x, a.y, a.secret, a.unknown, vars(a), Audited.x)
class Frozen:
    def __init__(self): self.__dict__.update(a=1)
    def __setattr__(self, name, value): raise AttributeError(f"cannot assign {name}={value!r}")
    __delattr__ = lambda self, name: (_ for _ in ()).throw(AttributeError(f"cannot delete {name}"))
f = Frozen()
for bad in (lambda: setattr(f, "a", 2), lambda: delattr(f, "a"), lambda: type("Loop", (), {"__getattribute__": lambda s, n: s.x})().y):
    try: bad()
    except (AttributeError, RecursionError) as e: print(type(e).__name__, str(e)[:32])
print(f.a, [n for n in ("a", "b") if hasattr(f, n)])
