# threading: threads are fibers of the machine, which change places where they wait. So whatever does not wait is done in one piece.
import sys as _sys
from collections import namedtuple as _namedtuple
from time import monotonic as _now
from _fiber import current as _fiber, has_ended as _has_ended, park as _park, poll as _poll, run_first as _run_first, spawn as _spawn, \
    wake as _wake

TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError


class _Waiters:
    """Fibers that wait for the same thing, who came first being woken first."""

    def __init__(self):
        self._fibers = {}

    def __len__(self):
        return len(self._fibers)

    def wait(self, timeout=None):
        fiber = _fiber()
        self._fibers[fiber] = None
        try:
            return _park(None if timeout is None else max(timeout, 0))
        finally:
            self._fibers.pop(fiber, None)

    def wait_until(self, condition, timeout=None):
        """Waits until a condition holds; returns whether it does."""
        end = None if timeout is None else _now() + timeout
        while not condition():
            rest = None if end is None else end - _now()
            if rest is not None and rest <= 0:
                return False
            self.wait(rest)
        return True

    def wake(self, count=1):
        while count > 0 and self._fibers:
            fiber = next(iter(self._fibers))
            del self._fibers[fiber]
            if _wake(fiber):
                count -= 1

    def wake_all(self):
        self.wake(len(self._fibers))


def _seconds(blocking, timeout):
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError('timeout value must be a non-negative number')
    if timeout > TIMEOUT_MAX:
        raise OverflowError('timeout value is too large')
    return 0 if not blocking else None if timeout == -1 else timeout


class lock:
    """A lock that one thread at a time holds, and that any may release."""

    def __init__(self):
        self._is_locked = False
        self._waiters = _Waiters()

    def _is_free(self):
        return not self._is_locked

    def acquire(self, blocking=True, timeout=-1):
        seconds = _seconds(blocking, timeout)
        if self._is_locked and not self._waiters.wait_until(self._is_free, seconds):
            return False
        self._is_locked = True
        return True

    def release(self):
        if not self._is_locked:
            raise RuntimeError('release unlocked lock')
        self._is_locked = False
        self._waiters.wake()

    def locked(self):
        _poll()
        return self._is_locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *details):
        self.release()

    acquire_lock, release_lock, locked_lock = acquire, release, locked

    def __repr__(self):
        return f'<{"locked" if self._is_locked else "unlocked"} _thread.lock object at {id(self):#x}>'


class RLock:
    """A lock that the thread which holds it may take again."""

    def __init__(self):
        self._owner = None
        self._count = 0
        self._waiters = _Waiters()

    def _is_free(self):
        return self._owner is None

    def acquire(self, blocking=True, timeout=-1):
        seconds = _seconds(blocking, timeout)
        fiber = _fiber()
        if self._owner is not fiber:
            if self._owner is not None and not self._waiters.wait_until(self._is_free, seconds):
                return False
            self._owner = fiber
        self._count += 1
        return True

    def release(self):
        if self._owner is not _fiber():
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1
        if self._count == 0:
            self._owner = None
            self._waiters.wake()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *details):
        self.release()

    def _is_owned(self):
        return self._owner is _fiber()

    def _release_all(self):
        count, self._count = self._count, 1
        self.release()
        return count

    def _restore(self, count):
        self.acquire()
        self._count = count

    def __repr__(self):
        state = 'unlocked' if self._owner is None else 'locked'
        owner = 0 if self._owner is None else getattr(self._owner, 'thread', _main_thread).ident
        return f'<{state} _thread.RLock object owner={owner} count={self._count} at {id(self):#x}>'


Lock = allocate_lock = lock
LockType = lock
lock.__module__ = RLock.__module__ = '_thread'


class Condition:
    """A place where threads wait until another one, holding the lock, notifies them."""

    def __init__(self, lock=None):
        self._lock = lock if lock is not None else RLock()
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        self._waiters = _Waiters()

    def _is_owned(self):
        return self._lock._is_owned() if isinstance(self._lock, RLock) else self._lock.locked()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *details):
        return self._lock.__exit__(*details)

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError('cannot wait on un-acquired lock')
        state = self._lock._release_all() if isinstance(self._lock, RLock) else self._lock.release()
        try:
            return self._waiters.wait(timeout)
        finally:
            if isinstance(self._lock, RLock):
                self._lock._restore(state)
            else:
                self._lock.acquire()

    def wait_for(self, predicate, timeout=None):
        end = None if timeout is None else _now() + timeout
        result = predicate()
        while not result:
            rest = None if end is None else end - _now()
            if rest is not None and rest <= 0:
                break
            self.wait(rest)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError('cannot notify on un-acquired lock')
        self._waiters.wake(n)

    def notify_all(self):
        self.notify(len(self._waiters))

    notifyAll = notify_all

    def __repr__(self):
        return f'<Condition({self._lock!r}, {len(self._waiters)})>'


