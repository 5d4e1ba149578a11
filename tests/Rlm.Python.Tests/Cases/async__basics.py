# async functions, await, gather, async for and with, exceptions.
import asyncio
log = []
async def work(name, steps):
    for i in range(steps):
        log.append(f"{name}{i}")
        await asyncio.sleep(0)
    return name * 2

async def main():
    print(await work("a", 2))
    log.clear()
    results = await asyncio.gather(work("x", 2), work("y", 3), work("z", 1))
    print(results, log)
    task = asyncio.create_task(work("t", 1))
    print(task.done())
    print(await task, task.done(), task.result())
    async def fail():
        await asyncio.sleep(0)
        raise ValueError("async error")
    try:
        await fail()
    except ValueError as e:
        print("caught", e)
    print([repr(r) for r in await asyncio.gather(fail(), work("ok", 1), return_exceptions=True)])
    async def agen(n):
        for i in range(n):
            await asyncio.sleep(0)
            yield i
    async for v in agen(3): print("v", v, end=" ")
    print([v * 2 async for v in agen(4) if v % 2], {v async for v in agen(2)}, {v: v async for v in agen(2)}, [await work(c, 1) for c in "pq"])
    class CM:
        async def __aenter__(self): print("aenter"); return "value"
        async def __aexit__(self, t, v, tb): print("aexit", t and t.__name__); return True
    async with CM() as c: print(c)
    async with CM(): raise KeyError("swallowed")
    class AIter:
        def __init__(self): self.n = 0
        def __aiter__(self): return self
        async def __anext__(self):
            self.n += 1
            if self.n > 2: raise StopAsyncIteration
            return self.n
    async for v in AIter(): print(v, end=" ")
    else: print("else")
    sem = asyncio.Semaphore(2)
    running = peak = 0
    async def limited(i):
        nonlocal running, peak
        async with sem:
            running += 1
            peak = max(peak, running)
            await asyncio.sleep(0)
            running -= 1
            return i
    print(await asyncio.gather(*(limited(i) for i in range(6))), "peak", peak)
    q = asyncio.Queue()
    async def producer():
        for i in range(3): await q.put(i)
        await q.put(None)
    async def consumer():
        out = []
        while (v := await q.get()) is not None: out.append(v)
        return out
    _, got = await asyncio.gather(producer(), consumer())
    print(got)
    try:
        await asyncio.wait_for(asyncio.sleep(10), timeout=0.01)
    except asyncio.TimeoutError as e:
        print("timeout", type(e).__name__)
    async with asyncio.TaskGroup() as tg:
        t1, t2 = tg.create_task(work("g", 1)), tg.create_task(work("h", 2))
    print(t1.result(), t2.result())
    t = asyncio.create_task(asyncio.sleep(100))
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled", t.cancelled())
    print(await asyncio.to_thread(lambda x: x + 1, 5))
    return "main result"

print(asyncio.run(main()))
c = work("n", 1)
print(type(c).__name__)
c.close()
try:
    asyncio.run(5)
except (ValueError, TypeError) as e:
    print(type(e).__name__)
