# Stacked decorators: evaluated top down, applied bottom up, any expression allowed.
import functools

def trace(label):
    print("evaluate", label)
    def apply(f):
        print("apply", label, "to", f.__name__)
        @functools.wraps(f)
        def wrapper(*args):
            return f"{label}({f(*args)})"
        return wrapper
    return apply

@trace("outer")
@trace("middle")
@trace("inner")
def greet(name):
    "Say hello."
    return f"hello {name}"
print(greet("Ada"), greet.__name__, greet.__doc__, greet.__wrapped__.__wrapped__.__wrapped__("Bob"))

registry = {"twice": lambda f: lambda *a: f(*a) * 2, "list": [len, str.upper]}
@registry["twice"]
def word(): return "ab"
@registry["list"][1]
@(lambda f: f())
def text(): return "became a string"
print(word(), text)

@(lambda f: print("decorated", f.__name__))
def printed(): pass
print(printed)

try:
    @5
    def never(): pass
except TypeError as e:
    print(e)
print("never" in globals())
def boom(f):
    raise ValueError(f"refused {f.__qualname__}")
class Box:
    try:
        @boom
        def method(self): pass
    except ValueError as e:
        problem = str(e)
    @(shout := lambda f: lambda self: f(self).upper())
    def quiet(self): return "shh"
print(Box.problem, Box().quiet(), Box.shout(lambda s: "x")(None), hasattr(Box, "method"))
