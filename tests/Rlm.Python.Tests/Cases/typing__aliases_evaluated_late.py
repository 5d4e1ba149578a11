# Type aliases, bounds and defaults are evaluated when they are first asked for, so they may name what comes later.
type Json = dict[str, Json] | list[Json] | str | None
print(Json, Json.__name__, Json.__value__)
type Pairs[T: (int, str), U = int] = dict[T, list[U]]
T, U = Pairs.__type_params__
print(Pairs.__type_params__, T.__constraints__, T.__bound__, U.__default__, Pairs.__value__, Pairs[int, str])
class Node[V: Node]:
    def link(self, other: "Node[V]"): return other
print(Node.__type_params__[0].__bound__, Node[int], Node.__type_params__)
def first[X: Undefined](items: list[X]) -> X: return items[0]
print(first([7]), first.__type_params__)
try:
    first.__type_params__[0].__bound__
except NameError as e:
    print(e)
type Later = Defined
try:
    Later.__value__
except NameError as e:
    print(e)
class Defined: pass
print(Later.__value__)
try:
    Json[int]
except TypeError as e:
    print(e)
def local():
    type Inner = list[helper]
    helper = int
    return Inner.__value__
print(local())
type A1[T] = list[T]
type B1[T] = set[T]
print(A1.__type_params__[0] is B1.__type_params__[0], A1.__value__, B1.__value__)
