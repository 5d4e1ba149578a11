namespace Rlm.Python.Tests.Hostile;

/// <summary>Threads and tasks that never end, wait for each other or come in millions: an error or a limit, and the next cell runs.</summary>
public sealed class HostileTaskTests
{
    private const string Deadlock = "deadlock: this would wait forever";

    public static TheoryData<string, string> Deadlocks => new()
    {
        { "a lock taken twice", "import threading\nl = threading.Lock()\nl.acquire()\nl.acquire()" },
        { "a lock never released", "import threading\nl = threading.Lock()\nl.acquire()\nt = threading.Thread(target=l.acquire)\nt.start()\nt.join()" },
        { "two locks crosswise", "import threading, time\na, b = threading.Lock(), threading.Lock()\ndef f(x, y):\n    with x:\n        time.sleep(0.001)\n        with y: pass\nts = [threading.Thread(target=f, args=p) for p in ((a, b), (b, a))]\nfor t in ts: t.start()\nfor t in ts: t.join()" },
        { "an empty queue", "import queue\nqueue.Queue().get()" },
        { "a full queue", "import queue\nq = queue.Queue(1)\nq.put(1)\nq.put(2)" },
        { "tasks that nobody does", "import queue\nq = queue.Queue()\nq.put(1)\nq.join()" },
        { "an event", "import threading\nthreading.Event().wait()" },
        { "a condition", "import threading\nc = threading.Condition()\nwith c: c.wait()" },
        { "a barrier", "import threading\nthreading.Barrier(2).wait()" },
        { "a semaphore", "import threading\nthreading.Semaphore(0).acquire()" },
        { "a future that nobody ends", "from concurrent.futures import Future\nFuture().result()" },
        { "a pool that waits for itself", "from concurrent.futures import ThreadPoolExecutor\np = ThreadPoolExecutor(1)\np.submit(lambda: p.submit(print).result()).result()" },
        { "threads that join each other", "import threading, time\ndef f(n):\n    time.sleep(0.001)\n    ts[1 - n].join()\nts = [threading.Thread(target=f, args=(n,)) for n in range(2)]\nfor t in ts: t.start()\nts[0].join()" },
        { "an asyncio future", "import asyncio\nasync def main(): await asyncio.get_running_loop().create_future()\nasyncio.run(main())" },
        { "an asyncio lock", "import asyncio\nasync def main():\n    l = asyncio.Lock()\n    await l.acquire()\n    await l.acquire()\nasyncio.run(main())" },
        { "an asyncio queue", "import asyncio\nasync def main():\n    await asyncio.gather(asyncio.Queue().get(), asyncio.sleep(0))\nasyncio.run(main())" },
        { "tasks in a circle", "import asyncio\nasync def main():\n    ts = []\n    async def f(n):\n        await asyncio.sleep(0)\n        await ts[(n + 1) % 3]\n    ts += [asyncio.create_task(f(n)) for n in range(3)]\n    await ts[0]\nasyncio.run(main())" },
        { "an asyncio barrier", "import asyncio\nasyncio.run(asyncio.wait_for(asyncio.Barrier(2).wait(), None))" },
        { "a lock within a loop", "import asyncio, threading\nl = threading.Lock()\nasync def main():\n    l.acquire()\n    l.acquire()\nasyncio.run(main())" },
        { "a loop that nobody stops", "import asyncio\nasyncio.new_event_loop().run_forever()" },
    };

    [Theory]
    [MemberData(nameof(Deadlocks))]
    public async Task DeadlocksAreErrorsAtTheirPlace(string what, string source)
    {
        var session = Sessions.Create();

        var result = await session.RunAsync(source).AsTask().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.True(result.Status == PythonStatus.Raised, what + ": " + result.Status);
        Assert.Equal("RuntimeError", result.Error!.Type);
        Assert.StartsWith(Deadlock, result.Error.Message, StringComparison.Ordinal);
        await session.ServesNextCellAsync();
    }

