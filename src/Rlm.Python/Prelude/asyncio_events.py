# asyncio: the event loop. It runs in the fiber of whoever runs it, and parks that fiber where nothing is ready.
import sys as _sys
from collections import deque as _deque
from collections.abc import Coroutine as _Coroutine
from functools import partial as _partial
from heapq import heapify as _heapify, heappop as _heappop, heappush as _heappush
from time import monotonic as _now
from types import CoroutineType as _CoroutineType, GenericAlias as _GenericAlias
import contextvars as _contextvars
from _fiber import count_unfinished as _count_unfinished, current as _fiber, give_turn as _give_turn, has_ended as _has_ended, \
    is_coroutine_function as _is_coroutine_function, park as _park, take_unfinished as _take_unfinished, wake as _wake

# For callbacks of our own, which look at no variable.
_no_context = _contextvars.Context()
_DEADLOCK = 'deadlock: this would wait forever, since nothing that could end it is under way'


class CancelledError(BaseException):
    """The Future or Task was cancelled."""
    __module__ = 'asyncio.exceptions'


TimeoutError = TimeoutError


class InvalidStateError(Exception):
    """The operation is not allowed in this state."""
    __module__ = 'asyncio.exceptions'


class BrokenBarrierError(RuntimeError):
    """Barrier is broken by barrier.abort() call."""
    __module__ = 'asyncio.exceptions'


