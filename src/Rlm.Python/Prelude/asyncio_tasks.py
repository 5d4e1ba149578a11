# asyncio: waiting for several things at once, and for so long only.
FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'


class _NextTurn:
    def __await__(self):
        yield


_next_turn = _NextTurn()


async def sleep(delay, result=None):
    """Rests for so many seconds."""
    if delay <= 0:
        await _next_turn
        return result
    if delay != delay:
        raise ValueError('Invalid delay: NaN (not a number)')
    loop = get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, _set_unless_done, future, result, context=_no_context)
    try:
        return await future
    finally:
        timer.cancel()


def _set_unless_done(future, result):
    if not future.done():
        future.set_result(result)


async def to_thread(func, /, *args, **kwargs):
    """Runs a function in a thread, so that its waiting does not hold up the loop."""
    context = _contextvars.copy_context()
    return await get_running_loop().run_in_executor(None, _partial(context.run, func, *args, **kwargs))


class _Gathering(Future):
    """What gather() returns: to cancel it is to cancel all that it waits for."""

    def __init__(self, children, loop):
        super().__init__(loop=loop)
        self._children = children
        self._is_cancelled = False

    def cancel(self, msg=None):
        if self.done():
            return False
        any_cancelled = False
        for child in self._children:
            if child.cancel(msg=msg):
                any_cancelled = True
        if any_cancelled:
            self._is_cancelled = True
        return any_cancelled


def _outcome(future):
    if future.cancelled():
        return CancelledError('' if future._cancel_message is None else future._cancel_message)
    return future._result if future._exception is None else future._exception


def gather(*coros_or_futures, return_exceptions=False):
    """A future of the results of all, in the order in which they are given."""
    if not coros_or_futures:
        future = get_event_loop().create_future()
        future.set_result([])
        return future
    made = {}
    children = []
    loop = None
    for awaitable in coros_or_futures:
        child = made.get(id(awaitable))
        if child is None:
            child = made[id(awaitable)] = ensure_future(awaitable, loop=loop)
            loop = child._loop
        children.append(child)
    outer = _Gathering(list(dict.fromkeys(children)), loop)
    left = len(outer._children)

    def ended(child):
        nonlocal left
        left -= 1
        if outer.done():
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._cancelled_error())
                return
            if child.exception() is not None:
                outer.set_exception(child.exception())
                return
        if left == 0:
            results = [_outcome(child) for child in children]
            if outer._is_cancelled:
                outer.set_exception(children[-1]._cancelled_error())
            else:
                outer.set_result(results)

    for child in outer._children:
        child.add_done_callback(ended, context=_no_context)
    return outer


def shield(arg):
    """Waits for something that is not cancelled when the waiting is."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner._loop.create_future()

    def inner_ended(inner):
        if outer.cancelled():
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    inner.add_done_callback(inner_ended)
    outer.add_done_callback(lambda outer: inner.remove_done_callback(inner_ended))
    return outer


class Timeout:
    """Cancels what is within it when its time is over, and makes a TimeoutError of that."""
    __module__ = 'asyncio.timeouts'

    def __init__(self, when):
        self._when = when
        self._task = self._timer = None
        self._state = 'created'

    def when(self):
        return self._when

    def expired(self):
        return self._state in ('expiring', 'expired')

    def reschedule(self, when):
        if self._state != 'active':
            if self._state == 'created':
                raise RuntimeError('Timeout has not been entered')
            raise RuntimeError(f'Cannot change state of {self._state} Timeout')
        self._when = when
        if self._timer is not None:
            self._timer.cancel()
        loop = get_running_loop()
        if when is None:
            self._timer = None
        elif when <= loop.time():
            self._timer = loop.call_soon(self._expire, context=_no_context)
        else:
            self._timer = loop.call_at(when, self._expire, context=_no_context)

    def _expire(self):
        self._task.cancel()
        self._state = 'expiring'
        self._timer = None

    async def __aenter__(self):
        if self._state != 'created':
            raise RuntimeError('Timeout has already been entered')
        task = current_task()
        if task is None:
            raise RuntimeError('Timeout should be used inside a task')
        self._state = 'active'
        self._task = task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._state == 'expiring':
            self._state = 'expired'
            if self._task.uncancel() <= self._cancelling and exc_type is not None and issubclass(exc_type, CancelledError):
                raise TimeoutError from exc_val
        elif self._state == 'active':
            self._state = 'exited'

    def __repr__(self):
        info = f' when={self._when}' if self._state == 'active' and self._when is not None else ''
        return f"<Timeout [{'finished' if self._state == 'exited' else self._state}]{info}>"


def timeout(delay):
    return Timeout(None if delay is None else get_running_loop().time() + delay)


def timeout_at(when):
    return Timeout(when)


async def wait_for(fut, timeout):
    """Waits so many seconds at most, then cancels what was waited for."""
    if timeout is not None and timeout <= 0:
        future = ensure_future(fut)
        if future.done():
            return future.result()
        await _cancel_and_wait(future)
        try:
            return future.result()
        except CancelledError as error:
            raise TimeoutError from error
    async with Timeout(None if timeout is None else get_running_loop().time() + timeout):
        return await fut


async def _cancel_and_wait(future):
    future.cancel()
    await wait([future])


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Waits for tasks and futures: the set of those that have ended and the set of those that have not."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    fs = list(dict.fromkeys(fs))
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    if any([iscoroutine(f) for f in fs]):
        raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    loop = get_running_loop()
    left = len([f for f in fs if not f.done()])

    def is_enough(future):
        if return_when == FIRST_COMPLETED or left == 0:
            return True
        return return_when == FIRST_EXCEPTION and not future.cancelled() and future.exception() is not None

    if left and not any([f.done() and is_enough(f) for f in fs]):
        waiter = loop.create_future()

        def ended(future):
            nonlocal left
            left -= 1
            if is_enough(future):
                _set_unless_done(waiter, None)

        for future in fs:
            if not future.done():
                future.add_done_callback(ended, context=_no_context)
        timer = None if timeout is None else loop.call_later(timeout, _set_unless_done, waiter, None, context=_no_context)
        try:
            await waiter
        finally:
            if timer is not None:
                timer.cancel()
            for future in fs:
                future.remove_done_callback(ended)
    return {f for f in fs if f.done()}, {f for f in fs if not f.done()}


class _Completions:
    """What as_completed() returns: an iterator of awaitables, or an asynchronous iterator of what was given."""

    def __init__(self, fs, timeout):
        self._left = {ensure_future(f): f for f in dict.fromkeys(fs)}
        self._count = len(self._left)
        self._ended = Queue()
        self._given = 0
        self._timer = None
        for future in list(self._left):
            future.add_done_callback(self._end)
        if self._left and timeout is not None:
            self._timer = get_event_loop().call_later(timeout, self._time_out)

    def _end(self, future):
        if self._left.pop(future, None) is not None:
            self._ended.put_nowait(future)
            if not self._left and self._timer is not None:
                self._timer.cancel()

    def _time_out(self):
        for future in self._left:
            future.remove_done_callback(self._end)
            self._ended.put_nowait(None)
        self._left.clear()

    async def _next(self, as_result):
        future = await self._ended.get()
        if future is None:
            raise TimeoutError
        return future.result() if as_result else future

    def __iter__(self):
        return self

    def __next__(self):
        if self._given == self._count:
            raise StopIteration
        self._given += 1
        return self._next(True)

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self._given == self._count:
            raise StopAsyncIteration
        self._given += 1
        return await self._next(False)


def as_completed(fs, *, timeout=None):
    """What is waited for, one by one as it ends."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect an iterable of futures, not {type(fs).__name__}')
    return _Completions(fs, timeout)


