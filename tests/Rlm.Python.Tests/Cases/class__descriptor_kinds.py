# Data and non data descriptors, lookup precedence, __set_name__, validation, cached values, methods as descriptors.
class Field:
    def __init__(self, kind, *, default=None): self.kind, self.default = kind, default
    def __set_name__(self, owner, name):
        self.name = name
        owner.fields = [*getattr(owner, "fields", []), name]
    def __get__(self, obj, owner=None):
        return self if obj is None else obj.__dict__.get(self.name, self.default)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{type(obj).__name__}.{self.name} must be {self.kind.__name__}, got {value!r}")
        obj.__dict__[self.name] = value
    def __delete__(self, obj):
        if self.name not in obj.__dict__:
            raise AttributeError(f"{self.name} is not set")
        del obj.__dict__[self.name]
class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner):
        if obj is None: return f"lazy {owner.__name__}.{self.name}"
        print("computing", self.name)
        obj.__dict__[self.name] = result = self.f(obj)
        return result
class Book:
    title, pages = Field(str, default="untitled"), Field(int)
    @Lazy
    def words(self): return self.pages * 250
class Novel(Book):
    genre = Field(str, default="any")
b = Novel(); b.pages = 320
print(b.title, b.pages, b.words, b.words, Book.words, Book.fields, Novel.fields)
b.words = "overwritten"; print(b.words, vars(b)); del b.words; print(b.words)
b.__dict__["title"] = "through the dictionary"; print(b.title); del b.title; print(b.title)
for bad in (lambda: setattr(b, "pages", "many"), lambda: delattr(b, "title"), lambda: delattr(b, "words") or delattr(b, "words")):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)

class Loud:
    def __get__(self, obj, owner): return (obj is None, owner.__name__)
class Host:
    attr = Loud()
    def method(self): return "m"
h = Host(); h.shadow = Loud()
print(h.attr, Host.attr, type(h.shadow).__name__); h.attr = "instance wins"; print(h.attr)
bound = Host.method.__get__(h)
print(bound(), bound.__self__ is h, Host.__dict__["method"].__get__(None, Host) is Host.method, h.method == bound, h.method is h.method)
Host.late = f = Field(int)
try:
    h.late
except AttributeError as e:
    print(e)
class Bad:
    def __set_name__(self, owner, name): raise ValueError(f"no {name} in {owner.__name__}")
try:
    class Owner: x = Bad()
except ValueError as e:
    print(type(e).__name__, e, e.__notes__)
