# Which finally blocks run when, across nested generators and comprehensions.
log = []
def res(name):
    log.append(f"open {name}")
    try:
        yield name
        yield name + "2"
    finally:
        log.append(f"close {name}")
def show(label):
    print(label, log)
    log.clear()
for a, b in zip(res("a"), res("b")): pass
show("zip")
for a in res("a"):
    for b in res("b"): break
    break
import gc; gc.collect(); log.sort(); show("break")
try:
    for a in res("x"): raise ValueError
except ValueError:
    pass
gc.collect(); show("raise")
def both():
    yield from res("p")
    yield from res("q")
g = both(); next(g); next(g); next(g); g.close(); show("delegated close")
print([x for x in res("c")]); show("comprehension")
print(next(x for x in res("n") if x.endswith("2"))); gc.collect(); show("next")
a, b = res("u"); show(f"unpack {a} {b}")
try:
    a, = res("v")
except ValueError as e:
    gc.collect(); show(f"{e}")
print(sum(len(x) for x in res("s")), max(res("m")), list(map(str.upper, res("k"))), any(x == "zz" for x in res("any"))); show("consumers")
def outer():
    try:
        for v in res("inner"): yield v
    except ValueError as e:
        log.append(f"outer caught {e}")
        yield "after"
    finally:
        log.append("outer finally")
o = outer(); next(o); print(o.throw(ValueError("t"))); gc.collect(); print(list(o)); show("throw")
def nested_with():
    class C:
        def __init__(self, n): self.n = n
        def __enter__(self): log.append(f"enter {self.n}"); return self
        def __exit__(self, t, v, tb): log.append(f"exit {self.n} {t and t.__name__}")
    with C(1) as a, C(2) as b:
        yield a.n + b.n
        with C(3): yield 3
n = nested_with(); print(next(n), next(n)); n.close(); show("with close")
n = nested_with(); next(n)
try:
    n.throw(KeyError("k"))
except KeyError: show("with throw")
def swallow():
    while True:
        try:
            yield
        except ValueError:
            log.append("swallowed")
        else:
            log.append("next")
s = swallow(); next(s); s.throw(ValueError()); next(s); s.close(); show("swallow")
def early():
    if True: return "early"
    yield
try:
    next(early())
except StopIteration as e:
    show(e.value)
def pass_through():
    x = yield from (i for i in range(2))
    return x
print(list(pass_through())); d = {}
def fill():
    for k in "ab": d[k] = yield k
f = fill(); k = next(f)
try:
    while True: k = f.send(k.upper())
except StopIteration: print(d)
