# Functions as values, returned, stored, composed, dispatched.
def apply(f, *args, times=1, **kw):
    result = f(*args, **kw)
    for _ in range(times - 1): result = f(result, **kw)
    return result
print(apply(lambda x: x * 2, 3, times=4), apply(max, 1, 5, 3), apply(sorted, [2, 1], reverse=True), apply(str.upper, "a"), apply(int, "ff", base=16), apply("{:>5}".format, 7))
def compose(*fs):
    def composed(x):
        for f in reversed(fs): x = f(x)
        return x
    composed.__name__ = "∘".join(getattr(f, "__name__", "?") for f in fs)
    return composed
c = compose(str, abs, int, float); print(c("-3.7"), c.__name__)
def curry(f, n):
    def curried(*args): return f(*args) if len(args) >= n else lambda *more: curried(*args, *more)
    return curried
add3 = curry(lambda a, b, c: a + b * c, 3); print(add3(1)(2)(3), add3(1, 2)(3), add3(1)(2, 3))
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b if b else float("inf")}
def rpn(text):
    stack = []
    for t in text.split():
        if t in ops:
            b, a = stack.pop(), stack.pop()
            stack.append(ops[t](a, b))
        else: stack.append(float(t))
    return stack.pop()
print(rpn("3 4 + 2 *"), rpn("1 0 /"), rpn("5 1 2 + 4 * + 3 -"))
def make_accumulator():
    total = 0
    def add(x):
        nonlocal total
        total += x
        return total
    add.reset = lambda: None
    return add
a1, a2 = make_accumulator(), make_accumulator(); print(a1(5), a1(10), a2(1))
def pipeline(value, *steps):
    for s in steps:
        f, *args = s if isinstance(s, tuple) else (s,)
        value = f(value, *args)
    return value
print(pipeline("  Hello World ", str.strip, str.lower, (str.split, " "), len), pipeline([3, 1, 2], sorted, (lambda l, n: l[:n], 2)))
def memoize(f):
    cache = {}
    def wrapper(*args):
        if args not in cache: cache[args] = f(*args)
        return cache[args]
    wrapper.cache = cache
    return wrapper
@memoize
def grid(r, c): return 1 if 0 in (r, c) else grid(r - 1, c) + grid(r, c - 1)
print(grid(10, 10), len(grid.cache))
handlers = {}
def on(event):
    def register(f): handlers.setdefault(event, []).append(f); return f
    return register
@on("start")
def first(x): return f"first {x}"
@on("start")
@on("stop")
def second(x): return f"second {x}"
print({k: [h(1) for h in v] for k, v in handlers.items()})
print(list(map(lambda f: f(16), [hex, str, float, lambda n: n ** 0.5])), [f.__name__ for f in (len, print, first, str.join, [].append)], (lambda f: f(f, 5))(lambda f, n: 1 if n <= 1 else n * f(f, n - 1)))
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda rec: lambda n: n if n < 2 else rec(n - 1) + rec(n - 2))(15))
def church(n): return lambda f: lambda x: x if n == 0 else f(church(n - 1)(f)(x))
print(church(5)(lambda x: x + 1)(0), church(3)(lambda s: s + "a")(""))
def trampoline(f, *args):
    r = f(*args)
    while callable(r): r = r()
    return r
def count_down(n, acc=0): return acc if n == 0 else lambda: count_down(n - 1, acc + n)
print(trampoline(count_down, 5000))
def visitor(node, **handlers): return handlers.get(type(node).__name__, lambda n: f"?{n}")(node)
print(visitor(5, int=lambda n: n * 2), visitor("s", int=None, str=str.upper), visitor(None))
