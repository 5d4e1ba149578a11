#= a lock taken twice
# outcome: RuntimeError: deadlock: this would wait forever, since every thread is waiting and nothing can wake one of them
import threading
l = threading.Lock()
l.acquire()
l.acquire()
#= a lock never released
# outcome: RuntimeError: deadlock: this would wait forever, since every thread is waiting and nothing can wake one of them
import threading
l = threading.Lock()
l.acquire()
t = threading.Thread(target=l.acquire)
t.start()
t.join()
#= two locks crosswise
# outcome: RuntimeError: deadlock: this would wait forever, since every thread is waiting and nothing can wake one of them
import threading, time
a, b = threading.Lock(), threading.Lock()
def f(x, y):
    with x:
        time.sleep(0.001)
        with y: pass
ts = [threading.Thread(target=f, args=p) for p in ((a, b), (b, a))]
for t in ts: t.start()
for t in ts: t.join()
#= an empty queue
# outcome: RuntimeError: deadlock: this would wait forever, since every thread is waiting and nothing can wake one of them
import queue
queue.Queue().get()
#= a full queue
# outcome: RuntimeError: deadlock: this would wait forever, since every thread is waiting and nothing can wake one of them
import queue
q = queue.Queue(1)
q.put(1)
q.put(2)
#= an event that nobody sets
# outcome: RuntimeError: deadlock: this would wait forever, since every thread is waiting and nothing can wake one of them
import threading
threading.Event().wait()
#= a barrier
# outcome: RuntimeError: deadlock: this would wait forever, since every thread is waiting and nothing can wake one of them
import threading
threading.Barrier(2).wait()
#= a pool that waits for itself
# outcome: RuntimeError: deadlock: this would wait forever, since every thread is waiting and nothing can wake one of them
from concurrent.futures import ThreadPoolExecutor
p = ThreadPoolExecutor(1)
p.submit(lambda: p.submit(print).result()).result()
#= a thread that joins itself
# outcome: completed: Exception in thread Thread-1 (f):\nTraceback (most recent call last):\n  File "<cell>", line 2, in f\n    def f(): threading.current_thread().join()\n             ~~~~~~~~~~~~~~~~~~~~~~~~~~…
import threading
def f(): threading.current_thread().join()
t = threading.Thread(target=f)
t.start()
t.join()
print('joined')
#= tasks in a circle
# outcome: RuntimeError: deadlock: this would wait forever, since nothing that could end it is under way
import asyncio
async def main():
    ts = []
    async def f(n):
        await asyncio.sleep(0)
        await ts[(n + 1) % 3]
    ts += [asyncio.create_task(f(n)) for n in range(3)]
    await ts[0]
asyncio.run(main())
#= a task that awaits itself
# outcome: RuntimeError: Task cannot await on itself: <Task pending name='Task-2' coro=<main.<locals>.f()>>
import asyncio
async def main():
    async def f(): await t
    t = asyncio.create_task(f())
    await t
asyncio.run(main())
#= a future that nobody ends
# outcome: RuntimeError: deadlock: this would wait forever, since nothing that could end it is under way
import asyncio
async def main(): await asyncio.get_running_loop().create_future()
asyncio.run(main())
#= a loop within a loop
# outcome: RuntimeError: asyncio.run() cannot be called from a running event loop
import asyncio
async def main(): asyncio.run(main())
asyncio.run(main())
#= a coroutine awaited twice
# outcome: RuntimeError: cannot reuse already awaited coroutine
import asyncio
async def f(): pass
async def main():
    c = f()
    await c
    await c
asyncio.run(main())
#= threads that race for a list
# outcome: completed: 800 [0, 1, 2, 3, 4, 5, 6, 7]\n
import threading, time
x = []
def f(n):
    for i in range(100):
        x.append(n)
        if i % 10 == 0: time.sleep(0)
ts = [threading.Thread(target=f, args=(n,)) for n in range(8)]
for t in ts: t.start()
for t in ts: t.join()
print(len(x), sorted(set(x)))
#= threads that race for a dict
# outcome: completed: 100\n
import threading, time
d = {}
def f(n):
    for i in range(100):
        d[i] = d.get(i, 0) + n
        if i % 7 == n: time.sleep(0)
ts = [threading.Thread(target=f, args=(n,)) for n in range(8)]
for t in ts: t.start()
for t in ts: t.join()
print(len(d))
#= a dict changed while another thread walks it
# outcome: completed: dictionary changed size during iteration\n
import threading, time
d = dict.fromkeys(range(10))
def walk():
    for k in d: time.sleep(0.001)
def change():
    time.sleep(0.003)
    d[99] = 1
