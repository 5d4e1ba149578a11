# TaskGroup and cancellation: results, first failure cancels siblings, shielding, timeouts, cleanup order.
import asyncio
log = []
async def job(name, ticks, fail=None):
    try:
        for _ in range(ticks): await asyncio.sleep(0)
        if fail: raise fail
        log.append(f"{name} done"); return name.upper()
    except asyncio.CancelledError as e: log.append(f"{name} cancelled {e.args}"); raise
    finally: log.append(f"{name} cleanup")
def flush(label, *more): print(label, *more, log); log.clear()
async def happy():
    async with asyncio.TaskGroup() as tg: a = tg.create_task(job("a", 3)); b = tg.create_task(job("b", 1))
    return a.result(), b.result(), a.done()
async def failing():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job("slow", 50)); tg.create_task(job("bad", 2, ValueError("v"))); tg.create_task(job("bad2", 2, KeyError("k")))
    except* ValueError as g: print(g.message, [repr(e) for e in g.exceptions])
    except* KeyError as g: print("keys", [repr(e) for e in g.exceptions])
async def body_fails():
    try:
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(job("child", 50)); await asyncio.sleep(0); raise RuntimeError("body")
    except ExceptionGroup as g: return repr(g), t.cancelled()
async def cancel_one():
    t = asyncio.create_task(job("t", 50), name="worker"); await asyncio.sleep(0)
    print(t.cancel("because"), t.cancelling(), t.get_name())
    try: await t
    except asyncio.CancelledError as e: return e.args, t.cancelled(), t.cancel()
async def refuses():
    async def stubborn():
        try: await asyncio.sleep(9)
        except asyncio.CancelledError: return "would not go"
    t = asyncio.create_task(stubborn()); await asyncio.sleep(0); t.cancel()
    return await t, t.cancelled()
async def never_started():
    t = asyncio.create_task(job("unborn", 1)); t.cancel()
    return [type(r).__name__ for r in await asyncio.gather(t, return_exceptions=True)]
async def shielded():
    inner = asyncio.create_task(job("inner", 4))
    try:
        async with asyncio.timeout(0): await asyncio.shield(inner)
    except TimeoutError as e: log.append(f"timeout {e.args}")
    return await inner
async def gathered():
    r = await asyncio.gather(job("x", 2), job("y", 1, OSError("o")), job("z", 3), return_exceptions=True)
    try: await asyncio.gather(job("p", 1, KeyError("p")), job("q", 5))
    except KeyError as e: log.append(f"gather raised {e!r}")
    return r, await asyncio.gather()
async def waits():
    ts = [asyncio.create_task(job(n, k), name=n) for n, k in (("one", 1), ("five", 5))]
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
    names = [t.get_name() for t in done], [t.get_name() for t in pending]
    try: await asyncio.wait_for(ts[1], 0)
    except TimeoutError as e: return names, type(e).__name__, ts[1].cancelled()
async def states():
    t = asyncio.create_task(job("s", 1))
    for f in (t.result, t.exception):
        try: f()
        except asyncio.InvalidStateError as e: print(type(e).__name__, e)
    await t
    return t.result(), t.exception(), isinstance(asyncio.CancelledError(), Exception)
async def main():
    for f in (happy, failing, body_fails, cancel_one, refuses, never_started, shielded, gathered, waits, states): flush(f.__name__, await f())
asyncio.run(main())