class Handle:
    """A callback that the loop will call."""
    __module__ = 'asyncio.events'
    __slots__ = ('_callback', '_args', '_context', '_cancelled', '_loop')

    def __init__(self, callback, args, loop, context=None):
        self._callback, self._args, self._loop = callback, args, loop
        self._context = _contextvars.copy_context() if context is None else context
        self._cancelled = False

    def cancel(self):
        self._cancelled = True
        self._callback = self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            self._callback(*self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._loop.call_exception_handler({'message': f'Exception in callback {self._callback!r}', 'exception': error, 'handle': self})

    def __repr__(self):
        return f'<{type(self).__name__}{" cancelled" if self._cancelled else f" {self._callback!r}"}>'


class TimerHandle(Handle):
    """A callback that the loop will call at a moment."""
    __module__ = 'asyncio.events'
    __slots__ = ('_when',)

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when

    def when(self):
        return self._when

    def cancel(self):
        if not self._cancelled:
            self._loop._timer_cancelled()
        super().cancel()


class AbstractEventLoop:
    __module__ = 'asyncio.events'


class BaseEventLoop(AbstractEventLoop):
    """What runs callbacks and tasks, one at a time, in the order in which they become ready."""
    __module__ = 'asyncio.base_events'

    def __init__(self):
        self._ready = _deque()
        self._scheduled = []
        self._timers_made = self._timers_cancelled = 0
        self._owner = None
        self._is_parked = self._is_stopping = self._is_closed = self._debug = False
        self._current_task = None
        self._main = None
        self._tasks = {}
        self._executor = self._exception_handler = self._task_factory = None

    def time(self):
        return _now()

    def is_running(self):
        return self._owner is not None and not _has_ended(self._owner)

    def is_closed(self):
        return self._is_closed

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def stop(self):
        self._is_stopping = True

    def close(self):
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        self._is_closed = True
        self._ready.clear()
        self._scheduled.clear()

    def call_soon(self, callback, *args, context=None):
        self._check_open()
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        handle = self.call_soon(callback, *args, context=context)
        if self._is_parked:
            _wake(self._owner)
        return handle

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(_now() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError('when cannot be None')
        self._check_open()
        handle = TimerHandle(when, callback, args, self, context)
        self._timers_made += 1
        _heappush(self._scheduled, (when, self._timers_made, handle))
        return handle

    def _timer_cancelled(self):
        # Not left where they are until their time comes, where they are many.
        self._timers_cancelled += 1
        if self._timers_cancelled > 100 and self._timers_cancelled > len(self._scheduled) // 2:
            self._scheduled = [entry for entry in self._scheduled if not entry[2]._cancelled]
            _heapify(self._scheduled)
            self._timers_cancelled = 0

    def run_forever(self):
        self._check_open()
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        fiber = _fiber()
        if getattr(fiber, 'loop', None) is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')
        context = _contextvars._current()
        self._owner, fiber.loop = fiber, self
        _count_unfinished()
        try:
            while True:
                self._run_once(fiber)
                if self._is_stopping:
                    break
        finally:
            self._is_stopping = self._is_parked = False
            self._owner = fiber.loop = self._current_task = None
            fiber.context = context

    def _run_once(self, fiber):
        ready, scheduled = self._ready, self._scheduled
        while scheduled and scheduled[0][2]._cancelled:
            _heappop(scheduled)
        if ready or self._is_stopping:
            _give_turn()
        else:
            self._is_parked = True
            woken = _park(max(0, scheduled[0][0] - _now()) if scheduled else None, True)
            self._is_parked = False
            if woken is None:
                self._break_deadlock()
        if self._scheduled:
            scheduled, now = self._scheduled, _now()
            while scheduled and scheduled[0][0] <= now:
                handle = _heappop(scheduled)[2]
                if not handle._cancelled:
                    ready.append(handle)
        for _ in range(len(ready)):
            handle = ready.popleft()
            if not handle._cancelled:
                fiber.context = handle._context
                handle._run()

    # Nothing is under way that could wake the loop: the task that it is run for hears of it where it waits.
    def _break_deadlock(self):
        main = self._main
        if not isinstance(main, Task) or main.done():
            raise RuntimeError(_DEADLOCK)
        main._interrupt(RuntimeError(_DEADLOCK))

    def run_until_complete(self, future):
        self._check_open()
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if getattr(_fiber(), 'loop', None) is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')
        future = ensure_future(future, loop=self)
        future.add_done_callback(_stop_loop)
        outer, self._main = self._main, future
        try:
            self.run_forever()
        finally:
            self._main = outer
            future.remove_done_callback(_stop_loop)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        self._check_open()
        if self._task_factory is None:
            return Task(coro, loop=self, name=name, context=context)
        task = self._task_factory(self, coro) if context is None else self._task_factory(self, coro, context=context)
        if name is not None:
            task.set_name(name)
        return task

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def run_in_executor(self, executor, func, *args):
        self._check_open()
        if executor is None:
            if self._executor is None:
                from concurrent.futures import ThreadPoolExecutor
                self._executor = ThreadPoolExecutor(thread_name_prefix='asyncio')
            executor = self._executor
        return wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        self._executor = executor

    async def shutdown_default_executor(self, timeout=None):
        executor, self._executor = self._executor, None
        if executor is not None:
            future = self.create_future()
            from threading import Thread

            def shut_down():
                executor.shutdown(wait=True)
                self.call_soon_threadsafe(future.set_result, None)

            Thread(target=shut_down).start()
            await future

    async def shutdown_asyncgens(self):
        closing = _take_unfinished()
        _count_unfinished()
        if closing:
            for generator, result in zip(closing, await gather(*[g.aclose() for g in closing], return_exceptions=True)):
                if isinstance(result, Exception):
                    self.call_exception_handler({
                        'message': f'an error occurred during closing of asynchronous generator {generator!r}',
                        'exception': result, 'asyncgen': generator})

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def get_exception_handler(self):
        return self._exception_handler

    def default_exception_handler(self, context):
        from traceback import format_exception
        lines = [context.get('message') or 'Unhandled exception in event loop']
        lines += [f'{key}: {context[key]!r}' for key in sorted(context) if key not in ('message', 'exception')]
        error = context.get('exception')
        _sys.stderr.write('\n'.join(lines) + '\n' + (''.join(format_exception(error)) if error is not None else ''))

    def call_exception_handler(self, context):
        if self._exception_handler is None:
            self.default_exception_handler(context)
        else:
            try:
                self._exception_handler(self, context)
            except Exception as error:
                self.default_exception_handler({'message': 'Unhandled error in exception handler', 'exception': error, 'context': context})

    def _check_open(self):
        if self._is_closed:
            raise RuntimeError('Event loop is closed')

    def __repr__(self):
        return f'<{type(self).__name__} running={self.is_running()} closed={self._is_closed} debug={self._debug}>'


class SelectorEventLoop(BaseEventLoop):
    __module__ = 'asyncio.unix_events'
    __qualname__ = '_UnixSelectorEventLoop'


SelectorEventLoop.__name__ = '_UnixSelectorEventLoop'
EventLoop = SelectorEventLoop


def _stop_loop(future):
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        return
    future._loop.stop()


_set_loop = None


def _get_running_loop():
    return getattr(_fiber(), 'loop', None)


def get_running_loop():
    loop = _get_running_loop()
    if loop is None:
        raise RuntimeError('no running event loop')
    return loop


def get_event_loop():
    global _set_loop
    loop = _get_running_loop()
    if loop is None:
        from threading import current_thread, main_thread
        if current_thread() is not main_thread():
            raise RuntimeError(f'There is no current event loop in thread {current_thread().name!r}.')
        if _set_loop is None:
            _set_loop = new_event_loop()
        loop = _set_loop
    return loop


def set_event_loop(loop):
    global _set_loop
    _set_loop = loop


def new_event_loop():
    return SelectorEventLoop()


class DefaultEventLoopPolicy:
    def get_event_loop(self):
        return get_event_loop()

    def set_event_loop(self, loop):
        set_event_loop(loop)

    def new_event_loop(self):
        return new_event_loop()


_policy = DefaultEventLoopPolicy()


def get_event_loop_policy():
    return _policy


def set_event_loop_policy(policy):
    global _policy
    _policy = policy or DefaultEventLoopPolicy()


class Runner:
    """Runs coroutines in a loop of its own."""
    __module__ = 'asyncio.runners'

    def __init__(self, *, debug=None, loop_factory=None):
        self._debug, self._factory = debug, loop_factory
        self._loop = self._context = None
        self._is_closed = False

    def __enter__(self):
        self._prepare()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def _prepare(self):
        if self._is_closed:
            raise RuntimeError('Runner is closed')
        if self._loop is None:
            self._loop = new_event_loop() if self._factory is None else self._factory()
            if self._debug is not None:
                self._loop.set_debug(self._debug)
            self._context = _contextvars.copy_context()

    def get_loop(self):
        self._prepare()
        return self._loop

    def run(self, coro, *, context=None):
        if not iscoroutine(coro):
            raise ValueError(f'a coroutine was expected, got {coro!r}')
        if _get_running_loop() is not None:
            raise RuntimeError('Runner.run() cannot be called from a running event loop')
        self._prepare()
        set_event_loop(self._loop)
        task = self._loop.create_task(coro, context=self._context if context is None else context)
        return self._loop.run_until_complete(task)

    def close(self):
        loop, self._loop = self._loop, None
        self._is_closed = True
        if loop is None:
            return
        try:
            _cancel_all(loop)
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            set_event_loop(None)
            loop.close()


def _cancel_all(loop):
    tasks = list(loop._tasks)
    if not tasks:
        return
    for task in tasks:
        task.cancel()
    loop.run_until_complete(gather(*tasks, return_exceptions=True))
    for task in tasks:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({
                'message': 'unhandled exception during asyncio.run() shutdown', 'exception': task.exception(), 'task': task})


def run(main, *, debug=None, loop_factory=None):
    """Runs a coroutine in a loop made for it, and cancels what is left when it has ended."""
    if _get_running_loop() is not None:
        raise RuntimeError('asyncio.run() cannot be called from a running event loop')
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)
