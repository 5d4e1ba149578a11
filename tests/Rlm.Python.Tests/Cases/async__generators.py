# Asynchronous generators: iteration, asend, athrow, aclose, errors, comprehensions, cleaning up.
import asyncio

async def count(n, delay=0):
    for i in range(n):
        if delay is not None:
            await asyncio.sleep(delay)
        got = yield i
        if got is not None:
            print("  received", got)

async def cleaning(name):
    try:
        yield name + "1"
        yield name + "2"
    except ValueError as e:
        print("  inside", repr(e))
        yield "recovered"
    finally:
        await asyncio.sleep(0)
        print("  cleaned", name)

async def basics():
    async for v in count(3):
        print(v, end=" ")
    else:
        print("else")
    async for v in count(5):
        if v == 1:
            continue
        if v == 3:
            break
        print(v, end=" ")
    print()
    print([v async for v in count(4)], [v async for v in count(6) if v % 2], {v: v * v async for v in count(3)}, sorted({v % 2 async for v in count(5)}))
    print([(a, b) async for a in count(2) async for b in count(2)], [await asyncio.sleep(0, v) for v in range(3)])
    print([v async for v in (x * 2 async for x in count(3))], [v for v in [w async for w in count(3)]])
    squares = (v ** 2 async for v in count(4))
    print(type(squares).__name__, [v async for v in squares], [v async for v in squares])
    mixed = (await asyncio.sleep(0, v + 1) for v in range(3))
    print(type(mixed).__name__, [v async for v in mixed])

async def sending():
    g = count(3)
    print(await g.asend(None), await g.asend("a"), await anext(g))
    try:
        await g.asend("b")
    except StopAsyncIteration as e:
        print(type(e).__name__, e.args)
    print(await anext(g, "default"), await anext(count(1), "d"))
    for attempt in (lambda: count(1).asend(5), ):
        try:
            await attempt()
        except TypeError as e:
            print(e)
    try:
        await anext(g)
    except StopAsyncIteration:
        print("stays ended")

async def throwing():
    g = cleaning("x")
    print(await anext(g))
    print(await g.athrow(ValueError("thrown")))
    try:
        await anext(g)
    except StopAsyncIteration:
        print("over")
    g = cleaning("y")
    await anext(g)
    try:
        await g.athrow(KeyError, KeyError("k"))
    except KeyError as e:
        print("out", repr(e))
    g = cleaning("fresh")
    try:
        await g.athrow(IndexError("before start"))
    except IndexError as e:
        print("out", e)
    try:
        print(await anext(g))
    except StopAsyncIteration:
        print("closed by it")

async def closing():
    g = cleaning("c")
    await anext(g)
    print(await g.aclose(), await g.aclose())
    try:
        await anext(g)
    except StopAsyncIteration:
        print("nothing more")
    await cleaning("never").aclose()
    async def stubborn():
        try:
            yield 1
        finally:
            yield 2
    g = stubborn()
    await anext(g)
    try:
        await g.aclose()
    except RuntimeError as e:
        print(e)
    async def failing():
        try:
            yield 1
        finally:
            raise OSError("in finally")
    g = failing()
    await anext(g)
    try:
        await g.aclose()
    except OSError as e:
        print(e, type(e.__context__).__name__)

async def errors():
    async def stops():
        raise StopAsyncIteration("x")
        yield
    async def stops2():
        raise StopIteration("x")
        yield
    for f in stops, stops2:
        try:
            await anext(f())
        except RuntimeError as e:
            print(e, "|", repr(e.__cause__))
    g = count(2, 0.001)
    task = asyncio.ensure_future(anext(g))
    await asyncio.sleep(0)
    for name, make in [("anext", lambda: anext(g)), ("asend", lambda: g.asend(None)), ("athrow", lambda: g.athrow(ValueError())), ("aclose", lambda: g.aclose())]:
        try:
            await make()
        except RuntimeError as e:
            print(name, e)
    print(await task)
    step = g.asend(None)
    print(await step)
    try:
        await step
    except RuntimeError as e:
        print(e)
    end = g.aclose()
    await end
    try:
        await end
    except RuntimeError as e:
        print(e)
    for bad in (lambda: aiter(5), lambda: anext(5), lambda: iter(count(1)), lambda: next(count(1)), lambda: list(count(1))):
        try:
            bad()
        except TypeError as e:
            print(e)
    async def uses(x):
        async for _ in x:
            pass
    class NoNext:
        def __aiter__(self): return self
    class BadNext(NoNext):
        def __anext__(self): return 5
    for x in [[1], NoNext(), BadNext()]:
        try:
            await uses(x)
        except TypeError as e:
            print(e)
    print(type(count(1)).__name__, type(count(1).asend(None)).__name__, type(count(1).aclose()).__name__, type(count(1).athrow(OSError)).__name__)

async def through():
    # A class with __aiter__ as an asynchronous generator; generators of generators.
    class Tree:
        def __init__(self, value, *children):
            self.value, self.children = value, children
        async def __aiter__(self):
            yield self.value
            for child in self.children:
                async for v in child:
                    await asyncio.sleep(0)
                    yield v
    tree = Tree(1, Tree(2, Tree(3)), Tree(4), Tree(5, Tree(6, Tree(7))))
    print([v async for v in tree])
    async def merged(*sources):
        for s in sources:
            async for v in s:
                yield v
    print([v async for v in merged(count(2), tree, count(1))])
    async def batch(source, n):
        rows = []
        async for v in source:
            rows.append(v)
            if len(rows) == n:
                yield rows
                rows = []
        if rows:
            yield rows
    print([b async for b in batch(count(7), 3)])
    agen = count(3)
    print(aiter(agen) is agen, agen.__aiter__() is agen)

async def main():
    for part in basics, sending, throwing, closing, errors, through:
        print("==", part.__name__)
        await part()
    print("== left")
    left = cleaning("left")
    print(await anext(left))
    other = cleaning("other")
    print(await anext(other))

asyncio.run(main())
print("end")

# Driven by hand, without a loop.
async def plain():
    yield 1
    yield 2
g = plain()
try:
    g.asend(None).send(None)
except StopIteration as e:
    print("item", e.value)
try:
    g.__anext__().send(None)
except StopIteration as e:
    print("item", e.value)
try:
    g.__anext__().send(None)
except StopAsyncIteration as e:
    print("over", e.args)
