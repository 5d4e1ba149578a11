namespace Rlm.Python.Tests.Limits;

/// <summary>What our own matcher does, for patterns whose loops .NET goes through differently, is paid for as everything is.</summary>
public sealed class PatternLimitTests
{
    private const string Endless = "import re\nre.match(r'(a|aa|)+\\1c$', 'a' * 100 + 'd')";

    [Fact]
    public async Task StepsEndAnEndlessMatch()
    {
        var session = Sessions.Create(options => options.Limits.Steps = 1_000_000);

        var result = await session.RunAsync(Endless);

        Assert.Equal(PythonStatus.LimitReached, result.Status);
        Assert.InRange(result.Steps, 1_000_000, 1_010_000);
        await session.ServesNextCellAsync();
    }

    [Fact]
    public async Task CancellationEndsAnEndlessMatch()
    {
        var session = Sessions.Create();
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.RunAsync(Endless, source.Token).AsTask().WaitAsync(TimeSpan.FromSeconds(30)));
        await session.ServesNextCellAsync();
    }

    [Theory]
    [InlineData("r'(?:(a)|b?)*c'")]
    [InlineData("r'(?:(a)|b??)*?c'")]
    [InlineData("r'(?:(?:(a)|b??){1,2})*c'")]
    public async Task MemoryEndsAMatchOfManyTurns(string pattern)
    {
        var session = Sessions.Create(options => options.Limits.ObjectBytes = 8 << 20);

        var result = await session.RunAsync($"import re\nre.match({pattern}, 'a' * 2_000_000 + 'c')");

        Assert.Equal(PythonStatus.LimitReached, result.Status);
        Assert.Contains("one object", result.Error!.Message, StringComparison.Ordinal);
        await session.ServesNextCellAsync();
    }

    [Theory]
    [InlineData("re.search(r'(a*)*b', 'a' * 20_000)")]
    [InlineData("re.match(r'(a|aa|)+b', 'a' * 20_000)")]
    [InlineData("re.fullmatch(r'(?:(a+)|b??)+', 'a' * 20_000 + 'c')")]
    public async Task WhatNeedsNoBacktrackingTakesNoTimeWithoutAMatch(string call)
    {
        var session = Sessions.Create(options => options.Limits.Steps = 1_000_000);

        var result = await session.RunAsync($"import re\nprint({call})");

        Assert.Equal(PythonStatus.Completed, result.Status);
        Assert.Equal("None\n", result.Output);
    }
}
