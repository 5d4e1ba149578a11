using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Rlm.Contexts;
using Rlm.Core.Tests.Support;
using static Rlm.Core.Tests.Agents.Symbols.SymbolModels;
using static Rlm.Core.Tests.Support.ScriptedChatClient;

namespace Rlm.Core.Tests.Agents.Symbols;

/// <summary>What programs do with symbols.</summary>
public class SymbolProgramTests
{
    [Fact]
    public async Task TheTextIsReachedByTheId() =>
        Assert.Equal("HELLO ARCH True", await AnswerAsync(
            new RlmSymbols { { "ARCH", "hello" } },
            "s = symbol('arch')\nFINAL(f'{s.upper()} {s.id} {isinstance(s, str) and s == \"hello\" and s.summary is None}')"));

    [Theory]
    [InlineData("symbol('NONE')", "KeyError", "there is no symbol 'NONE'; there are: A, B")]
    [InlineData("symbol('x\\n' * 100)", "KeyError", "there is no symbol 'x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?...'")]
    [InlineData("symbol(7)", "TypeError", "must be a str, not int")]
    [InlineData("symbols(7)", "TypeError", "must be a str, not int")]
    [InlineData("define_symbol('a', 'text')", "ValueError", "the symbol A is the host's")]
    [InlineData("define_symbol('no id', 'text')", "ValueError", "'no id' is no id of a symbol")]
    [InlineData("define_symbol('N', '')", "ValueError", "the text is empty")]
    [InlineData("define_symbol('N', 7)", "TypeError", "must be a str or a hit, not int")]
    [InlineData("define_symbol('N', 'x' * 4194305)", "ValueError", "may have 4,194,304 characters together")]
    [InlineData("[define_symbol(f'N{i}', 'x') for i in range(257)]", "ValueError", "there are 256 symbols of your own already")]
    public async Task WhatIsWrongIsAnErrorOfTheProgram(string code, string type, string message)
    {
        var answer = await AnswerAsync(
            new RlmSymbols { { "A", "a" }, { "B", "b" } },
            $"try:\n    {code}\nexcept Exception as e:\n    FINAL(type(e).__name__ + ': ' + str(e))");

        Assert.StartsWith(type, answer, StringComparison.Ordinal);
        Assert.Contains(message, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AListingHasIdKeyWordsAndSummary()
    {
        var symbols = new RlmSymbols
        {
            { "ARCH", "x", false, ["bus", "outbox"], "How events travel." },
            { "ADR-1", "A short  text\nis its own summary.", false, ["one"] },
            { "OTHER", "other", false, ["two"], "Something else." },
        };

        Assert.Equal(
            "ARCH: bus outbox - How events travel.\nADR-1: one - A short text is its own summary.|bus How events travel.|1",
            await AnswerAsync(symbols, """
                found = symbols('A*')
                id, words, summary = found[0]
                FINAL(f"{found}|{words[0]} {found[0].summary}|{len(symbols('other'))}")
                """));
    }

    [Fact]
    public async Task ADocumentOfAContextStaysWhereItIs()
    {
        await using var other = InMemoryContext.FromItems([new("big.txt", new string('x', 3_000_000) + "end")]);
        var document = (await other.FindAsync("big.txt"))!;
        var symbols = new RlmSymbols { { "BIG", document }, { "TAIL", document.Slice(2_999_999, 4) } };

        // Fifty copies would not fit.
        var response = await RunAsync(
            symbols, "kept = [symbol('BIG') for i in range(50)]\nFINAL(f\"{len(kept[9])} {kept[9][-3:]} {symbol('TAIL')} {kept[9].find('e')}\")",
            configure: o => o.SessionMemoryBytes = o.ObjectMemoryBytes = 16_000_000);

        Assert.Equal("3000003 end xend 3000000", response.Text);
    }

    [Fact]
    public async Task ASymbolOfAFileIsAWindowOntoIt()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a.md"), string.Concat(Enumerable.Repeat("a line of it\n", 10_000)) + "ärger");
            await using var files = await FileSystemContext.OpenAsync(folder.FullName, ["*.md"]);
            var symbols = new RlmSymbols { { "DOC", (await files.FindAsync("a.md"))!, true } };

            var root = Saying(Code("FINAL(f\"{len(symbol('DOC'))} {symbol('DOC')[-5:]}\")"));
            var response = await Agent(symbols, root).RunAsync("q", files);

            Assert.Equal("130005 ärger", response.Text);
            Assert.EndsWith("\nDOC: ärger line", root.Calls.First().Messages[0].Text, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("define_symbol('MINE', 'made up')", "made up")]
    [InlineData("define_symbol('MINE', context)", TestAgent.Text)]
    [InlineData("define_symbol('MINE', chunk(context, 16)[0])", "The first line.\n")]
    [InlineData("define_symbol('MINE', grep('swordfish')[0])", "The password is swordfish.")]
    [InlineData("define_symbol('MINE', search('password')[0])", TestAgent.Text)]
    [InlineData("define_symbol('MINE', 'before'); define_symbol('mine', 'after')", "after")]
    [InlineData("define_symbol('FIRST', 'made up'); define_symbol('MINE', symbol('FIRST'))", "made up")]
    public async Task AProgramDefinesSymbols(string code, string expected)
    {
        var symbols = new RlmSymbols();

        Assert.Equal(expected.Trim(), (await AnswerAsync(symbols, $"{code}\nFINAL(symbol('MINE'))", text: TestAgent.Text)).Trim());
        Assert.Empty(symbols);
    }

    [Fact]
    public async Task WhatAProgramDefinesNestedAgentsKnowAndOtherRunsDoNot()
    {
        var symbols = new RlmSymbols { { "HOST", "of the host" } };
        var root = new ScriptedChatClient(call => call.All.Contains("You are a nested agent", StringComparison.Ordinal)
            ? Code("FINAL(symbol('MINE') + '/' + symbol('HOST') + '/' + define_symbol('DEEP', 'from below'))")
            : call.All.Contains("The question: first", StringComparison.Ordinal)
                ? Code("define_symbol('MINE', context[:4])\nFINAL(rlm_query('read MINE', context='nothing') + '/' + symbol('DEEP'))")
                : Code("FINAL(', '.join(row.id for row in symbols()))"));
        var agent = Agent(symbols, root, configure: o => o.MaxDepth = 2);

        Assert.Equal("text/of the host/from below/from below", (await agent.RunAsync("first", "text")).Text);
        Assert.Equal("HOST", (await agent.RunAsync("second", "text")).Text);
        Assert.Contains("(2: `symbols()` lists them.)", root.Calls.ElementAt(1).All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASymbolIsTheContextOfANestedAgent()
    {
        var root = new ScriptedChatClient(call => Code(call.All.Contains("You are a nested agent", StringComparison.Ordinal)
            ? "FINAL(f'{query} {context} {type(context).__name__}')"
            : "FINAL(rlm_query('one', context=symbol('A')) + '; ' + rlm_query('two', context=[symbol('A'), 'x'])  + '; ' + llm_query('p', symbol('A')))"));

        var response = await Agent(new RlmSymbols { { "A", "alpha" } }, root, Saying("sub"), o => o.MaxDepth = 2).RunAsync("q", "text");

        Assert.Equal("one alpha Document; two <2 documents: 'A', '1'> Documents; sub", response.Text);
    }

    [Fact]
    public async Task AnAgentAsClientKnowsThemToo()
    {
        var reader = new RlmAgent(Saying(Code("FINAL(symbol('A') + symbol('MINE'))")));

        Assert.Equal("alphabeta", await AnswerAsync(
            new RlmSymbols { { "A", "alpha" } }, "define_symbol('MINE', 'beta')\nFINAL(llm_query('read A'))", reader));
    }

    [Fact]
    public async Task AProgramOfItsOwnNamesBreaksNothing() =>
        Assert.Equal("3 alpha", await AnswerAsync(
            new RlmSymbols { { "A", "alpha" } }, "s = symbol\nsymbols = [1, 2]\nstr = len = list = None\nFINAL(f\"{sum(symbols)} {s('A')}\")"));

    [Fact]
    public async Task WithoutSymbolsThereAreNoFunctionsAndNoWordOfThem()
    {
        var root = Saying(Code("FINAL('symbol' in globals())"));

        var response = await TestAgent.Of(root).RunAsync("q", "text");

        Assert.Equal("False", response.Text);
        Assert.DoesNotContain("symbol", root.Calls.First().All, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task TheyComeByBuilderContainerAndChatOptions()
    {
        var one = new RlmSymbols { { "ONE", "1" } };
        var two = new RlmSymbols { { "TWO", "2" } };
        var root = Saying(Code("FINAL(','.join(row.id for row in symbols()))"));
        var agent = new RlmAgentBuilder().UseRootClient(root).UseSymbols(one).Build();
        var services = new ServiceCollection();
        services.AddSingleton(two).AddSingleton<IChatClient>(root);
        services.AddRlm().UseSymbols(provider => provider.GetRequiredService<RlmSymbols>());
        await using var provider = services.BuildServiceProvider();

        Assert.Equal("ONE", (await agent.RunAsync("q", "text")).Text);
        Assert.Equal("TWO", (await agent.WithSymbols(two).RunAsync("q", "text")).Text);
        Assert.Equal("TWO", (await agent.GetResponseAsync("q", new ChatOptions().WithSymbols(two))).Text);
        Assert.Equal("TWO", (await provider.GetRequiredService<RlmAgent>().RunAsync("q", "text")).Text);
        Assert.Equal("TWO", (await root.AsRlm().GetResponseAsync("q", new ChatOptions().WithSymbols(two))).Text);
        Assert.Same(two, new ChatOptions().WithSymbols(two).GetSymbols());
        Assert.Null(new ChatOptions().GetSymbols());
    }

    [Theory]
    [InlineData("symbol")]
    [InlineData("symbols")]
    [InlineData("define_symbol")]
    [InlineData("get_symbol")]
    [InlineData("list_symbols")]
    public void AFunctionOfTheHostCannotHaveTheirNames(string name) =>
        Assert.Throws<ArgumentException>(() => new RlmAgentBuilder().UseRootClient(Saying("x"))
            .UseFunctions(AIFunctionFactory.Create(() => 1, name)).Build());
}
