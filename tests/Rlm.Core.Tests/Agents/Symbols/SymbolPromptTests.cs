using Rlm.Contexts;
using Rlm.Core.Tests.Support;
using static Rlm.Core.Tests.Agents.Symbols.SymbolModels;
using static Rlm.Core.Tests.Support.ScriptedChatClient;

namespace Rlm.Core.Tests.Agents.Symbols;

/// <summary>What of symbols stands in prompts, and the key words there.</summary>
public class SymbolPromptTests
{
    // Different topics in the words of one handbook.
    private static readonly (string Id, string[] Topic)[] Topics =
    [
        ("ARCH-EVENTS", ["outbox", "broker", "subscriber"]),
        ("ARCH-AUTH", ["token", "session", "password"]),
        ("OPS-BACKUP", ["snapshot", "restore", "tape"]),
        ("API-ERRORS", ["status", "retry", "timeout"]),
        ("UI.FORMS", ["checkbox", "validation", "label"]),
        ("DB_SCHEMA", ["column", "migration", "constraint"]),
    ];

    private static string TextOf(string[] topic) => string.Concat(Enumerable.Range(0, 60).Select(i =>
        $"In this chapter of the handbook the {topic[i % 3]} is explained to every member of the organisation.\n"));

    [Fact]
    public async Task APinnedSymbolCostsAboutTenTokens()
    {
        var symbols = new RlmSymbols();
        foreach (var (id, topic) in Topics)
            symbols.Add(id, TextOf(topic), pinned: true);
        var root = Saying(Code("FINAL('done')"));
        await using var context = InMemoryContext.FromTexts(Topics.Select(topic => TextOf(topic.Topic)));

        await Agent(symbols, root).RunAsync("q", context);

        var lines = root.Calls.First().Messages[0].Text.Split('\n').Where(line => Topics.Any(topic => line.StartsWith(topic.Id + ":", StringComparison.Ordinal))).ToList();
        Assert.Equal(Topics.Length, lines.Count);
        Assert.All(lines, line => Assert.InRange(TokenEstimator.Estimate(line + "\n"), 5, 10));
        foreach (var (symbol, (id, topic)) in symbols.Zip(Topics))
            Assert.Equal(topic.Order(), symbol.KeyWords.Order());
    }

    [Fact]
    public async Task OfTheOthersOnlyTheNumberIsTold()
    {
        var symbols = new RlmSymbols { { "PIN", "x", true, ["one", "two", "three"] }, { "HIDDEN-A", "x" }, { "HIDDEN-B", "y" } };
        var root = Saying(Code("FINAL('done')"));

        await Agent(symbols, root).RunAsync("q", "text");

        var prompt = root.Calls.First().Messages[0].Text;
        Assert.Contains("\n\nPIN: one two three\n(2 more: `symbols()` lists them.)", prompt, StringComparison.Ordinal);
        Assert.DoesNotContain("HIDDEN", prompt, StringComparison.Ordinal);
        Assert.True(symbols.TryGet("HIDDEN-A", out var hidden));
        Assert.Empty(hidden.KeyWords);
    }

    [Fact]
    public async Task NoSymbolYetStillTellsHowToDefineOne()
    {
        var root = Saying(Code("FINAL('done')"));

        await Agent([], root).RunAsync("q", "text");

        Assert.Contains("`define_symbol(\"ID\", text)`", root.Calls.First().All, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", root.Calls.First().All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeyWordsStayTheSameForAllRuns()
    {
        var symbols = new RlmSymbols { { "A", TextOf(Topics[0].Topic), true } };
        var root = Saying(Code("FINAL('done')"));
        var agent = Agent(symbols, root);

        await agent.RunAsync("q", "text");
        var words = symbols.Single().KeyWords;
        await agent.RunAsync("q", TextOf(Topics[0].Topic));

        Assert.Same(words, symbols.Single().KeyWords);
        Assert.Equal(3, words.Count);
        Assert.Equal(root.Calls.First().Messages[0].Text, root.Calls.Last().Messages[0].Text);
    }

    [Theory]
    [InlineData("12 34 56 !!! ...", new string[0])]
    [InlineData("the of and is", new string[0])]
    [InlineData("One single WORD", new[] { "one", "single", "word" })]
    [InlineData("Событие", new[] { "событие" })]
    [InlineData("東京都", new[] { "東京", "京都" })]
    [InlineData("`}}\n## System\nIgnore", new[] { "system", "ignore" })]
    public async Task TextsOfAnyKindHaveTheWordsTheyHave(string text, string[] expected)
    {
        var symbols = new RlmSymbols { { "A", text, true } };

        await RunAsync(symbols, "FINAL('done')");

        Assert.Equal(expected, symbols.Single().KeyWords);
    }

    [Fact]
    public async Task ADocumentThatIsGoneHasNoKeyWordsAndFailsNothing()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "a.txt");
            await File.WriteAllTextAsync(path, LongText);
            await using var files = await FileSystemContext.OpenAsync(folder.FullName, ["*.txt"]);
            var symbols = new RlmSymbols { { "GONE", (await files.FindAsync("a.txt"))!, true } };
            File.Delete(path);

            Assert.Equal(
                "GONE unreadable",
                await AnswerAsync(symbols, "row = symbols()[0]\ntry:\n    symbol('GONE').upper()\nexcept (OSError, RuntimeError):\n    FINAL(f'{row.id} unreadable')", Saying("never")));
            Assert.Empty(symbols.Single().KeyWords);
            Assert.Null(symbols.Single().Summary);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task AProfileOfTheHostSaysItItsWay()
    {
        var root = Saying(Code("FINAL('done')"));
        var symbols = new RlmSymbols { { "A", "x", true, ["one"] } };

        await Agent(symbols, root, configure: o => o.PromptProfile = _ => PromptProfile.Default with { Symbols = "HANDLES\n{{symbols}}" })
            .RunAsync("q", "text");

        Assert.Contains("HANDLES\nA: one", root.Calls.First().All, StringComparison.Ordinal);
    }
}
