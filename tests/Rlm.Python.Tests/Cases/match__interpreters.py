# Patterns doing work: simplifying expressions, folding events, walking nested replies, a small state machine.
def simplify(e):
    match e:
        case int() | float() | str(): return e
        case ("+", 0, x) | ("+", x, 0) | ("*", 1, x) | ("*", x, 1) | ("-", x, 0): return simplify(x)
        case ("*", 0, _) | ("*", _, 0): return 0
        case ("-", a, b) if a == b: return 0
        case ("+" | "-" | "*" as op, int(a), int(b)): return {"+": a + b, "-": a - b, "*": a * b}[op]
        case ("neg", ("neg", x)): return simplify(x)
        case (op, *args):
            new = (op, *map(simplify, args))
            return new if new == e else simplify(new)
        case _: raise TypeError(f"cannot simplify {e!r}")
for e in (("+", "x", 0), ("*", ("+", 1, 2), ("-", "y", "y")), ("neg", ("neg", ("+", "a", ("*", 1, "b")))), ("*", ("+", 2, 3), ("-", 10, ("+", 2, 4))), ("f", ("+", 0, 1), "z")): print(simplify(e))
try: simplify(("+", None, 1))
except TypeError as e: print(e)
def fold(events):
    state, log = {"balance": 0, "open": False}, []
    for event in events:
        match state, event:
            case {"open": False}, ["open"]: state["open"] = True
            case {"open": False}, [verb, *_]: log.append(f"{verb} while closed")
            case _, ["in" | "+", int(n)] if n > 0: state["balance"] += n
            case {"balance": b}, ["out" | "-", int(n)] if n <= b: state["balance"] -= n
            case {"balance": b}, ["out" | "-", n]: log.append(f"{n} is more than {b}")
            case _, ["close" | "end"]: state["open"] = False
            case _, other: log.append(f"what is {other}?")
    return state, log
print(*fold([["in", 5], ["open"], ["+", 50], ["-", 20], ["out", 100], ["in", -3], [], ["end"], ["close"]]))
def names(reply):
    match reply:
        case {"error": {"code": 500 | 503, "message": m}}: yield f"server: {m}"
        case {"error": str(m)}: yield f"error: {m}"
        case {"user": {"name": n, "friends": [*friends]}}:
            yield n
            for f in friends: yield from names({"user": f})
        case {"user": {"name": n}}: yield n
        case [*many]:
            for one in many: yield from names(one)
print(list(names([{"user": {"name": "A", "friends": [{"name": "B"}, {"name": "C", "friends": [{"name": "D"}]}]}}, {"error": "lost"}, {"error": {"code": 503, "message": "busy"}}, {"error": {"code": 1}}])))
def tokens(text):
    state, word = "out", ""
    for c in text + " ":
        match state, c:
            case "out", '"': state = "quote"
            case "quote", '"': yield word; state, word = "out", ""
            case "quote", "\\": state = "escape"
            case "escape", ("n" | "t") as k: word += {"n": "\n", "t": "\t"}[k]; state = "quote"
            case "escape", other: word += other; state = "quote"
            case "out" | "word", " ":
                if word: yield word
                state, word = "out", ""
            case "quote" | "word", c: word += c
            case "out", c: state, word = "word", c
    if state != "out": raise SyntaxError(f"unfinished {state}: {word!r}")
print(list(tokens(r'say "hello \"you\" \n" twice')))
try: list(tokens('an "open end'))
except SyntaxError as e: print(e)