    [Fact]
    public async Task ADeadlockOfTasksPointsAtTheAwait()
    {
        var result = await Sessions.Create().RunAsync("import asyncio\nasync def main():\n    e = asyncio.Event()\n    await e.wait()\nasyncio.run(main())");

        Assert.Contains("line 4, in main", result.Error!.Traceback, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADeadlockCanBeHandled()
    {
        var printed = await Sessions.Create().PrintedAsync(
            """
            import threading, asyncio
            lock = threading.Lock()
            lock.acquire()
            try:
                lock.acquire()
            except RuntimeError as e:
                print(str(e)[:8])
            async def main():
                try:
                    await asyncio.Queue().get()
                except RuntimeError as e:
                    print(str(e)[:8])
                return 'went on'
            print(asyncio.run(main()), lock.locked())
            """);

        Assert.Equal("deadlock\ndeadlock\nwent on True\n", printed);
    }

    public static TheoryData<string, string> Endless => new()
    {
        { "a million tasks", "import asyncio\nasync def main():\n    await asyncio.gather(*[asyncio.create_task(asyncio.sleep(0)) for _ in range(10**6)])\nasyncio.run(main())" },
        { "a million sleeping tasks", "import asyncio\nasync def main():\n    await asyncio.gather(*[asyncio.sleep(10**6) for _ in range(10**6)])\nasyncio.run(main())" },
        { "a million threads", "import threading, time\nfor _ in range(10**6): threading.Thread(target=time.sleep, args=(10**6,)).start()" },
        { "a million waiting threads", "import threading\nl = threading.Lock()\nl.acquire()\nfor _ in range(10**6): threading.Thread(target=l.acquire).start()" },
        { "threads that start threads", "import threading\ndef f():\n    for _ in range(2): threading.Thread(target=f).start()\nf()" },
        { "tasks that start tasks", "import asyncio\nasync def f():\n    asyncio.create_task(f()), asyncio.create_task(f())\nasync def main():\n    await f()\n    await asyncio.sleep(10**6)\nasyncio.run(main())" },
        { "callbacks that call themselves", "import asyncio\ndef f(loop): loop.call_soon(f, loop)\nasync def main():\n    f(asyncio.get_running_loop())\n    await asyncio.sleep(10**6)\nasyncio.run(main())" },
        { "sleeping for nothing", "import time\nwhile True: time.sleep(0)" },
        { "awaiting nothing", "import asyncio\nasync def main():\n    while True: await asyncio.sleep(0)\nasyncio.run(main())" },
        { "looking for ever", "import threading\ne = threading.Event()\nwhile not e.is_set(): pass" },
        { "swallowing every exception in a thread", "import threading\nl = threading.Lock()\nl.acquire()\ndef f():\n    while True:\n        try: l.acquire()\n        except BaseException: pass\nthreading.Thread(target=f).start()" },
        { "swallowing every exception in the program", "import queue\nwhile True:\n    try: queue.Queue().get()\n    except BaseException: pass" },
        { "swallowing every exception in a task", "import asyncio\nasync def main():\n    while True:\n        try: await asyncio.get_running_loop().create_future()\n        except BaseException: pass\nasyncio.run(main())" },
        { "a task that cannot be cancelled", "import asyncio\nasync def f():\n    while True:\n        try: await asyncio.sleep(10**6)\n        except asyncio.CancelledError: pass\nasync def main():\n    t = asyncio.create_task(f())\n    await asyncio.sleep(0)\n    while not t.done():\n        t.cancel()\n        await asyncio.sleep(0)\nasyncio.run(main())" },
        { "an endless asynchronous generator", "import asyncio\nasync def g():\n    while True: yield 1\nasync def main():\n    async for _ in g(): pass\nasyncio.run(main())" },
        { "generators that are never ended", "import asyncio\nasync def g():\n    data = [0] * 1000\n    while True: yield data\nasync def main():\n    while True: await anext(g())\nasyncio.run(main())" },
        { "two that wake each other", "import threading\na, b = threading.Semaphore(1), threading.Semaphore(0)\ndef f(x, y):\n    while True:\n        x.acquire()\n        y.release()\nthreading.Thread(target=f, args=(a, b)).start()\nf(b, a)" },
        { "memory in many threads", "import threading, time\ndef f():\n    data = bytearray(1 << 20)\n    time.sleep(10**6)\nfor _ in range(10**5): threading.Thread(target=f).start()" },
        { "memory in results", "from concurrent.futures import ThreadPoolExecutor\np = ThreadPoolExecutor()\nfs = [p.submit(bytearray, 1 << 20) for _ in range(10**5)]" },
        { "timeouts that are never reached", "import threading\ne = threading.Event()\ndef f():\n    while True: e.wait(10**6)\nthreading.Thread(target=f, daemon=True).start()\nwhile True:\n    e.set()\n    e.clear()\n    import time\n    time.sleep(0)" },
    };

    [Theory]
    [MemberData(nameof(Endless))]
    public async Task WhatNeverEndsReachesALimit(string what, string source)
    {
        var session = Sessions.Create(options =>
        {
            options.Limits.ActiveTime = TimeSpan.FromSeconds(2);
            options.Limits.WallTime = TimeSpan.FromSeconds(6);
            options.Limits.MemoryBytes = 64 << 20;
        });

        var result = await session.RunAsync(source).AsTask().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.True(result.Status == PythonStatus.LimitReached || (what == "a million tasks" && result.Status == PythonStatus.Completed), what + ": " + result.Status);
        await session.ServesNextCellAsync();
        Assert.Equal("True\n", await session.PrintedAsync("import asyncio, threading\nasyncio.run(asyncio.sleep(0))\nprint(threading.active_count() == 1)"));
    }

    [Theory]
    [InlineData("async def f(n):\n    if n: await f(n - 1)\nasyncio.run(f(100_000))", "RecursionError")]
    [InlineData("async def f(n):\n    return await asyncio.create_task(f(n - 1)) if n else 'deep'\nprint(asyncio.run(f(20_000)))", null)]
    [InlineData("def f(n): return [v for v in f(n - 1)] if n else []\nt = threading.Thread(target=f, args=(100_000,))\nt.start()\nt.join()", null)]
    [InlineData("class C:\n    def __init__(self, c): self.c = c\n    def __await__(self): return (yield from self.c.__await__()) if self.c else (yield)\nc = None\nfor _ in range(100_000): c = C(c)\nasync def main(): await c\nasyncio.run(main())", "RecursionError")]
    [InlineData("async def g(n):\n    if n:\n        async for v in g(n - 1): yield v\nasync def main():\n    async for _ in g(100_000): pass\nasyncio.run(main())", "RecursionError")]
    [InlineData("async def main():\n    t = asyncio.create_task(asyncio.sleep(10**6))\n    for _ in range(100_000): t = asyncio.gather(t)\n    t.cancel()\n    await t\nasyncio.run(main())", "RecursionError")]
    [InlineData("async def main(): asyncio.run(main())\nasyncio.run(main())", "RuntimeError")]
    [InlineData("async def main():\n    c = main()\n    await asyncio.gather(c, c)\n    await c\nt = None\nasync def itself(): await t\nasync def start():\n    global t\n    t = asyncio.create_task(itself())\n    await t\nasyncio.run(start())", "RuntimeError")]
    [InlineData("import _fiber\n_fiber.wake(_fiber.current()); _fiber.run_first(_fiber.current())\n_fiber.park(0.001)\nfor f in (lambda: _fiber.spawn(print, 0), lambda: _fiber.resume(5, 5), lambda: _fiber.throw_into((i for i in []), 5), lambda: _fiber.wake(5)):\n    try: f()\n    except TypeError: pass\n_fiber.park()", "RuntimeError")]
    public async Task DepthEndsInOrder(string source, string? error)
    {
        var session = Sessions.Create(options => options.Limits.ActiveTime = TimeSpan.FromSeconds(20));

        var result = await session.RunAsync("import asyncio, threading\n" + source).AsTask().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(error, result.Error?.Type);
        await session.ServesNextCellAsync();
    }

    [Fact]
    public async Task ThreadsThatWaitForeverAreToldAtTheEnd()
    {
        var result = await Sessions.Create().RunAsync("import threading\nl = threading.Lock()\nl.acquire()\nfor n in range(3): threading.Thread(target=l.acquire, name=f'stuck{n}').start()\nprint('main ends')");

        Assert.Equal(PythonStatus.Completed, result.Status);
        Assert.StartsWith("main ends\nException in thread stuck0:\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("Exception in thread stuck2:\n", result.Output, StringComparison.Ordinal);
    }
}
