# Packing and unpacking on both sides of a call.
def show(*args, **kwargs):
    return args, kwargs

print(show())
print(show(1, 2, 3))
print(show(a=1, b=2))
print(show(1, *[2, 3], 4, *(5,), x=1, **{"y": 2}, z=3))
print(show(*range(3), *"ab", *{"k": 1}))
print(show(*[], **{}))
print(show(*(i * i for i in range(4))))

def head(first, *rest):
    return first, rest

print(head(1))
print(head(*"hello"))

def between(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs

print(between(1, c=3))
print(between(1, 20, 30, 40, c=3))
print(between(1, c=3, e=5, d=6))
print(between(*[1, 2, 3], **{"c": 30, "zz": 0}))

def forward(f, *args, **kwargs):
    return f(*args, **kwargs)

print(forward(between, 7, c=8, extra=9))
print(forward(forward, forward, max, 3, 9, 4))
print(forward(sorted, [3, 1, 2], reverse=True))

def mutate(*args, **kwargs):
    kwargs["new"] = 1
    return kwargs

original = {"old": 0}
print(mutate(**original), original)

# keyword order is kept
print(list(show(z=1, y=2, x=3)[1]))
# later keywords after ** still evaluated left to right
log = []
def mark(x):
    log.append(x)
    return x

show(mark(1), *[mark(2)], mark(3), k=mark(4), **{"w": mark(5)}, v=mark(6))
print(log)

def only_kw(*, a, b=2): return a, b
print(only_kw(a=1), only_kw(b=1, a=0))

def pos(a, b=5, /, c=6, *, d=7, **kw): return a, b, c, d, kw
print(pos(1), pos(1, 2, 3, d=4), pos(1, a=10, b=20))
print([*range(3), *"xy"], (*[1], 2), {*[1, 1]}, {**{"a": 1}, "b": 2, **{"a": 3}})
print(print.__name__, (lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, j=4))
