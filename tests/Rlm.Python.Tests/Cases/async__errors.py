# Errors through tasks: contexts, causes, groups, notes, finally blocks, nested cancellation.
import asyncio
import traceback

def chain(e):
    out = []
    while e is not None:
        out.append(f"{type(e).__name__}({e})")
        if e.__cause__ is not None:
            out.append("from")
            e = e.__cause__
        elif e.__context__ is not None and not e.__suppress_context__:
            out.append("while")
            e = e.__context__
        else:
            e = None
    return " ".join(out)

async def fails(kind, text, delay=0):
    await asyncio.sleep(delay)
    raise kind(text)

async def contexts():
    async def replaced():
        try:
            await fails(ValueError, "first")
        except ValueError:
            raise KeyError("second")
    async def caused():
        try:
            await fails(ValueError, "inner")
        except ValueError as e:
            raise RuntimeError("outer") from e
    async def hidden():
        try:
            await fails(ValueError, "inner")
        except ValueError:
            raise RuntimeError("alone") from None
    async def in_finally():
        try:
            await fails(ValueError, "body")
        finally:
            await fails(OSError, "finally")
    async def in_cancel():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            raise LookupError("instead of cancelling")
    async def recovered():
        try:
            await fails(ValueError, "gone")
        except ValueError:
            pass
        raise TypeError("new")
    for f in replaced, caused, hidden, in_finally, recovered:
        try:
            await f()
        except Exception as e:
            print(f.__name__, "|", chain(e))
        try:
            await asyncio.create_task(f())
        except Exception as e:
            print(f.__name__, "|", chain(e))
    t = asyncio.create_task(in_cancel())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except LookupError as e:
        print(chain(e), t.cancelled())

async def groups():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fails(ValueError, "v"))
            tg.create_task(fails(TypeError, "t"))
            tg.create_task(fails(OSError, "o"))
    except* (ValueError, TypeError) as eg:
        print("some", [repr(e) for e in eg.exceptions])
    except* OSError as eg:
        print("os", eg.exceptions[0], len(eg.exceptions))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fails(ValueError, "child"))
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                raise KeyError("body too")
    except ExceptionGroup as eg:
        print(sorted(map(repr, eg.exceptions)), eg.message)
    async def inner():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fails(ValueError, "deep"))
            tg.create_task(fails(KeyError, "deep"))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(inner())
            tg.create_task(fails(OSError, "shallow", 1))
    except* ValueError as eg:
        print("nested", eg.exceptions[0].exceptions)
    except* KeyError as eg:
        print("nested", eg.exceptions[0].exceptions)
    try:
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(asyncio.sleep(10))
            await asyncio.sleep(0)
            t.cancel()
        print("a cancelled child is no error", t.cancelled())
    except BaseException as e:
        print("wrong", repr(e))

async def notes():
    try:
        try:
            await fails(ValueError, "noted")
        except ValueError as e:
            e.add_note("a note")
            raise
    except ValueError as e:
        print(e.__notes__, "".join(traceback.format_exception_only(e)).split("\n"))
    try:
        await fails(ValueError, "place")
    except ValueError as e:
        frames = traceback.extract_tb(e.__traceback__)
        print([f.name for f in frames])
    async def level(n):
        if n:
            await level(n - 1)
        else:
            await fails(ZeroDivisionError, "bottom")
    try:
        await level(3)
    except ZeroDivisionError as e:
        print([f.name for f in traceback.extract_tb(e.__traceback__)])

async def order():
    log = []
    async def worker(n):
        try:
            try:
                await asyncio.sleep(10)
            finally:
                log.append(("inner", n))
                await asyncio.sleep(0)
                log.append(("inner done", n))
        except asyncio.CancelledError:
            log.append(("cancelled", n))
            raise
        finally:
            log.append(("outer", n))
    ts = [asyncio.create_task(worker(n)) for n in range(2)]
    await asyncio.sleep(0)
    for t in ts:
        t.cancel()
    await asyncio.wait(ts)
    print(log)
    async def twice():
        try:
            await asyncio.sleep(10)
        finally:
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                log.append("second time")
                raise
    log.clear()
    t = asyncio.create_task(twice())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.wait([t])
    print(log, t.cancelled(), t.cancelling())

async def swallowed():
    async def suppresses():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            pass
        await asyncio.sleep(0)
        return "not cancelled"
    t = asyncio.create_task(suppresses())
    await asyncio.sleep(0)
    t.cancel()
    print(await t, t.cancelled(), t.cancelling())
    async def uncancels():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            asyncio.current_task().uncancel()
        async with asyncio.timeout(0.001):
            await asyncio.sleep(10)
    t = asyncio.create_task(uncancels())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except TimeoutError:
        print("timed out", t.cancelling())

async def main():
    for part in contexts, groups, notes, order, swallowed:
        print("==", part.__name__)
        await part()
asyncio.run(main())
try:
    asyncio.run(fails(ValueError, "out of run"))
except ValueError as e:
    print(chain(e))
