# getattr, setattr, hasattr, delattr, vars and dir on instances, classes and builtins.
class Temp:
    unit = "C"
    def __init__(self, value): self.value = value
    @property
    def kelvin(self): return self.value + 273.15
    @kelvin.setter
    def kelvin(self, k): self.value = k - 273.15
    @property
    def broken(self): return self.nothing_here
    @property
    def angry(self): raise ValueError("angry property")
    def method(self): return "m"
t = Temp(20)
print(getattr(t, "value"), getattr(t, "unit"), getattr(t, "kelvin"), getattr(t, "nope", "dflt"), getattr(t, "broken", "hidden"), getattr(t, "method")(), getattr(Temp, "unit"), getattr(5, "real"), getattr("abc", "upper")(), getattr(t, "nope", None), getattr([], "append").__name__)
setattr(t, "kelvin", 300); setattr(t, "unit", "F"); setattr(t, "with space", 1); setattr(t, "class", 2); setattr(Temp, "limit", 100)
print(round(t.value, 2), t.unit, Temp.unit, getattr(t, "with space"), vars(t).keys(), t.limit, hasattr(t, "kelvin"), hasattr(t, "broken"), hasattr(Temp, "broken"), hasattr(t, "method"), hasattr(t, "zz"), hasattr(5, "bit_length"), hasattr(None, "__eq__"))
delattr(t, "unit"); delattr(t, "class"); del t.__dict__["with space"]; delattr(Temp, "limit"); print(t.unit, vars(t).keys(), hasattr(t, "limit"))
vars(t)["fresh"] = [1]; t.__dict__ |= {"more": 2}; print(t.fresh, t.more, [n for n in dir(t) if not n.startswith("_")], "value" in dir(t), "value" in dir(Temp), t.__class__.__name__)
class Guard:
    __slots__ = ("a", "b")
    def __getattr__(self, name): return f"missing:{name}" if not name.startswith("_") else object.__getattribute__(self, name)
g = Guard(); g.a = 1; print(g.a, g.b, g.c, hasattr(g, "anything"), getattr(g, "d", "unused"), hasattr(g, "__dict__"), hasattr(g, "_p"))
class Record:
    def __init__(self, **kw): [setattr(self, k, v) for k, v in kw.items()]
    def __setattr__(self, k, v): super().__setattr__(k, v.strip() if isinstance(v, str) else v)
    def __delattr__(self, k): super().__delattr__(k) if k != "id" else print("id stays")
r = Record(id=1, name="  Ann "); del r.id; del r.name; print(vars(r))
config, path = Record(db=Record(host="h", port=1)), "db.port"
value = config
for part in path.split("."): value = getattr(value, part)
print(value, [getattr(o, "name", "-") for o in (r, Record(name="x"), 5)], dir(type("Q", (), {"__dir__": lambda s: ["b", "a"]})()), vars() is locals(), sorted(vars(type("V", (), {"k": 1})).keys() & {"k"}))
for call in (lambda: getattr(t, "zz"), lambda: getattr(t), lambda: getattr(t, 5), lambda: getattr(t, None, 1), lambda: getattr(t, "a", 1, 2), lambda: getattr(t, "broken"), lambda: getattr(t, "angry", "d"), lambda: hasattr(t, "angry"), lambda: hasattr(t, 5), lambda: hasattr(t), lambda: setattr(t, 5, 1), lambda: setattr(t, "a"), lambda: setattr(5, "a", 1), lambda: setattr(5, "real", 1), lambda: setattr("s", "upper", 1), lambda: setattr(int, "x", 1), lambda: setattr(None, "x", 1), lambda: setattr(object(), "x", 1), lambda: setattr(len, "x", 1), lambda: setattr([], "append", 1), lambda: setattr(t, "broken", 1), lambda: setattr(g, "z", 1), lambda: delattr(t, "zz"), lambda: delattr(t, "kelvin"), lambda: delattr(t, "unit"), lambda: delattr(t, "method"), lambda: delattr(g, "b"), lambda: delattr(5, "real"), lambda: delattr(int, "real"), lambda: delattr(t, 5), lambda: delattr(t), lambda: vars(5), lambda: vars([]), lambda: vars(g), lambda: vars(1, 2), lambda: Temp.zz, lambda: (5).zz, lambda: None.zz, lambda: len.zz, lambda: Temp.method.zz, lambda: t.method.zz, lambda: setattr(t.method, "zz", 1), lambda: [].zz, lambda: type.zz, lambda: setattr(t, "__class__", 5), lambda: setattr(t, "__dict__", 5), lambda: print.zz, lambda: (lambda: 0).zz):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
