using System.Text;

namespace Rlm.Contexts.Tests;

public sealed class MemoryMappedContextTests : IDisposable
{
    private const long Gigabyte = 1L << 30;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AFileIsATextAndFilesAreAList()
    {
        var path = _folder.Write("a.txt", "Grüße");
        await using var one = await MemoryMappedContext.OpenAsync(path);
        var shape = await one.GetShapeAsync();
        Assert.Equal((ContextKind.Text, 1L, 7L), (shape.Kind, shape.Documents, shape.Bytes));
        Assert.Equal("Grüße", (await one.FindAsync("a.txt"))!.ReadString(0, 10));
        await using var list = await MemoryMappedContext.OpenAsync([path]);
        Assert.Equal(ContextKind.Documents, (await list.GetShapeAsync()).Kind);
        Assert.Equal("Grüße", (await list.FindAsync(path.Replace('\\', '/')))!.ReadString(0, 10));
    }

    [Fact]
    public async Task OpeningReadsNoMoreThanTheBeginning()
    {
        var path = _folder.Write("a.txt", new string('a', 50_000_000));
        await using var context = await MemoryMappedContext.OpenAsync(path);
        var document = (await context.FindAsync("a.txt"))!;
        Assert.Equal("aaaaa", document.ReadString(10, 5));
        Assert.InRange(context.GetStatistics().BytesRead, 1, 4_000_000);
        Assert.False(document.IsLengthKnown);
        Assert.Equal(50_000_000, document.Length);
        Assert.True(document.IsLengthKnown);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public async Task AnyRangeIsWhatTheWholeHasThere(int seed, bool isMixed)
    {
        var random = new Random(seed);
        var text = string.Concat(Enumerable.Range(0, 20).Select(i =>
            RandomText.Make(random, 250_000, isMixed && i % 3 == 2 ? 26 : 11, 100)));
        if (seed == 3) text = "😀" + text + "😀";
        var whole = new CodePoints(text);
        await using var context = await MemoryMappedContext.OpenAsync(_folder.Write("a.txt", text));
        var document = (await context.FindAsync("a.txt"))!;
        var buffer = new char[40_000];
        for (var i = 0; i < 400; i++)
        {
            var offset = random.Next(text.Length + 5);
            var read = document.Read(offset, buffer.AsSpan(0, random.Next(1, i % 5 == 0 ? buffer.Length : 100)));
            Assert.Equal(text.Substring(Math.Min(offset, text.Length), read), new string(buffer, 0, read));
            Assert.Equal(whole.Before(offset), document.GetCodePointOffset(offset));
            var codePoint = random.Next(whole.Count + 5);
            Assert.Equal(whole.OffsetOf(codePoint), document.GetOffset(codePoint));
        }

        Assert.Equal(text.Length, document.Length);
        Assert.Equal(whole.Count, document.CodePointLength);
    }

    [Fact]
    public async Task AFileBeyondTwoGigabytesIsReadAndSearchedToItsEnd()
    {
        const long Length = 5 * Gigabyte / 2;
        var tail = "\nthe needle é and 😀\n"u8.ToArray();
        var path = Sparse("large.txt", Length, [(0, Head()), (Length - tail.Length, tail)]);
        await using var context = await MemoryMappedContext.OpenAsync(path);
        var document = (await context.FindAsync("large.txt"))!;
        Assert.Equal("plain ", document.ReadString(0, 6));
        var total = Length - 3; // é takes two bytes, and the pair four for two units
        Assert.Equal(total, document.Length);
        Assert.Equal("needle é and 😀\n", document.ReadString(total - 16, 100));
        Assert.Equal(total - 1, document.CodePointLength);
        var result = await context.Search(ContextQuery.Literal("the needle") with { SnippetLength = 40 }).ToResultAsync();
        Assert.Equal((total - 20, 10), (Assert.Single(result.Hits).Offset, result.Hits[0].Length));
    }

    [Fact]
    public async Task AHundredGigabytesAreAFileLikeAnyOther()
    {
        const long Length = 100 * Gigabyte;
        byte[] head = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("beginning")];
        var path = Sparse("huge.txt", Length, [(0, head), (60 * Gigabyte + 2, Encoding.Unicode.GetBytes("middle")), (Length - 6, Encoding.Unicode.GetBytes("end"))]);
        await using var context = await MemoryMappedContext.OpenAsync(path);
        var document = (await context.FindAsync("huge.txt"))!;
        Assert.Equal(Length / 2 - 1, document.Length);
        Assert.Equal("beginning", document.ReadString(0, 9));
        Assert.Equal("middle", document.ReadString(30 * Gigabyte, 6));
        Assert.Equal("end", document.ReadString(document.Length - 3, 10));
        Assert.InRange(context.GetStatistics().BytesRead, 1, 100_000);
    }

