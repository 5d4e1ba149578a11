using Rlm.Samples.RunPython;

namespace Rlm.Samples.Tests.RunPython;

public sealed class RunPythonTests
{
    [Fact]
    public async Task PrintsWhatTheProgramPrints()
    {
        (int code, string output, string error) = await RunAsync("print('é 世界 😀')\nprint(1, 2, sep='-', end='')\n");

        Assert.Equal((0, "é 世界 😀\n1-2", ""), (code, output, error));
    }

    [Fact]
    public async Task PrintsMoreThanAResultWouldHold()
    {
        (int code, string output, _) = await RunAsync("for i in range(20000):\n    print(i)\n");

        Assert.Equal(0, code);
        Assert.Equal(string.Concat(Enumerable.Range(0, 20_000).Select(static i => $"{i}\n")), output);
    }

    [Fact]
    public async Task AnUncaughtExceptionIsATracebackOnStandardErrorAndExitCode1()
    {
        (int code, string output, string error) = await RunAsync("print('before')\ndef f():\n    return 1 / 0\nf()\n");

        Assert.Equal((1, "before\n"), (code, output));
        Assert.StartsWith("Traceback (most recent call last):\n", error, StringComparison.Ordinal);
        Assert.Contains("line 3, in f", error, StringComparison.Ordinal);
        Assert.EndsWith("ZeroDivisionError: division by zero\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASyntaxErrorIsToldAndNothingRuns()
    {
        (int code, string output, string error) = await RunAsync("print('before')\nprint(\n");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("SyntaxError", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sys.exit()", 0, "")]
    [InlineData("sys.exit(3)", 3, "")]
    [InlineData("raise SystemExit(4)", 4, "")]
    [InlineData("sys.exit(\"it's over\")", 1, "it's over\n")]
    public async Task TheProgramsExitCodeIsReturned(string line, int expected, string expectedError)
    {
        (int code, string output, string error) = await RunAsync($"import sys\nprint('before')\n{line}\nprint('never')\n");

        Assert.Equal((expected, "before\n", expectedError), (code, output, error));
    }

    [Fact]
    public async Task InputReadsALineOfStandardInput()
    {
        (int code, string output, _) = await PromptAsync("x = input('name? ')\nBob\nprint('hello', x)\n");

        Assert.Equal(0, code);
        Assert.Contains("name? ", output, StringComparison.Ordinal);
        Assert.Contains("hello Bob\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhereInputEndsInputRaises()
    {
        (int code, _, string error) = await RunAsync("input()\n");

        Assert.Equal(1, code);
        Assert.EndsWith("EOFError: EOF when reading a line\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StandardErrorIsApart()
    {
        (int code, string output, string error) = await RunAsync("import sys\nprint('out')\nprint('err', file=sys.stderr)\nprint('out')\n");

        Assert.Equal((0, "out\nout\n", "err\n"), (code, output, error));
    }

    [Fact]
    public async Task TimeIsLimitedOnDemand()
    {
        (int code, _, string error) = await RunAsync("while True:\n    pass\n", "--seconds", "0.2");

        Assert.Equal(1, code);
        Assert.Contains("0.2 s", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MemoryIsLimitedOnDemand()
    {
        (int code, _, string error) = await RunAsync("x = []\nwhile True:\n    x.append(bytes(1000))\n", "--memory-mb", "20");

        Assert.Equal(1, code);
        Assert.Contains("20", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileIsRunUnderItsName()
    {
        string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.py");
        await File.WriteAllTextAsync(file, "print('from a file')\nraise ValueError('no')\n");
        try
        {
            StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };

            int code = await RunPythonCommand.RunAsync([file], new PythonTerminal(TextReader.Null, output, error, IsPerson: false));

            Assert.Equal((1, "from a file\n"), (code, output.ToString()));
            Assert.Contains($"File \"{file}\", line 2", error.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task AFileThatIsNotThereIsAClearError()
    {
        StringWriter output = new(), error = new();

        int code = await RunPythonCommand.RunAsync(["/no/such/file.py"], new PythonTerminal(TextReader.Null, output, error, IsPerson: false));

        Assert.Equal((2, ""), (code, output.ToString()));
        Assert.Contains("/no/such/file.py", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--seconds", "none")]
    [InlineData("--seconds", "-1")]
    [InlineData("--memory-mb", "0")]
    public async Task AnOptionThatMakesNoSenseIsAClearError(string option, string value)
    {
        (int code, string output, string error) = await RunAsync("print(1)", option, value);

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith("Error: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CancellationEndsAProgram()
    {
        using CancellationTokenSource cancel = new(TimeSpan.FromMilliseconds(100));
        StringWriter output = new(), error = new();

        int code = await RunPythonCommand.RunAsync(
            ["-"], new PythonTerminal(new StringReader("while True: pass"), output, error, IsPerson: false), cancel.Token);

        Assert.Equal(130, code);
    }

    [Theory]
    [InlineData("1 + 1\n", ">>> 2\n>>> \n")]
    [InlineData("x = 5\nx\n", ">>> >>> 5\n>>> \n")]
    [InlineData("def f(a):\n    return a * 2\n\nf(21)\n", ">>> ... ... >>> 42\n>>> \n")]
    [InlineData("for i in range(2):\n    print(i)\n\n", ">>> ... ... 0\n1\n>>> \n")]
    [InlineData("[1,\n2]\n", ">>> ... [1, 2]\n>>> \n")]
    [InlineData("'''a\n\nb'''\n", ">>> ... ... 'a\\n\\nb'\n>>> \n")]
    [InlineData("'# :'\n", ">>> '# :'\n>>> \n")]
    [InlineData("{1: 2}[1]  # {\n", ">>> 2\n>>> \n")]
    [InlineData("x = \\\n3\nx\n", ">>> ... >>> 3\n>>> \n")]
    [InlineData("if True:\n    print('last')", ">>> ... ... last\n>>> \n")]
    [InlineData("\n\n1\n", ">>> >>> >>> 1\n>>> \n")]
    public async Task ThePromptReadsWholeEntriesAndEchoesExpressions(string typed, string expected)
    {
        (int code, string output, string error) = await PromptAsync(typed);

        Assert.Equal((0, expected, ""), (code, output, error));
    }

    [Fact]
    public async Task AnErrorAtThePromptEndsOnlyItsEntry()
    {
        (int code, string output, string error) = await PromptAsync("x = 1\nx / 0\nx + 1\n");

        Assert.Equal((0, ">>> >>> >>> 2\n>>> \n"), (code, output));
        Assert.EndsWith("ZeroDivisionError: division by zero\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExitEndsThePrompt()
    {
        (int code, string output, _) = await PromptAsync("import sys\nsys.exit(7)\nprint('never')\n");

        Assert.Equal((7, ">>> >>> "), (code, output));
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string program, params string[] options)
    {
        StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        int code = await RunPythonCommand.RunAsync(
            ["-", .. options], new PythonTerminal(new StringReader(program), output, error, IsPerson: false));
        return (code, output.ToString(), error.ToString());
    }

    // The greeting is the prompt's own and not what is tested.
    private static async Task<(int Code, string Output, string Error)> PromptAsync(string typed)
    {
        StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        int code = await RunPythonCommand.RunAsync(["-i"], new PythonTerminal(new StringReader(typed), output, error, IsPerson: false));
        string text = output.ToString();
        return (code, text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..], error.ToString());
    }
}
