using Rlm.Contexts;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Repl;

/// <summary>What model-written code can do with a context; each test runs one cell that submits what it found.</summary>
public class ContextFunctionTests
{
    private const string Log = "start\nERROR 5 disk full\nok\nERROR 7 network down\nWarning: slow\nend\n";

    private static readonly ContextItem[] Files =
    [
        new("src/Program.cs", "class Program\n{\n    static void Main() => Run();\n}\n"),
        new("src/net/Retry.cs", "class Retry\n{\n    int limit = 5; // attempts\n}\n"),
        new("docs/readme.md", "# Retry\nIt stops after 5 attempts.\n", new Dictionary<string, object?> { ["lang"] = "en" }),
    ];

    [Fact]
    public async Task VariablesNamedLikeBuiltInsBreakNoFunction()
    {
        var told = await TestAgent.RunCellsAsync(
            Log,
            "str = list = dict = int = len = max = min = sum = any = all = isinstance = type = range = sorted = tuple = set = bool = zip = 3\n"
            + "getattr = hasattr = callable = repr = print = enumerate = next = float = slice = reversed = globals = None",
            "grep('ERROR')",
            "find('ok'), search('disk'), stats(), budget(), peek(0, 5), SHOW_VARS(), chunk(size=1000)",
            "llm_map(['a'], 'q', schema='no type')");

        Assert.Contains("ERROR 5 disk full", told[1]);
        Assert.DoesNotContain("Error", told[2]);
        Assert.Contains("ValueError", told[3]);
    }

    [Theory]
    [InlineData("FINAL(isinstance(context, str))", "True")]
    [InlineData("FINAL(context[:5] + context[-4:-1])", "startend")]
    [InlineData("FINAL(len(context.splitlines()))", "6")]
    [InlineData("FINAL(context.find('ok') == find('ok')[0].start)", "True")]
    [InlineData("FINAL(context.count('ERROR'))", "2")]
    [InlineData("FINAL([h.line for h in find('ERROR')])", "[2, 4]")]
    [InlineData("FINAL(find('error').total)", "0")]
    [InlineData("FINAL(find('error', ignore_case=True).total)", "2")]
    [InlineData(@"FINAL([h.text for h in grep(r'ERROR (\d)')])", "[\"ERROR 5\", \"ERROR 7\"]")]
    [InlineData(@"FINAL(grep(r'^(?P<what>ok|end)$').total)", "2")]
    [InlineData("import re\nFINAL(grep(re.compile('warning', re.I))[0].snippet)", "Warning: slow")]
    [InlineData("FINAL(regex_search('ERROR', limit=1).truncated)", "True")]
    [InlineData("h = grep('network')[0]\nFINAL([h['line'], h.column, h.snippet, context[h.start:h.end], h.window(8, 5)])", "[4, 9, \"ERROR 7 network down\", \"network\", \"ERROR 7 network down\"]")]
    [InlineData("FINAL('network' in search('network problems')[0])", "True")]
    [InlineData("FINAL(str(grep('ERROR', limit=1)))", "line 2 (at 6): ERROR 5 disk full\n(1 of 2 matches)")]
    [InlineData("FINAL(merge(find('ERROR'), around=25)[0].line)", "1")]
    [InlineData("FINAL(len(merge(grep('ERROR'), grep('down'), around=2)))", "3")]
    [InlineData("FINAL(peek(0, 5))", "start")]
    [InlineData("a, b, c = find('ERROR')[0], find('disk')[0], find('full')[0]\na.score, b.score, c.score = 5, 9, 7\nFINAL([h.score for h in merge(a, b, c, around=9)])", "[9]")]
    [InlineData("c = chunk(size=20)\nFINAL(''.join(c) == context and max(len(p) for p in c) <= 20 and c[1].start == c[0].end)", "True")]
    [InlineData("c = context.chunk(20, overlap=4)\nFINAL(c[1].start == c[0].end - 4)", "True")]
    [InlineData("FINAL(len(context.filter('ERROR')))", "2")]
    [InlineData("FINAL(context.search('network')[0].line >= 1)", "True")]
    [InlineData("FINAL(context.slice(0, 5))", "start")]
    [InlineData("FINAL(load_context() is context)", "True")]
    [InlineData("FINAL([stats()['kind'], stats()['documents'], stats()['characters']])", "[\"text\", 1, 66]")]
    [InlineData("FINAL(context.upper()[:5])", "START")]
    [InlineData("import re\nFINAL(re.findall(r'ERROR (\\d)', context))", "[\"5\", \"7\"]")]
    [InlineData("x = 1\ndef f(): pass\nFINAL(SHOW_VARS())", "x: int\nf: function")]
    [InlineData("FINAL(query)", "What is it?")]
    [InlineData("FINAL('exit' in dir() or '_rlm_ask' in globals())", "False")]
    public async Task WorksOnATextAsOnAString(string cell, string expected) =>
        Assert.Equal(expected, await TestAgent.AnswerAsync(Log, cell));

