"""A priority queue of events, with generators as tasks."""
import heapq
import itertools
from enum import Enum, auto


class State(Enum):
    READY = auto()
    WAITING = auto()
    DONE = auto()


class Scheduler:
    def __init__(self):
        self.now = 0
        self._queue = []
        self._ids = itertools.count(1)
        self.log = []

    def spawn(self, name, gen, delay=0):
        heapq.heappush(self._queue, (self.now + delay, next(self._ids), name, gen))
        return self

    def run(self, until=100):
        while self._queue:
            time, _, name, gen = heapq.heappop(self._queue)
            if time > until:
                self.log.append((self.now, "scheduler", "stopped", len(self._queue) + 1))
                break
            self.now = time
            try:
                what, delay = gen.send(None)
            except StopIteration as stop:
                self.log.append((self.now, name, State.DONE.name, stop.value))
            except ValueError as error:
                self.log.append((self.now, name, type(error).__name__, str(error)))
            else:
                self.log.append((self.now, name, what, delay))
                self.spawn(name, gen, delay)
        return self


def worker(steps, cost):
    total = 0
    for i in range(steps):
        total += cost
        yield f"step{i}", cost
    return total


def faulty():
    yield "starting", 3
    try:
        yield "working", 2
        raise ValueError("out of paper")
    finally:
        pass


def ticker(period):
    while True:
        yield "tick", period


s = Scheduler().spawn("a", worker(3, 4)).spawn("b", worker(2, 5), delay=1).spawn("f", faulty()).spawn("t", ticker(9))
for time, name, what, extra in s.run(until=30).log:
    print(f"{time:>3} {name:<10}{what:<12}{extra}")
done = [(name, extra) for _, name, what, extra in s.log if what == State.DONE.name]
print(done, State(2), State["READY"] is State.READY, [x.name.lower() for x in State])
