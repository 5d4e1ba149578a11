#= bare except
# outcome: Steps
while True:
    try:
        while True: pass
    except:
        print('caught')
#= except BaseException
# outcome: Steps
try:
    while True: pass
except BaseException as e:
    print('caught', e)
#= finally
# outcome: Steps
try:
    while True: pass
finally:
    print('finally')
#= return in finally
# outcome: Steps
def f():
    try:
        while True: pass
    finally:
        return 'swallowed'
print(f())
#= continue in finally
# outcome: Steps
for i in range(3):
    try:
        while True: pass
    finally:
        continue
#= break in finally
# outcome: Steps
while True:
    try:
        while True: pass
    finally:
        break
print('after')
#= a context manager
# outcome: Steps
class C:
    def __enter__(self): return self
    def __exit__(self, *a):
        print('exit')
        return True
with C():
    while True: pass
print('after')
#= many context managers
# outcome: Steps
class C:
    def __enter__(self): return self
    def __exit__(self, *a): print('exit')
with C(), C(), C():
    while True: pass
#= contextlib.suppress
# outcome: Steps
from contextlib import suppress
with suppress(BaseException):
    while True: pass
print('after')
#= contextlib.contextmanager
# outcome: Steps
from contextlib import contextmanager
@contextmanager
def guard():
    try: yield
    except BaseException: print('caught')
    finally: print('finally')
with guard():
    while True: pass
#= an exit stack
# outcome: Steps
from contextlib import ExitStack
with ExitStack() as s:
    s.callback(print, 'callback')
    while True: pass
#= except*
# outcome: Steps
try:
    while True: pass
except* BaseException:
    print('caught')
#= a generator
# outcome: Steps
def g():
    try:
        yield 1
        while True: pass
    except:
        print('caught')
        yield 2
    finally:
        print('finally')
for x in g(): pass
#= closing a generator
# outcome: Steps
def g():
    try:
        yield 1
    finally:
        while True: pass
x = g()
next(x)
try: x.close()
except: print('caught')
#= throwing into a generator
# outcome: Steps
def g():
    while True:
        try: yield 1
        except BaseException:
            while True: pass
x = g()
next(x)
try: x.throw(ValueError)
finally: print('finally')
#= yield from
# outcome: Steps
def g():
    try: yield from h()
    except BaseException: print('caught')
def h():
    while True: pass
    yield
list(g())
#= a finalizer
# outcome: Steps
class A:
    def __del__(self): print('deleted')
a = A()
try:
    while True: pass
finally:
    del a
#= weakref.finalize
# outcome: Steps
import weakref
class A: pass
a = A()
weakref.finalize(a, print, 'finalized')
while True: pass
#= a thread
# outcome: Steps
import threading
def f():
    while True:
        try:
            while True: pass
        except BaseException: print('caught')
threading.Thread(target=f).start()
print('after')
#= a daemon
# outcome: Steps
import threading, time
def f():
    try:
        while True: pass
    finally: print('finally')
threading.Thread(target=f, daemon=True).start()
time.sleep(1)
print('after')
#= an excepthook of threads
# outcome: Steps
import threading
threading.excepthook = lambda a: print('hook')
def f():
    while True: pass
threading.Thread(target=f).start()
#= sys.excepthook
# outcome: Steps
import sys
sys.excepthook = lambda *a: print('hook')
while True: pass
#= an executor
# outcome: Steps
from concurrent.futures import ThreadPoolExecutor
def f():
    while True: pass
with ThreadPoolExecutor(2) as p:
    try: p.submit(f).result()
    except BaseException: print('caught')
#= a callback of a future
# outcome: Steps
from concurrent.futures import ThreadPoolExecutor
def f(future):
    while True: pass
with ThreadPoolExecutor(2) as p:
    p.submit(int).add_done_callback(f)
print('after')
#= asyncio
# outcome: Steps
import asyncio
async def f():
    while True: pass
async def main():
    try: await asyncio.gather(f(), f(), return_exceptions=True)
    except BaseException: print('caught')
asyncio.run(main())
#= asyncio with a timeout
# outcome: Steps
import asyncio
async def f():
    while True: pass
async def main():
    try: await asyncio.wait_for(f(), 0.001)
    except BaseException: print('caught')
asyncio.run(main())
#= an asyncio exception handler
# outcome: Steps
import asyncio
async def main():
    def hang():
        while True: pass
    asyncio.get_running_loop().set_exception_handler(lambda *a: print('handled'))
    asyncio.get_running_loop().call_soon(hang)
    await asyncio.sleep(1)
asyncio.run(main())
#= a task group
# outcome: Steps
import asyncio
async def f():
    while True: pass
async def main():
    try:
        async with asyncio.TaskGroup() as g: g.create_task(f())
    except* BaseException: print('caught')
asyncio.run(main())
#= a sort key
# outcome: ObjectBytes
try: sorted([1, 2], key=lambda x: [0 for _ in iter(int, 1)])
except: print('caught')
#= a comparison
# outcome: Steps
class K:
    def __lt__(self, other):
        while True: pass
