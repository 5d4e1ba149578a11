# Unusual but legal ways to call.
def f(*args, **kwargs): return args, kwargs
print(f(*"ab", *{"k": 1}, *(x for x in [1]), **{}, **{"a b": 1, "": 2, "class": 3}))
print(f(*[], **{}), f(*(), 1, *()), f(**dict(self=1, args=2, kwargs=3)), f(x := 5), f((x := 6), x), f(*[1, 2][:1], *[[3]]), f(lambda: 1)[0][0]())
def g(a, b, *, c): return a, b, c
args, kw = (1, 2), {"c": 3}
print(g(*args, **kw), g(1, *args[1:], **kw), g(*args, c=9), g(b=2, a=1, c=3), g(**{**kw, "a": 0, "b": 0}), g(*range(2), **{"c": None}))
def h(a, a_=1, _b=2, __c=3, **_): return a, a_, _b, __c, _
print(h(1, __c=5, z=6))
def default_order(a=print("a evaluated"), b=print("b evaluated")): return a, b
print(default_order())
def mutable(d={}, *, l=[]):
    d[len(d)] = l.append(len(l)) or len(l)
    return dict(d), list(l)
print(mutable(), mutable(), mutable({}), mutable(l=[]))
def rec(n, acc=()): return acc if not n else rec(n - 1, acc + (n,))
print(rec(4), rec(n=2), rec(acc=(9,), n=1))
class C:
    def __init__(self, *a, **k): self.a, self.k = a, k
    def m(self, *self_, **k): return self_, k
    def __call__(self, x, /, *y, z=0, **w): return x, y, z, w
    def __getitem__(self, i): return i
c = C(1, x=2)
print(c.a, c.k, c.m(1, a=2), c(1, 2, 3, z=4, x=5), c[1, *[2, 3]], c[1:2, ::3], C.m(c, 7))
print((lambda *, k: k)(k=1), (lambda a, /, *b, c=3, **d: (a, b, c, d))(1, 2, d=4), (lambda: (yield))().__class__.__name__, max(*[3, 5], key=lambda v: -v), dict(**{"a": 1}, b=2), print(*[1, 2], sep="|", end=";\n"), sorted(*[[3, 1]], **{"reverse": True}))
for code in ("f(**{1: 2})", "f(**[('a', 1)])", "f(*None)", "f(*1)", "f(**None)", "g(1, 2)", "g(1, 2, 3)", "g(*[1, 2, 3], c=4)", "g(1, 2, c=3, d=4)", "g(1, 2, c=3, a=1)", "g(**kw)", "g(a=1, **{'a': 2}, b=3, c=4)", "f(a=1, **{'a': 2})", "f(**{'a': 1}, **{'a': 2})", "c()", "c(x=1)", "C.m()", "len()", "len(1, 2)", "len(obj=[])", "int(x='5')", "sorted(key=len)", "print(1, foo=2)", "''.join('a', 'b')", "[].append(x=1)", "{}.update(1, 2)", "isinstance(1)", "range(start=1)", "sum([1], start=2, foo=3)", "enumerate([1], start=5).__next__()", "zip([1], [2], strict=True).__next__()", "open_file('x')", "min([1], default=2, key=None)", "round(number=2.567, ndigits=1)", "pow(base=2, exp=3, mod=5)", "str(object=b'a', encoding='ascii')", "bytes('a', encoding='utf-8')", "dict([], a=1)", "list(iterable=[1])", "tuple(x=1)", "set(iterable=[])", "bool(x=1)", "float(x=1)", "complex(real=1, imag=2)", "reversed(sequence=[1])", "map(func=str)", "divmod(a=1, b=2)", "abs(x=1)", "repr(obj=1)", "format(value=1)", "hash(obj=1)", "chr(i=65)", "getattr(object=1, name='real')", "'a'.split(sep=None, maxsplit=1)", "'a'.replace('a', 'b', count=1)", "'a,b'.split(',', maxsplit=0)", "[3, 1].sort(reverse=1)", "[1].index(value=1)", "(1).to_bytes(length=2, byteorder='big')", "'a'.encode(encoding='ascii', errors='strict')", "{}.get(key=1)", "{}.pop('k', default=1)", "'{}'.format(*[1], **{})", "type(name='X')", "super(a=1)", "eval(source='1')", "exec(source='1')", "compile('1', '', mode='eval').__class__.__name__"):
    try:
        print(code, "=", eval(code))
    except TypeError as e:
        print(code, "->", e)
    except NameError as e:
        print(code, "->", e)
