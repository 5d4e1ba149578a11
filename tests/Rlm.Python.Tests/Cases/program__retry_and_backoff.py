# Calls that fail sometimes: retries, circuit breaker, fallbacks, timing by counting.
import functools, itertools
class Transient(Exception): pass
class Fatal(Exception): pass
clock = itertools.count()
def retry(times=3, exceptions=(Transient,), on_retry=None):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*a, **k):
            delay = 1
            for attempt in range(1, times + 1):
                try:
                    return f(*a, **k)
                except exceptions as e:
                    if attempt == times: raise RuntimeError(f"{f.__name__} failed after {times} attempts") from e
                    if on_retry: on_retry(attempt, delay, e)
                    delay *= 2
        return wrapper
    return decorate
log = []
script = iter(["t", "t", "ok", "t", "f", "t", "t", "t"])
@retry(on_retry=lambda n, d, e: log.append(f"#{n} wait {d}: {e}"))
def call(x):
    """Calls."""
    kind = next(script)
    if kind == "t": raise Transient(f"busy {x}")
    if kind == "f": raise Fatal("broken")
    return f"answer {x}"
for x in "abc":
    try:
        print(call(x))
    except Fatal as e:
        print("fatal", e)
    except RuntimeError as e:
        print(e, "<-", repr(e.__cause__))
print(log, call.__name__, call.__doc__)
class Breaker:
    def __init__(self, limit=2, cool=3): self.limit, self.cool, self.failures, self.opened = limit, cool, 0, None
    def __call__(self, f, *a):
        now = next(clock)
        if self.opened is not None:
            if now - self.opened < self.cool: return "rejected"
            self.opened = None
        try:
            r = f(*a)
        except Exception as e:
            self.failures += 1
            if self.failures >= self.limit: self.opened, self.failures = now, 0
            return f"error {e}"
        self.failures = 0
        return r
b = Breaker()
def flaky(n):
    if n % 3: raise ValueError(n)
    return f"ok {n}"
print([b(flaky, n) for n in range(12)])
def first_success(*fs, default=None):
    errors = []
    for f in fs:
        try:
            return f(), errors
        except Exception as e: errors.append(f"{type(e).__name__}: {e}")
    return default, errors
print(first_success(lambda: 1 / 0, lambda: {}["k"], lambda: "third", lambda: "never"), first_success(lambda: int("x"), default="d"))
def batches(items, size, process):
    ok, failed = {}, {}
    for start in range(0, len(items), size):
        chunk = items[start:start + size]
        try:
            ok.update(zip(chunk, process(chunk)))
        except ValueError:
            for i in chunk:
                try:
                    ok[i] = process([i])[0]
                except ValueError as e: failed[i] = str(e)
    return ok, failed
def proc(chunk):
    if any(c % 4 == 3 for c in chunk): raise ValueError(f"poison in {chunk}")
    return [c * 10 for c in chunk]
print(batches(list(range(8)), 3, proc))
