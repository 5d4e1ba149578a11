# PEP 695: generic functions, classes, methods and aliases at work, the parameters as objects, syntax that is refused.
def first[T](items: list[T], default: T | None = None) -> T | None:
    return items[0] if items else default
class Stack[T]:
    def __init__(self, *items: T): self.items = [*items]
    def push(self, item: T) -> "Stack[T]": self.items.append(item); return self
    def map[U](self, f) -> "Stack[U]": return Stack(*map(f, self.items))
    @classmethod
    def of[V](cls, v: V, n: int): return cls(*[v] * n)
    def __repr__(self): return f"Stack{self.items}"
print(first([3, 4]), first([], "none"), first.__type_params__, Stack(1, 2).push(3).map(str), Stack.of("x", 2))
T, = first.__type_params__
print(T.__name__, type(T).__name__, T.__bound__, T.__constraints__)
def variadic[*Ts, **P](*args: *Ts): return Ts.__name__, P.__name__, args
print(variadic(1, "s"), [type(p).__name__ for p in variadic.__type_params__])
type Pair[A, B] = tuple[A, B]
type Number = int | float
print(Pair, Number, Number.__value__, type(Number).__name__)
class Node[T]:
    def __init__(self, value: T, next: "Node[T] | None" = None): self.value, self.next = value, next
    def __iter__(self):
        node = self
        while node: yield node.value; node = node.next
class Sorted[K: str](Node[K]):
    def __init__(self, *values): super().__init__(*self.build(sorted(values)))
    @staticmethod
    def build(values):
        head, *rest = values
        tail = None
        for v in reversed(rest): tail = Node(v, tail)
        return head, tail
print(list(Node(1, Node(2, Node(3)))), list(Sorted("pear", "apple", "fig")), isinstance(Sorted("a"), Node), Sorted.__name__)
def outer[T](x: T):
    def inner[U](y: U) -> tuple[T, U]: return x, y
    return inner, T.__name__
f, name = outer(1)
print(f("y"), name, f.__type_params__, f.__name__)
async def agen[T](x: T): yield x
print(type(agen(1)).__name__, (lambda x: x)(T) is T)
try: T
except NameError as e: print(e)
else: print("T is a module name here:", T)
try: U
except NameError as e: print(type(e).__name__, e)
type = 5
print(type + 1)
del type
for source in ("def f[](): pass", "type X[T]: int", "lambda[T] x: x", "type X", "class A[1]: pass", "def f[T()](): pass", "type X[T] int", "type 5 = int", "type x.y = int"):
    try: compile(source, "s", "exec"); print("fine:", source)
    except SyntaxError as e: print(f"{source}: {e.msg}")
