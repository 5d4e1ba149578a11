# queue without waiting: order of each kind, limits, timeouts that pass at once, shutdown, subclasses with own order, task counting.
import queue, heapq
from queue import Empty, Full, LifoQueue, PriorityQueue, Queue, ShutDown, SimpleQueue
from dataclasses import dataclass, field
def drain(q):
    out = []
    while True:
        try: out.append(q.get_nowait())
        except Empty: return out
for kind in (Queue, LifoQueue, PriorityQueue, SimpleQueue):
    q = kind(); [q.put(x) for x in (3, 1, 2)]; print(kind.__name__, q.qsize(), q.empty(), drain(q), q.empty(), q.qsize())
@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)
jobs = PriorityQueue(3); [jobs.put(Job(p, n)) for p, n in ((5, "sleep"), (1, "alarm"), (3, "mail"))]; print(jobs.full(), jobs.maxsize, [j.name for j in drain(jobs)])
class Unique(Queue):
    def _init(self, n): self.seen = {}
    def _qsize(self): return len(self.seen)
    def _put(self, x): self.seen.setdefault(x, None)
    def _get(self): x = next(iter(self.seen)); del self.seen[x]; return x
u = Unique(); [u.put(x) for x in "abacab"]; print(u.qsize(), drain(u), u.unfinished_tasks)
class MaxHeap(PriorityQueue):
    def _put(self, x): heapq.heappush(self.queue, (-x, x))
    def _get(self): return heapq.heappop(self.queue)[1]
m = MaxHeap(); [m.put(x) for x in (4, 9, 2)]; print(drain(m))
q = Queue(2); q.put("a"); q.put("b", block=False); print(q.full(), list(q.queue), q.unfinished_tasks, q.get(), q.task_done(), q.unfinished_tasks, q.put("c", timeout=0.01), q.get(timeout=0.01), q.get(False)); q.task_done(); q.task_done(); print(q.unfinished_tasks, q.join())
s = Queue(); s.put(1); s.put(2); s.shutdown(); print(s.get(), s.is_shutdown, s.get())
now = Queue(); now.put(1); now.shutdown(immediate=True); bounded = Queue(maxsize=1); bounded.put(0); mixed = PriorityQueue(); mixed.put((1, {}))
for f in (lambda: Queue().get_nowait(), lambda: Queue().get(False), lambda: Queue().get(timeout=0.001), lambda: bounded.put_nowait(1), lambda: bounded.put(1, timeout=0.001), lambda: bounded.put(1, False), lambda: Queue().get(True, -1), lambda: bounded.put(1, True, -1), lambda: Queue().task_done(), lambda: s.get(), lambda: s.put(3), lambda: now.get(), lambda: now.put(1), lambda: mixed.put((1, {})), lambda: SimpleQueue().get(False), lambda: SimpleQueue().get(timeout=0), lambda: SimpleQueue().get_nowait(), lambda: Queue("x").full(), lambda: len(Queue()), lambda: iter(Queue()), lambda: Queue(-1).full(), lambda: Queue().put(), lambda: SimpleQueue().get(timeout=-1), lambda: issubclass(Empty, Exception) and Full.__module__, lambda: Empty.__qualname__):
    try:
        print("fine", f())
    except Exception as e: print(type(e).__name__, e)
