# TaskGroup, gather, wait, as_completed, wait_for, timeout, shield.
import asyncio

async def work(delay, value=None, error=None, note=None):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print("  cancelled", note or value)
        raise
    if error is not None:
        raise error
    return value

async def groups():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(work(0.002, "a"))
        b = tg.create_task(work(0.001, "b"), name="named")
        print(type(tg).__name__, b.get_name())
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work(10, "long"))
            tg.create_task(work(0.001, error=ValueError("v")))
            tg.create_task(work(0.001, error=KeyError("k")))
            await asyncio.sleep(10)
            print("never")
    except* ValueError as eg:
        print("values", eg.exceptions)
    except* KeyError as eg:
        print("keys", eg.exceptions)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work(10, "other"))
            await asyncio.sleep(0)
            raise OSError("body")
    except BaseExceptionGroup as eg:
        print(type(eg).__name__, eg, eg.exceptions)
    async def nested():
        async with asyncio.TaskGroup() as outer:
            outer.create_task(work(10, "sibling"))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(work(0, error=ZeroDivisionError("deep")))
    try:
        await nested()
    except ExceptionGroup as eg:
        print(eg, eg.exceptions, eg.exceptions[0].exceptions if hasattr(eg.exceptions[0], "exceptions") else "")
    async def cancelled_from_outside():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work(10, "child"))
    t = asyncio.create_task(cancelled_from_outside())
    await asyncio.sleep(0.001)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("group cancelled", t.cancelled())
    try:
        tg.create_task(asyncio.sleep(0))
    except RuntimeError as e:
        print(str(e).split("> ")[-1])
    tg = asyncio.TaskGroup()
    try:
        tg.create_task(asyncio.sleep(0))
    except RuntimeError as e:
        print(str(e).split("> ")[-1])
    async with asyncio.TaskGroup() as tg:
        async def spawns(n):
            if n:
                tg.create_task(spawns(n - 1))
            results.append(n)
        results = []
        tg.create_task(spawns(3))
    print(results)

async def gathering():
    print(await asyncio.gather(), await asyncio.gather(work(0.002, 1), work(0.001, 2), work(0, 3)))
    try:
        await asyncio.gather(work(0.001, error=ValueError("first")), work(0.01, "goes on"))
    except ValueError as e:
        print("gather raised", e)
    results = await asyncio.gather(work(0, 1), work(0, error=TypeError("t")), work(0, 2), return_exceptions=True)
    print(results)
    c = work(0, "same")
    t = asyncio.ensure_future(c)
    print(await asyncio.gather(t, t))
    g = asyncio.gather(work(10, "g1"), work(10, "g2"))
    await asyncio.sleep(0)
    print(g.cancel(), g.done())
    try:
        await g
    except asyncio.CancelledError:
        print("gather cancelled", g.done())
    children = [asyncio.ensure_future(work(10, "c1")), asyncio.ensure_future(work(0.001, "c2"))]
    g = asyncio.gather(*children, return_exceptions=True)
    await asyncio.sleep(0)
    children[0].cancel()
    print([type(r).__name__ for r in await g])
    print(await asyncio.gather(asyncio.gather(work(0, 1), work(0, 2)), work(0, 3)))

async def waiting():
    ts = [asyncio.create_task(work(d, d)) for d in (0.03, 0.001, 0.02)]
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), [t.result() for t in done])
    done, pending = await asyncio.wait(ts, timeout=0.001)
    print(len(done), len(pending))
    done, pending = await asyncio.wait(ts)
    print(len(done), len(pending))
    ts = [asyncio.create_task(work(0.001, error=ValueError("w"))), asyncio.create_task(work(0.05, "slow"))]
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), done.pop().exception())
    for t in pending:
        t.cancel()
    await asyncio.sleep(0)
    for bad in ([], [work(0)]):
        try:
            await asyncio.wait(bad)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
    for c in bad:
        c.close()
    out = []
    for c in asyncio.as_completed([work(0.006, "c"), work(0.001, "a"), work(0.003, "b")]):
        out.append(await c)
    print(out)
    out = []
    ts = {asyncio.create_task(work(d, n)): n for d, n in ((0.006, "c"), (0.001, "a"), (0.003, "b"))}
    async for t in asyncio.as_completed(ts):
        out.append((t in ts, t.result()))
    print(out)
    try:
        for c in asyncio.as_completed([work(0.001, 1), work(5, 2, note="slow one")], timeout=0.01):
            print(await c)
    except TimeoutError as e:
        print("as_completed timed out", e.args)

async def limits():
    print(await asyncio.wait_for(work(0, "quick"), 1), await asyncio.wait_for(work(0, "no limit"), None))
    try:
        await asyncio.wait_for(work(10, "w1"), 0.001)
    except TimeoutError as e:
        print(repr(e), asyncio.TimeoutError is TimeoutError)
    try:
        await asyncio.wait_for(work(10, "w2"), 0)
    except TimeoutError as e:
        print("zero", type(e.__cause__).__name__)
    try:
        await asyncio.wait_for(work(0, error=ValueError("inner")), 1)
    except ValueError as e:
        print(e)
    try:
        async with asyncio.timeout(0.001) as scope:
            await work(10, "scoped")
    except TimeoutError as e:
        print("timeout", scope.expired(), repr(e.__cause__))
    async with asyncio.timeout(5) as scope:
        await asyncio.sleep(0)
    print(scope.expired(), scope.when() is not None)
    async with asyncio.timeout(None) as scope:
        print(scope.when())
    try:
        async with asyncio.timeout(10) as scope:
            scope.reschedule(asyncio.get_running_loop().time() + 0.001)
            await work(10, "moved")
    except TimeoutError:
        print("rescheduled")
    try:
        async with asyncio.timeout_at(asyncio.get_running_loop().time() - 1):
            await work(10, "past")
    except TimeoutError:
        print("in the past")
    try:
        async with asyncio.timeout(0.05):
            try:
                async with asyncio.timeout(0.001):
                    await work(10, "inner")
            except TimeoutError:
                print("inner only")
            await asyncio.sleep(0)
        print("outer held")
    except TimeoutError:
        print("wrong")
    try:
        async with asyncio.timeout(1):
            raise KeyError("passes")
    except KeyError as e:
        print(repr(e))

async def shields():
    inner = asyncio.create_task(work(0.005, "kept"))
    try:
        await asyncio.wait_for(asyncio.shield(inner), 0.001)
    except TimeoutError:
        print("outer gone", inner.done())
    print(await inner)
    outer = asyncio.shield(asyncio.create_task(work(0, "ok")))
    print(await outer)
    try:
        await asyncio.shield(work(0, error=ValueError("s")))
    except ValueError as e:
        print(e)

async def main():
    for part in groups, gathering, waiting, limits, shields:
        print("==", part.__name__)
        await part()
asyncio.run(main())