t = threading.Thread(target=change)
t.start()
try: walk()
except RuntimeError as e: print(e)
t.join()
#= a generator used by two threads
# outcome: completed: ['generator already executing']\n
import threading, time
def g():
    while True:
        time.sleep(0.001)
        yield 1
x = g()
errors = []
def f():
    try:
        for _ in range(3): next(x)
    except ValueError as e: errors.append(str(e))
ts = [threading.Thread(target=f) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(errors)
#= a generator that resumes itself
# outcome: ValueError: generator already executing
def g(): yield next(x)
x = g()
next(x)
#= a coroutine that resumes itself
# outcome: ValueError: coroutine already executing
async def f(): c.send(None)
c = f()
c.send(None)
#= a list cleared while it is sorted by another
# outcome: completed: 
import threading, time
x = list(range(20))
def key(v):
    if v == 5: time.sleep(0.001)
    return -v
t = threading.Thread(target=lambda: (x.append(1), x.clear()))
def sort():
    try: x.sort(key=key)
    except ValueError as e: print(e)
s = threading.Thread(target=sort)
s.start()
t.start()
s.join()
t.join()
#= a lock released by another
# outcome: completed: cannot release un-acquired lock\n
import threading
l = threading.RLock()
l.acquire()
def f():
    try: l.release()
    except RuntimeError as e: print(e)
t = threading.Thread(target=f)
t.start()
t.join()
#= a condition without its lock
# outcome: RuntimeError: cannot notify on un-acquired lock
import threading
threading.Condition().notify()
#= a semaphore released too often
# outcome: ValueError: Semaphore released too many times
import threading
s = threading.BoundedSemaphore(1)
s.release()
#= cancelling what cannot be cancelled
# outcome: Steps
import asyncio
async def f():
    while True:
        try: await asyncio.sleep(10**6)
        except asyncio.CancelledError: pass
async def main():
    t = asyncio.create_task(f())
    await asyncio.sleep(0)
    while not t.done():
        t.cancel()
        await asyncio.sleep(0)
asyncio.run(main())
#= tasks that start tasks
# outcome: Steps
import asyncio
async def f():
    asyncio.create_task(f()), asyncio.create_task(f())
async def main():
    await f()
    await asyncio.sleep(10**6)
asyncio.run(main())
#= threads that start threads
# outcome: Memory
import threading
def f():
    for _ in range(2): threading.Thread(target=f).start()
f()
#= callbacks that call themselves
# outcome: Steps
import asyncio
def f(loop): loop.call_soon(f, loop)
async def main():
    f(asyncio.get_running_loop())
    await asyncio.sleep(10**6)
asyncio.run(main())
#= a recursion of tasks
# outcome: completed: deep\n
import asyncio
async def f(n): return await asyncio.create_task(f(n - 1)) if n else 'deep'
print(asyncio.run(f(5000)))
#= a gather of gathers
# outcome: RecursionError: maximum recursion depth exceeded…
import asyncio
async def main():
    t = asyncio.create_task(asyncio.sleep(10**6))
    for _ in range(20000): t = asyncio.gather(t)
    t.cancel()
    await t
asyncio.run(main())
#= an asynchronous generator that never ends
# outcome: Steps
import asyncio
async def g():
    while True: yield 1
async def main():
    async for _ in g(): pass
asyncio.run(main())
#= two that wake each other
# outcome: Steps
import threading
a, b = threading.Semaphore(1), threading.Semaphore(0)
def f(x, y):
    while True:
        x.acquire()
        y.release()
threading.Thread(target=f, args=(a, b)).start()
f(b, a)
#= looking for ever
# outcome: Steps
import threading
e = threading.Event()
while not e.is_set(): pass
#= a timer that never stops
# outcome: Steps
import threading
def f(): threading.Timer(0, f).start()
f()
#= an exception in a thread
# outcome: completed: hook ZeroDivisionError\n
import threading
t = threading.Thread(target=lambda: 1 / 0)
threading.excepthook = lambda a: print('hook', a.exc_type.__name__)
t.start()
t.join()
#= an error in a callback
# outcome: completed: ZeroDivisionError\n
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda l, c: print(type(c['exception']).__name__))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
asyncio.run(main())
#= private parts of fibers
# outcome: completed: no\nno\nno\nno\n
import _fiber
for f in (lambda: _fiber.spawn(print, 0), lambda: _fiber.resume(5, 5), lambda: _fiber.wake(5), lambda: _fiber.throw_into((i for i in []), 5)):
    try: f()
    except TypeError: print('no')
#= waiting where nothing can wait
# outcome: completed: no\n
import threading
l = threading.Lock()
l.acquire()
class K:
    def __eq__(self, o): l.acquire()
    def __hash__(self): return 1
try: {K(): 1, K(): 2}
except RuntimeError as e: print('no')
