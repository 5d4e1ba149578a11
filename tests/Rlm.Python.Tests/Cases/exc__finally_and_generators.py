# try/finally around yield, loops over generators left early.
def gen(name, n=3):
    print("open", name)
    try:
        for i in range(n):
            yield i
    finally:
        print("close", name)
for x in gen("all"): print(x, end=" ")
print()
g = gen("partial")
print(next(g))
g.close()
g = gen("thrown")
next(g)
try:
    g.throw(ValueError("from outside"))
except ValueError as e:
    print(e)
def outer():
    try:
        yield from gen("inner", 2)
    except ValueError as e:
        print("outer caught", e)
        yield "recovered"
    finally:
        print("outer done")
o = outer()
print(next(o), o.throw(ValueError("v")), list(o))
def cleanup_order():
    for name in "ab":
        try:
            try:
                yield name
            finally:
                print("inner", name)
        finally:
            print("outer", name)
c = cleanup_order(); print(next(c), next(c)); c.close()
def returns_in_finally():
    try:
        yield 1
        raise ValueError
    finally:
        return "swallowed"
r = returns_in_finally(); next(r)
try:
    next(r)
except StopIteration as e:
    print(e.value)
def yields_in_finally():
    try:
        yield 1
    finally:
        yield 2
        print("after second yield")
print(list(yields_in_finally()))
def yield_in_except():
    try:
        1 / 0
    except ZeroDivisionError as e:
        yield str(e)
        yield type(e.__context__).__name__
    import sys
    yield sys.exc_info()[0]
print(list(yield_in_except()))
def reraise_after_yield():
    try:
        raise KeyError("kept")
    except KeyError:
        yield "in handler"
        raise
q = reraise_after_yield(); print(next(q))
try:
    try:
        raise OSError("other")
    except OSError:
        next(q)
except KeyError as e:
    print(repr(e), repr(e.__context__))
class Res:
    def __enter__(self): print("enter"); return self
    def __exit__(self, t, v, tb): print("exit", t.__name__ if t else None); return t is ValueError
def with_res():
    with Res():
        yield 1
        yield 2
    yield "after with"
w = with_res(); next(w); print(w.throw(ValueError())); 
w2 = with_res(); next(w2); w2.close()
def loop():
    while True:
        try:
            got = yield
        except GeneratorExit:
            print("exit asked"); return
        except Exception as e:
            print("handled", type(e).__name__)
        else:
            print("got", got)
l = loop(); next(l); l.send(1); l.throw(KeyError); l.send(2); l.close()
