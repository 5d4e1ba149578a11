# Metaclasses as models use them: registries, validation, singletons, field collection.
class Field:
    counter = 0
    def __init__(self, kind, default=None, required=False):
        self.kind, self.default, self.required = kind, default, required
        Field.counter += 1
        self.order = Field.counter
class ModelMeta(type):
    def __new__(mcls, name, bases, ns):
        fields = {}
        for base in reversed(bases): fields.update(getattr(base, "_fields", {}))
        own = {k: v for k, v in ns.items() if isinstance(v, Field)}
        for k in own: del ns[k]
        fields.update(sorted(own.items(), key=lambda kv: kv[1].order))
        ns["_fields"] = fields
        return super().__new__(mcls, name, bases, ns)
    def __prepare__(name, bases, **kw):
        return {}
class Model(metaclass=ModelMeta):
    def __init__(self, **kw):
        for name, field in self._fields.items():
            if name in kw:
                value = kw.pop(name)
                if not isinstance(value, field.kind): raise TypeError(f"{type(self).__name__}.{name}: expected {field.kind.__name__}, got {value!r}")
            elif field.required: raise TypeError(f"{type(self).__name__} needs {name!r}")
            else: value = field.default
            setattr(self, name, value)
        if kw: raise TypeError(f"unknown field(s): {', '.join(sorted(kw))}")
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in self._fields)})"
class Person(Model):
    name = Field(str, required=True)
    age = Field(int, default=0)
class Employee(Person):
    salary = Field((int, float), default=1.5)
    age = Field(int, default=18)
print(Person(name="Ann"), Employee(name="Bob", salary=7), list(Employee._fields), hasattr(Person, "name"))
for f in (lambda: Person(), lambda: Person(name=5), lambda: Person(name="x", zzz=1, aaa=2)):
    try:
        f()
    except TypeError as e:
        print(e)
class Singleton(type):
    _instances = {}
    def __call__(cls, *a, **k):
        if cls not in cls._instances: cls._instances[cls] = super().__call__(*a, **k)
        return cls._instances[cls]
class Config(metaclass=Singleton):
    def __init__(self, v=1): self.v = v
print(Config(5) is Config(9), Config().v, type(Config).__name__, isinstance(Config, Singleton), isinstance(Config, type))
class Strict(type):
    def __new__(m, name, bases, ns):
        for k, v in ns.items():
            if callable(v) and not k.startswith("__") and not v.__doc__: raise TypeError(f"{name}.{k} has no docstring")
        return super().__new__(m, name, bases, ns)
class Good(metaclass=Strict):
    def m(self): "documented"
try:
    class Bad(metaclass=Strict):
        def m(self): pass
except TypeError as e:
    print(e)
class Auto(type):
    def __getattr__(cls, name):
        if name.startswith("make_"): return lambda: name[5:]
        raise AttributeError(f"{cls.__name__} has no {name}")
    def __len__(cls): return 42
    def __iter__(cls): return iter("xyz")
    def __str__(cls): return f"<<{cls.__name__}>>"
    def __eq__(cls, o): return o == "equal" or cls is o
    def __hash__(cls): return 5
    def __add__(cls, o): return f"{cls.__name__}+{o}"
class A(metaclass=Auto): pass
print(A.make_thing(), len(A), list(A), str(A), A == "equal", A != "equal", A + 1, hash(A), f"{A}")
try:
    A.nope
except AttributeError as e:
    print(e)
try:
    A().make_thing
except AttributeError as e:
    print(e)
class M1(type): pass
class M2(type): pass
class X(metaclass=M1): pass
class Y(metaclass=M2): pass
try:
    class Z(X, Y): pass
except TypeError as e:
    print(e)
def func_meta(name, bases, ns): return (name, [b.__name__ for b in bases], sorted(k for k in ns if not k.startswith("__")))
class FromFunc(A if False else object, metaclass=func_meta): v = 1
print(FromFunc)
class Sub(A): pass
print(type(Sub).__name__, len(Sub), type("Dyn", (A,), {}).make_q() if type("Dyn", (A,), {}) else None)
