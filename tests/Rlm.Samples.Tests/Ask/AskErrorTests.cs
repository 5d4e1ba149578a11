using Rlm.Samples.Tests.Servers;

namespace Rlm.Samples.Tests.Ask;

public sealed class AskErrorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task APathThatDoesNotExist() =>
        AssertFailed(await AskRun.StartAsync("--path", "/no/such/place", "What?"), "/no/such/place");

    [Fact]
    public async Task AnEmptyFolder() =>
        AssertFailed(await AskRun.StartAsync("--path", _folder.Path, "What?"), "holds no text");

    [Fact]
    public async Task AFolderWhereNothingMatches()
    {
        _folder.Write("a.txt", "text");

        AssertFailed(await AskRun.StartAsync("--path", _folder.Path, "--glob", "**/*.md", "What?"), "**/*.md");
    }

    [Fact]
    public async Task AnEmptyFile() =>
        AssertFailed(await AskRun.StartAsync("--path", _folder.Write("empty.txt", ""), "What?"), "is empty");

    [Fact]
    public async Task ABinaryFile() =>
        AssertFailed(await AskRun.StartAsync("--path", _folder.Write("data.bin", [0x7f, 0x45, 0, 0, 1, 2, 3, 0, 0xff, 0xfe, 0]), "What?"), "data.bin");

    [Fact]
    public async Task AMissingKey() =>
        AssertFailed(await AskRun.StartAsync("--path", Text(), "--model", "gpt-5", "What?"), "OPENAI_API_KEY");

    [Fact]
    public async Task ABaseUrlThatIsNone() =>
        AssertFailed(await AskRun.StartAsync("--path", Text(), "--model", "m", "--base-url", "nowhere", "What?"), "nowhere");

    [Fact]
    public async Task AServerThatIsNotThere()
    {
        string nowhere;
        await using (LoopbackServer server = new(OpenAIReplies.Whole("gone")))
            nowhere = server.BaseUrl;

        AssertFailed(await AskRun.StartAsync("--path", Text(), "--model", "m", "--base-url", nowhere, "What?"), $"{nowhere} could not be reached");
    }

    [Fact]
    public async Task AServerThatRefusesTheKey()
    {
        await using LoopbackServer server = new(ServerReply.Error(401, "No such key"));

        AssertFailed(await AskRun.StartAsync("--path", Text(), "--model", "m", "--base-url", server.BaseUrl, "What?"), "refused the key (401): No such key.");
    }

    [Fact]
    public async Task AnEmptyGlob() => AssertFailed(await AskRun.StartAsync("--path", _folder.Path, "--glob", "", "What?"), "--glob is empty");

    [Fact]
    public async Task APathWithoutAQuestion() => AssertFailed(await AskRun.StartAsync("--path", Text()), "There is no question");

    [Fact]
    public async Task AnEmptyQuestion() => AssertFailed(await AskRun.StartAsync(""), "There is no question");

    [Theory]
    [InlineData("--max-depth", "0")]
    [InlineData("--max-depth", "many")]
    [InlineData("--max-iterations", "-1")]
    public async Task ANumberOutOfRange(string option, string value) =>
        AssertFailed(await AskRun.StartAsync("--path", Text(), option, value, "What?"), option);

    [Theory]
    [InlineData("--bogus")]
    [InlineData("--path")]
    public async Task AnOptionThatIsNoneOrLacksItsValue(string option) =>
        AssertFailed(await AskRun.StartAsync("What?", option), option);

    [Fact]
    public async Task AnEmptyPath()
    {
        AskRun run = await AskRun.StartAsync(["--path", "", "What?"], canRedraw: false);

        AssertFailed(run, "--path is empty");
    }

    private string Text() => _folder.Write("text.txt", "The captain kept the gold in a barrel.");

    private static void AssertFailed(AskRun run, string expected)
    {
        Assert.Equal(1, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.StartsWith("Error: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error + run.Output, StringComparison.Ordinal);
    }
}
