# isinstance, issubclass, type, getattr family, callable, hash, id, repr, ascii, chr, ord, bin.
class A: x = 1
class B(A):
    def m(self): return "m"
a, b = A(), B()
print(isinstance(b, A), isinstance(a, B), isinstance(1, (str, int)), isinstance(True, int), isinstance(1.0, int), isinstance("a", str | None), isinstance(None, str | None), isinstance([], list), isinstance(A, type), isinstance(1, object), isinstance(b, ()), isinstance(1, ((str,), (int, float))), isinstance(print, type(len)))
print(issubclass(B, A), issubclass(A, B), issubclass(bool, int), issubclass(B, (int, A)), issubclass(int, object), issubclass(int, int | str), issubclass(ValueError, Exception))
print(type(1), type("a"), type(1.5), type(None), type([]), type(()), type({}), type(set()), type(b""), type(1j), type(True), type(...), type(range(1)), type(print), type(A), type(a), type(type), type(lambda: 0), type(b.m), type(x for x in []), type(Exception()), type(slice(1)), type(NotImplemented), type(frozenset()), type(bytearray()), type(object()), type(property()), type(zip()))
print(type(1) is int, type(a) == A, type(b) is A, type(a).__name__, a.__class__.__name__, type(A.__dict__).__name__, type(1) in (int, float))
print(getattr(a, "x"), getattr(a, "y", "def"), getattr(b, "m")(), hasattr(b, "m"), hasattr(a, "m"), setattr(a, "z", 5), a.z, delattr(a, "z"), hasattr(a, "z"), getattr("abc", "upper")(), getattr([], "__len__")())
for f in (lambda: getattr(a, "y"), lambda: getattr(a), lambda: setattr(a, 5, 1), lambda: delattr(a, "q"), lambda: isinstance(1, "int"), lambda: isinstance(1, [int]), lambda: issubclass(1, int), lambda: issubclass(int, 5), lambda: type(), lambda: type("X"), lambda: type(1, 2), lambda: type("X", (), 5), lambda: hasattr(a, 5), lambda: hash([]), lambda: hash({}), lambda: hash(set()), lambda: hash(([],)), lambda: ord("ab"), lambda: ord(5), lambda: ord(""), lambda: chr("a"), lambda: chr(-1), lambda: chr(1114112), lambda: bin("a"), lambda: hex(1.5), lambda: callable(), lambda: repr(), lambda: isinstance(1, int, 2), lambda: id(), lambda: type("X", (1,), {}), lambda: getattr(a, 1), lambda: setattr(1, "a", 2), lambda: delattr(1, "real"), lambda: chr(1.5), lambda: isinstance([], list[int])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(callable(len), callable(A), callable(a), callable(lambda: 0), callable("s"), callable(b.m), callable(int), callable(None))
print(hash(1) == hash(1.0) == hash(True), hash("a") == hash("a"), hash((1, "a")) == hash((1, "a")), hash(None) == hash(None), isinstance(hash("x"), int), hash(0.0) == hash(0), hash(2**100) == hash(float(2**100)))
print(id(a) == id(a), id(a) != id(b), isinstance(id(1), int), a is a, repr("a"), ascii("\u00e9\U0001F600"), chr(97), ord("\u00e9"), chr(0x1F600).encode(), bin(5), oct(8), hex(255), repr(1.0), repr([1, "a", None]))
print(int("5"), float("1.5"), str(5), bool("x"), list("ab"), tuple("ab"), dict(a=1), set("a"), frozenset("a"), bytes(2), complex(1, 2), object.__name__, int.__name__, [int, str][0]("7"), dict(int=int)["int"]("8"), list(map(type, [1, "a"])))
print(int | None, int | str | None, list[int], dict[str, list[int]], tuple[int, ...], type[int], isinstance(5, int | str), int | str == str | int, (int | str).__args__, list[int].__origin__, list[int]([1, 2]))
print(str.__doc__ is not None, int.__bases__, object.__bases__, A.__base__, type.__mro__, int.__subclasscheck__(bool), A.__subclasses__()[0].__name__, type(a).__mro__, B.__bases__[0] is A, object().__class__, A.__qualname__, (5).__class__.__name__)
X = type("X", (A,), {"y": 2, "f": lambda self: self.x + self.y})
print(X().f(), X.__name__, X, X.__mro__[1].__name__, isinstance(X(), A), vars(X)["y"])
