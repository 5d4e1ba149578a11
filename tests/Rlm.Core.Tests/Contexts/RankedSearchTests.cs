using System.Text;

namespace Rlm.Contexts.Tests;

public sealed class RankedSearchTests
{
    private static readonly ContextItem[] Items =
    [
        new("http.md", "# HttpClient\n\nSends HTTP requests. "
            + "The Timeout property says how long to wait before a request times out; 100 seconds by default."),
        new("json.md", "# JsonSerializerOptions\n\n"
            + "PropertyNamingPolicy converts the names of properties, for instance to camel case. Caching the options makes things fast."),
        new("file.cs", "class FileReader\n{\n    // Reads every line lazily.\n"
            + "    IEnumerable<string> ReadLines(string path) => File.ReadLines(path);\n    int max_line_length = 80;\n}"),
        new("noise.md", string.Concat(Enumerable.Range(0,
            400).Select(i => $"This line number {i} talks about gardens, weather and the sea.\n"))),
        new("cjk.md", "東京は日本の首都です。"),
    ];

    [Theory]
    [InlineData("How long does an http client wait before it times out?", "http.md")]
    [InlineData("HttpClient.Timeout", "http.md")]
    [InlineData("camel-case property names", "json.md")]
    [InlineData("json serializer options", "json.md")]
    [InlineData("cached option", "json.md")]
    [InlineData("reading lines lazily", "file.cs")]
    [InlineData("line length max", "file.cs")]
    [InlineData("max_line_length", "file.cs")]
    [InlineData("File.ReadLines", "file.cs")]
    [InlineData("filereader", "file.cs")]
    [InlineData("日本の首都", "cjk.md")]
    [InlineData("東", "cjk.md")]
    [InlineData("GARDENS", "noise.md")]
    public async Task FindsTheDocument(string words, string expected)
    {
        await using var context = InMemoryContext.FromItems(Items);
        var result = await context.Search(ContextQuery.Words(words)).ToResultAsync();
        Assert.Equal(expected, result.Hits[0].Document.Id);
        Assert.True(result.Hits.Zip(result.Hits.Skip(1)).All(pair => pair.First.Score >= pair.Second.Score));
    }

    [Theory]
    [InlineData("norwegian medals")]
    [InlineData("the of and")]
    [InlineData("")]
    [InlineData("?!")]
    public async Task FindsNothingWhereThereIsNothing(string words)
    {
        await using var context = InMemoryContext.FromItems(Items);
        var result = await context.Search(ContextQuery.Words(words)).ToResultAsync();
        Assert.Equal((0, 0L, false, true), (result.Hits.Count, result.Total, result.IsTruncated, result.IsTotalExact));
    }

