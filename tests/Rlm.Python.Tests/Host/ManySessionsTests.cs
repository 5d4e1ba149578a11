namespace Rlm.Python.Tests.Host;

public sealed class ManySessionsTests
{
    [Fact]
    public async Task AThousandSessionsWaitWithoutAThread()
    {
        const int Count = 1000;
        var entered = 0;
        var all = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var ask = new PythonFunction("ask(x)", async (call, _) =>
        {
            if (Interlocked.Increment(ref entered) == Count) all.SetResult();
            await release.Task;
            return call["x"];
        });
        var program = PythonProgram.Compile("def f(n):\n    try:\n        return [ask(n) + i for i in range(2)]\n    finally:\n        done.append(n)\ndone = []\nprint(f(number), done)");
        var threads = ThreadPool.ThreadCount;

        var running = new List<Task<PythonResult>>(Count);
        for (var i = 0; i < Count; i++)
        {
            var session = Sessions.Create();
            session.Define(ask);
            session["number"] = i;
            running.Add(session.RunAsync(program).AsTask());
        }

        await all.Task.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.All(running, task => Assert.False(task.IsCompleted));
        Assert.InRange(ThreadPool.ThreadCount, 0, threads + 100);
        release.SetResult();
        var results = await Task.WhenAll(running).WaitAsync(TimeSpan.FromSeconds(120));

        for (var i = 0; i < Count; i++) Assert.Equal($"[{i}, {i + 1}] [{i}]\n", results[i].Output);
    }

    [Fact]
    public async Task SessionsRunInParallelWithoutDisturbingEachOther()
    {
        var source = """
            import re, json, collections, itertools
            total = 0
            for i in range(200):
                total += len(re.findall(r"\d+", f"a{i} b{i * seed}"))
                data = json.loads(json.dumps({"i": [i, seed], "s": str(i) * 3}))
                total += data["i"][1]
                total += sum(collections.Counter(data["s"]).values())
                total += next(itertools.count(seed))
            print(total)
            """;
        var expected = await Task.WhenAll(Enumerable.Range(0, 4).Select(seed => RunAsync(source, seed)));

        var parallel = await Task.WhenAll(Enumerable.Range(0, 32).Select(n => Task.Run(() => RunAsync(source, n % 4))));

        for (var n = 0; n < parallel.Length; n++) Assert.Equal(expected[n % 4], parallel[n]);
    }

    private static async Task<string> RunAsync(string source, int seed)
    {
        var session = Sessions.Create();
        session["seed"] = seed;
        return await session.PrintedAsync(source);
    }
}