class Semaphore:
    """A counter of how many threads may still come in."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._value = value
        self._waiters = _Waiters()

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if not self._waiters.wait_until(lambda: self._value > 0, timeout if blocking else 0):
            return False
        self._value -= 1
        return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        self._value += n
        self._waiters.wake(n)

    def __exit__(self, *details):
        self.release()

    def __repr__(self):
        cls = self.__class__
        return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>'


class BoundedSemaphore(Semaphore):
    """A semaphore that cannot be released more often than it was acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        if self._value + n > self._initial_value:
            raise ValueError('Semaphore released too many times')
        super().release(n)

    def __repr__(self):
        return f'{super().__repr__()[:-1]}/{self._initial_value}>'


class Event:
    """A flag that threads can wait for."""

    def __init__(self):
        self._flag = False
        self._waiters = _Waiters()

    def is_set(self):
        _poll()
        return self._flag

    isSet = is_set

    def set(self):
        self._flag = True
        self._waiters.wake_all()

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        return self._flag or self._waiters.wait(timeout)

    def __repr__(self):
        cls = self.__class__
        return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {"set" if self._flag else "unset"}>'


class BrokenBarrierError(RuntimeError):
    pass


class _Generation:
    """Those who pass a barrier together."""

    def __init__(self):
        self.count = 0
        self.is_over = False
        self.is_broken = False
        self.waiters = _Waiters()

    def end(self, is_broken):
        self.is_over = True
        self.is_broken = is_broken
        self.waiters.wake_all()


class Barrier:
    """A place that threads leave only when enough of them have come."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError('parties must be > 0')
        self._parties = parties
        self._action = action
        self._timeout = timeout
        self._generation = _Generation()
        self._is_broken = False

    def wait(self, timeout=None):
        if self._is_broken:
            raise BrokenBarrierError
        generation = self._generation
        index = generation.count
        generation.count += 1
        if generation.count == self._parties:
            try:
                if self._action:
                    self._action()
            except BaseException:
                self.abort()
                raise
            self._generation = _Generation()
            generation.end(False)
        elif not generation.waiters.wait_until(lambda: generation.is_over, self._timeout if timeout is None else timeout):
            self.abort()
            raise BrokenBarrierError
        if generation.is_broken:
            raise BrokenBarrierError
        return index

    def reset(self):
        self._is_broken = False
        generation, self._generation = self._generation, _Generation()
        generation.end(True)

    def abort(self):
        self._is_broken = True
        generation, self._generation = self._generation, _Generation()
        generation.end(True)

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._generation.count

    @property
    def broken(self):
        return self._is_broken

    def __repr__(self):
        cls = self.__class__
        state = 'broken' if self._is_broken else f'waiters={self.n_waiting}/{self._parties}'
        return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {state}>'


_made = 0
_idents = 0
_active = {}


def _next_ident():
    global _idents
    _idents += 1
    return 140_000_000_000_000 + 4096 * _idents


class Thread:
    """A function that runs beside the others."""
    _fiber = None
    _is_initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        global _made
        assert group is None, 'group argument must be None for now'
        if name is None:
            _made += 1
            name = f'Thread-{_made}'
            if target is not None:
                name += f' ({getattr(target, "__name__", "")})' if hasattr(target, '__name__') else ''
        self._target, self._args, self._kwargs = target, args, {} if kwargs is None else kwargs
        self._name = str(name)
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._locals = {}
        self._joiners = _Waiters()
        self._is_initialized = True

    def start(self):
        if not self._is_initialized:
            raise RuntimeError('thread.__init__() not called')
        if self._fiber is not None:
            raise RuntimeError('threads can only be started once')
        self._begin(self._bootstrap)
        _run_first(self._fiber)

    def _begin(self, function):
        self._ident = self._ident or _next_ident()
        self._fiber = _spawn(lambda: function(), self._daemonic)
        self._fiber.thread = self
        _active[self] = None

    def _bootstrap(self):
        try:
            self.run()
        except SystemExit:
            pass
        except BaseException as error:
            _report(self, error)
        finally:
            self._leave()

    def _leave(self):
        _active.pop(self, None)
        self._joiners.wake_all()

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            # They may hold much, and refer to the thread.
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        if not self._is_initialized:
            raise RuntimeError('Thread.__init__() not called')
        if self._fiber is None:
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        self._joiners.wait_until(self._is_over, timeout)

    def _is_over(self):
        return self not in _active or _has_ended(self._fiber)

    def is_alive(self):
        assert self._is_initialized, 'Thread.__init__() not called'
        _poll()
        return self._fiber is not None and not self._is_over()

    @property
    def name(self):
        assert self._is_initialized, 'Thread.__init__() not called'
        return self._name

    @name.setter
    def name(self, name):
        assert self._is_initialized, 'Thread.__init__() not called'
        self._name = str(name)

    @property
    def ident(self):
        assert self._is_initialized, 'Thread.__init__() not called'
        return self._ident

    native_id = ident

    @property
    def daemon(self):
        assert self._is_initialized, 'Thread.__init__() not called'
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._is_initialized:
            raise RuntimeError('Thread.__init__() not called')
        if self._fiber is not None:
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def __repr__(self):
        assert self._is_initialized, 'Thread.__init__() was not called'
        status = 'initial' if self._fiber is None else 'stopped' if self._is_over() else 'started'
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += f' {self._ident}'
        return f'<{self.__class__.__name__}({self._name}, {status})>'


class _MainThread(Thread):
    def __init__(self):
        super().__init__(name='MainThread', daemon=False)
        self._ident = _next_ident()

    def _is_over(self):
        return False

    def is_alive(self):
        return True


class Timer(Thread):
    """A thread that calls a function after a time."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class local:
    """An object whose attributes are each thread's own."""

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        self = object.__new__(cls)
        object.__setattr__(self, '_arguments', (args, kwargs))
        current_thread()._locals[self] = {}
        return self

    def __getattribute__(self, name):
        values = _values_of(self)
        if name == '__dict__':
            return values
        if name in values:
            return values[name]
        try:
            return object.__getattribute__(self, name)
        except AttributeError:
            pass
        cls = type(self)
        shown = '_thread._local' if cls is local else cls.__name__
        raise AttributeError(f"'{shown}' object has no attribute '{name}'", name=name, obj=self)

    def __setattr__(self, name, value):
        if name == '__dict__':
            raise AttributeError(f"'{type(self).__name__}' object attribute '__dict__' is read-only")
        _values_of(self)[name] = value

    def __delattr__(self, name):
        values = _values_of(self)
        if name not in values:
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'", name=name, obj=self)
        del values[name]


