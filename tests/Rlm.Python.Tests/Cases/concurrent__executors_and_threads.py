# ThreadPoolExecutor, futures, threads, locks, queues.
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, Future
import threading, queue
def square(x): return x * x
def fails(x): raise ValueError(f"bad {x}")
with ThreadPoolExecutor(max_workers=3) as pool:
    print(list(pool.map(square, range(5))), list(pool.map(lambda a, b: a + b, [1, 2], [3, 4])))
    f = pool.submit(square, 7); print(f.result(), f.done(), f.exception(), f.cancelled())
    g = pool.submit(fails, 3)
    try:
        g.result()
    except ValueError as e:
        print("raised", e, repr(g.exception()))
    futures = {pool.submit(square, n): n for n in (3, 1, 2)}
    print(sorted((futures[f], f.result()) for f in as_completed(futures)))
    done, pending = wait([pool.submit(square, 1)]); print(len(done), len(pending))
    try:
        for r in pool.map(fails, [1, 2]): print(r)
    except ValueError as e:
        print(e)
    h = pool.submit(pow, 2, exp=5); h.add_done_callback(lambda fut: print("callback", fut.result())); h.result()
try:
    pool.submit(square, 1)
except RuntimeError as e:
    print(e)
results, lock = [], threading.Lock()
def worker(n):
    with lock: results.append(n)
threads = [threading.Thread(target=worker, args=(i,), name=f"t{i}") for i in range(4)]
for t in threads: t.start()
for t in threads: t.join()
print(sorted(results), threads[0].name, threads[0].is_alive(), threading.current_thread().name, lock.locked(), lock.acquire(), lock.locked(), lock.release())
q = queue.Queue()
for i in range(3): q.put(i)
print(q.qsize(), q.get(), q.empty(), [q.get() for _ in range(2)], q.empty())
try:
    q.get_nowait()
except queue.Empty as e:
    print("Empty")
pq = queue.PriorityQueue(); [pq.put(x) for x in (3, 1, 2)]; print([pq.get() for _ in range(3)]); lq = queue.LifoQueue(); lq.put(1); lq.put(2); print(lq.get())
e = threading.Event(); print(e.is_set()); e.set(); print(e.is_set(), e.wait()); local = threading.local(); local.x = 1; print(local.x)
class T(threading.Thread):
    def run(self): self.result = sum(range(10))
t = T(); t.start(); t.join(); print(t.result)
fut = Future(); fut.set_result(5); print(fut.result(), fut.done())
