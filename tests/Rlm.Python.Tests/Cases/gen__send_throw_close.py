# Talking to a generator.
def echo():
    print("ready")
    received = None
    while True:
        try:
            received = yield received
            print("got", received)
        except ValueError as e:
            print("handled", e)
            received = "recovered"
        finally:
            print("loop end")

g = echo()
try:
    g.send(1)
except TypeError as e:
    print(e)
print(g.send(None))
print(g.send("a"))
print(g.throw(ValueError("oops")))
print(next(g))
try:
    g.throw(KeyError("k"))
except KeyError as e:
    print("out", e)
print(list(g))

def averager():
    total = count = 0
    average = None
    while (value := (yield average)) is not None:
        total += value
        count += 1
        average = total / count
    return total, count

a = averager()
next(a)
print([a.send(v) for v in (10, 20, 60)])
try:
    a.send(None)
except StopIteration as e:
    print(e.value)

def closing():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("GeneratorExit")
        raise
    finally:
        print("finally")

c = closing()
next(c)
print(c.close(), c.close())
print(list(c))
closing().close()
print("unstarted closes silently")

def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)

def returns_on_close():
    try:
        yield
    except GeneratorExit:
        return "closed value"
r = returns_on_close()
next(r)
print(r.close())

def untouched():
    yield 1
u = untouched()
try:
    u.throw(ZeroDivisionError("before start"))
except ZeroDivisionError as e:
    print(e)
print(list(u))
f = untouched()
list(f)
try:
    f.throw(OSError("finished"))
except OSError as e:
    print(e)
print(g.gi_frame is None, u.gi_running)
t = untouched()
try:
    t.throw("not an exception")
except TypeError as e:
    print(e)
def swap():
    x = yield "give"
    y = yield f"x={x}"
    yield f"x={x} y={y}"
w = swap()
print(next(w), w.send(1), w.send(2))
def nested_finally():
    try:
        try:
            yield 1
        finally:
            print("inner")
    finally:
        print("outer")
n = nested_finally()
next(n)
n.close()
def expressions():
    print((yield 1) + (yield 2), [(yield 3), (yield 4)], {"k": (yield 5)})
x = expressions()
next(x)
for v in (10, 20, 30, 40):
    print("->", x.send(v))
try:
    x.send(50)
except StopIteration:
    print("done")
