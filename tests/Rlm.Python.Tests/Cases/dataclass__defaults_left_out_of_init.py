# dataclasses: defaults that are not arguments, InitVar in signatures, MISSING, empty proxies; and small things of other modules.
import asyncio
import builtins
import dataclasses
import inspect
import math
import re
import struct
import types
import typing


@dataclasses.dataclass(slots=True)
class Part:
    name: str
    state: str = dataclasses.field(default="new", init=False)
    tags: list = dataclasses.field(default_factory=list, init=False)


part = Part("gear")
part.tags.append("x")
print(part, Part("nut"), Part.__slots__)


@dataclasses.dataclass
class Scaled:
    value: float
    factor: dataclasses.InitVar[float] = 2.0

    def __post_init__(self, factor):
        self.value *= factor


print(inspect.signature(Scaled), Scaled(3), Scaled(3, factor=5))
print(type(dataclasses.MISSING).__name__, dataclasses.fields(Part)[0].default is dataclasses.MISSING)
print(bool(dataclasses.field().metadata), bool(types.MappingProxyType({})), bool(types.MappingProxyType({"a": 1})))
print(asyncio.Queue(), asyncio.PriorityQueue(maxsize=3), asyncio.LifoQueue(2))
print(builtins.__name__, typing.Union[1], typing.Union[int, 5], typing.Optional["Later"])
print(~re.IGNORECASE, re.A | re.I | re.M, ~re.ASCII, re.I | 1)
print(math.copysign(1, math.nan), math.copysign(1, -math.nan), struct.pack("<d", math.nan), struct.pack("<d", -math.nan))


def outer(kept, plain):
    shared, alone = 1, 2
    return lambda: (kept, shared)


print(outer.__code__.co_varnames, outer.__code__.co_cellvars, outer.__code__.co_nlocals)
