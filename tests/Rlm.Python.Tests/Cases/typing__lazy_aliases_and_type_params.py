# type statements are lazy and may refer to themselves; __type_params__ of classes, functions and aliases; None-valued protocol members.
from collections.abc import Callable
from typing import Protocol, get_args, runtime_checkable
type Json = None | bool | str | list[Json] | dict[str, Json]
type Pair[A, B] = tuple[A, B]
type Broken = undefined_name | int
class Stack[T: (int, str)]:
    def push[U](self, x: T, y: U) -> None: ...
print(Json.__value__, get_args(Json.__value__)[3], Pair.__type_params__, Pair[int, str], Stack.__type_params__, Stack.__type_params__[0].__constraints__, Stack.push.__type_params__, Callable[[int, str], bool], Callable[[], None])
try:
    Broken.__value__
except NameError as e:
    print(e)
@runtime_checkable
class Speaks(Protocol):
    def speak(self): ...
class Mute: speak = None
print(isinstance(Mute(), Speaks))
