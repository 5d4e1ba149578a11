namespace Rlm.Python.Tests.Limits;

/// <summary>A limit passes through every construct that could hold an exception.</summary>
public sealed class UncatchableLimitTests
{
    public static TheoryData<string> Guards =>
    [
        "while True:\n    try:\n        while True: pass\n    except:\n        print('caught')",
        "try:\n    while True: pass\nexcept BaseException as e:\n    print('caught', e)",
        "try:\n    while True: pass\nfinally:\n    print('finally')",
        "def f():\n    try:\n        while True: pass\n    finally:\n        return 'swallowed'\nprint(f())",
        "for i in range(3):\n    try:\n        while True: pass\n    finally:\n        continue",
        "while True:\n    try:\n        while True: pass\n    finally:\n        break\nprint('after')",
        "class C:\n    def __enter__(self): return self\n    def __exit__(self, *a):\n        print('exit')\n        return True\nwith C():\n    while True: pass\nprint('after')",
        "def g():\n    try:\n        yield 1\n        while True: pass\n    except:\n        print('caught')\n        yield 2\n    finally:\n        print('finally')\nfor x in g(): pass",
        "def g():\n    try:\n        while True: yield 1\n    finally:\n        while True: pass\nx = g()\nnext(x)\nx.close()",
        "from contextlib import suppress\nwith suppress(BaseException):\n    while True: pass\nprint('after')",
        "try:\n    while True: pass\nexcept* Exception:\n    print('caught')",
        "import traceback\ntry:\n    sorted([1, 2], key=lambda x: [0 for _ in iter(int, 1)])\nexcept:\n    traceback.print_exc()",
        "class K:\n    def __eq__(self, o):\n        while True: pass\n    def __hash__(self): return 1\ntry:\n    {K(): 1, K(): 2}\nexcept:\n    print('caught')",
        "class K:\n    def __repr__(self):\n        while True: pass\ntry:\n    str([K()])\nexcept:\n    print('caught')",
        "class K:\n    def __getattr__(self, n):\n        while True: pass\nprint(hasattr(K(), 'x'))",
        "class K:\n    def __getattr__(self, n):\n        while True: pass\nprint(getattr(K(), 'x', 'default'))",
        "class K:\n    def __iter__(self):\n        while True: pass\ntry:\n    list(K())\nexcept TypeError:\n    print('caught')",
        "class K:\n    def __del__(self):\n        while True: pass\ntry:\n    while True: pass\nexcept:\n    print('caught')",
        "import functools\n@functools.lru_cache\ndef f(x):\n    while True: pass\ntry:\n    f(1)\nexcept:\n    print('caught')",
        "import re\ntry:\n    re.sub('a', lambda m: [0 for _ in iter(int, 1)], 'aaa')\nexcept:\n    print('caught')",
        "next((x for x in iter(int, 1) if x), 'default')\nprint('after')",
        "def f():\n    try:\n        f()\n    except RecursionError:\n        while True: pass\n    finally:\n        print('finally')\nf()",
        "eval('[0 for _ in iter(int, 1)]')\nprint('after')",
        "try:\n    exec('while True: pass')\nexcept:\n    print('caught')",
        "import json\nclass K:\n    pass\ndef d(o):\n    while True: pass\ntry:\n    json.dumps(K(), default=d)\nexcept:\n    print('caught')",
    ];

    [Theory]
    [MemberData(nameof(Guards))]
    public async Task StepsPassThroughEveryHandler(string source)
    {
        var session = Sessions.Create(options =>
        {
            options.Limits.Steps = 200_000;
            options.Limits.ActiveTime = TimeSpan.FromSeconds(20);
        });

        // In a generator, int() as the sentinel loop of iter(int, 1) must count steps too: nothing here may end by itself.
        var result = await session.RunAsync(source).AsTask().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(PythonStatus.LimitReached, result.Status);
        Assert.Equal("", result.Output);
        await session.ServesNextCellAsync();
    }

    [Theory]
    [MemberData(nameof(Guards))]
    public async Task CancellationPassesThroughEveryHandler(string source)
    {
        using var cancellation = new CancellationTokenSource();
        var heard = new List<string>();
        var session = Sessions.Create(options => options.OnOutput = heard.Add);
        var running = Task.Run(async () => await session.RunAsync(source, cancellation.Token));
        await Task.Delay(50);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Empty(heard);
        await session.ServesNextCellAsync();
    }

    [Fact]
    public async Task MemoryPassesThroughEveryHandler()
    {
        var session = Sessions.Create(options => options.Limits.MemoryBytes = 20_000_000);

        var result = await session.RunAsync("x = []\ntry:\n    while True: x.append([0] * 1000)\nexcept MemoryError:\n    print('caught')\nfinally:\n    print('finally')");

        Assert.Equal(PythonStatus.LimitReached, result.Status);
        Assert.Equal("", result.Output);
    }

    [Fact]
    public async Task AGeneratorThatWasCutOffIsFinished()
    {
        var session = Sessions.Create(options => options.Limits.Steps = 50_000);
        await session.RunAsync("def g():\n    try:\n        yield 1\n        while True: pass\n    finally:\n        print('finally')\nx = g()\nnext(x)");

        Assert.Equal(PythonStatus.LimitReached, (await session.RunAsync("next(x)")).Status);

        var result = await session.RunAsync("print(list(x))");
        Assert.Equal(PythonStatus.Completed, result.Status);
        Assert.Equal("[]\n", result.Output);
    }
}
