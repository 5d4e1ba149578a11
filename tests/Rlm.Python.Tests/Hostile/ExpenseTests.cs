namespace Rlm.Python.Tests.Hostile;

/// <summary>Built-in operations that are asked for more than a limit allows: they stop in the middle.</summary>
public sealed class ExpenseTests
{
    [Theory]
    [InlineData("('ab' * 5_000_000).strip('c' * 1_000_000 + 'ab')")]
    [InlineData("(b'ab' * 5_000_000).strip(b'c' * 1_000_000 + b'ab')")]
    [InlineData("('a' * 1_000_000).startswith(('a' * 999_999 + 'b',) * 1_000_000)")]
    [InlineData("(b'a' * 1_000_000).startswith((b'a' * 999_999 + b'b',) * 300_000)")]
    [InlineData("type('T', tuple(type('B', (), {}) for _ in range(30_000)), {})")]
    public async Task OneOperationEndsWithItsTime(string source)
    {
        var session = Sessions.Create(options => options.Limits.ActiveTime = TimeSpan.FromSeconds(1));

        var result = await session.RunAsync(source).AsTask().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(PythonLimit.ActiveTime, result.Error?.Limit);
        await session.ServesNextCellAsync();
    }

    [Theory]
    [InlineData("import operator\nclass A: pass\nA.a = A\noperator.attrgetter('a' + '.a' * 100_000)(A)")]
    [InlineData("bases = tuple(type('B', (), {}) for _ in range(1_000))\ntype('T', bases, {})().x if 0 else 0")]
    [InlineData("A, B = type('A', (), {}), type('B', (), {})\nroot = A\nfor _ in range(200): A, B = type('A', (A, B), {}), type('B', (A, B), {})\nroot.x = 1")]
    public async Task WhatIsCheapElsewhereIsCheap(string source)
    {
        var session = Sessions.Create(options => options.Limits.ActiveTime = TimeSpan.FromSeconds(5));

        await session.PrintedAsync(source);
    }

    [Theory]
    [InlineData("import re\nkept = []\nwhile True: kept.append(re.compile('(a|b|c)*x' * 100 + str(len(kept))))")]
    [InlineData("kept = []\nwhile True: kept.append(range(10**1000, 10**1001))")]
    [InlineData("class A: pass\nkept = A\nwhile True: kept = type('T', (kept,), {})")]
    public async Task ObjectsCountWithAllTheyHold(string source)
    {
        var session = Sessions.Create(options => options.Limits.MemoryBytes = options.Limits.ObjectBytes = 16L << 20);

        var result = await session.RunAsync(source);

        Assert.Equal(PythonLimit.Memory, result.Error?.Limit);
        await session.ServesNextCellAsync();
    }

    [Fact]
    public async Task WhatTheHostHandsBackCostsNoMoreThanWhatItWasGiven()
    {
        var session = Sessions.Create();
        session.Define(new PythonFunction("same(x)", static (call, _) => new(call["x"])));

        Assert.Equal("True\n", await session.PrintedAsync("x = [1]\nfor _ in range(60): x = [x, x]\ny = same(x)\nprint(y[0] is y[1])"));
    }

    [Theory]
    [InlineData("x = [1]\nfor _ in range(60): x = [x, x]\nx")]
    [InlineData("x = (1,)\nfor _ in range(60): x = {'a': x, 'b': x}\nx")]
    [InlineData("x = []\nx.append(x)\nx")]
    [InlineData("x = []\nfor _ in range(100_000): x = [x]\nx")]
    public async Task TheValueOfACellComesToTheHost(string source)
    {
        // The text that would be echoed for it may be longer than any limit, or not; the value does not hang the host and throws nothing.
        var session = Sessions.Create(options =>
        {
            options.EchoLastExpression = true;
            options.Limits.ActiveTime = TimeSpan.FromSeconds(2);
        });

        var result = await session.RunAsync(source).AsTask().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.True(Enum.IsDefined(result.Status));
        _ = Record.Exception(() => session["x"]);
        await session.ServesNextCellAsync();
    }
}
