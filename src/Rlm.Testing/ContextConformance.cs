using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Rlm.Contexts;

namespace Rlm.Testing;

/// <summary>
/// What every context environment must do, as checks by name for any test framework: run each with a factory of yours, best as one test a
/// name. A check that fails throws a <see cref="ContextConformanceException"/>.
/// </summary>
/// <example>
/// <code>
/// public static TheoryData&lt;string&gt; Checks => [.. ContextConformance.Checks];
///
/// [Theory, MemberData(nameof(Checks))]
/// public Task MyContextConforms(string check) => ContextConformance.RunAsync(check, documents => MyContext.OpenAsync(documents));
/// </code>
/// </example>
public static class ContextConformance
{
    private static readonly Dictionary<string, Func<ContextFactory, Task>> All = new(StringComparer.Ordinal)
    {
        ["Shape"] = ShapeAsync,
        ["Listing"] = ListingAsync,
        ["Finding"] = FindingAsync,
        ["Slices"] = SlicesAsync,
        ["CodePoints"] = CodePointsAsync,
        ["Encodings"] = EncodingsAsync,
        ["InvalidBytes"] = InvalidBytesAsync,
        ["LineEnds"] = LineEndsAsync,
        ["EmptyDocuments"] = EmptyDocumentsAsync,
        ["SearchOrder"] = SearchOrderAsync,
        ["SearchAgreesWithTheText"] = SearchAgreesAsync,
        ["Totals"] = TotalsAsync,
        ["Ranking"] = RankingAsync,
        ["Restrictions"] = RestrictionsAsync,
        ["Cancellation"] = CancellationAsync,
        ["ConcurrentUse"] = ConcurrentUseAsync,
        ["Refusals"] = RefusalsAsync,
        ["Disposal"] = DisposalAsync,
    };

    /// <summary>Gets the names of the checks.</summary>
    public static IReadOnlyCollection<string> Checks => All.Keys;

