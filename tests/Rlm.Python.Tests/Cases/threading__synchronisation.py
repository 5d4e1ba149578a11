# Locks, conditions, semaphores, events, barriers between threads.
import threading
import time

def run(*targets):
    ts = [threading.Thread(target=t) if callable(t) else threading.Thread(target=t[0], args=t[1:]) for t in targets]
    for t in ts: t.start()
    for t in ts: t.join()

# Lock
lock = threading.Lock()
print(lock.locked(), lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(blocking=False), lock.acquire(timeout=0.001), lock.release(), lock.locked())
try:
    lock.release()
except RuntimeError as e:
    print(e)
for bad in (lambda: lock.acquire(False, 1), lambda: lock.acquire(timeout=-2)):
    try:
        bad()
    except ValueError as e:
        print(e)
with lock as got:
    print(got, lock.locked())
print(type(lock).__name__, repr(lock).split(" at ")[0])
total = 0
def add(n):
    global total
    for _ in range(n):
        with lock:
            old = total
            time.sleep(0)
            total = old + 1
run((add, 50), (add, 50), (add, 50))
print(total)
# released by another thread
lock.acquire()
threading.Timer(0.002, lock.release).start()
print(lock.acquire(timeout=1), lock.locked())
lock.release()

# RLock
r = threading.RLock()
print(r.acquire(), r.acquire(), r.release(), r.release())
try:
    r.release()
except RuntimeError as e:
    print(e)
with r:
    with r:
        out = []
        run(lambda: out.append(r.acquire(blocking=False)))
        print("other thread", out)
def other():
    try:
        r.release()
    except RuntimeError as e:
        print("not mine:", e)
with r:
    run(other)

# Event
e = threading.Event()
print(e.is_set(), e.wait(0.001))
order = []
def waits(n):
    order.append((n, e.wait()))
def sets():
    time.sleep(0.002)
    e.set()
run((waits, 1), (waits, 2), sets)
print(order, e.is_set(), e.wait(), e.clear(), e.is_set())

# Condition: a bounded buffer
cond = threading.Condition()
buffer, got = [], []
def produce():
    for i in range(6):
        with cond:
            cond.wait_for(lambda: len(buffer) < 2)
            buffer.append(i)
            cond.notify_all()
def consume(n):
    for _ in range(3):
        with cond:
            while not buffer:
                cond.wait()
            got.append(buffer.pop(0))
            cond.notify_all()
run((consume, 1), (consume, 2), produce)
print(sorted(got), buffer)
with cond:
    print(cond.wait(0.001), cond.wait_for(lambda: False, timeout=0.002), cond.wait_for(lambda: "value"))
for bad in (cond.wait, cond.notify, cond.notify_all):
    try:
        bad()
    except RuntimeError as ex:
        print(ex)
plain = threading.Condition(threading.Lock())
ready = []
def waiter(n):
    with plain:
        plain.wait()
        ready.append(n)
ts = [threading.Thread(target=waiter, args=(i,)) for i in range(3)]
for t in ts: t.start()
with plain:
    plain.notify()
ts[0].join()
print(ready)
with plain:
    plain.notify(2)
for t in ts: t.join()
print(ready)

# Semaphores
sem = threading.Semaphore(2)
active = peak = 0
def limited():
    global active, peak
    with sem:
        active += 1
        peak = max(peak, active)
        time.sleep(0.001)
        active -= 1
run(*[limited] * 6)
print(peak, active, sem.acquire(), sem.acquire(), sem.acquire(blocking=False), sem.acquire(timeout=0.001), sem.release(2), sem.acquire())
bounded = threading.BoundedSemaphore(1)
for bad in (lambda: bounded.release(), lambda: threading.Semaphore(-1), lambda: sem.release(0), lambda: sem.acquire(False, 1)):
    try:
        bad()
    except ValueError as ex:
        print(ex)

# Barrier
barrier = threading.Barrier(3, action=lambda: print("all there"))
places = []
def meets(n):
    for _ in range(2):
        places.append(barrier.wait())
run((meets, 0), (meets, 1), (meets, 2))
print(sorted(places), barrier.parties, barrier.n_waiting, barrier.broken)
b2 = threading.Barrier(2)
try:
    b2.wait(timeout=0.001)
except threading.BrokenBarrierError as ex:
    print("broken", b2.broken, repr(ex))
try:
    b2.wait()
except threading.BrokenBarrierError:
    print("still broken")
b2.reset()
print(b2.broken)
def stuck():
    try:
        b2.wait()
    except threading.BrokenBarrierError:
        print("aborted")
t = threading.Thread(target=stuck)
t.start()
b2.abort()
t.join()
print(b2.broken)

# ping-pong
a, b = threading.Semaphore(1), threading.Semaphore(0)
out = []
def ping():
    for i in range(3):
        a.acquire(); out.append("ping"); b.release()
def pong():
    for i in range(3):
        b.acquire(); out.append("pong"); a.release()
run(ping, pong)
print(out)

# dining philosophers with ordered forks
forks = [threading.Lock() for _ in range(5)]
meals = [0] * 5
def dine(i):
    first, second = sorted((i, (i + 1) % 5))
    for _ in range(10):
        with forks[first]:
            time.sleep(0)
            with forks[second]:
                meals[i] += 1
run(*[(dine, i) for i in range(5)])
print(meals)
