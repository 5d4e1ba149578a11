# heapq: every function tries the native one first, which declines where a comparison could have to wait for Python code.

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def heappush(heap, item, /):
    if _push(heap, item, False) is NotImplemented:
        heap.append(item)
        _rise(heap, 0, len(heap) - 1)


def heappop(heap, /):
    result = _pop(heap, False)
    return _pop_slowly(heap, False) if result is NotImplemented else result


def heapreplace(heap, item, /):
    result = _replace(heap, item, False, False)
    return _replace_slowly(heap, item, False) if result is NotImplemented else result


def heappushpop(heap, item, /):
    result = _replace(heap, item, False, True)
    if result is NotImplemented:
        if heap[0] < item:
            item, heap[0] = heap[0], item
            _sink(heap, 0)
        return item
    return result


def heapify(x, /):
    if _heapify(x, False) is NotImplemented:
        _heapify_slowly(x, False)


def _heappop_max(heap, /):
    result = _pop(heap, True)
    return _pop_slowly(heap, True) if result is NotImplemented else result


def _heapreplace_max(heap, item, /):
    result = _replace(heap, item, True, False)
    return _replace_slowly(heap, item, True) if result is NotImplemented else result


def _heapify_max(x, /):
    if _heapify(x, True) is NotImplemented:
        _heapify_slowly(x, True)


def _pop_slowly(heap, is_max):
    last = heap.pop()
    if not heap:
        return last
    return _replace_slowly(heap, last, is_max)


def _replace_slowly(heap, item, is_max):
    result = heap[0]
    heap[0] = item
    _sink(heap, 0, is_max)
    return result


def _heapify_slowly(heap, is_max):
    for i in reversed(range(len(heap) // 2)):
        _sink(heap, i, is_max)


def _rise(heap, top, index, is_max=False):
    item = heap[index]
    while index > top:
        parent = (index - 1) >> 1
        if not (heap[parent] < item if is_max else item < heap[parent]):
            break
        heap[index] = heap[parent]
        index = parent
    heap[index] = item


def _sink(heap, top, is_max=False):
    end = len(heap)
    item = heap[top]
    index = top
    while (child := 2 * index + 1) < end:
        if child + 1 < end and not (heap[child + 1] < heap[child] if is_max else heap[child] < heap[child + 1]):
            child += 1
        heap[index] = heap[child]
        index = child
    heap[index] = item
    _rise(heap, top, index, is_max)


def _some(n, ordered):
    return ordered[:n] if n >= 0 else []


def nsmallest(n, iterable, key=None):
    if n == 1:
        found = min(iterable, default=_absent, key=key)
        return [] if found is _absent else [found]
    return _some(n, sorted(iterable, key=key))


def nlargest(n, iterable, key=None):
    if n == 1:
        found = max(iterable, default=_absent, key=key)
        return [] if found is _absent else [found]
    return _some(n, sorted(iterable, key=key, reverse=True))


_absent = object()


class _Entry:
    # What merge keeps of a source; of equal items that of the earlier source comes first.
    __slots__ = ('item', 'key', 'order', 'next')

    def __init__(self, item, key, order, next):
        self.item = item
        self.key = key
        self.order = order
        self.next = next


class _Ascending(_Entry):
    __slots__ = ()

    def __lt__(self, other):
        return self.key < other.key or (self.order < other.order and not other.key < self.key)


class _Descending(_Entry):
    __slots__ = ()

    def __lt__(self, other):
        return other.key < self.key or (self.order < other.order and not self.key < other.key)


def merge(*iterables, key=None, reverse=False):
    kind = _Descending if reverse else _Ascending
    heap = []
    for order, iterable in enumerate(iterables):
        iterator = iter(iterable)
        for item in iterator:
            heap.append(kind(item, item if key is None else key(item), order, iterator))
            break
    heapify(heap)
    while heap:
        entry = heap[0]
        yield entry.item
        for item in entry.next:
            entry.item = item
            entry.key = item if key is None else key(item)
            heapreplace(heap, entry)
            break
        else:
            heappop(heap)
