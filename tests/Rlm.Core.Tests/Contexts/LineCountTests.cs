using System.Text.RegularExpressions;

namespace Rlm.Contexts.Tests;

/// <summary>Lines that are only counted take shortcuts: texts that must be there, an automaton over bytes. They must come to the same.</summary>
public sealed class LineCountTests
{
    private static readonly string[] Patterns =
    [
        "err?or", "^a+b", "b$", @"\w+=\d", "a*", @"\Aa", "x=1", @"e\w+ \w+a", @"\b42\b", "漢.", "(?i)ERROR|é", "a.{0,40}?a$", "[ab]+error\\b",
        @"(?i)\w*ERROR", "(a|b)error+", "er?ror.*", "42.*é", @"é?42\w", "^.*漢字=?x=1$", @"\bk(?:error)+", "(?:x=1|ab){2}error$", "error|x=1|42 ",
        "(?i)error|k|ſ", "aab|bab|aba", @"[a-b]{3,5}[A-Z]", @"\d{2} ", "^$", "^ ", @"\Berror\B", "(?:a|ab)(?:b|_)x", ".", @"\w", @"\(a\)", "K",
        @"(?<name>a)b+", "[^\\W\\n]error", @"\p{Lu}\w", "é|ß", "É.", "a{0}b", "(?:)x", "a|", @"(?i)k", @"_\d", "x=1|", "🙂|😀",
    ];

    public static TheoryData<int, int, int> Texts => new() { { 1, 12, 80 }, { 2, 26, 60 }, { 3, 26, 20_000 }, { 4, 11, 30 }, { 5, 18, 8 }, { 6, 12, 100_000 } };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task CountsAreThoseOfTheEngine(int seed, int variety, int lineLength)
    {
        var random = new Random(seed);
        var text = RandomText.Make(random, 1_000_000, variety, lineLength);
        var lines = text.Split('\n');
        using var folder = new TemporaryFolder();
        await using var file = await FileSystemContext.OpenAsync(folder.Write("a.txt", text));
        foreach (var pattern in Patterns)
        {
            var options = seed % 2 == 0 ? RegexOptions.Multiline | RegexOptions.CultureInvariant : RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
            var query = ContextQuery.Regex(pattern) with { OnePerLine = true, RegexOptions = options };
            var all = await file.Search(query with { Limit = int.MaxValue, SnippetLength = 1 }).ToResultAsync();
            var count = await file.Search(query with { Limit = 0 }).ToResultAsync();
            Assert.True(all.Total == count.Total, $"{pattern}: {count.Total} lines counted, {all.Total} found.");
            if (pattern.Contains(@"\A", StringComparison.Ordinal)) continue;
            var expected = NaiveSearch.Regex(text, new Regex(pattern, options), onePerLine: true);
            Assert.True(expected.Count == all.Total, $"{pattern}: {all.Total} lines found, {expected.Count} expected.");
        }
    }

    [Fact]
    public async Task AnExpressionOfTooManyStatesIsLeftToTheEngine()
    {
        var random = new Random(9);
        var text = string.Concat(Enumerable.Range(0, 40_000).Select(_ => random.Next(30) switch { 0 => '\n', < 15 => 'a', _ => 'b' }));
        using var folder = new TemporaryFolder();
        await using var file = await FileSystemContext.OpenAsync(folder.Write("a.txt", text));
        const string Pattern = "a[ab]{14}a[ab]{9}b";
        var count = await file.Search(ContextQuery.Regex(Pattern) with { OnePerLine = true, Limit = 0 }).ToResultAsync();
        Assert.Equal(NaiveSearch.Regex(text, new Regex(Pattern), onePerLine: true).Count, count.Total);
    }
}
