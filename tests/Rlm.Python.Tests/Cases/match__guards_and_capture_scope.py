# Guards, or patterns and captures: order of checks, names that survive, as patterns, equality used by value patterns.
class Loud:
    def __init__(self, v): self.v = v
    def __eq__(self, other): log.append(f"{self.v}=={other!r}"); return self.v == other
class Const: ONE, TEXT, LIST, NAN = 1, "t", [1], float("nan")
log = []
match Loud(3):
    case 1 | 2: pass
    case Const.ONE | Const.TEXT: pass
    case None | True: pass
    case 3: print("three", log)
def names(v):
    match v:
        case [a, b] if (c := a + b) > 10: kind = "big"
        case [a, 0 | 1 as b]: kind = "second is small"
        case [a] | (a, _, _): kind = "one or three"
        case {"x": a} | [{"y": a}, *_]: kind = "mapping either way"
        case (int() | str()) as a if a: kind = "scalar"
        case _ if False: kind = "never"
        case _: kind = "nothing"
    return kind, {k: v for k, v in locals().items() if k in ("a", "b", "c")}
for v in ([5, 6], [5, 1], [5, 5], [7], (1, 2, 3), {"x": 1, "z": 2}, [{"y": 4}, 1, 2, 3], "s", "", 0, 8, None): print(v, *names(v))
def values(v):
    match v:
        case Const.NAN: return "nan is never equal"
        case Const.LIST: return "equal list"
        case 1.0: return "one of any type"
        case "": return "empty text"
        case -0.0: return "zero"
        case 1j | -1j | 1 + 1j | 2 - 3j: return "complex"
        case str() as s if s.isdigit() and int(s) > 5: return f"digits {s}"
        case str(s) if len(s) > (limit := 3): return f"long {s} {limit}"
        case bool(): return "bool"
        case float() | int() as num if num < 0: return f"negative {num}"
        case complex(real=r, imag=i): return f"complex {r} {i}"
        case range(start=a, stop=b): return f"range {a}..{b}"
        case slice(start=None, stop=e): return f"to {e}"
        case type(): return f"class {v.__name__}"
        case Exception(args=[first, *_]): return f"error {first}"
        case Exception(): return "error without args"
    return "fell through"
print([values(v) for v in (Const.NAN, [1], 1, True, False, "", 0, 1j, 2 - 3j, 5 + 5j, "7", "3", "long text", -2.5, -3, range(2, 5), slice(4), slice(1, 4), int, KeyError("k", 1), ValueError(), None, ...)])
try:
    match 5:
        case n if n / 0: pass
except ZeroDivisionError as e: print(e, n)
for n in range(6):
    match n % 3, n % 2:
        case 0, _: continue
        case _, 1: print("odd", n, end=" "); break
        case rest: print("rest", rest, end=" ")
else: print("no break")
