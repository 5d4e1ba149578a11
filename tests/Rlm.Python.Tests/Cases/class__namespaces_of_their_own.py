# Class bodies and exec use the mapping that they are given, whatever its class does.
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, "|", e)

class Auto(dict):
    def __missing__(self, key):
        if key.startswith("__"): raise KeyError(key)
        value = self[key] = len([k for k in self if not k.startswith("__")])
        return value
    def __setitem__(self, key, value):
        if not key.startswith("_"): print("set", key, value if isinstance(value, int) else "…")
        super().__setitem__(key, value)
class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases, **options): return Auto()
    def __new__(meta, name, bases, names, **options):
        return super().__new__(meta, name, bases, dict(names))
class Colour(metaclass=Meta):
    red
    green
    blue = 77
    def f(self): return __class__.__name__
print(Colour.red, Colour.green, Colour.blue, Colour().f())

class Logging:
    def __init__(self): self.data = {}
    def __getitem__(self, key): print("get", key); return self.data[key]
    def __setitem__(self, key, value): print("set", key); self.data[key] = value
    def __delitem__(self, key): print("del", key); del self.data[key]
names = Logging()
exec("a = 1\nb = a + len('xy')\ndel a", {}, names)
print(names.data)
show(lambda: eval("b * 2", {}, names))
class Default(dict):
    def __missing__(self, key): return "<" + key + ">"
show(lambda: eval("x + y", {}, Default(x="1")))
show(lambda: eval("x + y", Default(x="1")))
show(lambda: eval("1", {}, 5))
show(lambda: eval("1", 5))
show(lambda: eval("len([1])", {"__builtins__": {}}))
show(lambda: eval("len([1])", {"__builtins__": {"len": lambda x: 99}}))
show(lambda: eval("__import__('math')", {"__builtins__": {}}, {}))
show(lambda: eval("x * 2", {"__builtins__": {}}, {"x": 4}))
space = {}
exec(b"'doc'\nx: int = 5\ny: str", space)
print(space["__annotations__"], space["__doc__"])
def uses_global():
    exec("""
total = 5
def bump():
    global total
    total += 1
    return total
print(bump(), bump(), total)
""")
uses_global()
print(total)
def makes(): 
    x = 1
    return lambda: x
show(lambda: exec(makes().__code__))
show(lambda: eval(makes().__code__))
