namespace Rlm.Python.Tests.Session;

public sealed class ProgramTests
{
    [Fact]
    public async Task OneProgramServesManySessions()
    {
        var program = PythonProgram.Compile("calls = globals().get('calls', 0) + 1\ndef f(n): return n * calls\nprint(f(10), [f(i) for i in range(3)])");
        var sessions = Enumerable.Range(0, 8).Select(_ => Sessions.Create()).ToList();

        await Task.WhenAll(sessions.Select(session => Task.Run(async () =>
        {
            Assert.Equal("10 [0, 1, 2]\n", (await session.RunAsync(program)).Output);
            Assert.Equal("20 [0, 2, 4]\n", (await session.RunAsync(program)).Output);
        })));
    }

    [Fact]
    public async Task TracebacksNameTheFileOfTheProgram()
    {
        var program = PythonProgram.Compile("x = 1\nboom()", "tool.py");

        var result = await Sessions.Create().RunAsync(program);

        Assert.Contains("File \"tool.py\", line 2, in <module>\n    boom()", result.Error!.Traceback);
    }

    [Fact]
    public void CompileThrowsOnASyntaxError()
    {
        var error = Assert.Throws<PythonSyntaxException>(() => PythonProgram.Compile("x = (1,\ny = 2", "tool.py"));

        Assert.Contains("'(' was never closed", error.Message);
    }

    [Fact]
    public async Task ConstantsOfAProgramAreNotSharedState()
    {
        var program = PythonProgram.Compile("def f(x=[]):\n    x.append(len(x))\n    return x\nprint(f(), f())");

        Assert.Equal("[0, 1] [0, 1]\n", (await Sessions.Create().RunAsync(program)).Output);
        Assert.Equal("[0, 1] [0, 1]\n", (await Sessions.Create().RunAsync(program)).Output);
    }
}
