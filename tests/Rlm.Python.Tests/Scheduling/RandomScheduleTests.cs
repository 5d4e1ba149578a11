using System.Globalization;

namespace Rlm.Python.Tests.Scheduling;

/// <summary>Random programs of threads and tasks, made from a seed: what must hold under every schedule holds, and the same seed runs the same way.</summary>
public sealed class RandomScheduleTests
{
    private const string Threads =
        """
        import queue, random, threading, time
        rng = random.Random(seed)
        lock, rlock, cond, sem = threading.Lock(), threading.RLock(), threading.Condition(), threading.Semaphore(rng.randint(1, 3))
        q, tokens, trace = queue.Queue(rng.choice([0, 1, 3])), [], []
        limit, inside, total, added, taken, faults = sem._value, 0, 0, 0, 0, 0

        def nap(r):
            if r.random() < 0.6: time.sleep(r.choice([0, 0, 0.001, 0.003]))

        def act(r, name):
            global inside, total, added, taken, faults
            what = r.randrange(7)
            trace.append((name, what))
            if what == 0:
                with lock:
                    old = total
                    nap(r)
                    total = old + 1
            elif what == 1:
                with rlock, rlock:
                    nap(r)
                    if r.random() < 0.2: raise ValueError(name)
            elif what == 2:
                with sem:
                    inside += 1
                    if inside > limit: trace.append((name, 'too many'))
                    nap(r)
                    inside -= 1
            elif what == 3:
                try:
                    q.put(name, timeout=r.choice([0.001, 0.01]))
                    added += 1
                except queue.Full: pass
            elif what == 4:
                try:
                    q.get(timeout=r.choice([0.001, 0.01]))
                    taken += 1
                except queue.Empty: pass
            elif what == 5:
                with cond:
                    tokens.append(name)
                    cond.notify(r.randint(1, 2))
            else:
                with cond:
                    if cond.wait_for(lambda: tokens, timeout=0.005): tokens.pop()

        def work(name, s):
            global faults
            r = random.Random(s)
            for _ in range(r.randint(1, 25)):
                try: act(r, name)
                except ValueError: faults += 1
                nap(r)

        ts = [threading.Thread(target=work, args=(n, rng.random())) for n in range(rng.randint(2, 8))]
        for t in ts:
            t.start()
            if rng.random() < 0.3: t.join(timeout=0.002)
        for t in ts: t.join()
        assert total == sum(what == 0 for _, what in trace), 'updates lost'
        assert added - taken == q.qsize(), 'items lost'
        assert not lock.locked() and inside == 0 and sem._value == limit and rlock.acquire(blocking=False)
        assert threading.active_count() == 1 and 'too many' not in [what for _, what in trace]
        print(hash(tuple(trace)), len(trace), faults)
        """;

    private const string Tasks =
        """
        import asyncio, random
        rng = random.Random(seed)
        trace = []

        async def main():
            inside, ended, begun = 0, 0, 0
            lock, sem, q, event = asyncio.Lock(), asyncio.Semaphore(2), asyncio.Queue(2), asyncio.Event()
            cond, alive = asyncio.Condition(), []

            async def items(n):
                try:
                    for i in range(n):
                        await asyncio.sleep(rng.choice([0, 0.001]))
                        yield i
                finally:
                    trace.append('closed')

            async def leaf(r):
                nonlocal inside
                what = r.randrange(9)
                trace.append(what)
                if what == 0:
                    await asyncio.sleep(r.choice([0, 0.001, 0.002]))
                elif what == 1:
                    async with lock:
                        await asyncio.sleep(0)
                elif what == 2:
                    async with sem:
                        inside += 1
                        try:
                            if inside > 2: trace.append('too many')
                            await asyncio.sleep(0.001)
                        finally:
                            inside -= 1
                elif what == 3:
                    async with asyncio.timeout(r.choice([0, 0.001, 0.01])):
                        await q.put(1)
                elif what == 4:
                    await asyncio.wait_for(q.get(), r.choice([0.001, 0.01]))
                elif what == 5:
                    async for v in items(3):
                        if r.random() < 0.2: break
                elif what == 6:
                    event.set() if r.random() < 0.5 else event.clear()
                    async with asyncio.timeout(0.002): await event.wait()
                elif what == 7:
                    async with cond:
                        cond.notify()
                        async with asyncio.timeout(0.001): await cond.wait()
                else:
                    raise ValueError('fault')

            async def node(depth, s):
                nonlocal ended, begun
                begun += 1
                r = random.Random(s)
                try:
                    if depth == 0:
                        return await leaf(r)
                    kids = [node(depth - 1, r.random()) for _ in range(r.randint(1, 3))]
                    how = r.randrange(5)
                    if how == 0:
                        await asyncio.gather(*kids, return_exceptions=True)
                    elif how == 1:
                        async with asyncio.TaskGroup() as tg:
                            for k in kids: tg.create_task(k)
                    elif how == 2:
                        ts = [asyncio.create_task(k) for k in kids]
                        await asyncio.sleep(r.choice([0, 0.001]))
                        r.choice(ts).cancel()
                        await asyncio.wait(ts)
                    elif how == 3:
                        ts = [asyncio.create_task(k) for k in kids]
                        done, left = await asyncio.wait(ts, timeout=0.002, return_when=r.choice([asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION]))
                        for t in left: t.cancel()
                        await asyncio.gather(*ts, return_exceptions=True)
                    else:
                        for c in asyncio.as_completed([asyncio.create_task(k) for k in kids]):
                            try: await c
                            except (ValueError, TimeoutError, BaseExceptionGroup): pass
                except* (ValueError, TimeoutError):
                    trace.append('handled')
                finally:
                    ended += 1

            top = [asyncio.create_task(node(3, rng.random())) for _ in range(4)]
            await asyncio.sleep(rng.choice([0, 0.001, 0.003]))
            rng.choice(top).cancel()
            await asyncio.gather(*top, return_exceptions=True)
            for t in asyncio.all_tasks() - {asyncio.current_task()}: t.cancel()
            for _ in range(50): await asyncio.sleep(0)
            assert begun == ended, (begun, ended)
            assert inside == 0 and not lock.locked() and sem._value == 2 and 'too many' not in trace, (inside, lock, sem)
            assert len(asyncio.all_tasks()) == 1, asyncio.all_tasks()
            return begun

        print(asyncio.run(main()), hash(tuple(map(str, trace))) and len(trace))
        """;

