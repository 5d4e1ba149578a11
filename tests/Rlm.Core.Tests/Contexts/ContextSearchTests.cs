using System.Text.RegularExpressions;

namespace Rlm.Contexts.Tests;

public sealed class ContextSearchTests
{
    [Fact]
    public async Task AHitTellsWhereItIs()
    {
        await using var context = InMemoryContext.FromItems([new ContextItem("a", "first\r\n😀 second line here\r\nthird")]);
        var hit = Assert.Single((await context.Search(ContextQuery.Literal("line")).ToResultAsync()).Hits);
        Assert.Equal("a", hit.Document.Id);
        Assert.Equal((17L, 4, 21L), (hit.Offset, hit.Length, hit.End));
        Assert.Equal((16L, 4), (hit.CodePointOffset, hit.CodePointLength));
        Assert.Equal((2L, 11L), (hit.Line, hit.Column));
        Assert.Equal(("line", "😀 second line here"), (hit.Text, hit.Snippet));
    }

    [Fact]
    public async Task SnippetsOfLongLinesHaveTheMatchInThem()
    {
        var text = new string('é', 5_000) + "needle" + new string('漢', 5_000);
        await using var context = InMemoryContext.FromText(text);
        using var folder = new TemporaryFolder();
        await using var file = await FileSystemContext.OpenAsync(folder.Write("a.txt", text));
        foreach (IContextEnvironment environment in new IContextEnvironment[] { context, file })
        {
            var hit = Assert.Single((await environment.Search(ContextQuery.Literal("needle")
                with
            { SnippetLength = 50 }).ToResultAsync()).Hits);
            Assert.Equal(new string('é', 22) + "needle" + new string('漢', 22), hit.Snippet);
        }
    }

    [Fact]
    public async Task TotalsAreCountedBeyondTheLimit()
    {
        await using var context =
            InMemoryContext.FromTexts([string.Concat(Enumerable.Repeat("x ", 50)), string.Concat(Enumerable.Repeat("x ", 25))]);
        var all = await context.Search(ContextQuery.Literal("x") with { Limit = 10 }).ToResultAsync();
        Assert.Equal((10, 75L, true, true), (all.Hits.Count, all.Total, all.IsTruncated, all.IsTotalExact));
        var some = await context.Search(ContextQuery.Literal("x") with { Limit = 10, CountAll = false }).ToResultAsync();
        Assert.Equal((10, true, false), (some.Hits.Count, some.IsTruncated, some.IsTotalExact));
        var exact = await context.Search(ContextQuery.Literal("x") with { Limit = 75 }).ToResultAsync();
        Assert.Equal((75, false), (exact.Hits.Count, exact.IsTruncated));
        var none = await context.Search(ContextQuery.Literal("x") with { Limit = 0 }).ToResultAsync();
        Assert.Equal((0, 75L), (none.Hits.Count, none.Total));
    }

    [Fact]
    public async Task AnEscapedBackslashBeforeAGIsNoAnchor()
    {
        await using var context = InMemoryContext.FromText(@"C:\Games");

        Assert.Equal(1, (await context.Search(ContextQuery.Regex(@"C:\\Games")).ToResultAsync()).Total);
        Assert.Throws<ContextSearchException>(() => context.Search(ContextQuery.Regex(@"\\\Ga")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(25 * 24 * 3_600)]
    public async Task ATimeoutNoTimerCanKeepIsRefusedAtOnce(int seconds)
    {
        await using var context = InMemoryContext.FromText("text");
        foreach (var query in (ContextQuery[])[ContextQuery.Literal("t"), ContextQuery.Regex("t"), ContextQuery.Words("text")])
        {
            var timed = query with { Timeout = TimeSpan.FromSeconds(seconds) };
            Assert.Throws<ArgumentOutOfRangeException>(() => context.Search(timed));
        }
    }

    [Fact]
    public async Task LeavingEarlyStopsTheSearch()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 40; i++) folder.Write($"{i:00}.txt", new string('x', 600_000));
        await using var context = await FileSystemContext.OpenAsync(folder.Path);
        var hits = context.Search(ContextQuery.Literal("x"));
        await foreach (var hit in hits)
        {
            Assert.Equal("00.txt", hit.Document.Id);
            break;
        }

        Assert.False(hits.Totals.IsComplete);
        Assert.InRange(context.GetStatistics().BytesRead, 1, 40 * 600_000 - 1);
    }

