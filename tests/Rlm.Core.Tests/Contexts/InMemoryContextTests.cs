using System.Text;

namespace Rlm.Contexts.Tests;

public sealed class InMemoryContextTests
{
    [Fact]
    public async Task OneTextIsAText()
    {
        await using var context = InMemoryContext.FromText("Grüße 😀!");
        var shape = await context.GetShapeAsync();
        Assert.Equal((ContextKind.Text, 1L, 9L), (shape.Kind, shape.Documents, shape.Characters));
        var document = await SingleAsync(context);
        Assert.True(document.TryGetMemory(out var memory));
        Assert.Equal("Grüße 😀!", memory.ToString());
        Assert.Equal((9, 8), (document.Length, document.CodePointLength));
    }

    [Fact]
    public async Task TextsAndItemsAreDocumentsEvenWhenThereIsOneOrNone()
    {
        await using var none = InMemoryContext.FromTexts([]);
        await using var one = InMemoryContext.FromTexts(["a"]);
        await using var items = InMemoryContext.FromItems(
            [new ContextItem("m1", "hello", new Dictionary<string, object?> { ["role"] = "user" }), new ContextItem("m2", "hi")],
                ContextKind.Conversation);
        Assert.Equal((ContextKind.Documents, 0L), await KindAndCountAsync(none));
        Assert.Equal((ContextKind.Documents, 1L), await KindAndCountAsync(one));
        Assert.Equal((ContextKind.Conversation, 2L), await KindAndCountAsync(items));
        Assert.Equal("user", (await items.FindAsync("m1"))!.Metadata["role"]);
        Assert.Empty((await items.FindAsync("m2"))!.Metadata);
        Assert.Null(await items.FindAsync("m3"));
    }

    [Fact]
    public void IdsAreUnique() =>
        Assert.Throws<ArgumentException>(() => InMemoryContext.FromItems([new ContextItem("a", ""), new ContextItem("a", "")]));

    [Fact]
    public async Task StreamsAndReadersAreReadToTheirEnd()
    {
        await using var fromReader = await InMemoryContext.FromReaderAsync(new StringReader("a\r\nb"));
        using var stream = new MemoryStream([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("é漢")]);
        await using var fromStream = await InMemoryContext.FromStreamAsync(stream, "s");
        Assert.Equal("a\r\nb", (await SingleAsync(fromReader)).ReadString(0, 100));
        Assert.Equal("é漢", (await SingleAsync(fromStream)).ReadString(0, 100));
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task ListsByGlob()
    {
        await using var context =
            InMemoryContext.FromItems([new ContextItem("src/a.cs", ""), new ContextItem("src/x/b.cs", ""),
            new ContextItem("readme.md", "")]);
        Assert.Equal(["src/a.cs", "src/x/b.cs"], await IdsAsync(context, "src/**/*.cs"));
        Assert.Equal(["src/a.cs", "src/x/b.cs"], await IdsAsync(context, "*.cs"));
        Assert.Equal(["readme.md"], await IdsAsync(context, "readme.md"));
        Assert.Equal(3, (await IdsAsync(context, null)).Count);
    }

    [Fact]
    public async Task ReadsAnyRange()
    {
        var document = await SingleAsync(InMemoryContext.FromText("0123456789"));
        var buffer = new char[4];
        Assert.Equal(4, document.Read(3, buffer));
        Assert.Equal("3456", new string(buffer));
        Assert.Equal(2, document.Read(8, buffer));
        Assert.Equal(0, document.Read(10, buffer));
        Assert.Equal(0, document.Read(long.MaxValue, buffer));
        Assert.Throws<ArgumentOutOfRangeException>(() => document.Read(-1, buffer));
        Assert.Equal("89", document.ReadString(8, 10));
        Assert.Equal("", document.ReadString(20, 10));
    }

    [Fact]
    public async Task ConvertsOffsetsOfLongTextsWithPairsEverywhere()
    {
        var random = new Random(7);
        var text = new StringBuilder();
        while (text.Length < 100_000) text.Append(random.Next(3) switch { 0 => "😀", 1 => "a", _ => "é" });
        text.Append('\uD83D').Append('x').Append('\uDE00');
        var whole = text.ToString();
        var document = await SingleAsync(InMemoryContext.FromText(whole));
        var offsets = new List<int>();
        for (var i = 0; i < whole.Length; i += char.IsSurrogatePair(whole,
            Math.Min(i, whole.Length - 2)) && i < whole.Length - 1 ? 2 : 1) offsets.Add(i);
        for (var i = 0; i < offsets.Count; i += random.Next(1, 200))
        {
            Assert.Equal(i, document.GetCodePointOffset(offsets[i]));
            Assert.Equal(offsets[i], document.GetOffset(i));
        }

        Assert.Equal(offsets.Count, document.CodePointLength);
        Assert.Equal(whole.Length, document.GetOffset(offsets.Count));
        var pair = whole.IndexOf("😀", StringComparison.Ordinal);
        Assert.Equal(document.GetCodePointOffset(pair), document.GetCodePointOffset(pair + 1));
    }

    private static async Task<ContextDocument> SingleAsync(InMemoryContext context)
    {
        await foreach (var document in context.ListAsync()) return document;
        throw new InvalidOperationException("There is no document.");
    }

    private static async Task<(ContextKind, long)> KindAndCountAsync(InMemoryContext context)
    {
        var shape = await context.GetShapeAsync();
        return (shape.Kind, shape.Documents);
    }

    private static async Task<List<string>> IdsAsync(InMemoryContext context, string? glob)
    {
        List<string> ids = [];
        await foreach (var document in context.ListAsync(glob)) ids.Add(document.Id);
        return ids;
    }
}
