# asyncio: futures and tasks.
_PENDING, _CANCELLED, _FINISHED = 'PENDING', 'CANCELLED', 'FINISHED'


class Future:
    """What something under way will give; its callbacks are called by the loop."""
    __module__ = '_asyncio'
    __class_getitem__ = classmethod(_GenericAlias)
    _asyncio_future_blocking = False
    _state = _PENDING
    _result = _exception = _cancel_message = _cancelled_by = None

    def __init__(self, *, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._callbacks = []

    def get_loop(self):
        return self._loop

    def done(self):
        return self._state != _PENDING

    def cancelled(self):
        return self._state == _CANCELLED

    def _cancelled_error(self):
        if self._cancelled_by is not None:
            error, self._cancelled_by = self._cancelled_by, None
            return error
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def _end(self, state):
        self._state = state
        callbacks, self._callbacks = self._callbacks, []
        for callback, context in callbacks:
            self._loop.call_soon(callback, self, context=context)

    def cancel(self, msg=None):
        if self._state != _PENDING:
            return False
        self._cancel_message = msg
        self._end(_CANCELLED)
        return True

    def result(self):
        if self._state == _CANCELLED:
            raise self._cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError('Result is not set.')
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self):
        if self._state == _CANCELLED:
            raise self._cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError('Exception is not set.')
        return self._exception

    def set_result(self, result):
        if self._state != _PENDING:
            raise InvalidStateError('invalid state')
        self._result = result
        self._end(_FINISHED)

    def set_exception(self, exception):
        if self._state != _PENDING:
            raise InvalidStateError('invalid state')
        if isinstance(exception, type):
            exception = exception()
        if not isinstance(exception, BaseException):
            raise TypeError('invalid exception object')
        if isinstance(exception, StopIteration):
            stop, exception = exception, RuntimeError('StopIteration interacts badly with generators and cannot be raised into a Future')
            exception.__cause__ = exception.__context__ = stop
        self._exception = exception
        self._end(_FINISHED)

    def add_done_callback(self, fn, *, context=None):
        if self._state != _PENDING:
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, _contextvars.copy_context() if context is None else context))

    def remove_done_callback(self, fn):
        kept = [entry for entry in self._callbacks if entry[0] != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks = kept
        return removed

    def __await__(self):
        if self._state == _PENDING:
            self._asyncio_future_blocking = True
            yield self
            if self._state == _PENDING:
                raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__

    def _shown(self):
        shown = [self._state.lower()]
        if self._state == _FINISHED:
            shown.append(f'result={self._result!r}' if self._exception is None else f'exception={self._exception!r}')
        return shown

    def __repr__(self):
        return f'<{type(self).__name__} {" ".join(self._shown())}>'


_tasks_made = 0


class Task(Future):
    """A coroutine that the loop runs."""
    __module__ = '_asyncio'

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        global _tasks_made
        if not iscoroutine(coro):
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        super().__init__(loop=loop)
        if name is None:
            _tasks_made += 1
            name = f'Task-{_tasks_made}'
        self._name = str(name)
        self._coro = coro
        self._context = _contextvars.copy_context() if context is None else context
        self._awaits = None
        self._must_cancel = self._is_passing_on = False
        self._cancel_requests = 0
        self._loop._tasks[self] = None
        if eager_start and self._loop.is_running():
            outer = self._loop._current_task
            self._context.run(self._step)
            self._loop._current_task = outer
        else:
            self._loop.call_soon(self._step, context=self._context)

    def get_coro(self):
        return self._coro

    def get_context(self):
        return self._context

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def get_stack(self, *, limit=None):
        return []

    def print_stack(self, *, limit=None, file=None):
        pass

    def cancelling(self):
        return self._cancel_requests

    def uncancel(self):
        if self._cancel_requests > 0:
            self._cancel_requests -= 1
            if self._cancel_requests == 0:
                self._must_cancel = False
        return self._cancel_requests

    def cancel(self, msg=None):
        if self._state != _PENDING:
            return False
        if self._is_passing_on:
            # Tasks that wait for each other in a circle.
            self._interrupt(self._cancelled_error())
            return True
        self._cancel_requests += 1
        self._is_passing_on = True
        try:
            is_passed_on = self._awaits is not None and self._awaits.cancel(msg=msg)
        finally:
            self._is_passing_on = False
        if not is_passed_on:
            # Where it does not wait for anything that can be cancelled, its next step is.
            self._must_cancel = True
            self._cancel_message = msg
        return True

    def _end(self, state):
        self._loop._tasks.pop(self, None)
        super()._end(state)

    def _interrupt(self, error):
        awaited, self._awaits = self._awaits, None
        if awaited is not None:
            awaited.remove_done_callback(self._wake)
        self._loop.call_soon(self._step, error, context=self._context)

    def _wake(self, future):
        self._step()

    def _step(self, error=None):
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._cancelled_error()
            self._must_cancel = False
        self._awaits = None
        loop = self._loop
        loop._current_task = self
        try:
            awaited = self._coro.send(None) if error is None else self._coro.throw(error)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                self._result = stop.value
                self._end(_FINISHED)
        except CancelledError as cancelled:
            self._cancelled_by = cancelled
            super().cancel()
        except BaseException as failure:
            super().set_exception(failure)
            if isinstance(failure, (SystemExit, KeyboardInterrupt)):
                raise
        else:
            self._await(awaited)
        finally:
            loop._current_task = None

    def _await(self, awaited):
        if awaited is None:
            self._loop.call_soon(self._step, context=self._context)
        elif getattr(awaited, '_asyncio_future_blocking', None):
            if awaited is self:
                self._fail(f'Task cannot await on itself: {self!r}')
            elif awaited._loop is not self._loop:
                self._fail(f'Task {self!r} got Future {awaited!r} attached to a different loop')
            else:
                awaited._asyncio_future_blocking = False
                self._awaits = awaited
                awaited.add_done_callback(self._wake, context=self._context)
                if self._must_cancel and awaited.cancel(msg=self._cancel_message):
                    self._must_cancel = False
        elif hasattr(awaited, '_asyncio_future_blocking'):
            self._fail(f'yield was used instead of yield from in task {self!r} with {awaited!r}')
        else:
            self._fail(f'Task got bad yield: {awaited!r}')

    def _fail(self, message):
        self._loop.call_soon(self._step, RuntimeError(message), context=self._context)

    def _shown(self):
        shown = super()._shown()
        if self._must_cancel:
            shown[0] = 'cancelling'
        shown.insert(1, f'name={self._name!r}')
        shown.insert(2, f'coro=<{getattr(self._coro, "__qualname__", type(self._coro).__qualname__)}()>')
        if self._awaits is not None:
            shown.append(f'wait_for={self._awaits!r}')
        return shown


def isfuture(obj):
    return hasattr(type(obj), '_asyncio_future_blocking') and obj._asyncio_future_blocking is not None


def iscoroutine(obj):
    return type(obj) is _CoroutineType or isinstance(obj, _Coroutine)


def iscoroutinefunction(func):
    while isinstance(func, _partial):
        func = func.func
    return _is_coroutine_function(func)


def current_task(loop=None):
    return (get_running_loop() if loop is None else loop)._current_task


def all_tasks(loop=None):
    return set((get_running_loop() if loop is None else loop)._tasks)


def create_task(coro, *, name=None, context=None):
    return get_running_loop().create_task(coro, name=name, context=context)


def eager_task_factory(loop, coro, *, name=None, context=None):
    return Task(coro, loop=loop, name=name, context=context, eager_start=True)


def ensure_future(coro_or_future, *, loop=None):
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future._loop:
            raise ValueError('The future belongs to a different loop than the one specified as the loop argument')
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not hasattr(type(coro_or_future), '__await__'):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')

        async def wait_for_it(awaitable):
            return await awaitable
        coro_or_future = wait_for_it(coro_or_future)
    return (get_event_loop() if loop is None else loop).create_task(coro_or_future)


def wrap_future(future, *, loop=None):
    """A future of the loop that ends as one of concurrent.futures does."""
    if isfuture(future):
        return future
    loop = get_event_loop() if loop is None else loop
    wrapper = loop.create_future()

    def pass_on():
        if wrapper.done():
            return
        if future.cancelled():
            wrapper.cancel()
        elif future.exception() is not None:
            wrapper.set_exception(future.exception())
        else:
            wrapper.set_result(future.result())

    def ended(future):
        if not loop.is_closed():
            loop.call_soon_threadsafe(pass_on)

    wrapper.add_done_callback(lambda w: future.cancel() if w.cancelled() else None)
    future.add_done_callback(ended)
    return wrapper


def run_coroutine_threadsafe(coro, loop):
    """From another thread: a future of concurrent.futures for a coroutine that the loop runs."""
    if not iscoroutine(coro):
        raise TypeError('A coroutine object is required')
    from concurrent.futures import Future as Ended
    future = Ended()

    def ended(task):
        if task.cancelled():
            future.cancel()
        elif task.exception() is not None:
            future.set_exception(task.exception())
        else:
            future.set_result(task.result())

    def start():
        try:
            ensure_future(coro, loop=loop).add_done_callback(ended)
        except BaseException as error:
            future.set_exception(error)
            raise

    loop.call_soon_threadsafe(start)
    return future
