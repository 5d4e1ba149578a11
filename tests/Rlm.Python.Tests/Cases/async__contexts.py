# async with: managers, contextlib's helpers, exit stacks.
import asyncio
from contextlib import asynccontextmanager, AsyncExitStack, aclosing, AbstractAsyncContextManager, nullcontext, contextmanager, AsyncContextDecorator

class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    async def __aenter__(self):
        await asyncio.sleep(0)
        print("enter", self.name)
        return self.name.upper()
    async def __aexit__(self, typ, value, tb):
        await asyncio.sleep(0)
        print("exit", self.name, typ and typ.__name__, value)
        return self.swallow

@asynccontextmanager
async def managed(name, swallow=False):
    print("begin", name)
    await asyncio.sleep(0)
    try:
        yield name + "!"
    except ValueError as e:
        print("saw", repr(e))
        if not swallow:
            raise
    finally:
        await asyncio.sleep(0)
        print("end", name)

async def plain():
    async with Manager("a") as a, Manager("b") as b:
        print(a, b)
    async with Manager("s", swallow=True):
        raise KeyError("gone")
    try:
        async with Manager("x"):
            raise KeyError("kept")
    except KeyError as e:
        print("out", e)
    async def returns():
        async with Manager("r"):
            return "returned"
    print(await returns())
    for i in range(3):
        async with Manager(f"loop{i}"):
            if i == 1:
                break
            continue
    async with (Manager("p") as p, Manager("q")):
        print(p)
    for bad in (5, contextmanager(lambda: (yield))()):
        try:
            async with bad:
                pass
        except TypeError as e:
            print(e)
    try:
        with Manager("sync"):
            pass
    except TypeError as e:
        print(e)

async def generators():
    async with managed("g") as g:
        print(g)
    async with managed("h", swallow=True):
        raise ValueError("v")
    try:
        async with managed("i"):
            raise ValueError("w")
    except ValueError as e:
        print("out", e)
    try:
        async with managed("k"):
            raise OSError("o")
    except OSError as e:
        print("out", e)
    @asynccontextmanager
    async def never():
        if False:
            yield
    try:
        async with never():
            pass
    except RuntimeError as e:
        print(e)
    @asynccontextmanager
    async def twice():
        yield 1
        yield 2
    try:
        async with twice():
            pass
    except RuntimeError as e:
        print(e)
    @managed("decorator")
    async def decorated(x):
        print("in decorated", x)
        return x * 2
    print(await decorated(4), await decorated(5))
    async with nullcontext("null") as n:
        print(n)

async def closing():
    async def numbers():
        try:
            for i in range(10):
                yield i
        finally:
            await asyncio.sleep(0)
            print("closed")
    async with aclosing(numbers()) as ns:
        async for n in ns:
            if n == 2:
                break
    print("after", n)

async def stacks():
    async with AsyncExitStack() as stack:
        print(await stack.enter_async_context(Manager("one")), await stack.enter_async_context(managed("two")))
        stack.enter_context(contextmanager(lambda: (yield "sync"))())
        stack.callback(print, "callback", 1)
        async def later(x):
            await asyncio.sleep(0)
            print("async callback", x)
        stack.push_async_callback(later, 2)
        print("body")
    try:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(Manager("outer", swallow=True))
            await stack.enter_async_context(Manager("inner"))
            raise RuntimeError("in stack")
        print("swallowed")
    except RuntimeError:
        print("not swallowed")
    stack = AsyncExitStack()
    await stack.enter_async_context(Manager("moved"))
    other = stack.pop_all()
    await stack.aclose()
    print("not yet")
    await other.aclose()

class Base(AbstractAsyncContextManager):
    async def __aexit__(self, *a):
        print("base exit")
class Timed(AsyncContextDecorator):
    async def __aenter__(self):
        print("timed in")
    async def __aexit__(self, *a):
        print("timed out")
@Timed()
async def timed(x):
    return x + 1

async def main():
    for part in plain, generators, closing, stacks:
        print("==", part.__name__)
        await part()
    async with Base() as b:
        print(type(b).__name__)
    print(await timed(1))
asyncio.run(main())
