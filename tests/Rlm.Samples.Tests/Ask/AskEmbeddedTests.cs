namespace Rlm.Samples.Tests.Ask;

/// <summary>Whole runs with the embedded extractive model: no key, no server.</summary>
public sealed class AskEmbeddedTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ATextFileIsAnsweredWithThePlace()
    {
        string file = _folder.Write("ship.txt", string.Concat(Enumerable.Range(1, 500).Select(static i => i == 321
            ? "The captain kept the gold in a barrel below deck.\n\n"
            : $"On day {i} nothing happened, and the crew was bored.\n\n")));

        AskRun run = await AskRun.StartAsync("--path", file, "Where did the captain keep the gold?");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("The captain kept the gold in a barrel below deck.", Answer(run), StringComparison.Ordinal);
        Assert.Contains("line 641", Answer(run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ByToolsTheSameIsFound()
    {
        for (int i = 0; i < 30; i++)
            _folder.Write($"log/day{i}.txt", $"On day {i} nothing happened.\n\nThe crew was bored.\n");
        _folder.Write("log/gold.txt", "It rained.\n\nThe captain kept the gold in a barrel below deck.\n");

        AskRun run = await AskRun.StartAsync("--path", _folder.Path, "--mode", "tools", "Where did the captain keep the gold?");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("The captain kept the gold in a barrel below deck.", Answer(run), StringComparison.Ordinal);
        Assert.EndsWith("gold.txt, line 3.", Answer(run), StringComparison.Ordinal);
        Assert.Contains("search {\"words\":", run.Output, StringComparison.Ordinal);
        Assert.Contains("... sub_query_batch returned after", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("--- output ---", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ByToolsWhatIsNotThereIsNotFound()
    {
        string file = _folder.Write("ship.txt", "The captain kept the gold in a barrel below deck.");

        AskRun run = await AskRun.StartAsync("--path", file, "--mode", "tools", "--json", "Which planet is the largest of the solar system?");

        Assert.Equal(0, run.Code);
        Assert.Contains("\"answer\": \"not found\"", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("magic")]
    [InlineData("2")]
    public async Task ModesThatThereAreNotAreRefused(string mode)
    {
        AskRun run = await AskRun.StartAsync("--mode", mode, "What?");

        Assert.Equal(1, run.Code);
        Assert.Contains($"--mode must be auto, code or tools, not '{mode}'.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASourceTreeIsAnsweredWithTheFile()
    {
        for (int i = 0; i < 30; i++)
            _folder.Write($"src/Part{i}.cs", $"namespace Parts;\n\n/// <summary>Part number {i}.</summary>\npublic sealed class Part{i}\n{{\n}}\n");
        _folder.Write("src/Gate.cs", "namespace Parts;\n\npublic sealed class Gate\n{\n    // Decides whether a user is authenticated.\n    public bool Enter(User user) => user.HasKey;\n}\n");
        _folder.Write("notes.md", "Decides whether a user is authenticated: see the gate.");

        AskRun run = await AskRun.StartAsync("--path", _folder.Path, "--glob", "**/*.cs", "Where is decided whether a user is authenticated?");

        Assert.Equal(0, run.Code);
        Assert.Contains("src/Gate.cs, line 5", Answer(run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNotThereIsNotFound()
    {
        string file = _folder.Write("ship.txt", "The captain kept the gold in a barrel below deck.");

        AskRun run = await AskRun.StartAsync("--path", file, "Which planet is the largest of the solar system?");

        Assert.Equal((0, "not found"), (run.Code, Answer(run)));
    }

    [Theory]
    [InlineData("???")]
    [InlineData("\"'{}\\")]
    [InlineData("What does \"{query}\" or \\n mean?")]
    public async Task AnyQuestionIsSafeToAsk(string question)
    {
        string file = _folder.Write("ship.txt", "The captain kept the gold in a barrel below deck.");

        AskRun run = await AskRun.StartAsync("--path", file, question);

        Assert.Equal((0, "not found"), (run.Code, Answer(run)));
    }

    [Fact]
    public async Task TheEmbeddedModelSaysWhatItIs()
    {
        AskRun run = await AskRun.StartAsync("--path", _folder.Write("a.txt", "Nothing to see."), "What?");

        Assert.Contains("not a language model", run.Output, StringComparison.Ordinal);
    }

    private static string Answer(AskRun run)
    {
        string text = run.Output[(run.Output.IndexOf("=== answer ===", StringComparison.Ordinal) + "=== answer ===".Length)..];
        return text[..text.IndexOf("\nstatus ", StringComparison.Ordinal)].Trim();
    }
}
