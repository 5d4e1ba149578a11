using Rlm.Core.Tests.Support;
using static Rlm.Core.Tests.Agents.Symbols.SymbolModels;
using static Rlm.Core.Tests.Support.ScriptedChatClient;
using static Rlm.Core.Tests.Support.ToolConversations;

namespace Rlm.Core.Tests.Agents.Symbols;

/// <summary>Symbols for models that work by tools.</summary>
public class SymbolToolTests
{
    [Fact]
    public async Task AModelReadsAndListsThem()
    {
        var symbols = new RlmSymbols { { "ARCH", "0123456789", true, ["bus", "outbox"] }, { "LONG", LongText, false, ["event"] } };
        var sub = ScriptedChatClient.Saying("How events travel.");
        var root = ToolConversations.Saying(
            Calling(
                ("get_symbol", new { id = "arch" }), ("get_symbol", new { id = "ARCH", offset = 2, length = 3 }),
                ("list_symbols", new { }), ("list_symbols", new { match = "arch" })),
            Submitting("done"));

        var response = await ToolConversations.Agent(root, sub).WithSymbols(symbols).RunAsync("q", "text");

        Assert.Equal("done", response.Text);
        Assert.Equal(
            [
                """{"id":"ARCH","offset":0,"text":"0123456789","total":10,"truncated":false}""",
                """{"id":"ARCH","offset":2,"text":"234","total":10,"truncated":true}""",
                """{"symbols":[{"id":"ARCH","key_words":"bus outbox","summary":"0123456789"},{"id":"LONG","key_words":"event","summary":"How events travel."}]}""",
            ],
            root.Calls.Last().ResultTexts().Take(3));
        Assert.StartsWith(
            """{"symbols":[{"id":"ARCH","key_words":"bus outbox","summary":"0123456789"}]""", root.Calls.Last().ResultTexts()[3], StringComparison.Ordinal);
        Assert.Single(response.Metadata.SubCalls);
        var prompt = root.Calls.First().Messages[0].Text;
        Assert.Contains("ARCH: bus outbox\n(1 more: `list_symbols` lists them.)", prompt, StringComparison.Ordinal);
        Assert.DoesNotContain("`symbol(", prompt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnknownOneIsAnErrorThatNamesTheOthers()
    {
        var root = ToolConversations.Saying(Calling(("get_symbol", new { id = "NO" }), ("get_symbol", new { })), Submitting("done"));

        await ToolConversations.Agent(root).WithSymbols(new RlmSymbols { { "ARCH", "x" } }).RunAsync("q", "text");

        var results = root.Calls.Last().ResultTexts();
        Assert.Equal("""{"error":"there is no symbol 'NO'; there are: ARCH"}""", results[0]);
        Assert.StartsWith("""{"error":"id is missing""", results[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutSymbolsThereAreNoToolsForThem()
    {
        var root = ToolConversations.Saying(Submitting("done"));

        await ToolConversations.Agent(root).RunAsync("q", "text");

        Assert.DoesNotContain(root.Calls.First().Options!.Tools!, tool => tool.Name.Contains("symbol", StringComparison.Ordinal));
        Assert.DoesNotContain("symbol", root.Calls.First().All, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task AModelThatIsSwitchedToToolsKeepsThem()
    {
        var root = new ScriptedChatClient(call => Task.FromResult(call.Number < 3
            ? Reply("I cannot write code.")
            : call.Number == 3 ? Calling(("get_symbol", new { id = "A" })) : Submitting(call.ResultTexts()[0].Split(",\"offset\"")[0])));

        var response = await Agent(new RlmSymbols { { "A", "alpha", true, ["one"] } }, root).RunAsync("q", "text");

        Assert.Equal("""{"id":"A" """.TrimEnd(), response.Text);
        Assert.Equal(RlmMode.Tools, response.Metadata.Root.Mode);
    }
}
