# Programs as one writes them with threads: worker pools, caches, rate limits, pipelines, map and reduce.
import collections
import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

# a pool of one's own
class Pool:
    def __init__(self, size):
        self.tasks = queue.Queue()
        self.results = {}
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self._run, daemon=True, name=f"pool-{i}") for i in range(size)]
        for t in self.threads:
            t.start()
    def _run(self):
        while True:
            key, fn, args = self.tasks.get()
            try:
                value = fn(*args)
            except Exception as e:
                value = e
            with self.lock:
                self.results[key] = value
            self.tasks.task_done()
    def add(self, key, fn, *args):
        self.tasks.put((key, fn, args))
    def wait(self):
        self.tasks.join()
        return dict(sorted(self.results.items()))

def slow_square(x):
    time.sleep(0.001 * (5 - x))
    if x == 3:
        raise ValueError("three")
    return x * x
pool = Pool(3)
for i in range(5):
    pool.add(i, slow_square, i)
print(pool.wait())

# word counts by map and reduce
texts = ["the cat sat", "the dog sat down", "a cat and a dog"]
def count(text):
    time.sleep(0.001)
    return collections.Counter(text.split())
with ThreadPoolExecutor() as ex:
    print(sorted(sum(ex.map(count, texts), collections.Counter()).items()))

# retries with errors collected
attempts = collections.Counter()
def flaky(n):
    attempts[n] += 1
    time.sleep(0.001)
    if attempts[n] < n:
        raise ConnectionError(f"{n}: attempt {attempts[n]}")
    return f"{n} ok after {attempts[n]}"
def retry(n, times=3):
    for i in range(times):
        try:
            return flaky(n)
        except ConnectionError as e:
            last = e
    raise RuntimeError(f"gave up on {n}") from last
done, failed = [], []
with ThreadPoolExecutor(max_workers=4) as ex:
    futures = {ex.submit(retry, n): n for n in range(1, 6)}
    for f in as_completed(futures):
        try:
            done.append(f.result())
        except RuntimeError as e:
            failed.append((str(e), str(e.__cause__)))
print(sorted(done), sorted(failed))

# a cache that computes once
class Once:
    def __init__(self, fn):
        self.fn, self.lock, self.cache, self.calls = fn, threading.Lock(), {}, 0
    def __call__(self, x):
        with self.lock:
            event = self.cache.get(x)
            mine = event is None
            if mine:
                event = self.cache[x] = threading.Event()
        if mine:
            self.calls += 1
            event.value = self.fn(x)
            event.set()
        else:
            event.wait()
        return event.value
once = Once(lambda x: (time.sleep(0.002), x ** 3)[1])
with ThreadPoolExecutor(8) as ex:
    print(list(ex.map(once, [2, 3, 2, 3, 2, 4])), once.calls)

# readers and a writer
class ReadWrite:
    def __init__(self):
        self.cond = threading.Condition()
        self.readers = 0
    def read(self, fn):
        with self.cond:
            self.readers += 1
        try:
            return fn()
        finally:
            with self.cond:
                self.readers -= 1
                self.cond.notify_all()
    def write(self, fn):
        with self.cond:
            self.cond.wait_for(lambda: self.readers == 0)
            return fn()
rw, value, seen = ReadWrite(), [0], []
def reader():
    for _ in range(3):
        seen.append(rw.read(lambda: (time.sleep(0.001), value[0])[1]))
def writer():
    for i in range(1, 4):
        rw.write(lambda: value.__setitem__(0, i))
ts = [threading.Thread(target=reader) for _ in range(3)] + [threading.Thread(target=writer)]
for t in ts: t.start()
for t in ts: t.join()
print(len(seen), seen == sorted(seen) or "mixed", value)

# producer, several consumers, poison pills
jobs, answers = queue.Queue(maxsize=3), queue.SimpleQueue()
def consumer():
    while (job := jobs.get()) is not None:
        time.sleep(0.001)
        answers.put((job, sum(range(job))))
cs = [threading.Thread(target=consumer) for _ in range(3)]
for c in cs: c.start()
for i in range(10): jobs.put(i)
for c in cs: jobs.put(None)
for c in cs: c.join()
print(sorted(answers.get() for _ in range(10)))

# stopping a background thread
stop, beats = threading.Event(), []
def heartbeat():
    while not stop.wait(0.002):
        beats.append(1)
t = threading.Thread(target=heartbeat)
t.start()
time.sleep(0.02)
stop.set()
t.join()
print(len(beats) > 2, t.is_alive())

# waiting by looking, too
flag = []
t = threading.Thread(target=lambda: (time.sleep(0.005), flag.append(1)))
t.start()
while t.is_alive():
    pass
print(flag)
with ThreadPoolExecutor(2) as ex:
    f = ex.submit(time.sleep, 0.005)
    while not f.done():
        pass
    print(f.result())
