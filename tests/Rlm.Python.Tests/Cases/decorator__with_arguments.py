# Decorators with and without arguments, as closures, as classes, with state on the wrapper.
from functools import wraps, update_wrapper, partial

def retry(func=None, *, times=3, on=(ValueError,)):
    if func is None:
        return partial(retry, times=times, on=on)
    @wraps(func)
    def wrapper(*args, **kwargs):
        for attempt in range(1, times + 1):
            try:
                return func(*args, **kwargs), attempt
            except on as e:
                wrapper.errors.append(f"{attempt}: {e}")
        raise RuntimeError(f"{func.__name__} failed {times} times") from ValueError(wrapper.errors[-1])
    wrapper.errors = []
    return wrapper

def flaky(values):
    it = iter(values)
    def read():
        v = next(it)
        return v if v > 0 else int(f"bad{v}")
    return read
once = retry(flaky([7]))
print(once(), once.errors)
more = retry(times=4)(flaky([-1, -2, -3, 8]))
print(more(), more.errors)
least = retry(flaky([-1, -2, -3, 8]), times=2)
try:
    least()
except RuntimeError as e:
    print(e, "|", repr(e.__cause__))
class count_calls:
    def __init__(self, func):
        update_wrapper(self, func)
        self.func, self.calls = func, 0
    def __call__(self, *args):
        self.calls += 1
        return self.func(*args)
    def __get__(self, obj, owner=None):
        return self if obj is None else partial(self, obj)
@count_calls
def square(x):
    "x times x"
    return x * x
class Lamp:
    @count_calls
    def switch(self, on): return "on" if on else "off"
print(square(3), square(4), square.calls, square.__name__, square.__doc__)
print(Lamp().switch(True), Lamp().switch(False), Lamp.switch.calls)