try: sorted([K(), K()])
except: print('caught')
#= __eq__
# outcome: Steps
class K:
    def __eq__(self, o):
        while True: pass
    def __hash__(self): return 1
try: {K(): 1, K(): 2}
except: print('caught')
#= __hash__
# outcome: Steps
class K:
    def __hash__(self):
        while True: pass
try: {K()}
except: print('caught')
#= __repr__
# outcome: Steps
class K:
    def __repr__(self):
        while True: pass
try: str([K()])
except: print('caught')
#= __getattr__ and hasattr
# outcome: Steps
class K:
    def __getattr__(self, n):
        while True: pass
print(hasattr(K(), 'x'))
#= __getattr__ and getattr
# outcome: Steps
class K:
    def __getattr__(self, n):
        while True: pass
print(getattr(K(), 'x', 'default'))
#= __bool__
# outcome: Steps
class K:
    def __bool__(self):
        while True: pass
try: not K()
except: print('caught')
#= __len__
# outcome: Steps
class K:
    def __len__(self):
        while True: pass
try: len(K())
except: print('caught')
#= __iter__
# outcome: Steps
class K:
    def __iter__(self):
        while True: pass
try: list(K())
except TypeError: print('caught')
#= __next__ and a default
# outcome: Steps
class K:
    def __next__(self):
        while True: pass
print(next(K(), 'default'))
#= __format__
# outcome: Steps
class K:
    def __format__(self, spec):
        while True: pass
try: f'{K()}'
except: print('caught')
#= __init_subclass__
# outcome: Steps
class K:
    def __init_subclass__(cls):
        while True: pass
try:
    class L(K): pass
except: print('caught')
#= a metaclass
# outcome: Steps
class M(type):
    def __call__(cls):
        while True: pass
class K(metaclass=M): pass
try: K()
except: print('caught')
#= __instancecheck__
# outcome: Steps
class M(type):
    def __instancecheck__(cls, o):
        while True: pass
class K(metaclass=M): pass
try: isinstance(1, K)
except: print('caught')
#= an except clause that hangs
# outcome: completed: caught\n
class M(type):
    def __subclasscheck__(cls, o):
        while True: pass
class E(Exception, metaclass=M): pass
try:
    try: 1 / 0
    except E: pass
    while True: pass
except BaseException as e: print('caught')
#= a property
# outcome: Steps
class K:
    @property
    def x(self):
        while True: pass
try: K().x
except: print('caught')
#= a descriptor
# outcome: Steps
class D:
    def __get__(self, o, t):
        while True: pass
class K: x = D()
print(getattr(K(), 'x', 'default'))
#= re.sub
# outcome: ObjectBytes
import re
try: re.sub('a', lambda m: [0 for _ in iter(int, 1)], 'aaa')
except: print('caught')
#= json.dumps
# outcome: Steps
import json
def d(o):
    while True: pass
try: json.dumps(object(), default=d)
except: print('caught')
#= json.loads
# outcome: Steps
import json
def d(o):
    while True: pass
try: json.loads('{}', object_hook=d)
except: print('caught')
#= lru_cache
# outcome: Steps
import functools
@functools.lru_cache
def f(x):
    while True: pass
try: f(1)
except: print('caught')
#= a logging handler
# outcome: Steps
import logging
class H(logging.Handler):
    def emit(self, record):
        while True: pass
logging.getLogger().addHandler(H())
try: logging.error('x')
except: print('caught')
#= a warning filter
# outcome: ObjectBytes
import warnings
warnings.showwarning = lambda *a, **k: [0 for _ in iter(int, 1)]
try: warnings.warn('x')
except: print('caught')
#= unittest-like retry
# outcome: Steps
for attempt in range(1000000):
    try:
        while True: pass
    except Exception: continue
    else: break
#= memory in a guard
# outcome: Memory
x = []
try:
    while True: x.append([0] * 1000)
except MemoryError:
    print('caught')
finally:
    print('finally')
#= memory in a generator
# outcome: Memory
def g():
    x = []
    try:
        while True:
            x.append([0] * 1000)
            yield
    except BaseException: print('caught')
for _ in g(): pass
#= an object in a guard
# outcome: ObjectBytes
try: 'a' * 10**12
except BaseException: print('caught')
#= an integer in a guard
# outcome: IntegerBits
try: 7**10**10
except BaseException: print('caught')
#= a recursion in a guard is Python's own
# outcome: completed: caught\n
def f(): f()
try: f()
except RecursionError: print('caught')
#= a recursion that never unwinds
# outcome: ActiveTime
def f():
    try: f()
    finally: f()
f()
#= eval
# outcome: ObjectBytes
try: eval('[0 for _ in iter(int, 1)]')
except: print('caught')
#= exec
# outcome: Steps
try: exec('while True: pass')
except: print('caught')
#= print to a stream
# outcome: Steps
class S:
    def write(self, s):
        while True: pass
try: print('x', file=S())
except: print('caught')
#= a stream that swallows
# outcome: Steps
import sys
class S:
    def write(self, s):
        try:
            while True: pass
        except BaseException: pass
    def flush(self): pass
sys.stdout = S()
print('x')
