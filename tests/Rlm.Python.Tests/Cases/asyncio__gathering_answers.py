# asyncio as agents use it: bounded fan-out to sub-models, first answer wins, timeouts, retries, streams through a queue, cancellation order.
import asyncio
async def ask(name, delay, fail=False):
    try:
        await asyncio.sleep(delay)
        if fail: raise ConnectionError(f"{name} is down")
        return f"{name} says {len(name)}"
    except asyncio.CancelledError:
        log.append(f"{name} cancelled"); raise
log = []
async def fan_out(jobs, limit):
    gate, active, peak = asyncio.Semaphore(limit), 0, 0
    async def one(i):
        nonlocal active, peak
        async with gate:
            active += 1; peak = max(peak, active); await asyncio.sleep(0); await asyncio.sleep(0); active -= 1
            return i * i
    return await asyncio.gather(*(one(i) for i in range(jobs))), peak
async def main():
    print(await fan_out(7, 3))
    print(await asyncio.gather(ask("a", 0), ask("bb", 0, True), ask("ccc", 0), return_exceptions=True))
    try:
        await asyncio.gather(ask("x", 0, True), ask("y", 0.001))
    except ConnectionError as e: print("gather raised:", e)
    tasks = {asyncio.create_task(ask(n, d), name=n) for n, d in (("slow", 5), ("fast", 0.001), ("slower", 6))}
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED); print([t.result() for t in done], sorted(t.get_name() for t in pending))
    for t in pending: t.cancel()
    await asyncio.gather(*pending, return_exceptions=True); print(sorted(log), all(t.cancelled() for t in pending)); log.clear()
    for d in (0, 9):
        try:
            print(await asyncio.wait_for(ask("timed", d), 0.005))
        except TimeoutError as e: print("TimeoutError", repr(str(e)), log, e.__cause__ is not None)
    try:
        async with asyncio.timeout(0.002) as t: await asyncio.sleep(9)
    except TimeoutError: print("timeout", t.expired())
    async def flaky(n, state={"left": 2}):
        state["left"] -= 1
        if state["left"] >= 0: raise OSError(f"try {n}")
        return f"worked on try {n}"
    for n in range(1, 5):
        try: print(await flaky(n)); break
        except OSError as e: print("retry after", e); await asyncio.sleep(0)
    q = asyncio.Queue(maxsize=2)
    async def producer():
        for word in "streams of tokens come one by one".split(): await q.put(word)
        await q.put(None)
    async def consumer():
        got = []
        while (w := await q.get()) is not None: got.append(w); q.task_done()
        return " ".join(got)
    async with asyncio.TaskGroup() as tg: p, c = tg.create_task(producer()), tg.create_task(consumer())
    print(c.result(), p.done(), q.qsize())
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(ask("ok", 9)); tg.create_task(ask("bad", 0, True)); tg.create_task(ask("worse", 0, True))
    except* ConnectionError as g: print(g.exceptions, log[-1:])
    order = []
    for f in asyncio.as_completed([ask("third", 0.03), ask("first", 0.001), ask("second", 0.015)]): order.append((await f).split()[0])
    print(order, await asyncio.to_thread(sum, [1, 2, 3]), await asyncio.shield(ask("shielded", 0)))
    fut = asyncio.get_running_loop().create_future(); fut.add_done_callback(lambda f: log.append(("callback", f.result()))); asyncio.get_running_loop().call_soon(fut.set_result, 42); print(await fut, fut.done()); await asyncio.sleep(0); print(log[-1])
    ev, lock, seen = asyncio.Event(), asyncio.Lock(), []
    async def waiter(i):
        await ev.wait()
        async with lock: seen.append(i); await asyncio.sleep(0)
    ws = [asyncio.create_task(waiter(i)) for i in range(3)]; await asyncio.sleep(0); ev.set(); await asyncio.gather(*ws); print(seen, lock.locked())
    async def ticks(n):
        for i in range(n): yield i; await asyncio.sleep(0)
    print([x async for x in ticks(4) if x % 2], {i: j async for i, j in zipped(ticks(2), ticks(3))})
async def zipped(a, b):
    async for x in a: yield x, await anext(b)
asyncio.run(main())
for f in (lambda: asyncio.run(5), lambda: asyncio.get_running_loop(), lambda: asyncio.run(asyncio.wait_for(ask("z", 0), "x")), lambda: asyncio.Semaphore(-1), lambda: asyncio.Queue().get_nowait(), lambda: asyncio.run(asyncio.wait([])), lambda: asyncio.run(ask("end", 0))):
    try:
        print("fine", f())
    except Exception as e: print(type(e).__name__, e)