    [Fact]
    public async Task WhatIsAppendedIsNotPartOfTheTextUntilItIsRefreshed()
    {
        var path = _folder.Write("log.txt", "first line\nsecond line\n");
        await using var context = await MemoryMappedContext.OpenAsync(path);
        var document = (await context.FindAsync("log.txt"))!;
        Assert.Equal(23, document.Length);
        File.AppendAllText(path, "third line\n");
        Assert.Equal("second line\n", document.ReadString(11, 100));
        Assert.Equal(2, (await context.Search(ContextQuery.Literal("line")).ToResultAsync()).Total);
        Assert.Equal(1, context.GetStatistics().GrownDocuments);
        Assert.Equal(new ContextChanges(0, 1, 0), await context.RefreshAsync());
        Assert.Equal(3, (await context.Search(ContextQuery.Literal("line")).ToResultAsync()).Total);
        Assert.Equal("third line\n", (await context.FindAsync("log.txt"))!.ReadString(23, 100));
        Assert.Equal(default, await context.RefreshAsync());
    }

    [Theory]
    [InlineData("first line\nsec")]
    [InlineData("")]
    [InlineData("other line\nsecond line\nand more\n")]
    [InlineData("first line\nsecond lime\nand more\n")]
    public async Task AFileThatBecameAnotherIsToldAndNeverReadAtAWrongPlace(string content)
    {
        var path = _folder.Write("log.txt", "first line\nsecond line\n");
        await using var context = await MemoryMappedContext.OpenAsync(path);
        var document = (await context.FindAsync("log.txt"))!;
        Assert.Equal("first", document.ReadString(0, 5));
        File.WriteAllText(path, content);
        Assert.Throws<ContextReadException>(() => document.ReadString(0, 5));
        Assert.Empty((await context.Search(ContextQuery.Literal("line")).ToResultAsync()).Hits);
        Assert.Equal(1, context.GetStatistics().Skipped[ContextSkipReason.Changed]);
    }

    [Fact]
    public async Task AFileCutWhileManyReadItEndsNoProcess()
    {
        var path = _folder.Write("a.txt", new string('a', 30_000_000));
        await using var context = await MemoryMappedContext.OpenAsync(path);
        var document = (await context.FindAsync("a.txt"))!;
        var reading = Enumerable.Range(0, 4).Select(seed => Task.Run(() =>
        {
            var random = new Random(seed);
            var buffer = new char[50_000];
            try
            {
                while (true)
                {
                    var read = document.Read(random.Next(29_000_000), buffer);
                    Assert.Equal(-1, buffer.AsSpan(0, read).IndexOfAnyExcept('a'));
                }
            }
            catch (ContextReadException)
            {
            }
        })).ToArray();
        await Task.Delay(50);
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite)) file.SetLength(1_000);
        await Task.WhenAll(reading);
    }

    [Fact]
    public async Task WhatCannotBeOpenedIsSaid()
    {
        await Assert.ThrowsAsync<FileNotFoundException>(async () => await MemoryMappedContext.OpenAsync(Path.Join(_folder.Path, "missing")));
        await Assert.ThrowsAsync<ContextReadException>(async () => await MemoryMappedContext.OpenAsync(_folder.Write("b", [1, 0, 2, 0])));
        var path = _folder.Write("a.txt", "text");
        await Assert.ThrowsAsync<ContextLimitException>(async () =>
            await MemoryMappedContext.OpenAsync(path, new MemoryMappedContextOptions { MaxFileSize = 3 }));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () =>
            await MemoryMappedContext.OpenAsync(path, new MemoryMappedContextOptions { MaxIndexSize = -1 }));
    }

    private static byte[] Head() => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("plain text in the beginning\n", 400)));

    private string Sparse(string name, long length, (long Position, byte[] Data)[] parts)
    {
        var path = Path.Join(_folder.Path, name);
        using var handle = File.OpenHandle(path, FileMode.Create, FileAccess.Write);
        foreach (var (position, data) in parts) RandomAccess.Write(handle, data, position);
        RandomAccess.SetLength(handle, length);
        return path;
    }

    private sealed class CodePoints
    {
        private readonly int[] _before;
        private readonly List<int> _offsets = [];

        public CodePoints(string text)
        {
            _before = new int[text.Length + 1];
            for (var i = 0; i < text.Length; i++)
            {
                _before[i] = _offsets.Count;
                _offsets.Add(i);
                if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) continue;
                _before[++i] = _offsets.Count - 1;
            }

            _before[^1] = _offsets.Count;
            _offsets.Add(text.Length);
        }

        public int Count => _offsets.Count - 1;

        public int Before(int offset) => _before[Math.Min(offset, _before.Length - 1)];

        public int OffsetOf(int codePoint) => _offsets[Math.Min(codePoint, Count)];
    }
}
