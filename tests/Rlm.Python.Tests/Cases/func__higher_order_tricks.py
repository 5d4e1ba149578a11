# Lambda tricks: fixed points, currying by introspection, dispatch tables, composing, church numerals.
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda self: lambda n: 1 if n < 2 else n * self(n - 1))(20))
print(Y(lambda self: lambda tree: sum(map(self, tree)) if isinstance(tree, list) else tree)([1, [2, [3, 4]], 5]))

def curry(f, *given):
    need = f.__code__.co_argcount
    return f(*given) if len(given) >= need else lambda *more: curry(f, *given, *more)
volume = lambda x, y, z: x * y * z
print(curry(volume)(2)(3)(4), curry(volume)(2, 3)(4), curry(volume, 1, 2, 3), curry(volume)()(5)()(6, 7))

compose = lambda *fs: (lambda x: x) if not fs else lambda x: fs[0](compose(*fs[1:])(x))
slug = compose("-".join, str.split, str.lower, str.strip)
print(slug("  The Quick  Brown FOX "), compose()(5))

zero = lambda f: lambda x: x
succ = lambda n: lambda f: lambda x: f(n(f)(x))
add = lambda m: lambda n: lambda f: lambda x: m(f)(n(f)(x))
mul = lambda m: lambda n: lambda f: m(n(f))
to_int = lambda n: n(lambda k: k + 1)(0)
two = succ(succ(zero)); three = succ(two)
print(to_int(add(two)(three)), to_int(mul(two)(three)), to_int(three(two)), three(lambda s: f"({s})")("x"))

calculator = {
    "+": lambda a, b: a + b,
    "/": lambda a, b: a / b if b else float("inf"),
    "**": pow,
    "neg": lambda a, *_: -a,
    "?": lambda a, b, *, swap=False: (b, a) if swap else (a, b),
}
print([calculator[op](6, 3) for op in calculator], calculator["?"](1, 2, swap=True), calculator["/"](1, 0))

conditional = lambda n: "zero" if n == 0 else "negative" if n < 0 else "even" if n % 2 == 0 else "odd"
print([conditional(n) for n in (-1, 0, 1, 2)])
print((lambda *a, k=lambda: "default k", **kw: (a, k(), kw))(1, 2, z=3))
print((lambda: (yield))().__next__(), list((lambda n: (yield from range(n)))(3)))
print((lambda x: (y := x + 1, y * 2))(4), [f.__name__ for f in (zero, slug, curry)], (lambda: 0).__qualname__)
print(sorted("banana", key=lambda c: ("an".find(c), c)), max({"a": 3, "b": 7}.items(), key=lambda kv: kv[1]))
for source in ("lambda: x = 1", "lambda x=1, y: 0", "lambda: return 1", "lambda *: 1", "lambda (a, b): a"):
    try:
        compile(source, "s", "eval")
    except SyntaxError as e:
        print(f"{source:<18} {e.msg}")
