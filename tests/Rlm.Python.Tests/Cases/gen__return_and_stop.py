# Generator returns, StopIteration as a value carrier, PEP 479, next with default, for loops ignoring the value.
def early(flag):
    yield 1
    if flag: return "early"
    yield 2
    return "late"
def value_of(g):
    items = []
    while True:
        try: items.append(next(g))
        except StopIteration as e: return items, e.value
print(value_of(early(True)), value_of(early(False)), list(early(True)), [*early(False)], value_of(x for x in "ab"), value_of(iter([1])))
def only_return(): return 5; yield
def empty(): yield from ()
def returns_tuple(): return (1, 2); yield
def returns_exception(): return ValueError("as a value"); yield
def returns_stop(): return StopIteration("nested"); yield
for f in (only_return, empty, returns_tuple, returns_exception, returns_stop): print(f.__name__, value_of(f()))
def delegate():
    a = yield from only_return()
    b = yield from returns_tuple()
    c = yield from early(False)
    return a, b, c
print(value_of(delegate()))
def leaks_next(it):
    while True: yield next(it)
def raises_stop(): yield 1; raise StopIteration("by hand")
def safe(it):
    for x in it: yield x
    else: yield "else ran"
    try: yield next(it)
    except StopIteration: return
for g in (leaks_next(iter("ab")), raises_stop(), safe(iter("ab"))):
    try:
        for x in g: print(x, end=" ")
        print("finished")
    except RuntimeError as e: print("|", e, "|", repr(e.__cause__))
try: list(next(iter([])) for _ in "a")
except RuntimeError as e: print(e)
print(list(map(lambda it: next(it), [iter("a"), iter([])])), [x for x in map(next, [iter("z")])])
s = StopIteration(1, 2); print(s.value, s.args, StopIteration().value, repr(StopIteration(3)), issubclass(StopIteration, Exception), issubclass(GeneratorExit, Exception))
def finalizer(name):
    try: yield name
    finally: print("closing", name)
def sequence():
    for n in ("a", "b"): yield from finalizer(n)
g = sequence(); print(next(g), next(g)); g.close(); print(list(g))
for n in sequence():
    if n == "a": break
del n
def infinite():
    n = 0
    while True: n += 1; yield n
print(next(x for x in infinite() if x % 7 == 0 and x % 5 == 0), [a for a, _ in zip(infinite(), "abc")], next(iter([]), None), next((x for x in [] if x), "none found"))
def counter():
    count = 0
    try:
        while (step := (yield count)) != "stop": count += step or 1
    finally: totals.append(count)
    return f"total {count}"
totals = []
c = counter(); print([next(c), c.send(5), next(c), c.send(10)])
try: c.send("stop")
except StopIteration as e: print(e, e.value, totals)
print(counter.__name__, c.__name__, c.__qualname__, type(c).__name__, c.gi_frame, c.gi_code.co_name, iter(c) is c, hasattr(c, "__len__"), bool(c))
for bad in (lambda: c[0], lambda: len(c), lambda: c + c, lambda: next(counter), lambda: list(counter), lambda: c.missing, lambda: reversed(c)):
    try: bad()
    except (TypeError, AttributeError) as e: print(e)
