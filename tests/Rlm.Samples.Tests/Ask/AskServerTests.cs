using System.Text.Json;
using Rlm.Samples.Tests.Servers;

namespace Rlm.Samples.Tests.Ask;

/// <summary>Whole runs through the real HTTP client, against an OpenAI-compatible server on loopback.</summary>
public sealed class AskServerTests : IDisposable
{
    private const string Program = """
        I ask about each part.

        ```repl
        parts = chunk(size=41)
        print(f"{len(parts)} parts")
        replies = llm_query_batched([f"Who is in this text? {part}" for part in parts])
        answer["content"] = " ".join(replies)
        answer["ready"] = True
        ```
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ARunShowsCodeOutputAnswerAndAccount(bool canRedraw)
    {
        await using LoopbackServer server = Server(Program);

        AskRun run = await AskRun.StartAsync(Arguments(server), canRedraw);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.All(
            ["I ask about each part.", "parts = chunk", "2 parts", "a captain", "iterations", "sub-calls", "answered"],
            expected => Assert.Contains(expected, Visible(run.Output), StringComparison.Ordinal));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task PlainOutputHasNoControlCharacters()
    {
        await using LoopbackServer server = Server(Program);

        AskRun run = await AskRun.StartAsync([.. Arguments(server), "--plain"], canRedraw: true);

        Assert.Equal(0, run.Code);
        Assert.DoesNotContain(run.Output, static letter => char.IsControl(letter) && letter != '\n');
    }

    [Fact]
    public async Task RootAndSubCallsGoToTheirModels()
    {
        await using LoopbackServer server = Server(Program);

        await AskRun.StartAsync(Arguments(server));

        string[] models = [.. server.Requests.Select(static request => request.Json.GetProperty("model").GetString()!)];
        Assert.Equal(["root-model", "sub-model", "sub-model"], models);
        Assert.All(server.Requests.Skip(1), static request =>
            Assert.Contains("Who is in this text?", request.Json.GetProperty("messages").GetRawText(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task JsonIsOneObjectAndNothingElse()
    {
        await using LoopbackServer server = Server(Program);

        AskRun run = await AskRun.StartAsync([.. Arguments(server), "--json"]);

        Assert.Equal((0, ""), (run.Code, run.Error));
        using JsonDocument document = JsonDocument.Parse(run.Output);
        JsonElement json = document.RootElement;
        Assert.Equal("a captain a captain", json.GetProperty("answer").GetString());
        Assert.Equal("Answered", json.GetProperty("status").GetString());
        Assert.Equal("Who is on board?", json.GetProperty("question").GetString());
        Assert.Equal(2, json.GetProperty("subCalls").GetArrayLength());
        Assert.Equal(36, json.GetProperty("usage").GetProperty("sub").GetProperty("totalTokenCount").GetInt32());
        Assert.Equal(1, json.GetProperty("iterations").GetInt32());
    }

    [Fact]
    public async Task AFailedSubCallIsToldToTheProgramAndCounted()
    {
        await using LoopbackServer server = new(request =>
            IsRoot(request) ? OpenAIReplies.For(request, Program) : ServerReply.Error(400, "too long"));

        AskRun run = await AskRun.StartAsync(Arguments(server));

        Assert.Equal(0, run.Code);
        Assert.Contains("Error:", run.Output, StringComparison.Ordinal);
        Assert.Contains("2, 2 failed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARunWithoutAnAnswerEndsWithExitCode1()
    {
        await using LoopbackServer server = Server("```repl\nprint('still looking')\n```");

        AskRun run = await AskRun.StartAsync([.. Arguments(server), "--max-iterations", "2"]);

        Assert.Equal(1, run.Code);
        Assert.Contains("2 iterations", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task CancellationEndsARunWithTheUsageSoFar(bool json)
    {
        using CancellationTokenSource cancel = new();
        await using LoopbackServer server = new(request =>
        {
            if (IsRoot(request))
                return OpenAIReplies.For(request, Program);
            cancel.CancelAfter(TimeSpan.FromMilliseconds(50));
            return OpenAIReplies.Whole("never") with { Hangs = true, Drops = true };
        });

        AskRun run = await AskRun.StartAsync([.. Arguments(server), json ? "--json" : "--plain"], canRedraw: false, cancel.Token);

        Assert.Equal(130, run.Code);
        if (json)
            Assert.Equal("Canceled", JsonDocument.Parse(run.Output).RootElement.GetProperty("status").GetString());
        else
            Assert.Contains("root 18", run.Output, StringComparison.Ordinal);
    }

    private string[] Arguments(LoopbackServer server) =>
    [
        "--path", _folder.Write("ship.txt", "The captain slept in his cabin at night.\nThe captain woke early on the next day.\n"),
        "--base-url", server.BaseUrl, "--model", "root-model", "--sub-model", "sub-model", "Who is on board?",
    ];

    private static LoopbackServer Server(string program) =>
        new(request => OpenAIReplies.For(request, IsRoot(request) ? program : "a captain"));

    private static bool IsRoot(ServerRequest request) => request.Json.GetProperty("model").GetString() == "root-model";

    // Colours stand between the words of a line.
    private static string Visible(string output) => System.Text.RegularExpressions.Regex.Replace(output, @"\x1b\[[0-9;?]*[A-Za-z]", "");
}
