namespace Rlm.Python.Tests.Session;

public sealed class ExitTests
{
    [Theory]
    [InlineData("import sys\nsys.exit()", 0)]
    [InlineData("import sys\nsys.exit(None)", 0)]
    [InlineData("import sys\nsys.exit(3)", 3)]
    [InlineData("import sys\ndef f():\n    try:\n        sys.exit(2)\n    except Exception:\n        print('not caught')\nf()", 2)]
    [InlineData("raise SystemExit(4)", 4)]
    [InlineData("exit(5)", 5)]
    [InlineData("quit()", 0)]
    [InlineData("import sys\nsys.exit('a message')", 1)]
    public async Task SysExitEndsTheCellQuietly(string source, int code)
    {
        var session = Sessions.Create();

        var result = await session.RunAsync(source + "\nprint('never')");

        Assert.Equal(PythonStatus.Exited, result.Status);
        Assert.Equal(code, result.ExitCode);
        Assert.DoesNotContain("never", result.Output);
        await session.ServesNextCellAsync();
    }

    [Fact]
    public async Task SystemExitCanBeCaughtAsInPython()
    {
        Assert.Equal("3\nafter\n", await Sessions.Create().PrintedAsync("import sys\ntry:\n    sys.exit(3)\nexcept SystemExit as e:\n    print(e.code)\nprint('after')"));
    }

    [Fact]
    public async Task KeyboardInterruptOfTheProgramIsAnOrdinaryError()
    {
        var result = await Sessions.Create().RunAsync("raise KeyboardInterrupt");

        Assert.Equal(PythonStatus.Raised, result.Status);
        Assert.Equal("KeyboardInterrupt", result.Error!.Type);
    }
}
