using System.Text;
using System.Text.RegularExpressions;

namespace Rlm.Contexts.Tests;

public sealed class SearchAgreesWithNaiveTests
{
    // Longer than a window, so that there are borders, in bytes as in characters.
    private const int Length = 1_000_000;

    private static readonly string[] Literals =
        ["error", "aab", "a", "\n\n", "-\n-", "漢字", "😀", "é", "bab\na", "ERROR", "k", "ſ", "(a)(a)", "aabaab", "42 ", "\uFFFD"];

    private static readonly string[] Patterns =
    [
        "err?or", "^a+b", "b$", @"\w+=\d", "a*", @"\s+\S", "[^a]{3}b", @"(?<=\n)a.*", "x=1(?!4)", "(?s)b.a", @"e\w+\s+\w+a",
        @"\Aa|b\z|a\Z", @"\b42\b", "漢.", "-\n-",
        "(?i)ERROR|é", "a.{0,40}?a$", @"(a|b)\1", @"\w+error", @"[ab]+error\b", @"(?i)\w*ERROR", "(a|b)error+", "er?ror.*",
        "(?:err){1}or", @"\x41ab+", "42.*é", @"é?42+\w",
        @"^.*漢字=?x=1$", @"\bk(?:error)+", "(?:x=1|ab){2}error$",
    ];

    [Theory]
    [InlineData(1, 12, 80)]
    [InlineData(2, 26, 60)]
    [InlineData(3, 26, 400_000)]
    [InlineData(4, 12, 3_000_000)]
    [InlineData(5, 18, 8)]
    [InlineData(6, 26, 3_000_000)]
    public async Task LiteralsInMemoryAndInFiles(int seed, int variety, int lineLength)
    {
        var random = new Random(seed);
        var text = RandomText.Make(random, Length, variety, lineLength);
        using var folder = new TemporaryFolder();
        await using var memory = InMemoryContext.FromText(text);
        await using var file = await FileSystemContext.OpenAsync(folder.Write("a.txt", text));
        for (var i = 0; i < 4; i++)
        {
            var literal = Literals[random.Next(Literals.Length)];
            var ignoreCase = random.Next(2) == 0;
            var onePerLine = random.Next(3) == 0;
            var query = ContextQuery.Literal(literal)
                with
            { IgnoreCase = ignoreCase, OnePerLine = onePerLine, Limit = int.MaxValue, SnippetLength = 40 };
            var expected = NaiveSearch.Literal(text, literal, ignoreCase, onePerLine);
            await AssertAgreesAsync(expected, memory, query);
            await AssertAgreesAsync(expected, file, query);
        }
    }

