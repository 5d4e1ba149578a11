# concurrent.futures: pools whose workers are threads of the machine. A worker without work is no thread at all, so that a
# pool can wait for the next cell.
import sys as _sys
from collections import deque as _deque, namedtuple as _namedtuple
from time import monotonic as _now
from types import GenericAlias as _GenericAlias
from threading import Thread as _Thread, _Waiters, _active, _report
from _fiber import has_ended as _has_ended, poll as _poll, run_first as _run_first

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'
TimeoutError = TimeoutError


class Error(Exception):
    """Base class for all future-related exceptions."""
    __module__ = 'concurrent.futures._base'


class CancelledError(Error):
    """The Future was cancelled."""
    __module__ = 'concurrent.futures._base'


class InvalidStateError(Error):
    """The operation is not allowed in this state."""
    __module__ = 'concurrent.futures._base'


class BrokenExecutor(RuntimeError):
    """Raised when a executor has become non-functional after a severe failure."""
    __module__ = 'concurrent.futures._base'


class BrokenThreadPool(BrokenExecutor):
    """Raised when a worker thread in a ThreadPoolExecutor failed initializing."""
    __module__ = 'concurrent.futures.thread'


class BrokenProcessPool(BrokenExecutor):
    __module__ = 'concurrent.futures.process'


class Future:
    """What a call that is under way will give."""
    __module__ = 'concurrent.futures._base'
    __class_getitem__ = classmethod(_GenericAlias)

    def __init__(self):
        self._state = 'PENDING'
        self._result = None
        self._exception = None
        self._waiters = _Waiters()
        self._done_callbacks = []
        self._watchers = []

    def _is_done(self):
        return self._state in ('FINISHED', 'CANCELLED')

    def _end(self, state):
        self._state = state
        self._waiters.wake_all()
        for watcher in self._watchers:
            watcher.append(self)
            watcher.waiters.wake_all()
        for callback in self._done_callbacks:
            self._call(callback)

    def _call(self, callback):
        try:
            callback(self)
        except Exception as error:
            from traceback import format_exception
            _sys.stderr.write(f'exception calling callback for {self!r}\n' + ''.join(format_exception(error)))

    def cancel(self):
        if self._state in ('RUNNING', 'FINISHED'):
            return False
        if self._state == 'PENDING':
            self._end('CANCELLED')
        return True

    def cancelled(self):
        return self._state == 'CANCELLED'

    def running(self):
        _poll()
        return self._state == 'RUNNING'

    def done(self):
        _poll()
        return self._is_done()

    def add_done_callback(self, fn):
        if self._is_done():
            self._call(fn)
        else:
            self._done_callbacks.append(fn)

    def _wait(self, timeout):
        if not self._is_done() and not self._waiters.wait_until(self._is_done, timeout):
            raise TimeoutError()
        if self._state == 'CANCELLED':
            raise CancelledError()

    def result(self, timeout=None):
        self._wait(timeout)
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self, timeout=None):
        self._wait(timeout)
        return self._exception

    def set_running_or_notify_cancel(self):
        if self._state == 'CANCELLED':
            return False
        if self._state != 'PENDING':
            raise RuntimeError('Future in unexpected state')
        self._state = 'RUNNING'
        return True

    def set_result(self, result):
        self._check_unset()
        self._result = result
        self._end('FINISHED')

    def set_exception(self, exception):
        self._check_unset()
        self._exception = exception
        self._end('FINISHED')

    def _check_unset(self):
        if self._is_done():
            raise InvalidStateError(f'{self._state}: {self!r}')

    def __repr__(self):
        state = self._state.lower()
        if self._state == 'FINISHED':
            state += f' raised {type(self._exception).__name__}' if self._exception else f' returned {type(self._result).__name__}'
        return f'<{type(self).__name__} at {id(self):#x} state={state}>'


class _Watcher(list):
    """Collects futures in the order in which they end."""

    def __init__(self, futures):
        super().__init__([future for future in futures if future._is_done()])
        self.waiters = _Waiters()
        self.futures = futures
        for future in futures:
            if not future._is_done():
                future._watchers.append(self)

    def close(self):
        for future in self.futures:
            if self in future._watchers:
                future._watchers = [watcher for watcher in future._watchers if watcher is not self]

    __hash__ = object.__hash__

    def __eq__(self, other):
        return self is other


def as_completed(fs, timeout=None):
    """The futures one by one as they end."""
    end = None if timeout is None else _now() + timeout
    futures = list(dict.fromkeys(fs))
    watcher = _Watcher(futures)
    given = 0
    try:
        while given < len(futures):
            if not watcher.waiters.wait_until(lambda: len(watcher) > given, None if end is None else end - _now()):
                raise TimeoutError(f'{len(futures) - given} (of {len(futures)}) futures unfinished')
            given += 1
            yield watcher[given - 1]
    finally:
        watcher.close()


