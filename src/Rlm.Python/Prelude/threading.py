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
