# Defaults are evaluated once, keywords may come in any order, None is no default.
def greet(name, greeting="Hello", punctuation="!"):
    return f"{greeting}, {name}{punctuation}"

print(greet("Ann"))
print(greet("Ann", "Hi"))
print(greet("Ann", punctuation="?"))
print(greet(punctuation=".", name="Bob", greeting="Bye"))

def append_to(item, bucket=[]):
    bucket.append(item)
    return bucket

print(append_to(1))
print(append_to(2))
print(append_to(3, []))
print(append_to(4))
print(append_to.__defaults__)

n = 10
def late(x=n * 2):
    return x
n = 99
print(late())

def trace(tag):
    print("default", tag)
    return tag

def many(a=trace("a"), *, b=trace("b"), c=None):
    return a, b, c

print("defined")
print(many())
print(many(1, c=3))
print(many.__kwdefaults__)

def no_return(x):
    x + 1

print(no_return(1))
print(greet.__name__, greet.__qualname__, greet.__doc__)

def documented():
    """First line.

    Second."""

print(repr(documented.__doc__))

def annotated(x: int, y: "str" = "a", *rest: float, flag: bool = False, **kw: dict) -> list:
    return [x, y, rest, flag, kw]

print(annotated(1))
print(annotated(1, "b", 2.0, 3.0, flag=True, z=1))
print(sorted(annotated.__annotations__))
print(annotated.__annotations__["x"], annotated.__annotations__["y"], annotated.__annotations__["return"])
greet.custom = 42
print(greet.custom, greet.__dict__)
print(callable(greet), callable(3))
