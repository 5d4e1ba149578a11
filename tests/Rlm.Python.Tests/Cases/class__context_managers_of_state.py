# Classes as context managers: transactions, nested reentrant state, timers without time, attributes restored.
class Table:
    def __init__(self, **rows): self.rows, self.saved = rows, []
    def __enter__(self): self.saved.append(dict(self.rows)); return self
    def __exit__(self, kind, value, tb):
        before = self.saved.pop()
        if kind: self.rows = before
        return kind is not None and issubclass(kind, ArithmeticError)
    def __setitem__(self, k, v): self.rows[k] = v
    def __repr__(self): return f"{self.rows}"
t = Table(a=1)
with t as same:
    same["b"] = 2
    with t:
        t["c"] = 3; 1 / 0
    print("inner rolled back", t)
    t["d"] = 4
print(t, same is t)
try:
    with t: t["e"] = 5; raise KeyError("kept as an error")
except KeyError as e: print(e, t)
class patched:
    def __init__(self, target, **values): self.target, self.values = target, values
    def __enter__(self):
        self.old = {k: vars(self.target).get(k, self) for k in self.values}
        for k, v in self.values.items(): setattr(self.target, k, v)
        return self.target
    def __exit__(self, *exc):
        for k, v in self.old.items(): delattr(self.target, k) if v is self else setattr(self.target, k, v)
class Config: debug, level = False, 1
def state(): return {k: v for k, v in vars(Config).items() if k[0] != "_"}
with patched(Config, debug=True, extra="x") as c, patched(Config, level=9): print(state(), c is Config)
print(state())
class Indent:
    depth = 0
    def __enter__(self): Indent.depth += 1; return self
    def __exit__(self, *_): Indent.depth -= 1
    def __call__(self, text): print("  " * self.depth + text)
say = Indent()
say("root")
with say:
    say("one")
    with say as deeper: deeper("two")
    say("one again")
say("root")
class Locked:
    owner = None
    def __init__(self, name): self.name = name
    def __enter__(self):
        if Locked.owner: raise RuntimeError(f"{self.name} waits for {Locked.owner}")
        Locked.owner = self.name
    def __exit__(self, kind, e, tb): Locked.owner = None; self.seen = kind
a, b = Locked("a"), Locked("b")
try:
    with a as nothing, b: print("never")
except RuntimeError as e: print(e, nothing, Locked.owner, a.seen.__name__, hasattr(b, "seen"))
class Errors:
    def __init__(self, *kinds): self.kinds, self.caught = kinds, []
    __enter__ = lambda self: self
    def __exit__(self, kind, e, tb):
        if kind and issubclass(kind, self.kinds): self.caught.append(f"{kind.__name__}: {e}"); return True
with Errors(ValueError, LookupError) as err:
    for bad in ("int('x')", "[][3]", "{}['k']", "len(5)"):
        with err: eval(bad)
        print("after", bad, len(err.caught))
        if len(err.caught) == 3: break
try:
    with err: len(5)
except TypeError as e: print(e, err.caught)
class Tag:
    def __init__(self, name): self.name, self.parts = name, []
    def __enter__(self): stack.append(self); return self
    def __exit__(self, *_):
        stack.pop(); html = f"<{self.name}>{''.join(self.parts)}</{self.name}>"
        stack[-1].parts.append(html) if stack else print(html)
stack = []
with Tag("ul"):
    for n in range(3):
        with Tag("li") as li: li.parts.append(f"{n}²={n * n}")