    [Fact]
    public async Task SearchIsRestrictedToDocuments()
    {
        await using var context =
            InMemoryContext.FromItems([new ContextItem("a.cs", "match this"), new ContextItem("b.md", "match this"),
            new ContextItem("c.cs", "match this")]);
        foreach (var query in new[] { ContextQuery.Literal("match"), ContextQuery.Regex("m.tch"), ContextQuery.Words("match")
            with { CollapseCopies = false } })
        {
            Assert.Equal(["a.cs", "c.cs"], await IdsAsync(context, query with { Glob = "*.cs" }));
            Assert.Equal(["b.md", "c.cs"], await IdsAsync(context, query with { Where = document => document.Id != "a.cs" }));
        }
    }

    [Fact]
    public void WhatCannotBeSearchedIsToldAtOnce()
    {
        var context = InMemoryContext.FromText("text");
        Assert.Throws<ContextSearchException>(() => context.Search(ContextQuery.Regex("(unclosed")));
        Assert.Throws<ContextSearchException>(() => context.Search(ContextQuery.Regex(@"\Gx")));
        Assert.Throws<ContextSearchException>(() =>
            context.Search(ContextQuery.Regex("x") with { RegexOptions = RegexOptions.RightToLeft }));
        Assert.Throws<ArgumentException>(() => ContextQuery.Literal(""));
        Assert.Throws<ArgumentOutOfRangeException>(() => context.Search(ContextQuery.Literal("x") with { Limit = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => context.Search(ContextQuery.Literal("x") with { MaxMatchLength = 1 << 30 }));
    }

    [Fact]
    public async Task AnExpressionThatBlowsUpIsAnsweredByTheLinearEngine()
    {
        await using var context = InMemoryContext.FromText(new string('a', 50_000) + "\nab!");
        var result = await context.Search(ContextQuery.Regex("^(a+)+b!$")).ToResultAsync();
        Assert.Equal(2, Assert.Single(result.Hits).Line);
    }

    [Fact]
    public async Task AnExpressionThatBlowsUpAndHasNoLinearFormIsGivenUp()
    {
        await using var context = InMemoryContext.FromText(new string('a', 50_000));
        var query = ContextQuery.Regex(@"^(a+)+\1b(?!c)$") with { Timeout = TimeSpan.FromMilliseconds(300) };
        await Assert.ThrowsAsync<ContextSearchException>(async () => await context.Search(query).ToResultAsync());
    }

    [Fact]
    public async Task SearchIsCancelled()
    {
        await using var context = InMemoryContext.FromText(new string('x', 3_000_000));
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        foreach (var query in new[] { ContextQuery.Literal("x"), ContextQuery.Regex("x"), ContextQuery.Words("x") })
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await context.Search(query).ToResultAsync(source.Token));
        Assert.Equal(3_000_000, (await context.Search(ContextQuery.Literal("x")).ToResultAsync()).Total);
    }

    [Fact]
    public async Task AnEnumerationMayBeRepeated()
    {
        await using var context = InMemoryContext.FromText("a b a");
        var hits = context.Search(ContextQuery.Literal("a"));
        for (var i = 0; i < 2; i++)
        {
            var count = 0;
            await foreach (var _ in hits) count++;
            Assert.Equal((2, 2L, true), (count, hits.Totals.Matches, hits.Totals.IsComplete));
        }
    }

    [Fact]
    public async Task MatchesLongerThanAWindowsRestAreFoundUpToTheStatedLength()
    {
        var inner = string.Concat(Enumerable.Repeat("word word\n", 20_000));
        var text = string.Concat(Enumerable.Repeat("filler line\n", 60_000)) + "BEGIN\n" + inner + "END\n"
            + string.Concat(Enumerable.Repeat("filler line\n", 60_000));
        await using var context = InMemoryContext.FromText(text);
        var query = ContextQuery.Regex(@"BEGIN[\s\S]*?END") with { MaxMatchLength = 1_000_000 };
        var hit = Assert.Single((await context.Search(query).ToResultAsync()).Hits);
        Assert.Equal((60_000L * 12, inner.Length + 9), (hit.Offset, hit.Length));
    }

    private static async Task<List<string>> IdsAsync(InMemoryContext context, ContextQuery query) =>
        [.. (await context.Search(query).ToResultAsync()).Hits.Select(hit => hit.Document.Id).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task TheTimeOfASearchIsThatOfItsClock()
    {
        var time = new Rlm.Core.Tests.Support.ManualTime();
        await using var context = InMemoryContext.FromText(string.Concat(Enumerable.Repeat("needle" + new string('x', 600_000) + "\n", 20)));
        var query = ContextQuery.Literal("needle") with { TimeProvider = time, Timeout = TimeSpan.FromSeconds(10) };
        Assert.Equal(20, (await context.Search(query).ToResultAsync()).Total);

        await Assert.ThrowsAsync<ContextSearchException>(async () =>
        {
            await foreach (var hit in context.Search(query))
                time.Advance(TimeSpan.FromSeconds(11));
        });
    }
}