    [Fact]
    public async Task ALoopLeavesOutAFileThatCannotBeReadAndSaysSo()
    {
        var folder = Directory.CreateTempSubdirectory("rlm-");
        try
        {
            foreach (var name in (string[])["a.txt", "b.txt", "c.txt"])
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), name);
            await using var context = await FileSystemContext.OpenAsync(folder.FullName);
            Assert.Equal(3, (await context.GetShapeAsync()).Documents);
            File.Delete(Path.Combine(folder.FullName, "b.txt"));
            var root = ScriptedChatClient.Saying(
                ScriptedChatClient.Code("found = [d.id for d in context] + [d.id for d in context]\nprint(found)"), ScriptedChatClient.Code("FINAL(found)"));

            var response = await TestAgent.Of(root).RunAsync("q", context);

            Assert.Equal("[\"a.txt\", \"c.txt\", \"a.txt\", \"c.txt\"]", response.Text);
            Assert.Equal(2, root.Calls.Last().Last.Split("[left out:").Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task StatsTellWhatWasLeftOutOfAFolder()
    {
        var folder = Directory.CreateTempSubdirectory("rlm-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "small.txt"), "text");
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "large.txt"), new string('x', 2_000));
            await using var context = await FileSystemContext.OpenAsync(folder.FullName, options: new FileSystemContextOptions { MaxFileSize = 1_000 });
            var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL([stats()['documents'], stats()['skipped']])"));

            var response = await TestAgent.Of(root).RunAsync("q", context);

            Assert.Equal("[1, {\"too_large\": 1}]", response.Text);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task StatsTellEveryReasonAndEveryGlobThatMatchesNothing()
    {
        var folder = Directory.CreateTempSubdirectory("rlm-");
        try
        {
            for (var i = 0; i < 4; i++)
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"b{i}.txt"), "text");
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "a.txt"), [0, 1, 2, 3, 0, 0, 7, 0]);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a-large.txt"), new string('x', 2_000));
            await using var context = await FileSystemContext.OpenAsync(
                folder.FullName, ["**/*.txt", "**/*.mispelt"], new FileSystemContextOptions { MaxFileSize = 1_000, MaxFiles = 3 });
            var root = ScriptedChatClient.Saying(ScriptedChatClient.Code(
                "n = [len(d) for d in context]\ns = stats()\nFINAL([s['skipped'], s['unmatched_globs'], s['grown_documents'], s['bytes_read'] > 0])"));

            var response = await TestAgent.Of(root).RunAsync("q", context);

            using var told = System.Text.Json.JsonDocument.Parse(response.Text);
            var skipped = told.RootElement[0].EnumerateObject().ToDictionary(reason => reason.Name, reason => reason.Value.GetInt32());
            Assert.Equal((1, 1, 2), (skipped["too_large"], skipped["binary"], skipped["too_many"]));
            Assert.Equal("[\"**/*.mispelt\"]", told.RootElement[1].GetRawText());
            Assert.Equal((0, true), (told.RootElement[2].GetInt32(), told.RootElement[3].GetBoolean()));

            var stats = context.AsAIFunctions().Single(function => function.Name == "stats");
            var json = ((System.Text.Json.JsonElement)(await stats.InvokeAsync())!).GetRawText();
            Assert.Contains("\"too_many\":2", json, StringComparison.Ordinal);
            Assert.Contains("\"unmatched_globs\":[\"**/*.mispelt\"]", json, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task NumbersThatAProgramMakesUpAreAnIndexError()
    {
        var context = InMemoryContext.FromItems(Files);
        var root = ScriptedChatClient.Saying(
            ScriptedChatClient.Code("context.append(999)\ntry:\n    context.search('limit')\nexcept IndexError as e:\n    FINAL(str(e))"));

        var response = await TestAgent.Of(root).RunAsync("q", context);

        Assert.Equal("there is no document number 999; there are 3", response.Text);
    }

    [Theory]
    [InlineData("FINAL(peek(-3))", "end")]
    [InlineData("FINAL(len(peek(-2000)))", "2000")]
    [InlineData("FINAL(len(peek(-4000)))", "2000")]
    [InlineData("FINAL(peek(-3, -1))", "en")]
    public async Task PeeksFromTheEndOfALongText(string cell, string expected) =>
        Assert.Equal(expected, await TestAgent.AnswerAsync(new string('x', 5_000) + "end", cell));

    [Theory]
    [InlineData("FINAL(isinstance(context, list) and isinstance(context[0], str))", "True")]
    [InlineData("FINAL([d.id for d in context])", "[\"src/Program.cs\", \"src/net/Retry.cs\", \"docs/readme.md\"]")]
    [InlineData("FINAL(len(context))", "3")]
    [InlineData("FINAL(context[-1].metadata['lang'])", "en")]
    [InlineData("FINAL(context[1:][0].id)", "src/net/Retry.cs")]
    [InlineData("FINAL([len(d) for d in list(context)] == [len(context[i]) for i in range(3)])", "True")]
    [InlineData("FINAL([type(d).__name__ for d in sorted(context, key=len)])", "[\"Document\", \"Document\", \"Document\"]")]
    [InlineData("FINAL(''.join(context).count('class'))", "2")]
    [InlineData("FINAL(sum(1 for i, d in enumerate(context) if 'class' in d))", "2")]
    [InlineData("a, *b = context\nFINAL(b[1].id)", "docs/readme.md")]
    [InlineData("FINAL([*context][0].id)", "src/Program.cs")]
    [InlineData("FINAL(list(map(len, context)) == [len(d) for d in context])", "True")]
    [InlineData("FINAL(max(context, key=len).id)", "src/Program.cs")]
    [InlineData("FINAL([d.id for d in reversed(context)][0])", "docs/readme.md")]
    [InlineData("FINAL({d.id: i for d, i in zip(context, range(9))}['docs/readme.md'])", "2")]
    [InlineData("FINAL(grep('attempts').total)", "2")]
    [InlineData("FINAL([h.id + ':' + str(h.line) for h in grep('attempts', path='src/**')])", "[\"src/net/Retry.cs:3\"]")]
    [InlineData("FINAL(str(find('class')))", "src/Program.cs:1 (at 0): class Program\nsrc/net/Retry.cs:1 (at 0): class Retry")]
    [InlineData("FINAL(context.filter('**/*.cs').regex_search('attempts').total)", "1")]
    [InlineData("FINAL([d.id for d in context.filter(lambda d: 'Retry' in d)])", "[\"src/net/Retry.cs\", \"docs/readme.md\"]")]
    [InlineData("FINAL(context[2].regex_search('attempts')[0].line)", "2")]
    [InlineData("FINAL(context.get_by_id('docs/readme.md')[:7])", "# Retry")]
    [InlineData("FINAL(list_files())", "[\"src/Program.cs\", \"src/net/Retry.cs\", \"docs/readme.md\"]")]
    [InlineData("FINAL(list_files('**/*.md'))", "[\"docs/readme.md\"]")]
    [InlineData("FINAL(search_files('retry'))", "[\"src/net/Retry.cs\"]")]
    [InlineData("FINAL(search_files('*.cs'))", "[\"src/Program.cs\", \"src/net/Retry.cs\"]")]
    [InlineData("FINAL(read_file('src/Program.cs', 6, 13))", "Program")]
    [InlineData("FINAL(file_info('docs/readme.md')['characters'])", "35")]
    [InlineData("FINAL(files_in_directory('src'))", "[\"src/Program.cs\"]")]
    [InlineData("FINAL(files_in_directory('src', recursive=True))", "[\"src/Program.cs\", \"src/net/Retry.cs\"]")]
    [InlineData("try:\n    read_file('Retry.cs')\nexcept FileNotFoundError as e:\n    FINAL(str(e))", "no document 'Retry.cs' in the context; did you mean 'src/net/Retry.cs'?")]
    [InlineData("FINAL(peek(0, 13))", "=== src/Program.cs ===\nclass Program")]
    [InlineData("FINAL(peek(2, 7, 'docs/readme.md'))", "Retry")]
    [InlineData("FINAL([c.id for c in chunk(size=1000)])", "[\"src/Program.cs\", \"src/net/Retry.cs\", \"docs/readme.md\"]")]
    [InlineData("FINAL(stats()['documents'])", "3")]
    [InlineData("FINAL('5 attempts' in search('how many attempts')[0])", "True")]
    [InlineData("context.sort(key=len)\nFINAL(context[0].id)", "docs/readme.md")]
    public async Task WorksOnDocumentsAsOnAList(string cell, string expected)
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code(cell));

        var response = await TestAgent.Of(root, configure: o => o.MaxIterations = 1).RunAsync("q", InMemoryContext.FromItems(Files));

        Assert.True(response.Metadata.Origin == AnswerOrigin.Submitted, root.Calls.Last().All);
        Assert.Equal(expected, response.Text);
    }

    [Fact]
    public async Task SendsPlacesAlongWithTheTextsOfAContext()
    {
        var sub = ScriptedChatClient.Saying("ok");
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("llm_query('Why?', context=grep('attempts'))\nllm_query('What?', context[1:])\nFINAL('x')"));

        await TestAgent.Of(root, sub).RunAsync("q", InMemoryContext.FromItems(Files));

        var prompts = sub.Calls.Select(call => call.Last).ToList();
        Assert.Contains("src/net/Retry.cs:3 (at ", prompts[0], StringComparison.Ordinal);
        Assert.StartsWith("What?\n\n=== src/net/Retry.cs ===\n\nclass Retry", prompts[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nothing but text")]
    public async Task IsAStringForATextAlsoWhereItIsEmpty(string text) =>
        Assert.Equal($"{text.Length}", await TestAgent.AnswerAsync(text, "FINAL(len(context) + grep('z').total)"));

    [Fact]
    public async Task IsAnEmptyListForNoDocuments()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL([len(context), len(list(context)), list_files(), len(grep('a')), chunk(), peek()])"));

        var response = await TestAgent.Of(root).RunAsync("q", InMemoryContext.FromTexts([]));

        Assert.Equal("[0, 0, [], 0, [], \"\"]", response.Text);
    }

    [Theory]
    [InlineData("grep('(')", "ValueError")]
    [InlineData("grep('')", "ValueError")]
    [InlineData("find(5)", "TypeError")]
    [InlineData("find('a', limit=0)", "ValueError")]
    [InlineData("chunk(size=0)", "ValueError")]
    [InlineData("context.get_by_id('nope')", "KeyError")]
    [InlineData("open('/etc/passwd')", "")]
    public async Task RaisesOnMisuse(string call, string expected)
    {
        var answer = await TestAgent.AnswerAsync(Log, $"try:\n    {call}\n    FINAL('fine')\nexcept Exception as e:\n    FINAL(type(e).__name__)");

        Assert.NotEqual("fine", answer);
        if (expected.Length > 0)
            Assert.Equal(expected, answer);
    }

    [Fact]
    public async Task CountsCodePointsAsPythonDoes()
    {
        const string Text = "😀😀 smile\nfind me 😀 here\n";

        Assert.Equal("me 😀 here", await TestAgent.AnswerAsync(Text, "h = find('me')[0]\nassert context[h.start:h.end] == 'me'\nFINAL(context[h.start:len(context) - 1])"));
    }
}
