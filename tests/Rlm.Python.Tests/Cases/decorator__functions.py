# Decorators with and without arguments, stacked, as classes, on methods.
import functools

def shout(f):
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs).upper()
    return wrapper

def repeat(n):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            return " ".join(f(*args, **kwargs) for _ in range(n))
        return wrapper
    return decorate

@shout
@repeat(2)
def hello(name):
    """Says hello."""
    return "hello " + name

@repeat(3)
def bye():
    """Says bye."""
    return "bye"

print(hello("ann"), hello.__name__, hello.__doc__)
print(bye(), bye.__name__, bye.__doc__, bye.__wrapped__())

class Counter:
    def __init__(self, f):
        functools.update_wrapper(self, f)
        self.f = f
        self.calls = 0
    def __call__(self, *args):
        self.calls += 1
        return self.f(*args)

@Counter
def square(x):
    return x * x

print(square(3), square(4), square.calls, square.__name__)

registry = {}
def register(name=None):
    def decorate(f):
        registry[name or f.__name__] = f
        return f
    return decorate

@register()
def alpha(): return "a"

@register("second")
def beta(): return "b"

print({k: f() for k, f in registry.items()})

def validate(*types):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args):
            for position, (value, wanted) in enumerate(zip(args, types)):
                if not isinstance(value, wanted):
                    raise TypeError(f"{f.__name__}: argument {position} is {type(value).__name__}, not {wanted.__name__}")
            return f(*args)
        return wrapper
    return decorate

@validate(int, str)
def label(n, s):
    return s * n

print(label(2, "ab"))
try:
    label("2", "ab")
except TypeError as e:
    print(e)

order = []
def note(tag):
    order.append("make " + tag)
    def decorate(f):
        order.append("apply " + tag)
        return f
    return decorate

@note("outer")
@note("inner")
def noted(): pass

print(order)

def add_method(cls):
    cls.extra = lambda self: f"extra of {self.name}"
    return cls

@add_method
class Thing:
    name = "thing"
    @shout
    def speak(self):
        return "i am " + self.name

print(Thing().extra(), Thing().speak())
buttons = [lambda f: f, shout]
@buttons[1]
def indexed(): return "indexed"
print(indexed())
@(lambda f: lambda: f() + "!")
def wrapped(): return "lambda"
print(wrapped())