class TaskGroup:
    """Tasks that are waited for together: when one fails, the others are cancelled."""
    __module__ = 'asyncio.taskgroups'

    def __init__(self):
        self._is_entered = self._is_exiting = self._is_aborting = self._cancelled_parent = False
        self._parent = self._loop = self._all_ended = self._base_error = None
        self._tasks = {}
        self._errors = []

    async def __aenter__(self):
        if self._is_entered:
            raise RuntimeError(f'TaskGroup {self!r} has been already entered')
        self._loop = get_running_loop()
        self._parent = current_task(self._loop)
        if self._parent is None:
            raise RuntimeError(f'TaskGroup {self!r} cannot determine the parent task')
        self._is_entered = True
        return self

    def create_task(self, coro, *, name=None, context=None):
        problem = 'has not been entered' if not self._is_entered else 'is finished' if self._is_exiting and not self._tasks \
            else 'is shutting down' if self._is_aborting else None
        if problem is not None:
            coro.close()
            raise RuntimeError(f'TaskGroup {self!r} {problem}')
        task = self._loop.create_task(coro, name=name, context=context)
        if not task.done():
            self._tasks[task] = None
        task.add_done_callback(self._ended)
        return task

    def _abort(self):
        self._is_aborting = True
        for task in list(self._tasks):
            if not task.done():
                task.cancel()

    def _ended(self, task):
        self._tasks.pop(task, None)
        if self._all_ended is not None and not self._tasks and not self._all_ended.done():
            self._all_ended.set_result(True)
        if task.cancelled() or task.exception() is None:
            return
        error = task.exception()
        self._errors.append(error)
        if isinstance(error, (SystemExit, KeyboardInterrupt)) and self._base_error is None:
            self._base_error = error
        if not self._parent.done() and not self._is_aborting and not self._cancelled_parent:
            self._abort()
            self._cancelled_parent = True
            self._parent.cancel()

    async def __aexit__(self, exc_type, exc, tb):
        self._is_exiting = True
        if isinstance(exc, (SystemExit, KeyboardInterrupt)) and self._base_error is None:
            self._base_error = exc
        cancelled = exc if exc_type is not None and issubclass(exc_type, CancelledError) else None
        if exc_type is not None and not self._is_aborting:
            self._abort()
        while self._tasks:
            if self._all_ended is None:
                self._all_ended = self._loop.create_future()
            try:
                await self._all_ended
            except CancelledError as error:
                if not self._is_aborting:
                    cancelled = error
                    self._abort()
            self._all_ended = None
        if self._base_error is not None:
            raise self._base_error
        if self._cancelled_parent:
            if self._parent.uncancel() == 0:
                cancelled = None
        if cancelled is not None and not self._errors:
            raise cancelled
        if exc_type is not None and not issubclass(exc_type, CancelledError):
            self._errors.append(exc)
        if self._errors:
            if self._parent.cancelling():
                self._parent.uncancel()
                self._parent.cancel()
            errors, self._errors = self._errors, []
            raise BaseExceptionGroup('unhandled errors in a TaskGroup', errors) from None

    def __repr__(self):
        info = [f'tasks={len(self._tasks)}'] if self._tasks else []
        if self._errors:
            info.append(f'errors={len(self._errors)}')
        if self._is_aborting:
            info.append('cancelling')
        elif self._is_entered:
            info.append('entered')
        return f'<TaskGroup{" " + " ".join(info) if info else ""}>'
