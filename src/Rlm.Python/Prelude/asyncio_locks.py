# asyncio: locks and queues between tasks. Who waited first goes first.


class _Turns:
    """Futures of tasks that wait for the same thing."""

    def __init__(self):
        self._futures = {}

    def __len__(self):
        return len(self._futures)

    async def wait(self, give_back=None):
        """Waits to be woken. What came with it is given back where the task was cancelled meanwhile; else the next one is woken instead."""
        future = get_running_loop().create_future()
        self._futures[future] = None
        try:
            await future
        except CancelledError:
            if future.done() and not future.cancelled():
                (give_back or self.wake)()
            raise
        finally:
            self._futures.pop(future, None)

    def wake(self, count=1):
        woken = 0
        while woken < count and self._futures:
            future = next(iter(self._futures))
            del self._futures[future]
            if not future.done():
                future.set_result(True)
                woken += 1
        return woken

    def wake_all(self):
        self.wake(len(self._futures))


class _AsyncContext:
    async def __aenter__(self):
        await self.acquire()
        return None

    async def __aexit__(self, exc_type, exc, tb):
        self.release()

    def _show(self, state, waiters):
        if waiters:
            state += f', waiters:{waiters}'
        cls = type(self)
        return f'<{cls.__module__}.{cls.__qualname__} object at {id(self):#x} [{state}]>'


class Lock(_AsyncContext):
    """One task at a time holds it."""
    __module__ = 'asyncio.locks'

    def __init__(self):
        self._is_locked = False
        self._turns = _Turns()

    def locked(self):
        return self._is_locked

    async def acquire(self):
        # Who is woken has been given the lock: nobody overtakes those who wait.
        if self._is_locked:
            await self._turns.wait(self.release)
        self._is_locked = True
        return True

    def release(self):
        if not self._is_locked:
            raise RuntimeError('Lock is not acquired.')
        self._is_locked = self._turns.wake() > 0

    def __repr__(self):
        return self._show('locked' if self._is_locked else 'unlocked', len(self._turns))


class Event(_AsyncContext):
    """A flag that tasks can wait for."""
    __module__ = 'asyncio.locks'
    __aenter__ = __aexit__ = None

    def __init__(self):
        self._flag = False
        self._turns = _Turns()

    def is_set(self):
        return self._flag

    def set(self):
        if not self._flag:
            self._flag = True
            self._turns.wake_all()

    def clear(self):
        self._flag = False

    async def wait(self):
        if not self._flag:
            await self._turns.wait()
        return True

    def __repr__(self):
        return self._show('set' if self._flag else 'unset', len(self._turns))


class Condition(_AsyncContext):
    """A place where tasks wait until another one, holding the lock, notifies them."""
    __module__ = 'asyncio.locks'

    def __init__(self, lock=None):
        self._lock = Lock() if lock is None else lock
        self.locked, self.acquire, self.release = self._lock.locked, self._lock.acquire, self._lock.release
        self._turns = _Turns()

    async def wait(self):
        if not self.locked():
            raise RuntimeError('cannot wait on un-acquired lock')
        self.release()
        try:
            await self._turns.wait()
            return True
        finally:
            cancelled = None
            while True:
                try:
                    await self.acquire()
                    break
                except CancelledError as error:
                    cancelled = error
            if cancelled is not None:
                raise cancelled

    async def wait_for(self, predicate):
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError('cannot notify on un-acquired lock')
        self._turns.wake(n)

    def notify_all(self):
        self.notify(len(self._turns))

    def __repr__(self):
        return self._show('locked' if self.locked() else 'unlocked', len(self._turns))


class Semaphore(_AsyncContext):
    """A counter of how many tasks may still come in."""
    __module__ = 'asyncio.locks'

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('Semaphore initial value must be >= 0')
        self._value = value
        self._turns = _Turns()

    def locked(self):
        return self._value == 0 or len(self._turns) > 0

    async def acquire(self):
        if self._value > 0 and not self._turns:
            self._value -= 1
            return True
        # Who is woken has been given what was released.
        await self._turns.wait(lambda: Semaphore.release(self))
        return True

    def release(self):
        self._value += 1 - self._turns.wake()

    def __repr__(self):
        return self._show('locked' if self.locked() else f'unlocked, value:{self._value}', len(self._turns))


class BoundedSemaphore(Semaphore):
    """A semaphore that cannot be released more often than it was acquired."""
    __module__ = 'asyncio.locks'

    def __init__(self, value=1):
        self._bound = value
        super().__init__(value)

    def release(self):
        if self._value >= self._bound:
            raise ValueError('BoundedSemaphore released too many times')
        super().release()