    private const string Calls =
        """
        import asyncio, random, threading
        from concurrent.futures import ThreadPoolExecutor, as_completed
        rng = random.Random(seed)
        def twice(v): return ask(ask(v) + 1)
        def many(n):
            with ThreadPoolExecutor(rng.randint(1, 4)) as pool: return sum(pool.map(twice, range(n)))
        async def tasks(n):
            return sum(await asyncio.gather(*[asyncio.to_thread(twice, v) for v in range(n)]))
        with ThreadPoolExecutor(rng.randint(1, 6)) as pool:
            fs = {pool.submit(rng.choice([many, lambda n: asyncio.run(tasks(n))]), n): n for n in (rng.randrange(6) for _ in range(6))}
            got = [(fs[f], f.result()) for f in as_completed(fs)]
        assert all(r == n * (n + 1) // 2 for n, r in got), got
        print(len(got))
        """;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task ThreadsKeepTheirInvariants(int seed) => Assert.Equal(await RunAsync(Threads, seed), await RunAsync(Threads, seed));

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task TasksKeepTheirInvariants(int seed) => Assert.Equal(await RunAsync(Tasks, seed), await RunAsync(Tasks, seed));

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task CallsCompleteInAnyOrder(int seed) => Assert.Equal("6\n", await RunAsync(Calls, seed));

    /// <summary>Ended at a random point by cancellation, by a limit or by the host, the session serves its next cell.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task EndedAnywhereTheNextCellRuns(int seed)
    {
        var random = new Random(seed);
        var session = Session(random, options =>
        {
            options.TimeProvider = new JumpingTime();
            if (seed % 3 == 0)
                options.Limits.Steps = random.Next(40_000, 200_000);
        });
        using var cancellation = new CancellationTokenSource();
        var left = random.Next(1, 40);
        session.Define(new PythonFunction("nap(seconds)", async (call, token) =>
        {
            await Task.Yield();
            if (--left == 0 && random.Next(2) == 0)
                call.EndCell();
            else if (left == 0)
                await cancellation.CancelAsync();
            return null;
        }));
        var program = new[] { Threads, Tasks, Calls }[random.Next(3)].Replace("time.sleep(", "nap(", StringComparison.Ordinal)
            .Replace("asyncio.sleep(", "asyncio.to_thread(nap, ", StringComparison.Ordinal);

        session["seed"] = seed;
        try
        {
            await session.RunAsync(program, cancellation.Token).AsTask().WaitAsync(TimeSpan.FromSeconds(60));
        }
        catch (OperationCanceledException)
        {
            Assert.True(cancellation.IsCancellationRequested);
        }

        await session.ServesNextCellAsync();
        session["seed"] = seed;
        Assert.NotEmpty(await session.PrintedAsync(Calls));
    }

    private static async Task<string> RunAsync(string source, int seed)
    {
        var session = Session(new Random(seed), options => options.TimeProvider = new JumpingTime());
        session["seed"] = seed;
        return await session.PrintedAsync(source).WaitAsync(TimeSpan.FromSeconds(60));
    }

    // ask(x) gives x: at once, soon or a little later.
    private static PythonSession Session(Random random, Action<PythonOptions> configure)
    {
        var session = Sessions.Create(configure);
        session.Define(new PythonFunction("ask(x)", async (call, token) =>
        {
            int kind;
            lock (random)
                kind = random.Next(4);
            if (kind == 1)
                await Task.Yield();
            else if (kind > 1)
                await Task.Delay(kind - 1, token);
            return Convert.ToInt64(call["x"], CultureInfo.InvariantCulture);
        }));
        return session;
    }
}
