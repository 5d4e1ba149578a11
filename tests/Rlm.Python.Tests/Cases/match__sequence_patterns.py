# Sequence patterns: lengths, stars in every place, nesting, which types count as sequences, captures on failure.
from collections import deque
def classify(value):
    match value:
        case []: return "empty"
        case [x]: return f"one {x!r}"
        case [("up" | "down" as way), int(n) | float(n)]: return f"move {way} by {n}"
        case [first, [second, *_], *rest] if rest: return f"nested {first}/{second}, {len(rest)} more"
        case ["sum", *numbers] if all(isinstance(n, int) for n in numbers): return f"sum is {sum(numbers)}"
        case [a, _, c]: return f"ends {a!r} and {c!r}"
        case [head, *_, last] if head == last: return f"framed by {head!r}"
        case (*most, 0): return f"zero ends {most}"
        case [*anything]: return f"sequence of {len(anything)}"
        case str(): return "a string is no sequence here"
        case _: return f"{type(value).__name__} does not match"
for value in ([], (), [1], ("x",), ["up", 3], ("down", 2.5), ["up", "3"], [1, [2, 3], 4], [1, [2], 3, 4], ["sum", 1, 2, 3, 4], (1, 2, 3), [7, 1, 2, 7], [1, 2, 3, 0], range(4), deque([5, 0, 0, 5]), memoryview(b"abc"), "text", b"bytes", bytearray(b"x"), {1, 2}, {1: 2}, iter([1]), None, [[]], [[[]], [[]]]):
    label = "memoryview" if isinstance(value, memoryview) else "iterator" if hasattr(value, "__next__") else repr(value)
    print(f"{label:<24} {classify(value)}")

class Pretend:
    def __len__(self): return 2
    def __getitem__(self, i): return "ab"[i]
class Registered(Pretend): pass
from collections.abc import Sequence
Sequence.register(Registered)
print(classify(Pretend()), "|", classify(Registered()))

match [1, 2, 3, 4]:
    case [a, b]: pass
    case [a, *b] if a > 1: pass
    case [*_, z]: pass
print(a, b, z)
match 1, (2, [3, (4, 5)]):
    case p, (q, [r, (*s,)]): print(p, q, r, s)
match "a", "b":
    case x, "c": print("no")
    case "a", y: print("y is", y)
for source in ("[*a, *b]", "[a, a]", "[x, *x]", "{'k': v, 'k': w}", "{**rest, 'k': v}", "a | b", "x | 1", "[x] | [y]", "-x", "1 + 2", "f'x'", "{**_}", "a.b()", "C(x=1, x=2)", "C(x=1, 2)", "_ as y", "1 as _"):
    try: compile(f"match v:\n case {source}: pass\n case 1: pass", "s", "exec"); print(source, "is fine")
    except SyntaxError as e: print(f"{source:<20} {e.msg}")