class Barrier(_AsyncContext):
    """A place that tasks leave only when enough of them have come."""
    __module__ = 'asyncio.locks'

    def __init__(self, parties):
        if parties < 1:
            raise ValueError('parties must be >= 1')
        self._parties = parties
        self._count = 0
        self._is_broken = False
        self._generation = None

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *details):
        pass

    async def wait(self):
        if self._is_broken:
            raise BrokenBarrierError('Barrier aborted')
        if self._generation is None:
            self._generation = get_running_loop().create_future()
        generation = self._generation
        index = self._count
        self._count += 1
        if self._count == self._parties:
            self._next(True)
        else:
            try:
                await shield(generation)
            except CancelledError:
                if self._generation is generation:
                    self._count -= 1
                raise
        if not generation.result():
            raise BrokenBarrierError('Abort or reset of barrier')
        return index

    def _next(self, is_passed):
        generation, self._generation = self._generation, None
        self._count = 0
        if generation is not None:
            generation.set_result(is_passed)

    async def reset(self):
        self._is_broken = False
        self._next(False)

    async def abort(self):
        self._is_broken = True
        self._next(False)

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count

    @property
    def broken(self):
        return self._is_broken

    def __repr__(self):
        state = 'broken' if self._is_broken else 'filling'
        return self._show(f'{state}, waiters:{self._count}/{self._parties}', 0)


class QueueEmpty(Exception):
    """Raised when Queue.get_nowait() is called on an empty Queue."""
    __module__ = 'asyncio.queues'


class QueueFull(Exception):
    """Raised when the Queue.put_nowait() method is called on a full Queue."""
    __module__ = 'asyncio.queues'


class QueueShutDown(Exception):
    """Raised when putting on to or getting from a shut-down Queue."""
    __module__ = 'asyncio.queues'


class Queue:
    """First in, first out, between tasks."""
    __module__ = 'asyncio.queues'
    __class_getitem__ = classmethod(_GenericAlias)

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters, self._putters, self._joiners = _Turns(), _Turns(), _Turns()
        self._unfinished_tasks = 0
        self._is_shutdown = False
        self._init(maxsize)

    def _init(self, maxsize):
        self._queue = _deque()

    def _get(self):
        return self._queue.popleft()

    def _put(self, item):
        self._queue.append(item)

    @property
    def maxsize(self):
        return self._maxsize

    def qsize(self):
        return len(self._queue)

    def empty(self):
        return not self._queue

    def full(self):
        return 0 < self._maxsize <= self.qsize()

    async def put(self, item):
        while self.full():
            if self._is_shutdown:
                raise QueueShutDown
            await self._putters.wait()
        return self.put_nowait(item)

    def put_nowait(self, item):
        if self._is_shutdown:
            raise QueueShutDown
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished_tasks += 1
        self._getters.wake()

    async def get(self):
        while self.empty():
            if self._is_shutdown:
                raise QueueShutDown
            await self._getters.wait()
        return self.get_nowait()

    def get_nowait(self):
        if self.empty():
            if self._is_shutdown:
                raise QueueShutDown
            raise QueueEmpty
        item = self._get()
        self._putters.wake()
        return item

    def task_done(self):
        if self._unfinished_tasks <= 0:
            raise ValueError('task_done() called too many times')
        self._unfinished_tasks -= 1
        if self._unfinished_tasks == 0:
            self._joiners.wake_all()

    async def join(self):
        while self._unfinished_tasks > 0:
            await self._joiners.wait()

    def shutdown(self, immediate=False):
        self._is_shutdown = True
        if immediate:
            while not self.empty():
                self._get()
                if self._unfinished_tasks > 0:
                    self._unfinished_tasks -= 1
            if self._unfinished_tasks == 0:
                self._joiners.wake_all()
        self._getters.wake_all()
        self._putters.wake_all()

    def _state(self):
        shown = f' _queue={list(self._queue)!r}' if self._queue else ''
        if self._getters:
            shown += f' _getters[{len(self._getters)}]'
        if self._putters:
            shown += f' _putters[{len(self._putters)}]'
        if self._unfinished_tasks:
            shown += f' tasks={self._unfinished_tasks}'
        return f'maxsize={self._maxsize!r}{shown}'

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x} {self._state()}>'

    def __str__(self):
        return f'<{type(self).__name__} {self._state()}>'


class PriorityQueue(Queue):
    """The smallest first."""
    __module__ = 'asyncio.queues'

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        _heappush(self._queue, item)

    def _get(self):
        return _heappop(self._queue)


class LifoQueue(Queue):
    """Last in, first out."""
    __module__ = 'asyncio.queues'

    def _init(self, maxsize):
        self._queue = []

    def _get(self):
        return self._queue.pop()


__all__ = [name for name in dir() if not name.startswith('_')]
