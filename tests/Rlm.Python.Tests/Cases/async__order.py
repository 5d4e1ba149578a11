# In which order callbacks and tasks run.
import asyncio
log = []
def note(*a):
    log.append(" ".join(map(str, a)))
def show(title):
    print(title, log)
    log.clear()

async def soon():
    loop = asyncio.get_running_loop()
    for i in range(3):
        loop.call_soon(note, "soon", i)
    loop.call_later(0, note, "later")
    note("before")
    await asyncio.sleep(0)
    note("after")
    await asyncio.sleep(0)
    show("call_soon")
    h = loop.call_soon(note, "cancelled")
    h.cancel()
    loop.call_soon(note, "kept")
    await asyncio.sleep(0)
    show(f"handles {h.cancelled()}")
    t = loop.call_later(0.01, note, "third")
    loop.call_later(0.005, note, "second")
    loop.call_at(loop.time() + 0.001, note, "first")
    gone = loop.call_later(0.002, note, "gone")
    gone.cancel()
    await asyncio.sleep(0.02)
    show(f"timers {t.cancelled()} {gone.cancelled()} {t.when() > 0}")
    def chain(n):
        note("chain", n)
        if n:
            loop.call_soon(chain, n - 1)
    chain(3)
    for _ in range(4):
        note("turn")
        await asyncio.sleep(0)
    show("chained")

async def step(name, n):
    for i in range(n):
        note(name + str(i))
        await asyncio.sleep(0)
    note(name, "end")
    return name

async def tasks():
    a = asyncio.create_task(step("a", 3))
    b = asyncio.create_task(step("b", 2))
    note("made")
    await b
    note("b awaited")
    await a
    show("tasks")
    await asyncio.gather(step("x", 1), step("y", 2), step("z", 0))
    show("gather")
    await step("direct", 2)
    show("direct")
    t = asyncio.create_task(step("late", 1))
    await asyncio.sleep(0.001)
    t.add_done_callback(lambda t: note("done late"))
    note("added")
    await asyncio.sleep(0)
    show("done callback")

async def nested():
    async def outer(n):
        note("outer", n)
        r = await asyncio.create_task(inner(n))
        note("back", n, r)
    async def inner(n):
        note("inner", n)
        await asyncio.sleep(0)
        return n * 10
    await asyncio.gather(*map(outer, range(3)))
    show("nested")

async def sleeping():
    async def nap(name, t):
        await asyncio.sleep(t)
        note(name)
    await asyncio.gather(nap("c", 0.03), nap("a", 0.01), nap("b", 0.02), nap("now", 0), nap("minus", -1))
    show("sleep")
    await asyncio.wait([asyncio.create_task(nap("w", 0.001))])
    note("waited")
    show("wait")

async def locks():
    lock = asyncio.Lock()
    async def use(name):
        note(name, "wants")
        async with lock:
            note(name, "has")
            await asyncio.sleep(0)
            note(name, "leaves")
    await asyncio.gather(use("a"), use("b"), use("c"))
    show("lock")
    event = asyncio.Event()
    async def wait(name):
        await event.wait()
        note(name, "released")
    ts = [asyncio.create_task(wait(n)) for n in "pqr"]
    await asyncio.sleep(0)
    event.set()
    note("set")
    await asyncio.gather(*ts)
    show("event")
    sem = asyncio.Semaphore(2)
    async def enter(name):
        async with sem:
            note("+" + name)
            await asyncio.sleep(0)
            note("-" + name)
    await asyncio.gather(*map(enter, "abcd"))
    show("semaphore")

async def queues():
    q = asyncio.Queue(2)
    async def producer():
        for i in range(5):
            await q.put(i)
            note("put", i)
    async def consumer():
        for _ in range(5):
            note("got", await q.get())
    await asyncio.gather(producer(), consumer())
    show("queue")

async def cancel():
    async def victim(name):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            note(name, "caught")
            raise
        finally:
            note(name, "finally")
    ts = [asyncio.create_task(victim(n)) for n in "uvw"]
    await asyncio.sleep(0)
    for t in reversed(ts):
        t.cancel()
    note("asked")
    await asyncio.gather(*ts, return_exceptions=True)
    show("cancel")

async def main():
    for part in soon, tasks, nested, sleeping, locks, queues, cancel:
        await part()
asyncio.run(main())
