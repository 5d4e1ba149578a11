# Threads: starting, joining, names, daemons, subclasses, errors, locals, timers.
import sys
import threading
import time

log = []

def worker(n, delay=0):
    time.sleep(delay)
    log.append((n, threading.current_thread().name))

ts = [threading.Thread(target=worker, args=(i, 0.05 * (3 - i)), name=f"w{i}") for i in range(3)]
print([t.is_alive() for t in ts], [t.ident for t in ts])
for t in ts:
    t.start()
print([t.is_alive() for t in ts], threading.active_count(), [t.name for t in threading.enumerate()])
for t in ts:
    t.join()
print([t.is_alive() for t in ts], threading.active_count(), log)
print(threading.current_thread() is threading.main_thread(), threading.main_thread().name, threading.get_ident() == threading.main_thread().ident)

# default names
a = threading.Thread(target=worker, args=(1,))
b = threading.Thread()
c = threading.Thread(target=lambda: None)
print(a.name, b.name, c.name, a.daemon, a.native_id is None)
b.name = "renamed"
print(b.name, b.getName())
print(repr(b).replace(str(b.ident), "ID"))
b.start(); b.join()
print(repr(b).replace(str(b.ident), "ID"))

# wrong uses
for f in (lambda: b.start(), lambda: threading.Thread(target=print).join(), lambda: threading.current_thread().join(), lambda: setattr(b, "daemon", True)):
    try:
        f()
    except RuntimeError as e:
        print("RuntimeError", e)
class NoInit(threading.Thread):
    def __init__(self):
        pass
try:
    NoInit().start()
except RuntimeError as e:
    print("RuntimeError", e)
try:
    threading.Thread(5)
except AssertionError as e:
    print("AssertionError", e)

# a subclass
class Adder(threading.Thread):
    def __init__(self, *numbers):
        super().__init__(name="adder", daemon=True)
        self.numbers = numbers
        self.result = None
    def run(self):
        self.result = sum(self.numbers)
adder = Adder(1, 2, 3)
adder.start()
adder.join(timeout=1)
print(adder.result, adder.daemon, adder.is_alive())

# kwargs, and a result through a closure
results = {}
def store(key, *, value):
    results[key] = value
ts = [threading.Thread(target=store, args=(k,), kwargs={"value": v}) for k, v in zip("abc", range(3))]
for t in ts: t.start()
for t in ts: t.join()
print(results)

# join with a timeout
slow = threading.Thread(target=time.sleep, args=(0.05,))
slow.start()
print(slow.join(0.001), slow.is_alive(), slow.join(), slow.is_alive())

# errors in threads
old, sys.stderr = sys.stderr, sys.stdout
seen = []
def hook(args):
    seen.append((args.exc_type.__name__, str(args.exc_value), args.thread.name, args.exc_traceback is not None))
threading.excepthook = hook
def fails():
    raise ValueError("in thread")
t = threading.Thread(target=fails, name="failing")
t.start(); t.join()
print(seen, t.is_alive())
threading.excepthook = threading.__excepthook__
def leaves():
    sys.exit(3)
t = threading.Thread(target=leaves)
t.start(); t.join()
print("after exit in a thread", t.is_alive())
sys.stderr = old

# local
data = threading.local()
data.value = "main"
def sees(name):
    before = hasattr(data, "value")
    data.value = name
    time.sleep(0.001)
    log.append((name, before, data.value))
log.clear()
ts = [threading.Thread(target=sees, args=(n,)) for n in ("t1", "t2")]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(log), data.value, data.__dict__)
try:
    data.missing
except AttributeError as e:
    print(e)
del data.value
print(hasattr(data, "value"))
class Counter(threading.local):
    shared = []
    def __init__(self, start):
        self.n = start
        self.shared.append(start)
    def step(self):
        self.n += 1
        return self.n
counter = Counter(10)
counter.step()
def count():
    log.append((counter.step(), counter.step()))
log.clear()
t = threading.Thread(target=count); t.start(); t.join()
print(log, counter.step(), Counter.shared)

# timers
fired = []
timer = threading.Timer(0.002, fired.append, args=("timer",))
never = threading.Timer(5, fired.append, args=("never",))
timer.start(); never.start()
never.cancel()
timer.join(); never.join()
print(fired, never.finished.is_set())

# threads that start threads
def tree(n):
    if n:
        children = [threading.Thread(target=tree, args=(n - 1,)) for _ in range(2)]
        for t in children: t.start()
        for t in children: t.join()
    log.append(n)
log.clear()
tree(3)
print(len(log), log.count(0), log[-1])

# left running: waited for at the end
def late():
    time.sleep(0.01)
    print("late thread done")
threading.Thread(target=late).start()
threading.Thread(target=time.sleep, args=(100,), daemon=True).start()
print("main done")
