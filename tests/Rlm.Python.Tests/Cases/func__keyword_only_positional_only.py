# / and * in signatures, in every combination.
def f1(a, /): return a
def f2(a, /, b): return a, b
def f3(a, b=2, /, c=3, *, d, e=5): return a, b, c, d, e
def f4(*, a, b=1): return a, b
def f5(a, *args, b, **kw): return a, args, b, kw
def f6(a, /, **kw): return a, kw
def f7(a=1, /, *args, b=2): return a, args, b
def f8(x, /, y, *, z): return x, y, z
calls = ["f1(1)", "f1(a=1)", "f2(1, 2)", "f2(1, b=2)", "f2(a=1, b=2)", "f3(1, d=4)", "f3(1, 2, 3, d=4)", "f3(1, 2, c=30, d=4, e=50)", "f3(1, b=2, d=4)", "f3(1, 2, 3, 4)", "f3(d=1)", "f3()", "f4(a=1)", "f4()", "f4(1)", "f4(1, a=2)", "f4(a=1, c=2)", "f5(1, 2, 3, b=4)", "f5(1, b=4, c=5)", "f5(a=1, b=2)", "f5(1, 2)", "f5(b=1)", "f6(1, a=2)", "f6(1, b=2)", "f6(a=2)", "f7()", "f7(5, 6, b=7)", "f7(a=5)", "f8(1, 2, z=3)", "f8(1, y=2, z=3)", "f8(1, 2, 3)", "f8(1, z=3)", "f8(x=1, y=2, z=3)", "f8()", "f5()", "f2()", "f2(1)", "f2(1, 2, 3)", "f2(1, 2, b=3)", "f2(1, c=3)", "f1()", "f1(1, 2)", "f1(**{'a': 1})", "f4(**{'a': 1, 'b': 2})", "f5(*[1, 2], **{'b': 3, 'x': 4})", "f3(*range(3), **dict(d=9))", "f3(1, 2, 3, 4, d=5)", "f3(1, 2, 3, 4, 5, d=6, e=7)", "f4(b=2)", "f8(1, 2, 3, z=4)", "f8(1, 2, y=5, z=3)"]
for c in calls:
    try:
        print(c, "=", eval(c))
    except TypeError as e:
        print(c, "->", e)
for s in ("def g(a, /, b, /): pass", "def g(/, a): pass", "def g(*, /): pass", "def g(*): pass", "def g(*, **k): pass", "def g(a, *, *b): pass", "def g(**k, a): pass", "def g(a=1, /, b): pass", "def g(*a, *b): pass", "def g(a, a): pass", "def g(*a, a): pass", "def g(a, **a): pass", "lambda *: 1", "def g(a, *, b, c=1, d): pass", "def g(a=1, *, b): pass", "def g(*args, /): pass", "def g((a, b)): pass", "def g(a.b): pass", "def g(5): pass", "def g(a b): pass", "def g(None): pass"):
    try:
        exec(s)
        print(s, "fine")
    except SyntaxError as e:
        print(s, "|", e.msg)
