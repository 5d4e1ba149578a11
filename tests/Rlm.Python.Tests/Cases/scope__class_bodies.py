# Class bodies as namespaces: names, loops, conditionals, nested classes, functions that do not see them, __class__.
x = "global"
class Body:
    y = x
    x = "class"
    z = x
    def method(self): return x
    items = []
    for i in range(3): items.append(i * i)
    if len(items) == 3: big = True
    else: small = True
    try: missing
    except NameError as e: problem = str(e)
    with_default = lambda self, v=x: v
    first, *others = "abc"
    del i
    total = sum(items)
    class Inner:
        try: from_outer = y
        except NameError as e: from_outer = f"not seen: {e}"
        name = __qualname__
    import math as m
    print("inside", __name__, __qualname__, sorted(k for k in locals() if not k.startswith("_"))[:4])
    total += 1
b = Body()
print(b.y, b.z, b.method(), b.items, b.big, hasattr(b, "small"), b.problem, b.with_default(), b.others, b.total, hasattr(b, "i"), b.m.pi)
print(Body.Inner.from_outer, Body.Inner.name, Body.Inner.__qualname__, Body.Inner.__module__)

def factory(x):
    class Made:
        captured = x
        def get(self): return x
        class Deep:
            also = x
        try:
            both = x; x = "assigned in the body"
        except NameError as e: both = str(e)
    return Made
M = factory("argument")
try: M = factory("argument")
except NameError as e: print(type(e).__name__, e)
else: print(M.__qualname__, M().get(), M.Deep.also, M.captured, M.both, M.x)
class Mangled:
    __secret = 1
    def __hidden(self): return self.__secret
    def show(self): return self.__hidden(), [n for n in dir(self) if "secret" in n or "hidden" in n]
    __dunder__ = "kept"
    def take(self, __arg=5): return locals()
print(Mangled().show(), Mangled._Mangled__secret, {k: v for k, v in Mangled().take().items() if k != "self"})
try: Mangled().__secret
except AttributeError as e: print(e)
class _Under:
    __v = 2
    class __Deep: __w = 3
print([n for n in vars(_Under) if "_v" in n or "Deep" in n], [n for n in vars(_Under._Under__Deep) if "_w" in n])
class Globals:
    global made_global
    made_global = 42
    def cls(self): return __class__.__name__
print(made_global, hasattr(Globals, "made_global"), Globals().cls())
class Shadow:
    str = str
    def list(self): return list("ab")
    kind = str(5)
print(Shadow().list(), Shadow.kind, Shadow.str is str)
