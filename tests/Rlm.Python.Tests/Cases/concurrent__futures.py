# concurrent.futures: submit, map, wait, as_completed, cancelling, errors, callbacks, shutting down.
import concurrent.futures as cf
import threading
import time
from concurrent.futures import ThreadPoolExecutor, ProcessPoolExecutor, as_completed, wait, Future, FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED

def nap(t, value=None):
    time.sleep(t)
    return t if value is None else value

def fails(x):
    raise ValueError(f"bad {x}")

with ThreadPoolExecutor(max_workers=4) as pool:
    print(list(pool.map(nap, [0.004, 0.001, 0.002])), list(pool.map(pow, [2, 3], [3, 2])), list(pool.map(str, [])))
    fs = [pool.submit(nap, t) for t in (0.06, 0.01, 0.03)]
    print([f.result() for f in as_completed(fs)])
    print([f.done() for f in fs], [f.running() for f in fs], fs[0].exception())
    f = pool.submit(fails, 1)
    try:
        f.result()
    except ValueError as e:
        print(e, repr(f.exception()), f.done())
    fs = [pool.submit(nap, 0.001, "quick"), pool.submit(nap, 0.05, "slow")]
    done, not_done = wait(fs, return_when=FIRST_COMPLETED)
    print(len(done), len(not_done), done.pop().result())
    r = wait(fs)
    print(len(r.done), len(r.not_done), type(r).__name__)
    fs = [pool.submit(nap, 0.05), pool.submit(fails, 2)]
    done, not_done = wait(fs, return_when=FIRST_EXCEPTION)
    print(len(done), len(not_done))
    print([len(x) for x in wait(fs, timeout=0.001)])
    try:
        wait(fs, return_when="SOMETIME")
    except ValueError as e:
        print(e)
    f = pool.submit(nap, 0.05)
    try:
        f.result(timeout=0.001)
    except TimeoutError as e:
        print("timeout", e.args, cf.TimeoutError is TimeoutError)
    try:
        list(as_completed([f], timeout=0.001))
    except TimeoutError as e:
        print(e)
    try:
        list(pool.map(nap, [0.05, 0.001], timeout=0.001))
    except TimeoutError as e:
        print("map timeout", e.args)
    try:
        print(list(pool.map(fails, [7, 8])))
    except ValueError as e:
        print("map:", e)
    it = pool.map(lambda x: 10 // x, [1, 2, 0, 5])
    out = []
    try:
        for v in it:
            out.append(v)
    except ZeroDivisionError as e:
        print(out, e)
    print(list(it))

# callbacks, states
log = []
with ThreadPoolExecutor(1) as pool:
    gate = threading.Event()
    first = pool.submit(gate.wait)
    second = pool.submit(nap, 0)
    third = pool.submit(nap, 0, "third")
    first.add_done_callback(lambda f: log.append(("first", f.result())))
    second.add_done_callback(lambda f: log.append(("second", f.cancelled())))
    print(first.running(), second.running(), first.cancel(), second.cancel(), second.cancel(), second.cancelled(), second.done())
    print([repr(f).split(" ")[-1] for f in (first, second, third)], [repr(f).split(" state=")[-1] for f in (first, second, third)])
    try:
        second.result()
    except cf.CancelledError as e:
        print(type(e).__name__, type(e).__module__, isinstance(e, Exception))
    gate.set()
    print(third.result(), first.result(), [repr(f).split(" state=")[-1] for f in (first, third)])
    third.add_done_callback(lambda f: log.append(("late", f.result())))
print(log)

# after shutdown
for p in (pool,):
    try:
        p.submit(nap, 0)
    except RuntimeError as e:
        print(e)
pool = ThreadPoolExecutor(1)
fs = [pool.submit(nap, 0.002) for _ in range(4)]
pool.shutdown(wait=True, cancel_futures=True)
print([f.cancelled() for f in fs])
for bad in (lambda: ThreadPoolExecutor(0), lambda: ThreadPoolExecutor(-1)):
    try:
        bad()
    except ValueError as e:
        print(e)

# names, initializers
names = set()
with ThreadPoolExecutor(max_workers=2, thread_name_prefix="crew") as pool:
    for f in [pool.submit(lambda: (time.sleep(0.002), threading.current_thread().name)[1]) for _ in range(6)]:
        names.add(f.result())
print(sorted(names))
state = threading.local()
made = []
def prepare(x):
    state.x = x
    made.append(x)
with ThreadPoolExecutor(2, initializer=prepare, initargs=("init",)) as pool:
    print([f.result() for f in [pool.submit(lambda: (time.sleep(0.001), state.x)[1]) for _ in range(5)]], made)

# a future by hand
f = Future()
print(f.done(), f.running(), f.set_running_or_notify_cancel(), f.running(), f.cancel())
f.set_result("set")
print(f.result(), f.exception(), f.done())
try:
    f.set_result(1)
except cf.InvalidStateError as e:
    print(str(e).split(": <")[0])
g = Future()
g.set_exception(KeyError("x"))
try:
    g.result()
except KeyError as e:
    print(repr(e))
h = Future()
print(h.cancel(), h.set_running_or_notify_cancel(), h.cancelled())
waiting = Future()
threading.Timer(0.002, waiting.set_result, ["from timer"]).start()
print(waiting.result(timeout=5))

# executors inside of tasks
with ThreadPoolExecutor(4) as outer, ThreadPoolExecutor(2) as inner:
    def both(n):
        return sum(inner.map(lambda v: v * n, range(3)))
    print(list(outer.map(both, range(4))))
urls = {"a": 0.06, "b": 0.01, "c": 0.03}
with ThreadPoolExecutor(max_workers=3) as ex:
    futures = {ex.submit(nap, t): u for u, t in urls.items()}
    print([(futures[f], f.result()) for f in as_completed(futures)])
print(issubclass(cf.BrokenExecutor, RuntimeError), cf.ALL_COMPLETED, cf.FIRST_COMPLETED, cf.FIRST_EXCEPTION)
