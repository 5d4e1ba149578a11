namespace Rlm.Python.Tests.Session;

public class OptionsTests
{
    public static TheoryData<string, Action<PythonOptions>> Wrong => new()
    {
        { "Steps", static o => o.Limits.Steps = -1 },
        { "MemoryBytes", static o => o.Limits.MemoryBytes = -1 },
        { "ObjectBytes", static o => o.Limits.ObjectBytes = -1 },
        { "RecursionDepth", static o => o.Limits.RecursionDepth = 0 },
        { "IntegerBits", static o => o.Limits.IntegerBits = -1 },
        { "OutputCharacters", static o => o.Limits.OutputCharacters = -1 },
        { "ActiveTime", static o => o.Limits.ActiveTime = TimeSpan.Zero },
        { "WallTime", static o => o.Limits.WallTime = TimeSpan.FromSeconds(-7) },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void LimitsThatMakeNoSenseAreRefused(string name, Action<PythonOptions> spoil)
    {
        var options = new PythonOptions();
        spoil(options);

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new PythonSession(options));
        Assert.Equal(name, error.ParamName);
    }

    [Fact]
    public void LimitsAndClockMustBeThere()
    {
        Assert.Throws<ArgumentException>(() => new PythonSession(new PythonOptions { Limits = null! }));
        Assert.Throws<ArgumentException>(() => new PythonSession(new PythonOptions { TimeProvider = null! }));
    }

    [Fact]
    public async Task NoLimitIsALimitToo()
    {
        var options = new PythonOptions();
        options.Limits.Steps = PythonLimits.Unlimited;
        options.Limits.ActiveTime = options.Limits.WallTime = Timeout.InfiniteTimeSpan;

        Assert.Equal(PythonStatus.Completed, (await new PythonSession(options).RunAsync("x = 1")).Status);
    }
}