def _values_of(variables):
    everything = current_thread()._locals
    values = everything.get(variables)
    if values is None:
        # The first look of this thread: it gets what __init__ gave to the others.
        everything[variables] = values = {}
        cls = type(variables)
        if cls.__init__ is not object.__init__:
            args, kwargs = object.__getattribute__(variables, '_arguments')
            cls.__init__(variables, *args, **kwargs)
    return values


class ExceptHookArgs(_namedtuple('ExceptHookArgs', 'exc_type exc_value exc_traceback thread')):
    """What excepthook() is called with."""
    __module__ = '_thread'

    def __new__(cls, args, /):
        return tuple.__new__(cls, args)


def excepthook(args, /):
    if args.exc_type is SystemExit:
        return
    from traceback import format_exception
    name = args.thread.name if args.thread is not None else get_ident()
    _sys.stderr.write(f'Exception in thread {name}:\n' + ''.join(format_exception(args.exc_value)))


__excepthook__ = excepthook


def _report(thread, error):
    try:
        excepthook(ExceptHookArgs((type(error), error, error.__traceback__, thread)))
    except Exception as failure:
        from traceback import format_exception
        _sys.stderr.write('Exception in threading.excepthook:\n' + ''.join(format_exception(failure)))


def current_thread():
    fiber = _fiber()
    thread = getattr(fiber, 'thread', None)
    if thread is None:
        # The program's own, which has a new fiber in every cell.
        thread = fiber.thread = _main_thread
        thread._fiber = fiber
    return thread


def main_thread():
    return _main_thread


def get_ident():
    return current_thread().ident


get_native_id = get_ident


def enumerate():
    return [_main_thread, *[thread for thread in _active if not thread._is_over()]]


def active_count():
    return len(enumerate())


def stack_size(size=0, /):
    return 0


def settrace(func):
    pass


setprofile = settrace_all_threads = setprofile_all_threads = settrace


def gettrace():
    return None


getprofile = gettrace
currentThread, activeCount = current_thread, active_count
_main_thread = None
_main_thread = _MainThread()
__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread', 'TIMEOUT_MAX', 'Event', 'Lock', 'RLock',
           'Semaphore', 'BoundedSemaphore', 'Thread', 'Barrier', 'BrokenBarrierError', 'Timer', 'ThreadError', 'setprofile', 'settrace',
           'local', 'stack_size', 'excepthook', 'ExceptHookArgs', 'getprofile', 'gettrace', 'get_native_id']
