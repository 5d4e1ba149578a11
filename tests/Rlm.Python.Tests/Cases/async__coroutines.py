# Coroutines by hand: send, throw, close, awaitables, generator based coroutines, wrong uses.
import types

async def empty(): pass
async def returns(v): return v
class Suspend:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return ("got", got)

def run(c):
    out = []
    try:
        v = c.send(None)
        while True:
            out.append(v)
            v = c.send(v * 10)
    except StopIteration as e:
        return out, e.value

async def talks():
    a = await Suspend(1)
    b = await Suspend(2)
    return a, b, await returns("r"), await empty()
print(run(talks()), run(empty()), run(returns(3)))

async def nested(n):
    return await nested(n - 1) + 1 if n else (await Suspend(7))[1]
print(run(nested(10)))

# throw and close
async def catches():
    try:
        await Suspend("a")
    except ValueError as e:
        return "caught " + str(e)
    finally:
        print("finally")
c = catches()
print(c.send(None))
try:
    c.throw(ValueError("thrown"))
except StopIteration as e:
    print(e.value)
c = catches(); c.send(None)
try:
    c.throw(KeyError, KeyError("k"))
except KeyError as e:
    print(repr(e))
c = catches(); c.send(None)
print(c.close(), c.close())
for use in (lambda: c.send(None), lambda: c.throw(ValueError("again"))):
    try:
        use()
    except (RuntimeError, ValueError) as e:
        print(type(e).__name__, e)
async def stubborn():
    try:
        await Suspend(1)
    except GeneratorExit:
        await Suspend(2)
c = stubborn(); c.send(None)
try:
    c.close()
except RuntimeError as e:
    print(e)
c = talks()
try:
    c.send(5)
except TypeError as e:
    print(e)
c.close()
async def stops():
    raise StopIteration("inside")
try:
    stops().send(None)
except RuntimeError as e:
    print(e, repr(e.__cause__))
async def itself():
    try:
        me.send(None)
    except ValueError as e:
        return str(e)
me = itself()
print(run(me))

# what is not iterable, not awaitable
for bad in (lambda: iter(empty()), lambda: list(empty()), lambda: next(empty()), lambda: [*empty()]):
    try:
        bad()
    except TypeError as e:
        print(e)
def from_generator():
    yield from empty()
try:
    list(from_generator())
except TypeError as e:
    print(e)
async def awaits(x):
    return await x
class BadAwait:
    def __await__(self): return 5
class CoroAwait:
    def __await__(self): return empty()
class IterAwait:
    def __await__(self): return iter([1, 2])
for x in (5, "s", print, [1], BadAwait(), CoroAwait(), (i for i in [])):
    try:
        awaits(x).send(None)
    except TypeError as e:
        print(e)
c = awaits(IterAwait())
print(c.send(None), c.send(None), type(c.cr_await).__name__)
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
class Delegates:
    def __await__(self):
        return talks().__await__()
print(run(awaits(Delegates())), type(talks().__await__()).__name__)

# generator based
@types.coroutine
def old(v):
    got = yield v
    inner = yield from returns("from a generator")
    return got, inner
print(run(awaits(old(4))))

# methods, closures, defaults, decorators
class Service:
    def __init__(self, n): self.n = n
    async def get(self, *, add=1): return self.n + add
    @classmethod
    async def make(cls, n): return cls(n)
    @staticmethod
    async def double(x): return 2 * x
    async def __call__(self, x): return await self.double(await self.get(add=x))
async def use():
    s = await Service.make(5)
    return await s.get(), await s.get(add=10), await Service.double(4), await s(1)
print(run(use()))
def logged(f):
    async def wrapper(*a):
        print("calling", f.__name__)
        return await f(*a)
    return wrapper
@logged
async def decorated(x): return x
print(run(decorated("d")))
c = empty()
print(c.__name__, c.__qualname__, type(c).__name__, type(c).__mro__[-1].__name__, hasattr(c, "send"), hasattr(c, "__iter__"), hasattr(c, "__next__"), c.cr_await)
c.close()
lam = lambda: returns(1)
print(run(lam()))
async def comprehends():
    return [await returns(i) for i in range(3)], {await returns(i) for i in range(2)}, {k: await returns(v) for k, v in {"a": 1}.items()}, [x for x in [1, 2] if await returns(x == 2)]
print(run(comprehends()))
async def control(n):
    for i in range(n):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            await Suspend(i)
        finally:
            await Suspend(-i)
    else:
        return "else"
    while True:
        match await returns(n):
            case 5: return "five"
            case _: return "other"
print(run(control(2)), run(control(5)))
async def walrus():
    if (x := await returns(3)) > 2 and not await returns(False):
        return f"{await returns(x)!r:>4}|{x}"
print(run(walrus()))
async def unpack():
    a, *b = await returns([1, 2, 3])
    d = {**await returns({"k": 1}), "z": await returns(2)}
    return a, b, d, print(*await returns([1, 2]), sep=await returns("-")), (await returns([5, 6]))[await returns(1)]
print(run(unpack()))
try:
    exec("await x")
except SyntaxError as e:
    print(e.msg)
for source in ("def f():\n    await x", "async def f():\n    yield from x", "async def f():\n    yield 1\n    return 2", "def f():\n    async for x in y: pass",
               "def f():\n    async with x: pass", "def f():\n    [x async for x in y]", "async def f():\n    lambda: await x", "class C:\n    await x"):
    try:
        compile(source, "s", "exec")
        print("compiled")
    except SyntaxError as e:
        print(e.msg)
