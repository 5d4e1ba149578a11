# queue: queues between threads.
from collections import deque as _deque
from heapq import heappop as _heappop, heappush as _heappush
from threading import Lock as _Lock, _Waiters
from types import GenericAlias as _GenericAlias
from _fiber import poll as _poll


class Empty(Exception):
    """Exception raised by Queue.get(block=0)/get_nowait()."""
    __module__ = '_queue'


class Full(Exception):
    """Exception raised by Queue.put(block=0)/put_nowait()."""


class ShutDown(Exception):
    """Raised when put/get with shut-down queue."""


def _seconds(block, timeout):
    if not block:
        return 0
    if timeout is not None and timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    return timeout


class Queue:
    """First in, first out."""
    __class_getitem__ = classmethod(_GenericAlias)

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self.mutex = _Lock()
        self.unfinished_tasks = 0
        self.is_shutdown = False
        self._getters, self._putters, self._joiners = _Waiters(), _Waiters(), _Waiters()
        self._init(maxsize)

    def _init(self, maxsize):
        self.queue = _deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def qsize(self):
        _poll()
        return self._qsize()

    def empty(self):
        return self.qsize() == 0

    def full(self):
        return 0 < self.maxsize <= self.qsize()

    def put(self, item, block=True, timeout=None):
        if self.is_shutdown:
            raise ShutDown
        has_room = lambda: self.is_shutdown or not 0 < self.maxsize <= self._qsize()
        if not self._putters.wait_until(has_room, _seconds(block, timeout) if self.maxsize > 0 else None):
            raise Full
        if self.is_shutdown:
            raise ShutDown
        self._put(item)
        self.unfinished_tasks += 1
        self._getters.wake()

    def get(self, block=True, timeout=None):
        if self.is_shutdown and not self._qsize():
            raise ShutDown
        if not self._getters.wait_until(lambda: self._qsize() or self.is_shutdown, _seconds(block, timeout)):
            raise Empty
        if not self._qsize():
            raise ShutDown
        item = self._get()
        self._putters.wake()
        return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def task_done(self):
        if self.unfinished_tasks <= 0:
            raise ValueError('task_done() called too many times')
        self.unfinished_tasks -= 1
        if self.unfinished_tasks == 0:
            self._joiners.wake_all()

    def join(self):
        self._joiners.wait_until(lambda: self.unfinished_tasks == 0)

    def shutdown(self, immediate=False):
        self.is_shutdown = True
        if immediate:
            while self._qsize():
                self._get()
                if self.unfinished_tasks > 0:
                    self.unfinished_tasks -= 1
            self._joiners.wake_all()
        self._getters.wake_all()
        self._putters.wake_all()


class PriorityQueue(Queue):
    """The smallest first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        _heappush(self.queue, item)

    def _get(self):
        return _heappop(self.queue)


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    """First in, first out, without limits and without counting tasks."""
    __module__ = '_queue'
    __class_getitem__ = classmethod(_GenericAlias)

    def __init__(self):
        self._items = _deque()
        self._getters = _Waiters()

    def put(self, item, block=True, timeout=None):
        self._items.append(item)
        self._getters.wake()

    def get(self, block=True, timeout=None):
        if not self._getters.wait_until(lambda: self._items, _seconds(block, timeout)):
            raise Empty
        return self._items.popleft()

    def put_nowait(self, item):
        self.put(item)

    def get_nowait(self):
        return self.get(block=False)

    def empty(self):
        return self.qsize() == 0

    def qsize(self):
        _poll()
        return len(self._items)


__all__ = ['Empty', 'Full', 'ShutDown', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']
