namespace Rlm.Python.Tests.Limits;

/// <summary>Each limit ends its cell with a status and a message, at a place a program cannot guard, and the session serves the next cell.</summary>
public sealed class LimitTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(200);

    public static TheoryData<string> EndlessPrograms =>
    [
        "while True: pass",
        "while 1:\n    x = [1]",
        "for i in iter(int, 1): pass",
        "def f():\n    while True:\n        yield 1\nfor x in f(): pass",
        "import itertools\nfor x in itertools.count(): pass",
        "import itertools\nsum(itertools.repeat(0))",
        "import itertools\nany(itertools.repeat(0))",
        "import itertools\n5 in itertools.count(6)",
        "import itertools\nmax(itertools.count())",
        "import itertools\nfor x in itertools.cycle('ab'): pass",
        "import itertools\nnext(filter(None, itertools.repeat(0)))",
        "import itertools\ncollections_ = None\nfrom collections import deque\ndeque(itertools.count(), maxlen=0)",
        "import itertools\nnext(itertools.dropwhile(lambda x: True, itertools.count()))",
        "import itertools, functools\nfunctools.reduce(lambda a, b: b, itertools.count())",
        "import itertools\n''.join(str() for _ in itertools.count())",
        "import itertools\nall(x >= 0 for x in itertools.count())",
        "import itertools\na, *b = (0 for _ in itertools.count() if False)",
        "import itertools\nset(x % 10 for x in itertools.count())",
        "import itertools\n{x % 10: 1 for x in itertools.count()}",
        "import itertools\ndict((x % 10, 1) for x in itertools.count())",
        "import itertools\nmin(map(abs, itertools.count()))",
        "import itertools\nprint(*(x for x in itertools.count() if x < 0))",
        "import itertools\nfrom collections import Counter\nCounter(x % 3 for x in itertools.count())",
        "class L:\n    def __getitem__(self, i): return i % 7\nsum(L())",
        "class E:\n    def __eq__(self, o): return False\nxs = [E()] * 1000\nwhile True: xs.count(1)",
        "a = 7 ** 20000\nwhile True: a * a",
        "a = int('7' * 4000)\nwhile True: pow(a, a, a + 2)",
        "xs = list(range(100000))\nwhile True: sorted(xs, key=lambda v: -v)",
        "s = 'ab' * 100000\nwhile True: s.replace('a', 'c')",
        "s = 'ab' * 100000\nwhile True: 'zz' in s",
        "import re\nre.match(r'(a+)+\\1b$', 'a' * 60 + 'c')",
        "import re\nre.match(r'(a|aa|)+\\1c$', 'a' * 100 + 'd')",
        "import re\ns = 'ab' * 50000\nwhile True: re.sub('a', 'c', s)",
        "import json\nd = list(range(50000))\nwhile True: json.loads(json.dumps(d))",
        "def f(): f_()\ndef f_():\n    try: f()\n    except RecursionError: pass\nwhile True: f()",
        "s = 'x' * 10_000_000\nwhile True: s == s[:-1] + 'y'",
        "r = range(10 ** 18)\nfor x in reversed(r): pass",
        "import math\nwhile True: math.factorial(2000)",
        "import itertools\nlist(itertools.islice(itertools.count(), 10 ** 15, 10 ** 15 + 1))",
        "import itertools\nlen(list(p for p in itertools.permutations(range(20)) if False))",
        "import itertools\nfor _ in itertools.groupby(itertools.repeat(1)): pass",
    ];

    [Theory]
    [MemberData(nameof(EndlessPrograms))]
    public async Task ActiveTimeEndsEveryEndlessProgram(string source)
    {
        var session = Sessions.Create(options => options.Limits.ActiveTime = Short);

        var result = await session.RunAsync(source).AsTask().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(PythonStatus.LimitReached, result.Status);
        Assert.False(string.IsNullOrWhiteSpace(result.Error!.Message));
        await session.ServesNextCellAsync();
    }

    [Fact]
    public async Task StepsEndALoopAndTheNumberIsTold()
    {
        var session = Sessions.Create(options => options.Limits.Steps = 100_000);

        var result = await session.RunAsync("n = 0\nwhile True:\n    n += 1");

        Assert.Equal(PythonStatus.LimitReached, result.Status);
        Assert.InRange(result.Steps, 100_000, 200_000);
        Assert.InRange((long)session["n"]!, 1_000, 200_000);
        Assert.InRange(result.Error!.Line, 2, 3);
        await session.ServesNextCellAsync();
    }

    [Fact]
    public async Task StepsAreCountedByTheCell()
    {
        var session = Sessions.Create(options => options.Limits.Steps = 100_000);

        for (var cell = 0; cell < 5; cell++)
        {
            var result = await session.RunAsync("for i in range(40_000): pass");
            Assert.Equal(PythonStatus.Completed, result.Status);
            Assert.InRange(result.Steps, 1, 100_000);
        }
    }

    [Theory]
    [InlineData("x = []\nwhile True: x.append(object())")]
    [InlineData("x = []\nwhile True: x.append('a' * 100_000 + str(len(x)))")]
    [InlineData("x = {}\ni = 0\nwhile True:\n    x[i] = [i]\n    i += 1")]
    [InlineData("x = set()\ni = 0\nwhile True:\n    x.add((i, str(i)))\n    i += 1")]
    [InlineData("x = []\nwhile True: x = [x, x, [1] * 100]")]
    [InlineData("import itertools\nlist(itertools.count())")]
    [InlineData("import itertools\nx = [bytes(1_000_000) for _ in itertools.count()]")]
    [InlineData("x = [0]\nwhile True: x += x")]
    [InlineData("x = 'a'\nwhile True: x += x")]
    [InlineData("x = []\nwhile True: x.append(lambda: x)")]
    [InlineData("class N:\n    def __init__(self, n): self.n = n\nx = None\nwhile True: x = N(x)")]
    [InlineData("from collections import deque\nd = deque()\nwhile True: d.append([0] * 10)")]
    [InlineData("import itertools\na = list(itertools.permutations(range(11)))")]
    [InlineData("x = ['x' * 1000] * 1000\ny = []\nwhile True: y.append(''.join(x))")]
    [InlineData("x = 2\nwhile True: x = x * x")]
    public async Task MemoryEndsWhatGrows(string source)
    {
        var session = Sessions.Create(options =>
        {
            options.Limits.MemoryBytes = 40_000_000;
            options.Limits.ObjectBytes = 20_000_000;
            options.Limits.ActiveTime = TimeSpan.FromSeconds(60);
        });

        var result = await session.RunAsync(source);

        Assert.Equal(PythonStatus.LimitReached, result.Status);
        await session.PrintedAsync("x = y = d = a = None");
        await session.ServesNextCellAsync();
    }

    [Fact]
    public async Task GarbageDoesNotCountAsMemory()
    {
        var session = Sessions.Create(options => options.Limits.MemoryBytes = 40_000_000);

        var printed = await session.PrintedAsync("for i in range(300):\n    x = [str(i)] * 10_000\n    y = 'a' * 1_000_000\nprint(len(x), len(y))");

        Assert.Equal("10000 1000000\n", printed);
    }

    [Theory]
    [InlineData("'a' * 10 ** 12")]
    [InlineData("[0] * 10 ** 12")]
    [InlineData("(0,) * 10 ** 12")]
    [InlineData("b'a' * 10 ** 12")]
    [InlineData("bytes(10 ** 12)")]
    [InlineData("bytearray(10 ** 12)")]
    [InlineData("'{:1000000000000}'.format(1)")]
    [InlineData("f'{1:1000000000000}'")]
    [InlineData("'%1000000000d' % 1")]
    [InlineData("'a'.ljust(10 ** 12)")]
    [InlineData("'a'.center(10 ** 12)")]
    [InlineData("'1'.zfill(10 ** 12)")]
    [InlineData("('a' * 1000).replace('a', 'b' * 10 ** 7)")]
    [InlineData("('ab' * 5_000_000).join(['x'] * 1000)")]
    [InlineData("'\\t'.expandtabs(10 ** 12)")]
    [InlineData("list(range(10 ** 12))")]
    [InlineData("[0] * (10 ** 6) * (10 ** 6)")]
    [InlineData("'x'.join(['a' * 10 ** 7] * 100)")]
    [InlineData("import re\nre.sub('a', 'b' * 10 ** 7, 'a' * 1000)")]
    [InlineData("x = [0] * 10 ** 6\nx *= 10 ** 6")]
    [InlineData("x = 'a' * 10 ** 7\nfor _ in range(100): x += x")]
    [InlineData("sum([[0] * 10 ** 6] * 100, [])")]
    [InlineData("'a'.translate({97: 'b' * 10 ** 9})")]
    public async Task NoObjectGrowsBeyondItsLimit(string source)
    {
        var session = Sessions.Create(options =>
        {
            options.Limits.ObjectBytes = 32_000_000;
            options.Limits.MemoryBytes = 256_000_000;
        });

        var (thread, before) = (Environment.CurrentManagedThreadId, GC.GetAllocatedBytesForCurrentThread());
        var result = await session.RunAsync(source);
        var allocated = Environment.CurrentManagedThreadId == thread ? GC.GetAllocatedBytesForCurrentThread() - before : 0;

        Assert.Equal(PythonStatus.LimitReached, result.Status);
        Assert.InRange(allocated, 0, 1_000_000_000);
        await session.ServesNextCellAsync();
    }

    [Theory]
    [InlineData("7 ** 10 ** 10")]
    [InlineData("1 << 10 ** 12")]
    [InlineData("11 ** 711111111")]
    [InlineData("import math\nmath.factorial(10 ** 9)")]
    [InlineData("import math\nmath.comb(10 ** 9, 5 * 10 ** 8)")]
    [InlineData("x = 3\nwhile True: x **= 3")]
    public async Task NoIntegerGrowsBeyondItsLimit(string source)
    {
        var session = Sessions.Create(options => options.Limits.ActiveTime = TimeSpan.FromSeconds(10));

        var result = await session.RunAsync(source).AsTask().WaitAsync(TimeSpan.FromSeconds(40));

        Assert.Equal(PythonStatus.LimitReached, result.Status);
        await session.ServesNextCellAsync();
    }

    [Fact]
    public async Task RecursionIsAnExceptionOfPythonAndItsDepthIsTheOption()
    {
        var session = Sessions.Create(options => options.Limits.RecursionDepth = 200);

        var printed = await session.PrintedAsync(
            "def f(n):\n    try:\n        return f(n + 1)\n    except RecursionError:\n        return n\nprint(150 < f(0) <= 200)");

        Assert.Equal("True\n", printed);
        var result = await session.RunAsync("def g(): g()\ng()");
        Assert.Equal("RecursionError", result.Error!.Type);
        await session.ServesNextCellAsync();
    }

    [Fact]
    public async Task WallTimeCountsWaitingAndActiveTimeDoesNot()
    {
        var session = Sessions.Create(options =>
        {
            options.Limits.ActiveTime = Short;
            options.Limits.WallTime = TimeSpan.FromSeconds(60);
        });
        session.Define(new PythonFunction("slow()", async (_, token) =>
        {
            await Task.Delay(500, token);
            return 1;
        }));

        var result = await session.RunAsync("print(slow())");

        Assert.Equal(PythonStatus.Completed, result.Status);
        Assert.True(result.ActiveTime < TimeSpan.FromMilliseconds(400));
    }

    [Fact]
    public async Task WallTimeEndsACellThatWaitsForTheHost()
    {
        var session = Sessions.Create(options => options.Limits.WallTime = Short);
        session.Define(new PythonFunction("never()", async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return null;
        }));

        var result = await session.RunAsync("try:\n    never()\nexcept BaseException:\n    print('caught')").AsTask().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(PythonStatus.LimitReached, result.Status);
        Assert.Equal("", result.Output);
        await session.ServesNextCellAsync();
    }

    [Fact]
    public async Task VariablesOutliveALimit()
    {
        var session = Sessions.Create(options => options.Limits.Steps = 50_000);

        var result = await session.RunAsync("done = []\nfor i in range(10 ** 9):\n    done.append(i) if i < 5 else None");

        Assert.Equal(PythonStatus.LimitReached, result.Status);
        Assert.Equal("[0, 1, 2, 3, 4]\n", await session.PrintedAsync("print(done)"));
    }

    [Fact]
    public void EveryLimitIsFiniteByDefault()
    {
        var limits = new PythonOptions().Limits;

        Assert.Equal(TimeSpan.FromSeconds(30), limits.ActiveTime);
        Assert.Equal(512L * 1024 * 1024, limits.MemoryBytes);
        Assert.Equal(128L * 1024 * 1024, limits.ObjectBytes);
        Assert.Equal(1000, limits.RecursionDepth);
        Assert.Equal(8192, limits.OutputCharacters);
        Assert.InRange(limits.Steps, 1, PythonLimits.Unlimited - 1);
        Assert.InRange(limits.WallTime, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1));
    }
}
