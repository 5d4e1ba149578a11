# graphlib: orders in which everything comes after what it depends on.
__all__ = ['TopologicalSorter', 'CycleError']


class CycleError(ValueError):
    """The graph has a cycle: the second argument is the list of its nodes."""


class TopologicalSorter:
    """Sorts the nodes of a graph of hashable nodes topologically."""

    def __init__(self, graph=None):
        self._waits_for = {}
        self._before = {}
        self._ready = None
        self._passed_out = set()
        self._finished = set()
        for node, predecessors in (graph or {}).items():
            self.add(node, *predecessors)

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        self._waits_for.setdefault(node, 0)
        self._before.setdefault(node, [])
        self._waits_for[node] += len(predecessors)
        for predecessor in predecessors:
            self._waits_for.setdefault(predecessor, 0)
            self._before.setdefault(predecessor, []).append(node)

    def prepare(self):
        if self._ready is not None:
            raise ValueError('cannot prepare() more than once')
        self._ready = [node for node, count in self._waits_for.items() if count == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def _find_cycle(self):
        done, path, places = set(), [], {}
        for start in self._waits_for:
            if start in done:
                continue
            rest = [iter([start])]
            while rest:
                for node in rest[-1]:
                    if node in places:
                        return path[places[node]:] + [node]
                    if node in done:
                        continue
                    done.add(node)
                    places[node] = len(path)
                    path.append(node)
                    rest.append(iter(self._before[node]))
                    break
                else:
                    rest.pop()
                    if path:
                        del places[path.pop()]
        return None

    def _check_prepared(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')

    def get_ready(self):
        self._check_prepared()
        result = tuple(self._ready)
        self._passed_out.update(result)
        self._ready.clear()
        return result

    def is_active(self):
        self._check_prepared()
        return bool(self._ready) or len(self._finished) < len(self._passed_out)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        self._check_prepared()
        for node in nodes:
            if node not in self._waits_for:
                raise ValueError(f'node {node!r} was not added using add()')
            if node in self._finished:
                raise ValueError(f'node {node!r} was already marked as done')
            if node not in self._passed_out:
                raise ValueError(f'node {node!r} was not passed out (still not ready)')
            self._finished.add(node)
            for after in self._before[node]:
                self._waits_for[after] -= 1
                if self._waits_for[after] == 0:
                    self._ready.append(after)

    def static_order(self):
        self.prepare()
        while self.is_active():
            nodes = self.get_ready()
            yield from nodes
            self.done(*nodes)

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)
