# Delegation: values, return values, send, throw, close, plain iterables.
def inner():
    received = yield "inner 1"
    print("inner received", received)
    try:
        yield "inner 2"
    except ValueError as e:
        print("inner caught", e)
        yield "inner after error"
    return "inner result"

def outer():
    result = yield from inner()
    print("outer got", result)
    yield from [10, 20]
    yield from "ab"
    yield from range(2)
    yield from {"k": 1}
    return "outer result"

def top():
    value = yield from outer()
    yield value

print([v for v in top()])
g = outer()
print(next(g))
print(g.send("hello"))
print(g.throw(ValueError("thrown")))
print(list(g))

def closer():
    try:
        yield 1
        yield 2
    finally:
        print("closer closed")
def delegating():
    try:
        yield from closer()
    finally:
        print("delegating closed")
d = delegating()
next(d)
d.close()

def plain():
    yield from [1, 2, 3]
p = plain()
next(p)
try:
    p.send(5)
except AttributeError as e:
    print(e)

def bad():
    yield from 5
try:
    next(bad())
except TypeError as e:
    print(e)

def chain(*its):
    for it in its:
        yield from it
print(list(chain("ab", [1], (), {2: 3}, chain([8], [9]))))

def walk(node, depth=0):
    yield depth, node["name"]
    for child in node.get("children", []):
        yield from walk(child, depth + 1)
t = {"name": "root", "children": [{"name": "a", "children": [{"name": "a1"}]}, {"name": "b"}]}
for depth, name in walk(t):
    print("  " * depth + name)

def raising():
    yield 1
    raise KeyError("inside")
def wrapper():
    try:
        yield from raising()
    except KeyError as e:
        yield f"wrapped {e}"
print(list(wrapper()))

class Delegate:
    def __iter__(self): return self
    def __init__(self): self.n = 0
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration("custom value")
        return self.n
    def send(self, v): print("send", v); return next(self)
    def throw(self, *a): print("throw", type(a[0]).__name__); return "from throw"
    def close(self): print("close")
def d2():
    r = yield from Delegate()
    print("r =", r)
x = d2()
print(next(x), x.send("v"), x.throw(OSError()))
try:
    next(x)
except StopIteration as e:
    print("stop", e.value)
y = d2()
next(y)
y.close()
def deep(n):
    if n:
        yield from deep(n - 1)
    yield n
print(sum(deep(100)))
def accumulate():
    tally = 0
    while (n := (yield)) is not None:
        tally += n
    return tally
def gather(tallies):
    while True:
        tallies.append((yield from accumulate()))
tallies = []
acc = gather(tallies)
next(acc)
for i in (1, 2, 3, None, 10, None):
    acc.send(i)
print(tallies)
