# Class decorators: registering, adding methods, replacing the class, and the order against metaclass hooks.
events = []
class Base:
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        events.append(f"init_subclass {cls.__name__}")

def logged(cls):
    events.append(f"decorated {cls.__name__}")
    return cls

@logged
class Child(Base):
    events.append("body of Child")
print(events)

shapes = {}
def shape(code, /, **defaults):
    def register(cls):
        for name, value in defaults.items():
            setattr(cls, name, value)
        shapes[code] = cls
        return cls
    return register

@shape("sq", sides=4, colour="red")
class Square: pass
@shape("tri", sides=3)
@shape("triangle")
class Triangle: pass
print({k: (v.__name__, v.sides) for k, v in shapes.items()}, Square().colour, shapes["tri"] is shapes["triangle"])
def auto_repr(cls):
    names = list(cls.__annotations__)
    def __init__(self, *values, **named):
        self.__dict__.update(zip(names, values), **named)
    cls.__init__ = __init__
    cls.__repr__ = lambda self: f"{cls.__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in names)})"
    return cls
@auto_repr
class City:
    name: str
    people: int = 0
print(City("Oslo", 700_000), City("Ghost Town"), City(name="Ulm", people=126))
def singleton(cls):
    return cls()
@singleton
class config:
    debug = True
    def __call__(self): return type(self).__name__
print(config.debug, config(), isinstance(config, type))
