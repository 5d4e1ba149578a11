# __init_subclass__ with keyword arguments: plugins, checks, defaults, chains and complaints.
class Plugin:
    registry = {}
    def __init_subclass__(cls, /, key=None, *, abstract=False, **kw):
        super().__init_subclass__(**kw)
        cls.depth = len(cls.__mro__) - 2
        if abstract:
            return
        if not hasattr(cls, "run"):
            raise TypeError(f"{cls.__name__} has no run()")
        key = key or cls.__name__.lower()
        if key in cls.registry:
            raise ValueError(f"{key!r} is taken by {cls.registry[key].__name__}")
        cls.registry[key] = cls

class Reader(Plugin, abstract=True):
    def run(self): return f"{type(self).__name__} reads {self.what}"
class Csv(Reader):
    what = "commas"
class Tabs(Reader, key="tsv"):
    what = "tabs"
class Loud(Csv, key="shout"):
    def run(self): return super().run().upper()
print({k: v().run() for k, v in Plugin.registry.items()}, Loud.depth, Csv.depth)

def attempt(make):
    try:
        return make()
    except Exception as e:
        return f"{type(e).__name__}: {e}"
print(attempt(lambda: type("Silent", (Plugin,), {})))
print(attempt(lambda: type("Again", (Csv,), {}, key="tsv")))
print(attempt(lambda: type("Odd", (Csv,), {}, colour="red")))
print(attempt(lambda: type("Plain", (), {}, colour="red")))
print(attempt(lambda: type("Two", (Plugin,), {"run": 1}, key="two", abstract=False)))
print(sorted(Plugin.registry), "Silent" in [c.__name__ for c in Plugin.__subclasses__()])

class Left:
    def __init_subclass__(cls, left="l", **kw):
        super().__init_subclass__(**kw)
        cls.seen = getattr(cls, "seen", ()) + (("left", left),)
class Right:
    def __init_subclass__(cls, right="r", **kw):
        super().__init_subclass__(**kw)
        cls.seen = getattr(cls, "seen", ()) + (("right", right),)
class Both(Left, Right, right="R"): pass
class Third(Both, left="L", right=3): pass
print(Both.seen, Third.seen)
print(isinstance(vars(Left)["__init_subclass__"], classmethod), Left.__init_subclass__.__self__ is Left)