DoneAndNotDoneFutures = _namedtuple('DoneAndNotDoneFutures', 'done not_done')
DoneAndNotDoneFutures.__module__ = 'concurrent.futures._base'


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Waits for futures: a named tuple of those that have ended and those that have not."""
    futures = list(dict.fromkeys(fs))
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return condition: {return_when!r}')
    watcher = _Watcher(futures)

    def is_enough():
        if len(watcher) == len(futures) or return_when == FIRST_COMPLETED and watcher:
            return True
        return return_when == FIRST_EXCEPTION and any([f._exception is not None for f in watcher if not f.cancelled()])

    watcher.waiters.wait_until(is_enough, timeout)
    watcher.close()
    return DoneAndNotDoneFutures(set(watcher), set(futures) - set(watcher))


class Executor:
    """What runs calls beside the program."""

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        end = None if timeout is None else _now() + timeout
        futures = _deque([self.submit(fn, *args) for args in zip(*iterables)])

        def results():
            try:
                while futures:
                    yield futures.popleft().result(None if end is None else end - _now())
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


class _Worker(_Thread):
    """A thread of a pool: it has a fiber only while there is work."""

    def __init__(self, pool, name):
        super().__init__(name=name, daemon=False)
        self._pool = pool
        self._is_ready = pool._initializer is None

    def go_on(self, at_once):
        self._begin(self._do_work)
        if at_once:
            _run_first(self._fiber)

    def _do_work(self):
        pool = self._pool
        try:
            if not self._is_ready and not self._prepare():
                return
            while pool._work:
                pool._work.popleft()()
            pool._idle.append(self)
        except BaseException as error:
            _report(self, error)
        finally:
            self._leave()

    def _prepare(self):
        try:
            self._pool._initializer(*self._pool._initargs)
        except BaseException as error:
            from traceback import format_exception
            _sys.stderr.write('Exception in initializer:\n' + ''.join(format_exception(error)))
            self._pool._break()
            return False
        self._is_ready = True
        return True


class _Call:
    def __init__(self, future, function, args, kwargs):
        self.future, self.function, self.args, self.kwargs = future, function, args, kwargs

    def __call__(self):
        future = self.future
        if not future.set_running_or_notify_cancel():
            return
        try:
            result = self.function(*self.args, **self.kwargs)
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result(result)


class ThreadPoolExecutor(Executor):
    """Runs calls in threads, so many at a time."""
    __module__ = 'concurrent.futures.thread'
    _pools = 0
    _broken_error = BrokenThreadPool
    _broken_message = 'A thread initializer failed, the thread pool is not usable anymore'

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is None:
            max_workers = 32
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        if not thread_name_prefix:
            thread_name_prefix = f'ThreadPoolExecutor-{ThreadPoolExecutor._pools}'
            ThreadPoolExecutor._pools += 1
        self._max_workers = max_workers
        self._thread_name_prefix = thread_name_prefix
        self._initializer, self._initargs = initializer, initargs
        self._work = _deque()
        self._idle = _deque()
        self._workers = []
        self._is_broken = self._is_shut = False

    def submit(self, fn, /, *args, **kwargs):
        if self._is_broken:
            raise self._broken_error(self._broken_message)
        if self._is_shut:
            raise RuntimeError('cannot schedule new futures after shutdown')
        future = Future()
        self._work.append(_Call(future, fn, args, kwargs))
        self._hire()
        return future

    def _hire(self):
        # A new thread begins at once; one that waits for work goes on when its turn comes.
        workers = self._workers
        if not self._idle and workers and _has_ended(workers[0]._fiber):
            # The cell in which they were busy was ended.
            self._idle.extend([worker for worker in workers if _has_ended(worker._fiber)])
        if self._idle:
            self._idle.popleft().go_on(False)
        elif len(workers) < self._max_workers:
            worker = _Worker(self, f'{self._thread_name_prefix}_{len(workers)}')
            workers.append(worker)
            worker.go_on(True)

    def _break(self):
        self._is_broken = True
        while self._work:
            self._work.popleft().future.set_exception(self._broken_error(self._broken_message))

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._is_shut = True
        if cancel_futures:
            while self._work:
                self._work.popleft().future.cancel()
        if wait:
            for worker in self._workers:
                worker.join()


class ProcessPoolExecutor(ThreadPoolExecutor):
    """The same: there are no processes here."""
    __module__ = 'concurrent.futures.process'
    _broken_error = BrokenProcessPool
    _broken_message = 'A child process terminated abruptly, the process pool is not usable anymore'

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        super().__init__(max_workers, '', initializer, initargs)

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError('chunksize must be >= 1.')
        return super().map(fn, *iterables, timeout=timeout)


__all__ = ['FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError', 'TimeoutError', 'InvalidStateError', 'BrokenExecutor',
           'Future', 'Executor', 'wait', 'as_completed', 'ProcessPoolExecutor', 'ThreadPoolExecutor']