    /// <summary>Runs one check.</summary>
    /// <param name="check">Its name, one of <see cref="Checks"/>.</param>
    /// <param name="factory">Makes the environment; the check disposes it.</param>
    /// <returns>A task that ends when the check has passed.</returns>
    /// <exception cref="ArgumentException">There is no check of that name.</exception>
    /// <exception cref="ContextConformanceException">The environment does not conform.</exception>
    public static Task RunAsync(string check, ContextFactory factory)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(factory);
        return All.TryGetValue(check, out var run)
            ? run(factory)
            : throw new ArgumentException($"There is no check '{check}'.", nameof(check));
    }

    private static async Task ShapeAsync(ContextFactory factory)
    {
        await using var context = await OpenAsync(factory, ("a", "12"), ("b", "3456")).ConfigureAwait(false);
        var shape = await context.GetShapeAsync().ConfigureAwait(false);
        Expect(2L, shape.Documents, "the number of documents");
        Expect("a,b", string.Join(',', shape.SampleIds), "the sample of ids");
        if (shape.Bytes < 6) throw new ContextConformanceException($"The documents have 6 characters but {shape.Bytes} bytes.");
        if (shape.Characters is { } characters) Expect(6L, characters, "the number of characters");
    }

    private static async Task ListingAsync(ContextFactory factory)
    {
        await using var context =
            await OpenAsync(factory, ("docs/a.md", "a"), ("src/a.cs", "b"), ("src/x/b.cs", "c")).ConfigureAwait(false);
        Expect("docs/a.md,src/a.cs,src/x/b.cs", await IdsAsync(context, null).ConfigureAwait(false), "all ids");
        Expect("src/a.cs,src/x/b.cs", await IdsAsync(context, "src/**/*.cs").ConfigureAwait(false), "the ids of src/**/*.cs");
        Expect("src/a.cs,src/x/b.cs", await IdsAsync(context, "*.cs").ConfigureAwait(false), "the ids of *.cs");
        Expect("", await IdsAsync(context, "*.java").ConfigureAwait(false), "the ids of *.java");
    }

    private static async Task FindingAsync(ContextFactory factory)
    {
        await using var context = await OpenAsync(factory, ("a", "first"), ("sub/b", "second")).ConfigureAwait(false);
        Expect("second", (await DocumentAsync(context, "sub/b").ConfigureAwait(false)).ReadString(0, 10), "the text of sub/b");
        if (await context.FindAsync("nothing").ConfigureAwait(false) is not null)
            throw new ContextConformanceException("A document that does not exist was found.");
    }

    private static async Task SlicesAsync(ContextFactory factory)
    {
        var text = Sample(3_000_000, mixed: true);
        await using var context = await OpenAsync(factory, ("a", text)).ConfigureAwait(false);
        var document = await DocumentAsync(context, "a").ConfigureAwait(false);
        var random = new Random(1);
        var buffer = new char[30_000];
        for (var i = 0; i < 300; i++)
        {
            var offset = random.Next(text.Length + 3);
            var length = random.Next(i % 10 == 0 ? buffer.Length : 50);
            var expected = text.AsSpan(Math.Min(offset, text.Length));
            if (expected.Length > length) expected = expected[..length];
            var read = document.Read(offset, buffer.AsSpan(0, length));
            if (!buffer.AsSpan(0, read).SequenceEqual(expected))
                throw new ContextConformanceException($"{length} characters at {offset} are not those of the text.");
        }

        Expect((long)text.Length, document.Length, "the length");
        Expect(text[^5..], document.ReadString(text.Length - 5, 100), "a slice beyond the end");
        Expect("", document.ReadString(text.Length + 10, 5), "a slice after the end");
        var slice = document.Slice(1_000_000, 1_000);
        Expect(text.Substring(1_000_500, 100), slice.ReadString(500, 100), "a part of a slice");
    }

    private static async Task CodePointsAsync(ContextFactory factory)
    {
        var text = Sample(400_000, mixed: true);
        await using var context = await OpenAsync(factory, ("a", text)).ConfigureAwait(false);
        var document = await DocumentAsync(context, "a").ConfigureAwait(false);
        long codePoints = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i % 997 == 0) Expect(codePoints, document.GetCodePointOffset(i), $"the code points before {i}");
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (i % 997 == 0) Expect((long)i, document.GetOffset(codePoints), $"the offset of code point {codePoints}");
            if (isPair)
            {
                Expect(codePoints, document.GetCodePointOffset(i + 1), "an offset inside a pair");
                i++;
            }

            codePoints++;
        }

        Expect(codePoints, document.CodePointLength, "the length in code points");
        Expect((long)text.Length, document.GetOffset(codePoints + 5), "an offset beyond the end");
    }

    private static async Task EncodingsAsync(ContextFactory factory)
    {
        const string Text = "Grüße,\r\n漢字 😀 end";
        foreach (var encoding in new Encoding[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32,
            new UTF32Encoding(true, true) })
        {
            await using var context =
                await factory([new("a", [.. encoding.GetPreamble(), .. encoding.GetBytes(Text)])]).ConfigureAwait(false);
            Expect(Text, (await DocumentAsync(context, "a").ConfigureAwait(false)).ReadString(0, 100), $"the text in {encoding.WebName}");
        }
    }

    private static async Task InvalidBytesAsync(ContextFactory factory)
    {
        byte[] bytes = [.. "plain text first, then caf"u8, 0xE9, .. " and "u8, 0xF0, 0x9F, 0x98, .. " cut"u8];
        await using var context = await factory([new("a", bytes)]).ConfigureAwait(false);
        var text = (await DocumentAsync(context, "a").ConfigureAwait(false)).ReadString(0, 100);
        Expect("plain text first, then caf\uFFFD and \uFFFD cut", text, "a text with invalid bytes");
    }

    private static async Task LineEndsAsync(ContextFactory factory)
    {
        const string Text = "one\r\ntwo\n\rthree\r\n\r\n";
        await using var context = await OpenAsync(factory, ("a", Text)).ConfigureAwait(false);
        Expect(Text, (await DocumentAsync(context, "a").ConfigureAwait(false)).ReadString(0, 100), "line ends");
        var hit = (await context.Search(ContextQuery.Literal("three")).ToResultAsync().ConfigureAwait(false)).Hits[0];
        Expect((3L, 2L), (hit.Line, hit.Column), "line and column");
    }

    private static async Task EmptyDocumentsAsync(ContextFactory factory)
    {
        await using var context = await OpenAsync(factory, ("a", ""), ("b", "x")).ConfigureAwait(false);
        var document = await DocumentAsync(context, "a").ConfigureAwait(false);
        Expect((0L, 0L, ""), (document.Length, document.CodePointLength, document.ReadString(0, 5)), "an empty document");
        Expect(1L, (await context.Search(ContextQuery.Regex("x")).ToResultAsync().ConfigureAwait(false)).Total,
            "the hits beside an empty document");
    }

    private static async Task SearchOrderAsync(ContextFactory factory)
    {
        var filler = string.Concat(Enumerable.Repeat("filler line\n", 100_000));
        await using var context =
            await OpenAsync(factory, ("a", "x" + filler + "x"), ("b", "x"), ("c", filler + "xx")).ConfigureAwait(false);
        var hits = (await context.Search(ContextQuery.Literal("x")).ToResultAsync().ConfigureAwait(false)).Hits;
        var found = string.Join(' ', hits.Select(static hit => Invariant($"{hit.Document.Id}:{hit.Offset}:{hit.Line}")));
        Expect("a:0:1 a:1200001:100001 b:0:1 c:1200000:100001 c:1200001:100001", found, "the hits in order");
    }

    private static async Task SearchAgreesAsync(ContextFactory factory)
    {
        var text = Sample(1_500_000, mixed: true);
        await using var context = await OpenAsync(factory, ("a", text)).ConfigureAwait(false);
        foreach (var pattern in (string[])["needle", "é.", @"\bfox\w+", "(?i)NEEDLE", "dog\n", "😀", "^the .*dog$"])
        {
            var query = ContextQuery.Regex(pattern) with { Limit = int.MaxValue };
            var found = (await context.Search(query).ToResultAsync().ConfigureAwait(false)).Hits.Select(
                static hit => (hit.Offset, hit.Length));
            var expected = Regex.Matches(text, pattern, query.RegexOptions, TimeSpan.FromMinutes(1))
                .Select(static match => ((long)match.Index, match.Length));
            if (!found.SequenceEqual(expected))
                throw new ContextConformanceException($"The hits of '{pattern}' are not the matches in the text.");
        }
    }

    private static async Task TotalsAsync(ContextFactory factory)
    {
        await using var context =
            await OpenAsync(factory, ("a", string.Concat(Enumerable.Repeat("x y ", 60))), ("b", "x")).ConfigureAwait(false);
        var cut = await context.Search(ContextQuery.Literal("x") with { Limit = 10 }).ToResultAsync().ConfigureAwait(false);
        Expect((10, 61L, true, true), (cut.Hits.Count, cut.Total, cut.IsTruncated, cut.IsTotalExact), "a search that was cut off");
        var all = await context.Search(ContextQuery.Literal("x") with { Limit = 61 }).ToResultAsync().ConfigureAwait(false);
        Expect((61, false), (all.Hits.Count, all.IsTruncated), "a search that was not cut off");
        var some = await context.Search(ContextQuery.Literal("x") with { Limit = 10, CountAll = false }).ToResultAsync()
            .ConfigureAwait(false);
        Expect((10, true, false), (some.Hits.Count, some.IsTruncated, some.IsTotalExact), "a search that stops at its limit");
    }

    private static async Task RankingAsync(ContextFactory factory)
    {
        await using var context = await OpenAsync(
            factory, ("a", "apples and pears are fruit"), ("b", "carrots are vegetables"),
            ("c", "pears pears pears")).ConfigureAwait(false);
        await context.IndexAsync().ConfigureAwait(false);
        var hits = (await context.Search(ContextQuery.Words("which vegetables")).ToResultAsync().ConfigureAwait(false)).Hits;
        Expect("b", hits.Count > 0 ? hits[0].Document.Id : "nothing", "the best passage on vegetables");
    }

    private static async Task RestrictionsAsync(ContextFactory factory)
    {
        await using var context = await OpenAsync(factory, ("a.cs", "match"), ("b.md", "match"), ("c.cs", "match")).ConfigureAwait(false);
        foreach (var query in (ContextQuery[])[ContextQuery.Literal("match"), ContextQuery.Regex("m.tch"),
            ContextQuery.Words("match") with { CollapseCopies = false }])
        {
            var byGlob = (await context.Search(query with { Glob = "*.cs" }).ToResultAsync().ConfigureAwait(false)).Hits;
            Expect("a.cs,c.cs", Ids(byGlob), "the hits by glob");
            var byTest = (await context.Search(query with { Where = static document => document.Id != "a.cs" }).ToResultAsync()
                .ConfigureAwait(false)).Hits;
            Expect("b.md,c.cs", Ids(byTest), "the hits by test");
        }

        static string Ids(IEnumerable<ContextHit> hits) =>
            string.Join(',', hits.Select(static hit => hit.Document.Id).Order(StringComparer.Ordinal));
    }

    private static async Task CancellationAsync(ContextFactory factory)
    {
        await using var context = await OpenAsync(factory, ("a", new string('x', 500_000))).ConfigureAwait(false);
        using var source = new CancellationTokenSource();
        await source.CancelAsync().ConfigureAwait(false);
        foreach (var query in (ContextQuery[])[ContextQuery.Literal("x"), ContextQuery.Regex("x"), ContextQuery.Words("x")])
            await ThrowsAsync<OperationCanceledException>(() => context.Search(query).ToResultAsync(source.Token), "a cancelled search")
                .ConfigureAwait(false);
        Expect(500_000L, (await context.Search(ContextQuery.Literal("x")).ToResultAsync().ConfigureAwait(false)).Total,
            "the search after a cancelled one");
    }

    private static async Task ConcurrentUseAsync(ContextFactory factory)
    {
        var text = Sample(800_000, mixed: true);
        await using var context = await OpenAsync(factory, ("a", text), ("b", "other")).ConfigureAwait(false);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(async () =>
        {
            var document = await DocumentAsync(context, "a").ConfigureAwait(false);
            var random = new Random(number);
            for (var i = 0; i < 50; i++)
            {
                var offset = random.Next(text.Length - 100);
                Expect(text.Substring(offset, 100), document.ReadString(offset, 100), "a slice read beside others");
            }

            Expect(1L, (await context.Search(ContextQuery.Literal("other")).ToResultAsync().ConfigureAwait(false)).Total,
                "a search beside others");
        }))).ConfigureAwait(false);
    }

    private static async Task RefusalsAsync(ContextFactory factory)
    {
        await using var context = await OpenAsync(factory, ("a", "text")).ConfigureAwait(false);
        var document = await DocumentAsync(context, "a").ConfigureAwait(false);
        await ThrowsAsync<ArgumentOutOfRangeException>(
            () => Task.FromResult(document.Read(-1, new char[1])), "reading before the beginning").ConfigureAwait(false);
        await ThrowsAsync<ContextSearchException>(() => context.Search(ContextQuery.Regex("(")).ToResultAsync(), "a malformed expression")
            .ConfigureAwait(false);
        await ThrowsAsync<ArgumentOutOfRangeException>(
            () => context.Search(ContextQuery.Literal("x") with { Limit = -1 }).ToResultAsync(),
            "a limit below zero").ConfigureAwait(false);
    }

    private static async Task DisposalAsync(ContextFactory factory)
    {
        var context = await OpenAsync(factory, ("a", "text")).ConfigureAwait(false);
        await context.DisposeAsync().ConfigureAwait(false);
        await context.DisposeAsync().ConfigureAwait(false);
        await ThrowsAsync<ObjectDisposedException>(() => IdsAsync(context, null), "listing after disposal").ConfigureAwait(false);
        await ThrowsAsync<ObjectDisposedException>(
            () => context.Search(ContextQuery.Literal("x")).ToResultAsync(), "searching after disposal").ConfigureAwait(false);
    }

    private static ValueTask<IContextEnvironment> OpenAsync(ContextFactory factory, params (string Id, string Text)[] documents) =>
        factory(
            [.. documents.Select(static document => new KeyValuePair<string, byte[]>(document.Id, Encoding.UTF8.GetBytes(document.Text)))]);

    private static async Task<ContextDocument> DocumentAsync(IContextEnvironment context, string id) =>
        await context.FindAsync(id).ConfigureAwait(false) ?? throw new ContextConformanceException($"The document '{id}' was not found.");

    private static async Task<string> IdsAsync(IContextEnvironment context, string? glob)
    {
        List<string> ids = [];
        await foreach (var document in context.ListAsync(glob).ConfigureAwait(false)) ids.Add(document.Id);
        return string.Join(',', ids);
    }

    private static string Sample(int length, bool mixed)
    {
        string[] words =
            ["the", "quick", "fox", "foxes", "Needle", "needle", "dog", "\n", "dog\n", "\r\n",
                .. mixed ? ["é", "漢字", "😀", "ß"] : Array.Empty<string>()];
        var random = new Random(7);
        var text = new StringBuilder();
        while (text.Length < length) text.Append(words[random.Next(words.Length)]).Append(random.Next(4) == 0 ? "" : " ");
        return text.ToString();
    }

    private static void Expect<T>(T expected, T actual, string what)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            throw new ContextConformanceException(Invariant($"{what}: expected {expected}, found {actual}."));
    }

    private static async Task ThrowsAsync<TException>(Func<Task> action, string what)
        where TException : Exception
    {
        try
        {
            await action().ConfigureAwait(false);
        }
        catch (TException)
        {
            return;
        }

        throw new ContextConformanceException($"{what} did not throw {typeof(TException).Name}.");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
