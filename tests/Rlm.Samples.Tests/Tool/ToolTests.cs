using Rlm.Samples.Ask;
using Rlm.Samples.ChatClients;
using Rlm.Samples.RunPython;
using Rlm.Samples.Tests.Ask;
using Rlm.Tool;

namespace Rlm.Samples.Tests.Tool;

/// <summary>The tool's commands are the samples' programs.</summary>
public sealed class ToolTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task AskAnswersFromAFile()
    {
        string file = _folder.Write("notes.txt", "The password of the vault is Narwhal-7.\n");

        AskRun run = await RunAsync("ask", "--path", file, "--model", "extractive", "--plain", "What is the password of the vault?");

        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("Narwhal-7", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PythonRunsAProgramAndReturnsItsCode()
    {
        AskRun run = await RunAsync("python", _folder.Write("program.py", "import sys\nprint('out')\nsys.exit(3)\n"));

        Assert.Equal(new AskRun(3, "out\n", ""), run);
    }

    [Fact]
    public async Task EvalWritesReportsThatNameTheCommand()
    {
        string reports = Path.Combine(_folder.Path, "reports");

        AskRun run = await RunAsync("eval", "--task", "needle", "--length", "30K", "--items", "1", "--out", reports);

        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("rlm eval --task needle", await File.ReadAllTextAsync(Path.Combine(reports, "report.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ViewWritesThePageBesideTheTrajectoryAndPrintsItsPath()
    {
        string trajectory = Path.Combine(_folder.Path, "run.jsonl");
        using ExtractiveRootClient client = new();
        await new RlmAgent(client).WithTrajectory(trajectory).RunAsync("Where is the harbour?", "The harbour is in Genoa.");

        AskRun run = await RunAsync("view", trajectory);

        Assert.Equal(new AskRun(0, Path.ChangeExtension(trajectory, ".html") + "\n", ""), run);
        Assert.Contains("Where is the harbour?", await File.ReadAllTextAsync(run.Output.TrimEnd('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ViewSaysWhatIsNoTrajectoryAndReplacesNothing()
    {
        string other = _folder.Write("notes.txt", "no trajectory");
        string page = _folder.Write("run.html", "{}");

        AskRun none = await RunAsync("view", other), missing = await RunAsync("view", other + ".jsonl"), same = await RunAsync("view", page);

        Assert.All([none, missing, same], run => Assert.Equal(1, run.Code));
        Assert.StartsWith($"Error: cannot show '{other}': ", none.Error, StringComparison.Ordinal);
        Assert.StartsWith("Error: cannot show", missing.Error, StringComparison.Ordinal);
        Assert.Contains("Name another with --out.", same.Error, StringComparison.Ordinal);
        Assert.Equal("{}", await File.ReadAllTextAsync(page));
    }

    [Theory]
    [InlineData("view")]
    [InlineData("python", "--seconds", "never")]
    [InlineData("fly")]
    public async Task WhatIsNoCommandIsAnErrorAndNoTrace(params string[] args)
    {
        AskRun run = await RunAsync(args);

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith("Error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<AskRun> RunAsync(params string[] args)
    {
        StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        PythonTerminal python = new(TextReader.Null, output, error, IsPerson: false);
        int code = await ToolCommand.RunAsync(args, new AskTerminal(output, error, CanRedraw: false, _ => null), python);
        return new AskRun(code, output.ToString(), error.ToString());
    }
}
