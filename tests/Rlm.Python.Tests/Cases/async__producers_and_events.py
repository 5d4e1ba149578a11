# Asyncio without time: queues, events, locks and semaphores ordering the work, async context managers, awaitable objects.
import asyncio
async def producer(q, name, n):
    for i in range(n): await q.put(f"{name}{i}"); await asyncio.sleep(0)
async def consumer(q, out):
    while (item := await q.get()) is not None: out.append(item); q.task_done()
    return len(out)
async def pipeline():
    q, out = asyncio.Queue(maxsize=2), []
    c = asyncio.create_task(consumer(q, out))
    await asyncio.gather(producer(q, "a", 3), producer(q, "b", 2))
    await q.join(); await q.put(None)
    return await c, out, q.empty(), q.full(), q.qsize()
async def events():
    start, order = asyncio.Event(), []
    async def runner(n): await start.wait(); order.append(n)
    tasks = [asyncio.create_task(runner(n)) for n in range(3)]
    await asyncio.sleep(0); order.append("gun"); start.set()
    await asyncio.gather(*tasks)
    return order, start.is_set()
async def locks():
    lock, sem, order = asyncio.Lock(), asyncio.Semaphore(2), []
    async def critical(n):
        async with lock: order.append(f"+{n}"); await asyncio.sleep(0); order.append(f"-{n}")
    await asyncio.gather(*map(critical, "abc"))
    peak = running = 0
    async def limited():
        nonlocal peak, running
        async with sem: running += 1; peak = max(peak, running); await asyncio.sleep(0); running -= 1
    await asyncio.gather(*(limited() for _ in range(6)))
    try: lock.release()
    except RuntimeError as e: return "".join(order), peak, lock.locked(), str(e)
class Connection:
    def __init__(self, name, fail=None): self.name, self.fail = name, fail
    async def __aenter__(self): await asyncio.sleep(0); print("open", self.name); return self
    async def __aexit__(self, kind, e, tb): await asyncio.sleep(0); print("close", self.name, repr(e)); return kind is self.fail
    def __await__(self): yield from asyncio.sleep(0).__await__(); return f"awaited {self.name}"
    def __aiter__(self): self.i = 0; return self
    async def __anext__(self):
        if self.i == 3: raise StopAsyncIteration
        self.i += 1; return self.i * 10
async def objects():
    async with Connection("db", KeyError) as c, Connection("cache") as d:
        print(await c, [x async for x in d]); raise KeyError("swallowed by the outer one")
    return [await Connection("x"), await asyncio.gather(Connection("y"))]
async def futures():
    loop = asyncio.get_running_loop(); f = loop.create_future(); order = []
    f.add_done_callback(lambda f: order.append(("callback", f.result())))
    loop.call_soon(f.set_result, 42); order.append("before"); order.append(await f); await asyncio.sleep(0)
    try: f.set_result(1)
    except asyncio.InvalidStateError as e: order.append(str(e))
    return order
async def errors():
    for bad in (lambda: asyncio.gather(5), lambda: asyncio.create_task(5)):
        try: bad()
        except (RuntimeError, TypeError) as e: print(type(e).__name__, e)
    q = asyncio.Queue(1); q.put_nowait(1)
    for bad in (lambda: q.put_nowait(2), lambda: (q.get_nowait(), q.get_nowait()), lambda: (q.task_done(), q.task_done())):
        try: bad()
        except Exception as e: print(type(e).__name__, e)
    pq = asyncio.PriorityQueue(); [pq.put_nowait(x) for x in (3, 1, 2)]; lq = asyncio.LifoQueue(); [lq.put_nowait(x) for x in "abc"]
    return [await pq.get() for _ in range(3)], [lq.get_nowait() for _ in range(3)]
async def main():
    for f in (pipeline, events, locks, objects, futures, errors): print(f.__name__, await f())
asyncio.run(main())
