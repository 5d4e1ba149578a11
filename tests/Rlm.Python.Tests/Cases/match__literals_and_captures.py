# match on literals, captures, guards, or-patterns, sequences.
def kind(x):
    match x:
        case 0: return "zero"
        case 1 | 2 | 3: return "small"
        case -1: return "minus one"
        case 1.5: return "float"
        case "a" | 'b': return "letter"
        case b"x": return "bytes"
        case None: return "none"
        case True: return "true"
        case 1 + 2j: return "complex"
        case int(n) if n > 1000: return f"big {n}"
        case int() | float(): return f"number {x}"
        case str(s) if s.isupper(): return f"upper {s}"
        case str(): return f"str {x}"
        case []: return "empty sequence"
        case [a]: return f"one {a}"
        case [1, *rest]: return f"starts with 1, rest {rest}"
        case [first, *_, last] if first == last: return f"same ends {first}"
        case (a, b): return f"pair {a} {b}"
        case [a, [b, [c]], *_]: return f"nested {a} {b} {c}"
        case [_, _, *tail]: return f"tail {tail}"
        case {}: return f"mapping {sorted(x)}"
        case _: return f"other {type(x).__name__}"

for v in (0, 2, -1, 1.5, "a", "b", b"x", None, True, False, 1 + 2j, 5000, 50, 2.5, "ABC", "abc", [], [9], [1, 2, 3], [5, 6, 5], (7, 8), [1], (), [2, [3, [4]], 5], [3, 4, 5], {"k": 1}, {}, {1, 2}, range(2), range(0), b"yy", object, iter([1])):
    print(repr(v) if not hasattr(v, "__next__") else "iterator", "->", kind(v))

def command(text):
    match text.split():
        case ["quit" | "exit"]: return "bye"
        case ["go", ("north" | "south") as direction]: return f"going {direction}"
        case ["go", other]: return f"cannot go {other}"
        case ["take", item, *more] if more: return f"take {item} and {' '.join(more)}"
        case ["take", item]: return f"take {item}"
        case [verb, *args]: return f"unknown {verb} with {len(args)}"
        case []: return "silence"
for t in ("quit", "exit", "go north", "go up", "take lamp", "take a b c", "dance on table", ""):
    print(repr(t), "->", command(t))

x = [1, [2, 3]]
match x:
    case [a, [b, c] as inner]:
        print(a, b, c, inner is x[1])
match 5:
    case captured: pass
print(captured)
match (1, 2):
    case (y, 3): print("no")
    case (1, y): print("y", y)
match "abc":
    case [a, b, c]: print("strings are no sequences here")
    case _: print("string")
result = []
for item in [1, "x", [1, 2], {"a": 1}]:
    match item:
        case int(): result.append("i"); continue
        case str(): result.append("s")
        case [*_]: result.append("l"); break
        case _: result.append("?")
print(result)
match = 5
case = match + 1
print(match, case, [match for match in range(2)])
match (match):
    case 5: print("match is a name too")
_ = 3
match 9:
    case _: print("wildcard does not bind", _)
match 1, 2:
    case 1, z: print(z)
match [1, 2, 3, 4]:
    case [a, *middle, b]: print(a, middle, b)
match None:
    case 5: print("no")
print("fell through")