    [Fact]
    public async Task APassageTellsWhereItIsAndWhatItBelongsTo()
    {
        var text = new StringBuilder("<doc>\n<members>\n");
        for (var i = 0; i < 3_000; i++)
            text.Append($"  <member name=\"M:Thing{i}.Run\">\n    <summary>Runs the thing 😀 of kind{i}.\n"
                + $"      {new string('é', 400)}</summary>\n    <remarks>{new string('x', 900)} tail{i}</remarks>\n  </member>\n");
        var whole = text.ToString();
        using var folder = new TemporaryFolder();
        await using var file = await FileSystemContext.OpenAsync(folder.Write("a.xml", whole));
        await using var memory = InMemoryContext.FromText(whole);
        foreach (IContextEnvironment context in new IContextEnvironment[] { file, memory })
        {
            foreach (var number in new[] { 0, 7, 999, 1_500, 2_999 })
            {
                var hit = (await context.Search(ContextQuery.Words($"kind{number}")).ToResultAsync()).Hits[0];
                var passage = whole.Substring((int)hit.Offset, hit.Length);
                Assert.Contains($"kind{number}.", passage, StringComparison.Ordinal);
                Assert.Equal(whole.AsSpan(0, (int)hit.Offset).Count('\n') + 1, hit.Line);
                Assert.Equal(hit.Document.GetCodePointOffset(hit.Offset), hit.CodePointOffset);
                Assert.Equal(hit.Document.GetCodePointOffset(hit.End), hit.CodePointOffset + hit.CodePointLength);
                var tail = (await context.Search(ContextQuery.Words($"tail{number}")).ToResultAsync()).Hits[0];
                Assert.Contains($"Thing{number}.Run", tail.Heading + tail.Snippet, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task NamesOfTagsAndAttributesAreNoWords()
    {
        await using var context =
            InMemoryContext.FromText("<?xml version=\"1.0\"?>\n"
                + "<doc><summary kind=\"special\">The text &amp; more of List&lt;string&gt;</summary></doc>");
        foreach (var word in new[] { "summary", "kind", "xml", "version", "amp", "lt" })
            Assert.Empty((await context.Search(ContextQuery.Words(word)).ToResultAsync()).Hits);
        foreach (var word in new[] { "special", "text", "list", "string" })
            Assert.Single((await context.Search(ContextQuery.Words(word)).ToResultAsync()).Hits);
    }

    [Fact]
    public async Task GenericsInCodeAreNoTags()
    {
        await using var context = InMemoryContext.FromText("class Store { Dictionary<Customer, List<Order>> _orders; }");
        Assert.Single((await context.Search(ContextQuery.Words("customer")).ToResultAsync()).Hits);
    }

    [Fact]
    public async Task CopiesAreDeliveredOnce()
    {
        await using var context =
            InMemoryContext.FromTexts(["the same passage", "the same passage", "another passage, with more words in it"]);
        var hits = (await context.Search(ContextQuery.Words("same passage")).ToResultAsync()).Hits;
        Assert.Equal([1, 0], hits.Select(hit => hit.Copies));
        var all = (await context.Search(ContextQuery.Words("same passage") with { CollapseCopies = false }).ToResultAsync()).Hits;
        Assert.Equal(3, all.Count);
    }

    [Fact]
    public async Task WhatTheIndexHasNoRoomForIsFoundAllTheSame()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(5);
        for (var i = 0; i < 60; i++)
        {
            var text = string.Concat(Enumerable.Range(0,
                3_000).Select(line => $"filler{random.Next(1000)} words{random.Next(1000)} of line {line} {random.Next()}\n"));
            folder.Write($"{i}.txt", text + $"the special marker{i} stands here\n" + text);
        }

        await using var whole = await FileSystemContext.OpenAsync(folder.Path);
        await using var small =
            await FileSystemContext.OpenAsync(folder.Path, options: new FileSystemContextOptions { MaxIndexSize = 1_000 });
        await whole.IndexAsync();
        await small.IndexAsync();
        Assert.True(small.GetStatistics().IndexBytes < whole.GetStatistics().IndexBytes);
        for (var i = 0; i < 60; i += 7)
        {
            foreach (var context in new[] { whole, small })
            {
                var hit = (await context.Search(ContextQuery.Words($"marker{i}")).ToResultAsync()).Hits[0];
                Assert.Equal($"{i}.txt", hit.Document.Id);
                Assert.Contains($"marker{i} ", hit.Document.ReadString(hit.Offset, hit.Length), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task SnippetsShowTheWords()
    {
        var text = string.Concat(Enumerable.Repeat("some filler text here. ", 30)) + "The needle is blue. "
            + string.Concat(Enumerable.Repeat("and more of it here. ", 20));
        await using var context = InMemoryContext.FromText(text);
        var hit = (await context.Search(ContextQuery.Words("blue needle") with { SnippetLength = 60 }).ToResultAsync()).Hits[0];
        Assert.Contains("needle is blue", hit.Snippet, StringComparison.Ordinal);
        Assert.InRange(hit.Snippet.Length, 1, 60);
    }

    [Fact]
    public async Task PassagesCoverTheTextOnce()
    {
        var text = RandomText.Make(new Random(9), 1_200_000, 26, 120);
        await using var context = InMemoryContext.FromText(text);
        await context.IndexAsync();
        var query = ContextQuery.Words("error Error ab aab a1 b 42 x 1 é 漢字 k ab_ _ k")
            with
        { Limit = int.MaxValue, CollapseCopies = false };
        var hits = (await context.Search(query).ToResultAsync()).Hits.OrderBy(hit => hit.Offset).ToList();
        Assert.Equal(context.GetStatistics().IndexedPassages, hits.Count);
        Assert.Equal(0, hits[0].Offset);
        Assert.Equal(text.Length, hits[^1].End);
        Assert.All(hits.Zip(hits.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Offset));
        Assert.All(hits, hit => Assert.InRange(hit.Length, 1, 1_700));
    }
}
