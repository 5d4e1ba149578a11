# Event loops by hand, runners, executors and threads with loops.
import asyncio
import concurrent.futures
import threading
import time

async def work(t, v):
    await asyncio.sleep(t)
    return v

loop = asyncio.new_event_loop()
print(loop.is_running(), loop.is_closed(), loop.run_until_complete(work(0, "direct")))
f = loop.create_future()
loop.call_later(0.001, f.set_result, "future")
print(loop.run_until_complete(f))
out = []
loop.call_soon(out.append, 1)
loop.call_soon(loop.stop)
loop.call_soon(out.append, 2)
loop.run_forever()
print(out)
t = loop.create_task(work(0, "task"))
print(t.done(), loop.run_until_complete(t), t.done())
async def fails():
    raise ValueError("from the loop")
try:
    loop.run_until_complete(fails())
except ValueError as e:
    print(e)
f = loop.create_future()
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(f)
except RuntimeError as e:
    print(e)
loop.close()
print(loop.is_closed())
for bad in (lambda: loop.call_soon(print), lambda: loop.run_forever()):
    try:
        bad()
    except RuntimeError as e:
        print(e)

async def inside():
    loop = asyncio.get_running_loop()
    print(loop is asyncio.get_event_loop(), loop.is_running(), loop.get_debug())
    c = work(0, 0)
    for bad in (lambda: asyncio.run(c), lambda: loop.run_until_complete(c)):
        try:
            bad()
        except RuntimeError as e:
            print(e)
    c.close()
asyncio.run(inside())
for bad in (asyncio.get_running_loop, lambda: asyncio.create_task(None), lambda: asyncio.run(5), lambda: asyncio.run(inside)):
    try:
        bad()
    except (RuntimeError, ValueError, TypeError) as e:
        print(type(e).__name__, str(e).split("<")[0])

# what is left is cancelled at the end
async def leaves():
    async def left(n):
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            print("left cancelled", n)
            raise
    for n in range(1):
        asyncio.create_task(left(n))
    await asyncio.sleep(0)
    return "main value"
print(asyncio.run(leaves()))
async def exits():
    try:
        raise SystemExit(3)
    finally:
        print("finally")
try:
    asyncio.run(exits())
except SystemExit as e:
    print("exit", e.code)

with asyncio.Runner() as runner:
    print(runner.run(work(0, 1)), runner.run(work(0, 2)), runner.get_loop().is_running())
try:
    runner.run(work(0, 3).__class__ and asyncio.sleep(0))
except RuntimeError as e:
    print(e)

# threads
def blocking(n):
    time.sleep(0.03 * n)
    return n, threading.current_thread() is threading.main_thread()
async def threads():
    print(await asyncio.to_thread(blocking, 1))
    print(await asyncio.gather(*[asyncio.to_thread(blocking, n) for n in (3, 1, 2)]))
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, blocking, 1))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        print(await loop.run_in_executor(pool, blocking, 2), await asyncio.wrap_future(pool.submit(blocking, 1)))
    def raises():
        raise KeyError("in thread")
    try:
        await asyncio.to_thread(raises)
    except KeyError as e:
        print(repr(e))
    ticks = 0
    task = asyncio.create_task(asyncio.to_thread(blocking, 5))
    while not task.done():
        ticks += 1
        await asyncio.sleep(0.005)
    print(ticks > 3, task.result())
    try:
        await asyncio.wait_for(asyncio.to_thread(blocking, 5), 0.001)
    except TimeoutError:
        print("timed out")
    q = asyncio.Queue()
    def feeds():
        for i in range(3):
            loop.call_soon_threadsafe(q.put_nowait, i)
            time.sleep(0.001)
    threading.Thread(target=feeds).start()
    print([await q.get() for _ in range(3)])
    async def answer(x):
        await asyncio.sleep(0)
        return x * 2
    def asks():
        return asyncio.run_coroutine_threadsafe(answer(21), loop).result(timeout=5)
    print(await asyncio.to_thread(asks))
asyncio.run(threads())

# a loop in a thread of its own
ready = threading.Event()
def runs():
    global other
    other = asyncio.new_event_loop()
    asyncio.set_event_loop(other)
    other.call_soon(ready.set)
    other.run_forever()
    other.close()
t = threading.Thread(target=runs)
t.start()
ready.wait()
print(asyncio.run_coroutine_threadsafe(work(0.001, "from another loop"), other).result())
fs = [asyncio.run_coroutine_threadsafe(work(0.01 * n, n), other) for n in (3, 1, 2)]
print([f.result() for f in fs])
other.call_soon_threadsafe(other.stop)
t.join()
print(other.is_closed())
results = []
def own_run(n):
    results.append(asyncio.run(work(0.001 * n, n)))
ts = [threading.Thread(target=own_run, args=(n,)) for n in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(results))

# exceptions of callbacks
seen = []
async def handled():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: seen.append((type(context["exception"]).__name__, "Exception in callback" in context["message"])))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    print(seen)
asyncio.run(handled())
