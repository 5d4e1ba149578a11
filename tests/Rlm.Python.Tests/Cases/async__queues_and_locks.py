# asyncio: queues, locks, events, conditions, semaphores, barriers.
import asyncio

async def queues():
    q = asyncio.Queue()
    for i in range(3): q.put_nowait(i)
    print(q.qsize(), q.empty(), q.full(), q.maxsize, await q.get(), q.get_nowait(), await q.get())
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print(type(e).__name__, e.args)
    q = asyncio.Queue(1)
    await q.put("x")
    try:
        q.put_nowait("y")
    except asyncio.QueueFull as e:
        print(type(e).__name__, q.full())
    try:
        await asyncio.wait_for(q.put("y"), 0.001)
    except TimeoutError:
        print("full", q.qsize())
    p = asyncio.PriorityQueue()
    for v in (3, 1, 2): await p.put(v)
    print([await p.get() for _ in range(3)])
    l = asyncio.LifoQueue()
    for v in (3, 1, 2): await l.put(v)
    print([await l.get() for _ in range(3)])
    q = asyncio.Queue()
    done = []
    async def worker(name):
        while True:
            item = await q.get()
            await asyncio.sleep(0.001 * item)
            done.append(item)
            q.task_done()
    workers = [asyncio.create_task(worker(f"w{i}")) for i in range(3)]
    for i in (5, 1, 3, 2): q.put_nowait(i)
    await q.join()
    for w in workers: w.cancel()
    results = await asyncio.gather(*workers, return_exceptions=True)
    print(sorted(done), [type(r).__name__ for r in results])
    try:
        q.task_done()
    except ValueError as e:
        print(e)
    getter = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    getter.cancel()
    await asyncio.sleep(0)
    await q.put("kept")
    print(q.qsize(), await q.get())
    q.shutdown()
    for f in (q.get, lambda: q.put(1)):
        try:
            await f()
        except asyncio.QueueShutDown as e:
            print(type(e).__name__)

async def locks():
    lock = asyncio.Lock()
    print(lock.locked(), await lock.acquire(), lock.locked(), repr(lock).split(" ")[-1])
    async def waits(n):
        async with lock:
            order.append(n)
    order = []
    ts = [asyncio.create_task(waits(n)) for n in range(4)]
    await asyncio.sleep(0)
    print(repr(lock).split(" [")[-1])
    ts[1].cancel()
    lock.release()
    await asyncio.gather(*ts, return_exceptions=True)
    print(order, lock.locked(), ts[1].cancelled())
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    # cancelled just as the lock is handed over
    await lock.acquire()
    a, b = asyncio.create_task(waits("a")), asyncio.create_task(waits("b"))
    await asyncio.sleep(0)
    lock.release()
    a.cancel()
    await asyncio.gather(a, b, return_exceptions=True)
    print(order, lock.locked())
    try:
        async with lock:
            raise ValueError("in lock")
    except ValueError:
        print(lock.locked())
    try:
        with lock:
            pass
    except TypeError as e:
        print(e)

async def events():
    e = asyncio.Event()
    print(e.is_set(), repr(e).split(" ")[-1])
    out = []
    async def waits(n):
        out.append((n, await e.wait()))
    ts = [asyncio.create_task(waits(n)) for n in range(3)]
    await asyncio.sleep(0)
    print(repr(e).split(" [")[-1])
    e.set()
    e.clear()
    await asyncio.gather(*ts)
    print(out, e.is_set())
    try:
        await asyncio.wait_for(e.wait(), 0.001)
    except TimeoutError:
        print("not set")

async def conditions():
    cond = asyncio.Condition()
    items, got = [], []
    async def consume(n):
        async with cond:
            await cond.wait_for(lambda: items)
            got.append((n, items.pop(0)))
    ts = [asyncio.create_task(consume(n)) for n in range(3)]
    await asyncio.sleep(0)
    for i in range(3):
        async with cond:
            items.append(i)
            cond.notify()
        await asyncio.sleep(0)
    await asyncio.gather(*ts)
    print(got)
    for bad in (cond.notify, cond.notify_all):
        try:
            bad()
        except RuntimeError as e:
            print(e)
    try:
        await cond.wait()
    except RuntimeError as e:
        print(e)
    async def stuck():
        async with cond:
            try:
                await cond.wait()
            finally:
                print("holds it again", cond.locked())
    t = asyncio.create_task(stuck())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.gather(t, return_exceptions=True)
    print(t.cancelled(), cond.locked())

async def semaphores():
    sem = asyncio.Semaphore(2)
    active = peak = 0
    async def use(n):
        nonlocal active, peak
        async with sem:
            active += 1
            peak = max(peak, active)
            await asyncio.sleep(0.001)
            active -= 1
    await asyncio.gather(*map(use, range(7)))
    print(peak, active, sem.locked(), repr(sem).split(" [")[-1])
    await sem.acquire(); await sem.acquire()
    print(sem.locked(), repr(sem).split(" [")[-1])
    t = asyncio.create_task(sem.acquire())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.sleep(0)
    sem.release()
    print(sem.locked(), await sem.acquire())
    b = asyncio.BoundedSemaphore(1)
    for bad in (b.release, lambda: asyncio.Semaphore(-1)):
        try:
            bad()
        except ValueError as e:
            print(e)

async def barriers():
    b = asyncio.Barrier(3)
    out = []
    async def meets(n):
        async with b as place:
            out.append(place)
        await b.wait()
    await asyncio.gather(*map(meets, range(3)))
    print(sorted(out), b.parties, b.n_waiting, b.broken)
    async def stuck():
        try:
            await b.wait()
        except asyncio.BrokenBarrierError as e:
            print("broken", e)
    t = asyncio.create_task(stuck())
    await asyncio.sleep(0)
    print(b.n_waiting)
    await b.abort()
    await t
    print(b.broken)
    await b.reset()
    print(b.broken)

async def main():
    for part in queues, locks, events, conditions, semaphores, barriers:
        print("==", part.__name__)
        await part()
asyncio.run(main())
