# queue: the four queues, alone and between threads.
import queue
import threading
import time

q = queue.Queue()
for i in range(3): q.put(i)
print(q.qsize(), q.empty(), q.full(), q.get(), q.get_nowait(), q.get(timeout=1), q.empty())
for f in (q.get_nowait, lambda: q.get(block=False), lambda: q.get(timeout=0.001)):
    try:
        f()
    except queue.Empty as e:
        print(type(e).__name__, type(e).__module__, e.args)
small = queue.Queue(maxsize=2)
small.put("a"); small.put_nowait("b")
print(small.full(), small.maxsize)
for f in (lambda: small.put_nowait(1), lambda: small.put(1, False), lambda: small.put(1, timeout=0.001)):
    try:
        f()
    except queue.Full as e:
        print(type(e).__name__, type(e).__module__)
for bad in (lambda: small.get(timeout=-1), lambda: small.put(1, timeout=-1)):
    try:
        bad()
    except ValueError as e:
        print(e)
p = queue.PriorityQueue()
for item in [(3, "c"), (1, "a"), (2, "b"), (1, "A")]: p.put(item)
print([p.get() for _ in range(4)])
try:
    p.put((1, {})); p.put((1, {}))
except TypeError as e:
    print(e)
l = queue.LifoQueue()
for i in range(3): l.put(i)
print([l.get() for _ in range(3)])
s = queue.SimpleQueue()
s.put(1); s.put_nowait(2)
print(s.qsize(), s.get(), s.get_nowait(), s.empty())
try:
    s.get(timeout=0.001)
except queue.Empty:
    print("empty")

# task_done and join
q = queue.Queue()
done = []
def worker(n):
    while True:
        item = q.get()
        if item is None:
            q.task_done()
            break
        time.sleep(0.001)
        done.append(item)
        q.task_done()
ts = [threading.Thread(target=worker, args=(n,)) for n in range(3)]
for t in ts: t.start()
for i in range(10): q.put(i)
q.join()
print(sorted(done), q.unfinished_tasks)
for _ in ts: q.put(None)
for t in ts: t.join()
q.join()
try:
    q.task_done()
except ValueError as e:
    print(e)

# a bounded queue holds producers back
q = queue.Queue(2)
events = []
def produce():
    for i in range(5):
        q.put(i)
        events.append(f"put{i}")
def consume():
    for i in range(5):
        time.sleep(0.002)
        events.append(f"got{q.get()}")
ts = [threading.Thread(target=produce), threading.Thread(target=consume)]
for t in ts: t.start()
for t in ts: t.join()
print([e for e in events if e[0] == "g"], events.index("put2") > events.index("got0") or events.index("put2") == events.index("got0") - 1)

# a pipeline of three stages with sentinels
first, second, out = queue.Queue(), queue.Queue(), []
END = object()
def square():
    while (v := first.get()) is not END:
        second.put(v * v)
    second.put(END)
def collect():
    for v in iter(second.get, END):
        out.append(v)
ts = [threading.Thread(target=square), threading.Thread(target=collect)]
for t in ts: t.start()
for i in range(5): first.put(i)
first.put(END)
for t in ts: t.join()
print(out)

# a queue of one's own
class Unique(queue.Queue):
    def _init(self, maxsize):
        self.queue = {}
    def _qsize(self):
        return len(self.queue)
    def _put(self, item):
        self.queue[item] = None
    def _get(self):
        item = next(iter(self.queue))
        del self.queue[item]
        return item
u = Unique()
for c in "abcab": u.put(c)
print([u.get() for _ in range(u.qsize())])

# shutdown
q = queue.Queue()
q.put(1)
q.shutdown()
print(q.get())
for f in (q.get, lambda: q.put(2)):
    try:
        f()
    except queue.ShutDown as e:
        print(type(e).__name__)
q = queue.Queue()
def waits():
    try:
        q.get()
    except queue.ShutDown:
        print("woken by shutdown")
t = threading.Thread(target=waits)
t.start()
q.shutdown(immediate=True)
t.join()
print(list(queue.Queue().queue), [x.__name__ for x in (queue.Queue, queue.PriorityQueue, queue.LifoQueue, queue.SimpleQueue)])
