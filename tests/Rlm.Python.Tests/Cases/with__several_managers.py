# with: several managers, suppression, order of enter and exit, errors in enter and exit, odd targets, return values.
log = []
class M:
    def __init__(self, name, *, swallow=False, enter=None, leave=None): self.name, self.swallow, self.enter, self.leave = name, swallow, enter, leave
    def __enter__(self):
        log.append(f"+{self.name}")
        if self.enter: raise self.enter
        return self.name.upper()
    def __exit__(self, kind, value, tb):
        log.append(f"-{self.name}" + (f"({kind.__name__})" if kind else ""))
        if self.leave: raise self.leave
        return self.swallow
def run(f):
    log.clear()
    try: result = f()
    except Exception as e: result = f"{e!r} context {e.__context__!r}"
    print(f"{f.__name__}: {result} {' '.join(log)}")
def two():
    with M("a") as a, M("b") as b: return a + b
def parenthesised():
    with (
        M("a") as a,
        M("b"),
        M("c") as c,
    ): return a, c
def inner_swallows():
    with M("a"), M("b", swallow=True): 1 / 0
    return "carried on"
def outer_swallows():
    with M("a", swallow=True), M("b"): 1 / 0
    return "carried on"
def second_enter_fails():
    with M("a"), M("b", enter=OSError("no entry")): log.append("body")
def enter_fails_and_swallowed():
    with M("a", swallow=True), M("b", enter=OSError("no entry")): log.append("body")
    return "fine"
def exit_fails():
    with M("a"), M("b", leave=ValueError("in exit")): 1 / 0
def both_exits_fail():
    with M("a", leave=KeyError("a")), M("b", leave=ValueError("b")): pass
def loop():
    for i in range(4):
        with M(str(i)):
            if i == 1: continue
            if i == 2: break
    return i
def truthy():
    with M("a", swallow=[0]): raise KeyError
    with M("b", swallow=""): pass
    return "truthy list swallows"
def targets():
    box, seq = {}, [0]
    class O: pass
    with M("a") as box["k"], M("bc") as (x, y), M("d") as seq[0], M("e") as O.attr: return box, x, y, seq, O.attr
def unpack_fails():
    with M("a", swallow=False) as (x, y): pass
def finally_return():
    with M("a"):
        try: 1 / 0
        finally: return "finally"
for f in (two, parenthesised, inner_swallows, outer_swallows, second_enter_fails, enter_fails_and_swallowed, exit_fails, both_exits_fail, loop, truthy, targets, unpack_fails, finally_return): run(f)
