namespace Rlm.Python.Tests.Limits;

public sealed class CancellationTests
{
    [Fact]
    public async Task ACancelledTokenRunsNothing()
    {
        var session = Sessions.Create();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await session.RunAsync("x = 1", new CancellationToken(canceled: true)));

        Assert.False(session.TryGetValue("x", out _));
        await session.ServesNextCellAsync();
    }

    [Fact]
    public async Task EndsAnEndlessLoopAndKeepsItsVariables()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var session = Sessions.Create();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Task.Run(async () => await session.RunAsync("n = 0\nwhile True: n += 1", cancellation.Token)).WaitAsync(TimeSpan.FromSeconds(30)));

        Assert.True((long)session["n"]! > 0);
        await session.ServesNextCellAsync();
    }

    [Fact]
    public async Task ReachesTheHostFunctionThatIsWaitedFor()
    {
        using var cancellation = new CancellationTokenSource();
        var entered = new TaskCompletionSource();
        var session = Sessions.Create();
        session.Define(new PythonFunction("wait()", async (_, token) =>
        {
            entered.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            return null;
        }));
        var running = session.RunAsync("try:\n    wait()\nexcept BaseException:\n    print('caught')", cancellation.Token).AsTask();
        await entered.Task;

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(TimeSpan.FromSeconds(30)));
        await session.ServesNextCellAsync();
    }

    [Fact]
    public async Task CarriesTheTokenOfTheCall()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var session = Sessions.Create();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Task.Run(async () => await session.RunAsync("while True: pass", cancellation.Token)).WaitAsync(TimeSpan.FromSeconds(30)));

        Assert.Equal(cancellation.Token, error.CancellationToken);
    }

    // Cells of every shape, cut off at random moments; the same session must go on working with consistent data.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task RandomCancellationLeavesASessionThatWorks(int seed)
    {
        string[] cells =
        [
            "while True: log.append(len(log)); log[:] = log[-10:]",
            "for i in gen(): d[i % 100] = [i]",
            "while True: sorted(range(500), key=lambda v: ask(v) if v % 97 == 0 else -v)",
            "while True: [ask(i) for i in range(20)]",
            "while True: s = ''.join(str(ask(i)) for i in range(30))",
            "import re\nwhile True: re.sub('[ab]', lambda m: str(ask(m[0])), 'abcab' * 10)",
            "while True:\n    try:\n        raise ValueError(ask(1))\n    except ValueError as e:\n        last = str(e)\n    finally:\n        count += 1",
            "class T:\n    def __enter__(self): return ask(5)\n    def __exit__(self, *a): ask(6)\nwhile True:\n    with T() as t: pass",
            "import json\nwhile True: json.loads(json.dumps({'k': list(range(200))}))",
            "def deep(n): return ask(n) if n == 0 else deep(n - 1)\nwhile True: deep(100)",
        ];
        var random = new Random(seed);
        var session = Sessions.Create();
        session.Define(new PythonFunction("ask(x)", async (call, token) =>
        {
            if (random.Next(4) == 0) await Task.Yield();
            if (random.Next(50) == 0) await Task.Delay(1, token);
            return call["x"];
        }));
        await session.PrintedAsync("log, d, count, last = [], {}, 0, ''\ndef gen():\n    i = 0\n    while True:\n        yield i\n        i += 1");

        for (var round = 0; round < 25; round++)
        {
            using var cancellation = new CancellationTokenSource();
            cancellation.CancelAfter(TimeSpan.FromMilliseconds(random.NextDouble() * 15));
            var cell = cells[random.Next(cells.Length)];
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => Task.Run(async () => await session.RunAsync(cell, cancellation.Token)).WaitAsync(TimeSpan.FromSeconds(30)));
            Assert.Equal(
                "True True True\n",
                await session.PrintedAsync("print(len(log) <= 11, all(type(v) is list and len(v) == 1 and v[0] % 100 == k for k, v in d.items()), last in ('', '1'))"));
        }

        await session.ServesNextCellAsync();
    }
}