    [Theory]
    [InlineData(11, 12, 80)]
    [InlineData(12, 26, 60)]
    [InlineData(13, 26, 400_000)]
    [InlineData(14, 18, 8)]
    public async Task RegularExpressionsInMemoryAndInFiles(int seed, int variety, int lineLength)
    {
        var random = new Random(seed);
        var text = RandomText.Make(random, Length, variety, lineLength);
        using var folder = new TemporaryFolder();
        await using var memory = InMemoryContext.FromText(text);
        await using var file = await FileSystemContext.OpenAsync(folder.Write("a.txt", text));
        for (var i = 0; i < 4; i++)
        {
            var pattern = Patterns[random.Next(Patterns.Length)];
            var onePerLine = random.Next(3) == 0;
            var query = ContextQuery.Regex(pattern) with { OnePerLine = onePerLine, Limit = int.MaxValue, SnippetLength = 40 };
            var expected = NaiveSearch.Regex(text, new Regex(pattern, query.RegexOptions), onePerLine);
            await AssertAgreesAsync(expected, memory, query);
            await AssertAgreesAsync(expected, file, query);
        }
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    public async Task FilesWithInvalidBytes(int seed)
    {
        var random = new Random(seed);
        var bytes = Encoding.UTF8.GetBytes(RandomText.Make(random, Length, 26, 200));
        for (var i = 0; i < bytes.Length / 50; i++) bytes[random.Next(8_192, bytes.Length)] = (byte)random.Next(0x80, 0x100);
        var text = Encoding.UTF8.GetString(bytes);
        using var folder = new TemporaryFolder();
        await using var file = await FileSystemContext.OpenAsync(folder.Write("a.txt", bytes));
        foreach (var literal in new[] { "error", "\uFFFD", "漢字", "b" })
            await AssertAgreesAsync(NaiveSearch.Literal(text, literal, false), file, ContextQuery.Literal(literal)
                with
            { Limit = int.MaxValue, SnippetLength = 40 });
        foreach (var pattern in new[] { @"\uFFFD+.", "a+b", @"\w\s\w" })
        {
            var query = ContextQuery.Regex(pattern) with { Limit = int.MaxValue, SnippetLength = 40 };
            await AssertAgreesAsync(NaiveSearch.Regex(text, new Regex(pattern, query.RegexOptions)), file, query);
        }
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public async Task FilesInEveryEncoding(string name)
    {
        var random = new Random(31);
        var text = RandomText.Make(random, Length, 26, 300);
        var encoding = Encoding.GetEncoding(name);
        using var folder = new TemporaryFolder();
        await using var file =
            await FileSystemContext.OpenAsync(folder.Write("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]));
        foreach (var literal in new[] { "error", "😀", "-\n-" })
            await AssertAgreesAsync(NaiveSearch.Literal(text, literal, true), file, ContextQuery.Literal(literal)
                with
            { Limit = int.MaxValue, SnippetLength = 40, IgnoreCase = true });
        var query = ContextQuery.Regex(@"\w+\s+漢") with { Limit = int.MaxValue, SnippetLength = 40 };
        await AssertAgreesAsync(NaiveSearch.Regex(text, new Regex(query.Pattern, query.RegexOptions)), file, query);
    }

    [Theory]
    [InlineData(51, 13, 80)]
    [InlineData(52, 26, 60)]
    [InlineData(53, 18, 2_000)]
    public async Task EveryPatternOnAShorterText(int seed, int variety, int lineLength)
    {
        var random = new Random(seed);
        var text = RandomText.Make(random, 900_000, variety, lineLength);
        using var folder = new TemporaryFolder();
        await using var file = await FileSystemContext.OpenAsync(folder.Write("a.txt", text));
        RegexOptions[] all = [RegexOptions.Multiline, RegexOptions.None, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant];
        foreach (var pattern in Patterns)
        {
            var options = all[random.Next(all.Length)];
            var query = ContextQuery.Regex(pattern) with { Limit = int.MaxValue, SnippetLength = 40, RegexOptions = options };
            await AssertAgreesAsync(NaiveSearch.Regex(text, new Regex(pattern, options)), file, query);
        }
    }

    [Fact]
    public async Task ManySmallDocumentsInOrder()
    {
        var random = new Random(41);
        var texts = Enumerable.Range(0, 500).Select(_ => RandomText.Make(random, random.Next(0, 20_000), 26, 50)).ToArray();
        await using var context = InMemoryContext.FromTexts(texts);
        var result = await context.Search(ContextQuery.Literal("error") with { Limit = int.MaxValue, SnippetLength = 40 }).ToResultAsync();
        var expected = texts.SelectMany((text, index) => NaiveSearch.Literal(text, "error", false).Select(hit => (Id: $"{index}", hit)));
        Assert.Equal(expected, result.Hits.Select(hit => (hit.Document.Id, NaiveHit.Of(hit))));
        Assert.Equal(result.Hits.Count, result.Total);
        Assert.False(result.IsTruncated);
        Assert.True(result.IsTotalExact);
    }

    private static async Task AssertAgreesAsync(List<NaiveHit> expected, IContextEnvironment context, ContextQuery query)
    {
        var result = await context.Search(query).ToResultAsync();
        for (var i = 0; i < Math.Min(expected.Count, result.Hits.Count); i++)
        {
            if (expected[i] != NaiveHit.Of(result.Hits[i]))
                Assert.Fail($"{query.Pattern}: hit {i} is {NaiveHit.Of(result.Hits[i])}, not {expected[i]}.");
        }

        Assert.True(expected.Count == result.Hits.Count, $"{query.Pattern}: {result.Hits.Count} hits, not {expected.Count}.");
        Assert.Equal(expected.Count, result.Total);
    }
}
