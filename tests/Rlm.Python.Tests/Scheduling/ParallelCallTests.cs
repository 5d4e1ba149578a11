namespace Rlm.Python.Tests.Scheduling;

/// <summary>Several calls of the host are in flight together, and whatever order they complete in, the program is right.</summary>
public sealed class ParallelCallTests
{
    public static TheoryData<string, string> Programs => new()
    {
        { "executor map", "from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor(max_workers=5) as pool:\n    print(list(pool.map(ask, range(5))))" },
        { "executor submit", "from concurrent.futures import ThreadPoolExecutor\npool = ThreadPoolExecutor()\nfs = [pool.submit(ask, n) for n in range(5)]\nprint([f.result() for f in fs])" },
        { "processes", "from concurrent.futures import ProcessPoolExecutor\nwith ProcessPoolExecutor(5) as pool:\n    print(list(pool.map(ask, range(5), chunksize=2)))" },
        { "as_completed", "from concurrent.futures import *\nwith ThreadPoolExecutor() as pool:\n    fs = {pool.submit(ask, n): n for n in range(5)}\n    d = {fs[f]: f.result() for f in as_completed(fs)}\nprint([d[n] for n in range(5)])" },
        { "wait", "from concurrent.futures import *\npool = ThreadPoolExecutor(9)\nfs = [pool.submit(ask, n) for n in range(5)]\nwait(fs)\nprint([f.result() for f in fs])" },
        { "gather", "import asyncio\nasync def main():\n    print(await asyncio.gather(*[asyncio.to_thread(ask, n) for n in range(5)]))\nasyncio.run(main())" },
        { "task group", "import asyncio\nasync def main():\n    async with asyncio.TaskGroup() as tg:\n        ts = [tg.create_task(asyncio.to_thread(ask, n)) for n in range(5)]\n    print([t.result() for t in ts])\nasyncio.run(main())" },
        { "run_in_executor", "import asyncio\nasync def main():\n    loop = asyncio.get_running_loop()\n    print(await asyncio.gather(*[loop.run_in_executor(None, ask, n) for n in range(5)]))\nasyncio.run(main())" },
        { "threads", "import threading\nr = [None] * 5\ndef f(n): r[n] = ask(n)\nts = [threading.Thread(target=f, args=(n,)) for n in range(5)]\nfor t in ts: t.start()\nfor t in ts: t.join()\nprint(r)" },
        { "threads left to the end", "import threading\nr = [None] * 5\ndef f(n):\n    r[n] = ask(n)\n    if None not in r: print(r)\nfor n in range(5): threading.Thread(target=f, args=(n,)).start()" },
        { "workers and a queue", "import threading, queue\nq, r = queue.Queue(), {}\ndef work():\n    while True:\n        n = q.get()\n        r[n] = ask(n)\n        q.task_done()\nfor _ in range(5): threading.Thread(target=work, daemon=True).start()\nfor n in range(5): q.put(n)\nq.join()\nprint([r[n] for n in range(5)])" },
        { "threads in a class", "import threading\nclass T(threading.Thread):\n    def __init__(self, n):\n        super().__init__()\n        self.n = n\n    def run(self):\n        self.r = ask(self.n)\nts = [T(n) for n in range(5)]\n[t.start() for t in ts]\n[t.join() for t in ts]\nprint([t.r for t in ts])" },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task AllAreBegunBeforeAnyCompletes(string name, string source)
    {
        var calls = new HostCalls();
        var session = Sessions.Create();
        session.Define(calls.Function);

        var run = session.RunAsync(source).AsTask();
        await calls.BegunAsync(5);
        Assert.Equal([0L, 1L, 2L, 3L, 4L], calls.Arguments);
        foreach (var call in new[] { 3, 0, 4, 2, 1 })
            calls.Complete(call, call * 10);

        var result = await run.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.True(result.Output == "[0, 10, 20, 30, 40]\n", name + ": " + result.Output + result.Error?.Traceback);
    }

    [Fact]
    public async Task WorkersAreAtMostSoManyAtATime()
    {
        var calls = new HostCalls();
        var session = Sessions.Create();
        session.Define(calls.Function);

        var run = session.RunAsync("from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor(2) as pool: print(list(pool.map(ask, range(4))))").AsTask();
        for (var done = 0; done < 4; done++)
        {
            await calls.BegunAsync(Math.Min(4, done + 2));
            Assert.Equal(Math.Min(4, done + 2), calls.Arguments.Length);
            calls.Complete(done, done);
        }

        Assert.Equal("[0, 1, 2, 3]\n", (await run).Output);
    }

    [Fact]
    public async Task TheProgramGoesOnWhileAThreadWaits()
    {
        var calls = new HostCalls();
        var session = Sessions.Create();
        session.Define(calls.Function);

        var run = session.RunAsync("import threading\nt = threading.Thread(target=lambda: print('thread', ask(1)))\nt.start()\nprint('main', ask(2))\nt.join()\nprint('joined')").AsTask();
        await calls.BegunAsync(2);
        calls.Complete(1, "second");
        await Task.Delay(20);
        calls.Complete(0, "first");

        Assert.Equal("main second\nthread first\njoined\n", (await run).Output);
    }

    [Fact]
    public async Task AFailureOfOneIsRaisedWhereItIsAskedFor()
    {
        var calls = new HostCalls();
        var session = Sessions.Create();
        session.Define(calls.Function);

        var run = session.RunAsync(
            """
            from concurrent.futures import ThreadPoolExecutor
            with ThreadPoolExecutor() as pool:
                fs = [pool.submit(ask, n) for n in range(3)]
                for f in fs:
                    try:
                        print(f.result())
                    except Exception as e:
                        print(type(e).__name__, e)
            """).AsTask();
        await calls.BegunAsync(3);
        calls.Fail(1, new PythonRaiseException("ValueError", "no answer"));
        calls.Complete(2, "c");
        calls.Complete(0, "a");

        Assert.Equal("a\nValueError no answer\nc\n", (await run).Output);
    }

    [Fact]
    public async Task ATimeoutLeavesTheOthersWaiting()
    {
        var calls = new HostCalls();
        var session = Sessions.Create();
        session.Define(calls.Function);

        var run = session.RunAsync(
            """
            import asyncio
            async def main():
                slow = asyncio.create_task(asyncio.to_thread(ask, 1))
                try:
                    await asyncio.wait_for(asyncio.to_thread(ask, 2), 0.01)
                except TimeoutError:
                    print('timeout')
                    ask('tell')
                print(await slow)
            asyncio.run(main())
            """).AsTask();
        await calls.BegunAsync(3);
        calls.Complete(2, null);
        calls.Complete(1, "slow");
        await Task.Delay(20);
        calls.Complete(0, "too late");

        Assert.Equal("timeout\nslow\n", (await run).Output);
    }

    [Fact]
    public async Task ArgumentsAreWhatTheyWereAtTheCall()
    {
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var session = Sessions.Create();
        session.Define(new PythonFunction("later(x)", async (call, _) =>
        {
            await go.Task;
            return call["x"];
        }));
        session.Define(new PythonFunction("release()", _ =>
        {
            go.SetResult();
            return null;
        }));

        var printed = await session.PrintedAsync(
            """
            import threading
            data, r = [1, {'k': [2]}, (3, [4]), {5}], []
            data.append(data)
            t = threading.Thread(target=lambda: r.append(later(data[:4])))
            t.start()
            data[1]['k'].append('changed')
            data[2][1].append('changed')
            data.clear()
            release()
            t.join()
            print(r)
            """);

        Assert.Equal("[[1, {'k': [2]}, [3, [4]], [5]]]\n", printed);
    }

    [Theory]
    [InlineData("import threading\nfor n in range(3): threading.Thread(target=ask, args=(n,), daemon=True).start()\nprint('end')", "end\n")]
    [InlineData("import threading\nfor n in range(3): threading.Thread(target=ask, args=(n,)).start()\nstop()", "")]
    [InlineData("import threading\nfor n in range(2): threading.Thread(target=ask, args=(n,)).start()\nthreading.Thread(target=lambda: (ask(2), stop())).start()\nask(3)", "")]
    public async Task WhatTheHostStillDoesAtTheEndIsCancelled(string source, string expected)
    {
        var calls = new HostCalls();
        var session = Sessions.Create();
        session.Define(calls.Function);
        session.Define(new PythonFunction("stop()", call =>
        {
            call.EndCell();
            return null;
        }));

        var run = session.RunAsync(source).AsTask();
        await calls.BegunAsync(3);
        if (source.Contains("ask(3)", StringComparison.Ordinal))
        {
            await calls.BegunAsync(4);
            calls.Complete(2, null);
        }

        Assert.Equal(expected, (await run.WaitAsync(TimeSpan.FromSeconds(60))).Output);
        Assert.True(calls.TokenOf(0).IsCancellationRequested);
        await session.ServesNextCellAsync();
    }

    [Fact]
    public async Task CancellationEndsEveryThread()
    {
        var calls = new HostCalls();
        var session = Sessions.Create();
        session.Define(calls.Function);
        using var cancellation = new CancellationTokenSource();

        var run = session.RunAsync("from concurrent.futures import ThreadPoolExecutor\npool = ThreadPoolExecutor()\nprint(list(pool.map(ask, range(6))))", cancellation.Token).AsTask();
        await calls.BegunAsync(6);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        await session.ServesNextCellAsync();
        var next = session.RunAsync("print(list(pool.map(ask, 'ab')))").AsTask();
        await calls.BegunAsync(8);
        calls.Complete(7, "B");
        calls.Complete(6, "A");
        Assert.Equal("['A', 'B']\n", (await next).Output);
    }

    [Fact]
    public async Task ManyCallsInFlightCompleteInAnyOrder()
    {
        const int count = 500;
        var calls = new HostCalls();
        var session = Sessions.Create();
        session.Define(calls.Function);

        var run = session.RunAsync($"from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor({count}) as pool: print(sum(pool.map(ask, range({count}))))").AsTask();
        await calls.BegunAsync(count);
        var order = Enumerable.Range(0, count).ToArray();
        new Random(7).Shuffle(order);
        Parallel.ForEach(order, call => calls.Complete(call, call));

        Assert.Equal($"{count * (count - 1) / 2}\n", (await run.WaitAsync(TimeSpan.FromSeconds(60))).Output);
    }
}
