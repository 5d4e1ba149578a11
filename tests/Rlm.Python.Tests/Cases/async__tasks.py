# Tasks and futures: names, states, results, cancelling, callbacks, errors.
import asyncio

async def work(n, value=None, error=None):
    for _ in range(n):
        await asyncio.sleep(0)
    if error is not None:
        raise error
    return value

async def states():
    t = asyncio.create_task(work(2, "v"), name="mine")
    print(t.get_name(), t.done(), t.cancelled(), t.cancelling())
    try:
        t.result()
    except asyncio.InvalidStateError as e:
        print(type(e).__name__, e)
    try:
        t.exception()
    except asyncio.InvalidStateError as e:
        print(e)
    t.add_done_callback(lambda t: print("callback 1", t.result()))
    t.add_done_callback(lambda t: print("callback 2", t.get_name()))
    second = lambda t: print("never")
    t.add_done_callback(second)
    print(t.remove_done_callback(second), t.remove_done_callback(second))
    print(await t, t.done(), t.exception(), t.cancel())
    await asyncio.sleep(0)
    t.set_name(5)
    print(t.get_name(), asyncio.iscoroutine(t.get_coro()), asyncio.isfuture(t), asyncio.isfuture(5))
    t = asyncio.create_task(work(1, error=KeyError("k")))
    try:
        await t
    except KeyError as e:
        print(repr(e), repr(t.exception()), t.done(), t.cancelled())
    for f in (lambda: t.set_result(1), lambda: t.set_exception(ValueError())):
        try:
            f()
        except RuntimeError as e:
            print(e)

async def cancelling():
    async def stubborn():
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError as e:
            print("refused", e.args)
            return "done anyway"
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    print(t.cancel("please"), t.cancelling())
    print(await t, t.cancelled(), t.cancelling())
    t = asyncio.create_task(work(5))
    print(t.cancel(), t.cancel(), t.cancelling(), t.uncancel(), t.uncancel(), t.uncancel())
    try:
        print(await t)
    except asyncio.CancelledError as e:
        print("cancelled before it began", e.args)
    t = asyncio.create_task(work(50))
    await asyncio.sleep(0)
    t.cancel("reason")
    try:
        await t
    except asyncio.CancelledError as e:
        print(e.args, t.cancelled(), t.done())
    try:
        t.result()
    except asyncio.CancelledError as e:
        print("result", e.args)
    try:
        t.exception()
    except asyncio.CancelledError as e:
        print("exception", e.args)
    async def cleans():
        try:
            await asyncio.sleep(100)
        finally:
            print("cleaning")
            await asyncio.sleep(0)
            print("cleaned")
    t = asyncio.create_task(cleans())
    await asyncio.sleep(0)
    t.cancel()
    print((await asyncio.gather(t, return_exceptions=True)))
    async def itself():
        asyncio.current_task().cancel()
        print("still here")
        await asyncio.sleep(0)
        print("never")
    t = asyncio.create_task(itself())
    print(repr((await asyncio.gather(t, return_exceptions=True))[0]))
    async def chain(n):
        if n == 0:
            await asyncio.sleep(100)
        else:
            await asyncio.create_task(chain(n - 1))
    t = asyncio.create_task(chain(5))
    for _ in range(10):
        await asyncio.sleep(0)
    print(len(asyncio.all_tasks()))
    t.cancel()
    for _ in range(10):
        await asyncio.sleep(0)
    print(t.cancelled(), len(asyncio.all_tasks()), isinstance(asyncio.CancelledError(), Exception))

async def futures():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f.done(), f.get_loop() is loop)
    loop.call_soon(f.set_result, 42)
    print(await f, f.result(), f.done())
    for bad in (lambda: f.set_result(1), lambda: f.set_exception(ValueError())):
        try:
            bad()
        except asyncio.InvalidStateError as e:
            print("invalid", e)
    print(f.cancel(), f)
    f = loop.create_future()
    f.set_exception(ValueError("failed"))
    try:
        await f
    except ValueError as e:
        print(e, f)
    f = loop.create_future()
    print(f, f.cancel(), f.cancelled(), f)
    try:
        await f
    except asyncio.CancelledError:
        print("cancelled future")
    f = loop.create_future()
    try:
        f.set_exception(StopIteration())
    except TypeError as e:
        print(e)
    print(repr(f.exception()) if f.done() else "pending")
    f = loop.create_future()
    f.add_done_callback(lambda f: print("late", f.result()))
    f.set_result("r")
    f.add_done_callback(lambda f: print("later", f.result()))
    print("first")
    await asyncio.sleep(0)
    async def waits(f, n):
        return n, await f
    f = loop.create_future()
    tasks = [asyncio.create_task(waits(f, n)) for n in range(3)]
    await asyncio.sleep(0)
    f.set_result("shared")
    print(await asyncio.gather(*tasks))
    t = asyncio.ensure_future(work(1, "e"))
    print(type(t).__name__, asyncio.ensure_future(t) is t, await t)
    class Awaitable:
        def __await__(self):
            yield from asyncio.sleep(0).__await__()
            return "awaited"
    print(await Awaitable(), await asyncio.ensure_future(Awaitable()))
    try:
        asyncio.ensure_future(5)
    except TypeError as e:
        print(e)

async def wrong():
    for bad in (5, None, [1], work):
        try:
            await bad
        except TypeError as e:
            print(e)
    c = work(0)
    await c
    try:
        await c
    except RuntimeError as e:
        print(e)
    try:
        asyncio.create_task(5)
    except TypeError as e:
        print(e)
    class Bad:
        def __await__(self):
            yield 5
    try:
        await asyncio.create_task(asyncio.wait_for(Bad(), 1))
    except (RuntimeError, TypeError) as e:
        print(type(e).__name__)
    async def bad_yield():
        await Bad()
    try:
        await asyncio.create_task(bad_yield())
    except RuntimeError as e:
        print(e)
    task = None
    async def itself():
        await task
    task = asyncio.create_task(itself())
    try:
        await task
    except RuntimeError as e:
        print(str(e)[:26])
    c = asyncio.sleep(1)
    first = asyncio.create_task(c)
    await asyncio.sleep(0)
    async def again():
        await c
    try:
        await again()
    except RuntimeError as e:
        print(e)
    first.cancel()

async def who():
    t = asyncio.current_task()
    print(t.get_name() != "", t in asyncio.all_tasks(), len(asyncio.all_tasks()))
    async def inner():
        return asyncio.current_task() is not t, len(asyncio.all_tasks())
    print(await asyncio.create_task(inner()), await inner())
    print(asyncio.iscoroutinefunction(inner), asyncio.iscoroutinefunction(print), asyncio.iscoroutinefunction(lambda: inner()))
    c = inner()
    print(asyncio.iscoroutine(c), asyncio.iscoroutine(inner), type(c).__name__, c.cr_running, c.__name__, c.__qualname__)
    c.close()

async def main():
    for part in states, cancelling, futures, wrong, who:
        print("==", part.__name__)
        await part()

asyncio.run(main())
