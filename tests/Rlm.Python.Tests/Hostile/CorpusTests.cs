using Rlm.Python.Fuzzing.Hostility;

namespace Rlm.Python.Tests.Hostile;

/// <summary>The corpus of hostile programs, all of them in this process: each ends as it must, and its session goes on.</summary>
public sealed class CorpusTests
{
    private static readonly Dictionary<string, HostileProgram> ByName = HostileProgram.All.ToDictionary(program => program.ToString());

    public static TheoryData<string> Programs => [.. ByName.Keys];

    public static TheoryData<string> EndlessPrograms => [.. ByName.Values.Where(program => program.IsEndless).Select(program => program.ToString())];

    [Fact]
    public void ThereAreHundreds()
    {
        Assert.InRange(ByName.Count, 300, 10_000);
        Assert.All(ByName.Values, program => Assert.False(string.IsNullOrEmpty(program.Outcome), program.ToString()));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task EndsAsItMust(string name)
    {
        var program = ByName[name];
        var session = Sessions.Create(options => program.SetLimits(options.Limits));
        Assert.Equal("earlier\n", await session.PrintedAsync("earlier_ = [1, {'a': 2}]\nprint('earlier')"));

        var result = await session.RunAsync(program.Source).AsTask().WaitAsync(TimeSpan.FromSeconds(120));

        var outcome = HostileProgram.Describe(result);
        Assert.True(program.Expects(outcome), $"{outcome}\n{result.Error?.Traceback}");

        // What the program has filled the session with must not stand in the way of the next one.
        await session.RunAsync("import sys\nsys.stdout = sys.__stdout__\nsys.setrecursionlimit(1000)");
        var earlier = Assert.IsType<List<object?>>(session["earlier_"]);
        Assert.Equal(1L, earlier[0]);
        if (result.Error?.Limit is { } limit)
        {
            Assert.False(string.IsNullOrWhiteSpace(result.Error.Message));
            if (limit is PythonLimit.Memory or PythonLimit.ObjectBytes)
                ForgetAllButEarlier(session);
        }

        if (!program.Source.Contains("builtins", StringComparison.Ordinal))
            await session.ServesNextCellAsync();
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task KeepsWhatWasPrintedBeforeALimit(string name)
    {
        var program = ByName[name];
        if (!Enum.TryParse<PythonLimit>(program.Outcome, out var expected) || program.Source.Contains("print", StringComparison.Ordinal))
            return;
        var session = Sessions.Create(options => program.SetLimits(options.Limits));

        var result = await session.RunAsync("print('begun')\nbegun_ = 5\n" + program.Source).AsTask().WaitAsync(TimeSpan.FromSeconds(120));

        Assert.Equal(expected, result.Error?.Limit);
        Assert.Equal("begun\n", result.Output);
        Assert.Equal(5L, session["begun_"]);
    }

    [Theory]
    [MemberData(nameof(EndlessPrograms))]
    public async Task CancellationEndsIt(string name)
    {
        var program = ByName[name];
        using var cancellation = new CancellationTokenSource();
        var session = Sessions.Create(options =>
        {
            program.SetLimits(options.Limits);
            (options.Limits.Steps, options.Limits.ActiveTime) = (PythonLimits.Unlimited, TimeSpan.FromMinutes(5));
        });
        await session.PrintedAsync("earlier_ = 7");
        var running = Task.Run(async () => await session.RunAsync(program.Source, cancellation.Token));
        await Task.WhenAny(running, Task.Delay(30));

        // Some are not endless without their steps, and end by themselves where the machine is fast.
        var hasEnded = running.IsCompleted;
        await cancellation.CancelAsync();

        // Or reach their memory first.
        var error = await Record.ExceptionAsync(() => running.WaitAsync(TimeSpan.FromSeconds(120)));
        var isOver = running is { IsCompletedSuccessfully: true, Result.Status: PythonStatus.LimitReached } || (hasEnded && running.IsCompletedSuccessfully);
        Assert.True(error is OperationCanceledException || isOver, error?.ToString());
        Assert.Equal(7L, session["earlier_"]);
    }

    private static void ForgetAllButEarlier(PythonSession session)
    {
        foreach (var name in session.Names.Where(name => name != "earlier_"))
            session.Remove(name);
    }
}
