# Threads with order made certain: a pipeline of queues, locked counters, producer and consumer with a Condition, per-thread data, results and errors collected.
import queue, threading
from concurrent.futures import FIRST_COMPLETED, FIRST_EXCEPTION, ThreadPoolExecutor, as_completed, wait
total, lock = 0, threading.Lock()
def add(n):
    global total
    for _ in range(n):
        with lock: total += 1
ts = [threading.Thread(target=add, args=(500,), name=f"adder-{i}") for i in range(4)]; [t.start() for t in ts]; [t.join() for t in ts]; print(total, [t.name for t in ts], any(t.is_alive() for t in ts), lock.locked())
def stage(f, source, sink):
    while (x := source.get()) is not None: sink.put(f(x))
    sink.put(None)
a, b, c = queue.Queue(), queue.Queue(), queue.Queue(); [threading.Thread(target=stage, args=s).start() for s in ((str.upper, a, b), (lambda w: w + "!", b, c))]; [a.put(w) for w in ("map", "then", "reduce", None)]; print(list(iter(c.get, None)))
class Mailbox:
    def __init__(self): self.items, self.cond = [], threading.Condition()
    def put(self, x):
        with self.cond: self.items.append(x); self.cond.notify()
    def take(self, n):
        with self.cond: self.cond.wait_for(lambda: len(self.items) >= n, timeout=5); return self.items[:n]
box = Mailbox(); t = threading.Thread(target=lambda: [box.put(i * i) for i in range(5)]); t.start(); print(box.take(5)); t.join()
local, seen = threading.local(), {}
def mark(n): local.n = n; barrier.wait(); seen[n] = local.n
barrier = threading.Barrier(3); ts = [threading.Thread(target=mark, args=(i,)) for i in range(3)]; [t.start() for t in ts]; [t.join() for t in ts]; print(sorted(seen.items()), hasattr(local, "n"), barrier.broken, barrier.n_waiting)
def classify(text):
    if "?" in text: raise ValueError(f"unclear: {text}")
    return "long" if len(text) > 5 else "short"
texts = ["hi", "good morning", "what?", "ok"]
with ThreadPoolExecutor(max_workers=3, thread_name_prefix="w") as pool:
    futures = {pool.submit(classify, x): x for x in texts}; results = {}
    for f in as_completed(futures): results[futures[f]] = f.exception() or f.result()
    print([results[x] if isinstance(results[x], str) else repr(results[x]) for x in texts], list(pool.map(len, texts)), list(pool.map(pow, [2, 3], [5, 2])))
    done, rest = wait([pool.submit(classify, x) for x in texts]); print(len(done), len(rest), sum(f.exception() is not None for f in done))
    it = pool.map(classify, texts)
    try:
        for r in it: print(r, end=" ")
    except ValueError as e: print("map stopped:", e)
    f = pool.submit(lambda: threading.current_thread().name.startswith("w_")); print(f.result(timeout=5), f.done(), f.running(), f.cancel(), f.cancelled(), f.exception()); f.add_done_callback(lambda g: print("called at once with", g.result()))
try: pool.submit(len, "x")
except RuntimeError as e: print(e)
pq = queue.PriorityQueue(); [pq.put(x) for x in ((2, "b"), (1, "z"), (2, "a"))]; lifo = queue.LifoQueue(2); lifo.put(1); lifo.put(2); print([pq.get() for _ in range(3)], lifo.full(), lifo.get(), lifo.qsize(), pq.empty())
q = queue.Queue(); worked = []
def worker():
    while True:
        x = q.get()
        worked.append(x); q.task_done()
threading.Thread(target=worker, daemon=True).start(); [q.put(i) for i in range(4)]; q.join(); print(worked, q.unfinished_tasks)
r = threading.RLock(); sem = threading.BoundedSemaphore(1); ev = threading.Event()
with r, r: print("nested", r.acquire(), sem.acquire(blocking=False), sem.acquire(blocking=False), ev.wait(0), ev.is_set()); r.release()
timer = threading.Timer(0.001, ev.set); timer.start(); print(ev.wait(5), threading.main_thread() is threading.current_thread(), threading.current_thread().name)
for g in (lambda: lock.release(), lambda: sem.release() or sem.release(), lambda: ts[0].start(), lambda: threading.Thread(target=len).join(), lambda: queue.Queue().get_nowait(), lambda: lifo.put_nowait(1) or lifo.put_nowait(2), lambda: queue.Queue().get(timeout=0.001), lambda: queue.Queue().get(timeout=-1), lambda: q.task_done(), lambda: threading.Semaphore(-1), lambda: ThreadPoolExecutor(0), lambda: threading.Condition().notify(), lambda: r.release(), lambda: threading.Thread(None, 5, args=3), lambda: threading.current_thread().join(), lambda: threading.Barrier(2).wait(0.001), lambda: local.n, lambda: box.cond.wait()):
    try:
        print("fine", g())
    except Exception as e: print(type(e).__name__, e)
