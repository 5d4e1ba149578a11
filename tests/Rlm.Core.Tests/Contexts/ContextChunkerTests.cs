using System.Text;

namespace Rlm.Contexts.Tests;

public sealed class ContextChunkerTests
{
    [Theory]
    [InlineData(10, 0)]
    [InlineData(10, 3)]
    [InlineData(2, 1)]
    [InlineData(1_000, 999)]
    [InlineData(70_000, 100)]
    public async Task CharacterChunksCoverTheTextOnce(int length, int overlap)
    {
        foreach (var (document, text) in await DocumentsAsync(length < 100 ? 3_000 : 150_000, length == 1_000 ? 2_000 : int.MaxValue))
            AssertCovers(document, text, ContextChunker.ByCharacters(document, length, overlap), length);
    }

    [Theory]
    [InlineData(1, 0, 1_000)]
    [InlineData(7, 2, 100_000)]
    [InlineData(100, 99, 100_000)]
    [InlineData(5, 4, 20)]
    public async Task LineChunksCoverTheTextOnce(int lines, int overlap, int maxLength)
    {
        foreach (var (document, text) in await DocumentsAsync(30_000, int.MaxValue))
        {
            var chunks = AssertCovers(document, text, ContextChunker.ByLines(document, lines, overlap, maxLength), maxLength);
            Assert.All(chunks, chunk => Assert.InRange(chunk.ReadString().AsSpan().Count('\n'), 0, lines));
        }
    }

    [Fact]
    public async Task LineChunksAreLines()
    {
        await using var context = InMemoryContext.FromText("a\r\nb\n\nc\nd");
        var document = (await context.FindAsync("text"))!;
        Assert.Equal(["a\r\nb\n", "\nc\n", "d"], ContextChunker.ByLines(document, 2).Select(chunk => chunk.ReadString()));
        Assert.Equal(["a\r\nb\n", "b\n\n", "\nc\n", "c\nd"], ContextChunker.ByLines(document, 2, 1).Select(chunk => chunk.ReadString()));
    }

    [Fact]
    public async Task AnEmptyTextHasNoChunks()
    {
        await using var context = InMemoryContext.FromText("");
        var document = (await context.FindAsync("text"))!;
        Assert.Empty(ContextChunker.ByCharacters(document, 10));
        Assert.Empty(ContextChunker.ByLines(document, 10));
    }

    [Fact]
    public async Task SizesOutOfRangeAreRefusedAtOnce()
    {
        await using var context = InMemoryContext.FromText("text");
        var document = (await context.FindAsync("text"))!;
        Assert.Throws<ArgumentOutOfRangeException>(() => ContextChunker.ByCharacters(document, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ContextChunker.ByCharacters(document, 5, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => ContextChunker.ByLines(document, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ContextChunker.ByLines(document, 5, -1));
    }

    private static async Task<List<(ContextDocument, string)>> DocumentsAsync(int length, int maxLength)
    {
        List<(ContextDocument, string)> documents = [];
        foreach (var seed in new[] { 1, 2 })
        {
            var text = RandomText.Make(new Random(seed), Math.Min(length, maxLength), 26, seed == 1 ? 40 : 5_000);
            documents.Add(((await InMemoryContext.FromText(text).FindAsync("text"))!, text));
        }

        return documents;
    }

    private static List<ContextChunk> AssertCovers(ContextDocument document, string text, IEnumerable<ContextChunk> chunks, int maxLength)
    {
        var all = new StringBuilder();
        List<ContextChunk> list = [.. chunks];
        foreach (var chunk in list)
        {
            var piece = chunk.ReadString();
            Assert.InRange(chunk.Length, 1, maxLength);
            Assert.Equal(chunk.Length, piece.Length);
            Assert.Equal(all.Length, chunk.Offset + chunk.Overlap);
            Assert.False(char.IsLowSurrogate(piece[0]), "A pair is split.");
            Assert.False(char.IsHighSurrogate(piece[^1]), "A pair is split.");
            all.Append(piece, chunk.Overlap, piece.Length - chunk.Overlap);
        }

        Assert.Equal(text, all.ToString());
        Assert.Equal(document.Length, all.Length);
        return list;
    }
}
