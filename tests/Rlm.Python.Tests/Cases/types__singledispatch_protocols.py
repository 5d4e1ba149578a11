# typing.Protocol, overloads, NewType, callable checks: what runs at run time.
from typing import Protocol, runtime_checkable, overload, NewType, Annotated, ClassVar, get_args, get_origin, Self, TypeAlias, NoReturn, Iterator, Union, Optional
import types
@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...
class File:
    def close(self): print("closed")
print(isinstance(File(), Closer), isinstance(5, Closer), issubclass(File, Closer))
class Speaks(Protocol):
    def speak(self) -> str: ...
class Dog(Speaks):
    def speak(self): return "woof"
print(Dog().speak())
try:
    Speaks()
except TypeError as e:
    print(e)
try:
    isinstance(Dog(), Speaks)
except TypeError as e:
    print(e)
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x * 2
print(f(2), f("a"))
UserId = NewType("UserId", int)
print(UserId(5) + 1, UserId.__name__, get_origin(list[int]), get_args(dict[str, int]), get_args(Union[int, str]), get_origin(Optional[int]) is Union, get_args(Annotated[int, "meta"]), Optional[str], Union[int, None, str])
class C:
    count: ClassVar[int] = 0
    def m(self) -> Self: return self
    def never(self) -> NoReturn: raise ValueError
Vector: TypeAlias = list[float]
print(C().m() is not None, Vector, C.__annotations__)
print(types.SimpleNamespace(a=1, b="x"), types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1), isinstance(f, types.FunctionType), isinstance(C().m, types.MethodType), isinstance(print, types.BuiltinFunctionType), isinstance((x for x in []), types.GeneratorType), types.MappingProxyType({"a": 1})["a"], isinstance(types, types.ModuleType), isinstance(None, types.NoneType))
ns = types.SimpleNamespace(**{"k": [1]}); ns.new = 5; ns.k.append(2); print(ns, vars(ns)); del ns.new; print(ns)
try:
    types.MappingProxyType({"a": 1})["b"] = 2
except TypeError as e:
    print(e)
K = types.new_class("K", (C,), {}, lambda d: d.update(v=7)); print(K.v, K.__mro__[1].__name__, types.MethodType(lambda self, x: (self, x), "bound")(3))
def it() -> Iterator[int]: yield 1
print(list(it()), it.__annotations__["return"])
