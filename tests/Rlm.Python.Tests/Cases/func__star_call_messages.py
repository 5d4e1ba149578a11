# Unpacking in calls: what * and ** accept, in which order they run, and their complaints.
def show(*args, **kwargs):
    return args, kwargs

class Pairs:
    def keys(self): return ["north", "south"]
    def __getitem__(self, k): return k.upper()

print(show(*"ab", *[1], *(n for n in (2, 3)), *{}, last=True))
print(show(**Pairs(), **{"east": 1}), show(*Pairs().keys()))
print(show(1, *[2], 3, x=4, *[5, 6]), show(**{"not an identifier": 1, "": 2}))

order = []
def say(x):
    order.append(x)
    return x
show(say(1), *say([2]), k=say(3), **say({"m": 4}), n=say(5))
print(order)

def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: show(*5))
attempt(lambda: show(*None))
attempt(lambda: show(1, *2.5))
attempt(lambda: show(**5))
attempt(lambda: show(**[("a", 1)]))
attempt(lambda: show(**{1: 2}))
attempt(lambda: show(**{"a": 1}, **{"a": 2}))
attempt(lambda: show(a=1, **{"a": 2}))
attempt(lambda: len(*[[1], [2]]))
attempt(lambda: print(*[1, 2], sep="-", **{"end": "!\n"}))

class Broken:
    def __iter__(self):
        yield 1
        raise LookupError("half way")
attempt(lambda: show(*Broken()))
class HalfMapping:
    def keys(self): return ["a", "b"]
    def __getitem__(self, k): return {"a": 1}[k]
attempt(lambda: show(**HalfMapping()))

def forward(f, /, *args, **kwargs):
    return f(*args, **kwargs)
attempt(lambda: forward(dict, [("x", 1)], f=2, args=3))
attempt(lambda: forward(forward, forward, max, 3, 9, 4))
for source in ("f(**k, *a)", "f(a=1, 2)", "f(**k, 1)", "f(a=1, a=2)", "f(x for x in y, 1)", "f(1=2)", "f(a.b=2)", "f(None=1)", "def f(*): pass", "def f(a, a): pass", "def f(a=1, b): pass", "def f(**k, a): pass", "def f(/, a): pass", "def f(*a, *b): pass"):
    try:
        compile(source, "s", "exec")
        print(source, "compiles")
    except SyntaxError as e:
        print(f"{source:<22} {e.msg}")
