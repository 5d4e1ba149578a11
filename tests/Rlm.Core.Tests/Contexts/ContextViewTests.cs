namespace Rlm.Contexts.Tests;

public sealed class ContextViewTests
{
    [Fact]
    public async Task ASubsetIsAContext()
    {
        await using var whole =
            InMemoryContext.FromItems([new ContextItem("a", "needle one"), new ContextItem("b", "needle two"),
            new ContextItem("c", "needle three")]);
        await using var view = new ContextView([(await whole.FindAsync("c"))!, (await whole.FindAsync("a"))!]);
        var shape = await view.GetShapeAsync();
        Assert.Equal((ContextKind.Documents, 2L, 22L), (shape.Kind, shape.Documents, shape.Characters));
        Assert.Equal(["c", "a"], (await view.Search(ContextQuery.Literal("needle")).ToResultAsync()).Hits.Select(hit => hit.Document.Id));
        Assert.Equal("c", Assert.Single((await view.Search(ContextQuery.Words("three")).ToResultAsync()).Hits).Document.Id);
        Assert.Null(await view.FindAsync("b"));
    }

    [Fact]
    public async Task ASliceIsADocument()
    {
        using var folder = new TemporaryFolder();
        var text = RandomText.Make(new Random(4), 1_000_000, 26, 100);
        await using var file = await FileSystemContext.OpenAsync(folder.Write("a.txt", text));
        var slice = (await file.FindAsync("a.txt"))!.Slice(123_456, 700_000);
        var expected = text.Substring(123_456, 700_000);
        Assert.Equal(("a.txt[123456:823456]", "a.txt", 700_000L), (slice.Id, slice.Path, slice.Length));
        Assert.Equal(expected[1_000..1_100], slice.ReadString(1_000, 100));
        Assert.Equal(expected[^5..], slice.ReadString(699_995, 100));
        await using var view = new ContextView([slice], ContextKind.Text);
        var result = await view.Search(ContextQuery.Literal("error") with { Limit = int.MaxValue, SnippetLength = 40 }).ToResultAsync();
        Assert.Equal(NaiveSearch.Literal(expected, "error", false), result.Hits.Select(NaiveHit.Of));
    }

    [Fact]
    public async Task SlicesAreCutAtTheEnd()
    {
        var document = (await InMemoryContext.FromText("0123456789").FindAsync("text"))!;
        Assert.Equal("89", document.Slice(8, 100).ReadString(0, 10));
        Assert.Equal(0, document.Slice(50, 1).Length);
        Assert.True(document.Slice(2, 4).Slice(1, 2, "inner").TryGetMemory(out var memory));
        Assert.Equal("34", memory.ToString());
    }

    [Fact]
    public void ATextIsOneDocument() => Assert.Throws<ArgumentException>(() => new ContextView([], ContextKind.Text));
}
