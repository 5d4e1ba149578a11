# Programs as one writes them with asyncio: crawlers, rate limits, retries, pipelines, caches, supervisors, event buses.
import asyncio
import random
import time
from collections import Counter, defaultdict, deque
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

# a crawler over a graph, with a limit
GRAPH = {"/": ["/a", "/b"], "/a": ["/b", "/c"], "/b": ["/d"], "/c": ["/"], "/d": []}
async def fetch(page):
    await asyncio.sleep(0.001 * len(GRAPH[page]))
    return GRAPH[page]
async def crawl(start, workers=3):
    queue, seen, order = asyncio.Queue(), {start}, []
    await queue.put(start)
    async def worker():
        while True:
            page = await queue.get()
            try:
                for link in await fetch(page):
                    if link not in seen:
                        seen.add(link)
                        await queue.put(link)
                order.append(page)
            finally:
                queue.task_done()
    tasks = [asyncio.create_task(worker()) for _ in range(workers)]
    await queue.join()
    for t in tasks:
        t.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return sorted(order)

# retry with back-off
def retry(times, delay=0.001, errors=(ConnectionError,)):
    def decorate(fn):
        async def wrapper(*args):
            for attempt in range(1, times + 1):
                try:
                    return await fn(*args)
                except errors as e:
                    if attempt == times:
                        raise RuntimeError(f"{fn.__name__} failed {times} times") from e
                    await asyncio.sleep(delay * 2 ** attempt)
        return wrapper
    return decorate
tries = Counter()
@retry(3)
async def unreliable(n):
    tries[n] += 1
    if tries[n] < n:
        raise ConnectionError(n)
    return n, tries[n]

# at most so many at a time, results in order
async def limited_map(fn, items, limit):
    sem = asyncio.Semaphore(limit)
    async def one(item):
        async with sem:
            return await fn(item)
    return await asyncio.gather(*map(one, items))

# at most so many in a period
class RateLimiter:
    def __init__(self, rate, period):
        self.rate, self.period, self.times = rate, period, deque()
    async def __aenter__(self):
        while len(self.times) >= self.rate:
            wait = self.times[0] + self.period - time.monotonic()
            if wait > 0:
                await asyncio.sleep(wait)
            else:
                self.times.popleft()
        self.times.append(time.monotonic())
    async def __aexit__(self, *a):
        pass

# a pipeline of asynchronous generators
async def source(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i
async def mapped(fn, items):
    async for i in items:
        yield fn(i)
async def windows(items, size):
    window = deque(maxlen=size)
    async for i in items:
        window.append(i)
        if len(window) == size:
            yield tuple(window)

# publish and subscribe
class Bus:
    def __init__(self):
        self.topics = defaultdict(list)
    @asynccontextmanager
    async def subscribe(self, topic):
        q = asyncio.Queue()
        self.topics[topic].append(q)
        try:
            yield q
        finally:
            self.topics[topic].remove(q)
    async def publish(self, topic, message):
        for q in self.topics[topic]:
            await q.put(message)

# a cache that computes once
class AsyncCache:
    def __init__(self, fn):
        self.fn, self.tasks = fn, {}
    async def get(self, key):
        if key not in self.tasks:
            self.tasks[key] = asyncio.create_task(self.fn(key))
        return await self.tasks[key]

# a supervisor that restarts what fails
@dataclass
class Supervisor:
    restarts: Counter = field(default_factory=Counter)
    log: list = field(default_factory=list)
    async def run(self, name, fn, limit):
        while True:
            try:
                result = await fn(self.restarts[name])
                self.log.append((name, "done", result))
                return
            except Exception as e:
                self.restarts[name] += 1
                self.log.append((name, type(e).__name__))
                if self.restarts[name] > limit:
                    self.log.append((name, "given up"))
                    return

async def main():
    print(await crawl("/"))
    print([r if not isinstance(r, Exception) else (str(r), repr(r.__cause__)) for r in
           await asyncio.gather(*map(unreliable, range(1, 6)), return_exceptions=True)])
    active = peak = 0
    async def square(x):
        nonlocal active, peak
        active += 1
        peak = max(peak, active)
        await asyncio.sleep(0.001 * (x % 3))
        active -= 1
        return x * x
    print(await limited_map(square, range(8), 3), peak)
    limiter, start = RateLimiter(2, 0.01), time.monotonic()
    for _ in range(5):
        async with limiter:
            pass
    print(time.monotonic() - start >= 0.02)
    print([w async for w in windows(mapped(lambda x: x * 10, source(5)), 3)])
    bus, got = Bus(), []
    ready = asyncio.Event()
    async def listener(name, n):
        async with bus.subscribe("news") as q:
            if len(bus.topics["news"]) == 2:
                ready.set()
            for _ in range(n):
                got.append((name, await q.get()))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(listener("a", 2))
        tg.create_task(listener("b", 1))
        await ready.wait()
        for m in ("one", "two", "three"):
            await bus.publish("news", m)
            await asyncio.sleep(0)
    print(sorted(got), dict(bus.topics))
    calls = []
    async def load(key):
        calls.append(key)
        await asyncio.sleep(0)
        return key.upper()
    cache = AsyncCache(load)
    print(await asyncio.gather(*map(cache.get, "abab")), calls)
    s = Supervisor()
    async def flaky(n):
        await asyncio.sleep(0)
        if n < 2:
            raise OSError("again")
        return n
    async def hopeless(n):
        raise ValueError
    async with asyncio.TaskGroup() as tg:
        tg.create_task(s.run("flaky", flaky, 3))
        tg.create_task(s.run("hopeless", hopeless, 1))
    print(sorted(map(str, s.log)), dict(s.restarts))
    # first answer wins
    async def answer(name, delay):
        await asyncio.sleep(delay)
        return name
    tasks = [asyncio.create_task(answer(n, d), name=n) for n, d in (("slow", 5), ("fast", 0.001), ("medium", 4))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], sorted(t.get_name() for t in pending))
    for t in pending:
        t.cancel()
    print([type(r).__name__ for r in await asyncio.gather(*pending, return_exceptions=True)])
    # a state machine driven by messages
    async def traffic(inbox):
        light, seen = "red", []
        while (message := await inbox.get()) != "stop":
            match light, message:
                case "red", "go": light = "green"
                case "green", "slow": light = "yellow"
                case "yellow", "halt": light = "red"
                case _: seen.append(f"ignored {message} at {light}")
            seen.append(light)
        return seen
    inbox = asyncio.Queue()
    t = asyncio.create_task(traffic(inbox))
    for m in ("go", "go", "slow", "halt", "halt", "stop"):
        inbox.put_nowait(m)
    print(await t)
asyncio.run(main())
