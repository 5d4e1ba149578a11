namespace Rlm.Contexts.Tests;

public sealed class FileCacheTests : IDisposable
{
    // Room for eight of the texts below, and each of them is an eighth of it.
    private const int CacheSize = 8 * 2_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TheNewestReadIsServedWhenTheCacheIsFull()
    {
        await using var context = await OpenAsync(30);
        for (var i = 0; i < 30; i++)
        {
            var before = context.GetStatistics();
            await ReadAsync(context, i);
            await ReadAsync(context, i);
            var after = context.GetStatistics();
            Assert.Equal((before.CacheMisses + 1, before.CacheHits + 1), (after.CacheMisses, after.CacheHits));
            Assert.InRange(after.CacheBytes, 1, CacheSize);
        }
    }

    [Fact]
    public async Task WhatWasUsedLeastRecentlyGoesFirst()
    {
        await using var context = await OpenAsync(12);
        for (var i = 0; i < 8; i++) await ReadAsync(context, i);
        await ReadAsync(context, 0);
        await ReadAsync(context, 8);
        var misses = context.GetStatistics().CacheMisses;
        foreach (var kept in new[] { 0, 2, 3, 4, 5, 6, 7, 8 }) await ReadAsync(context, kept);
        Assert.Equal(misses, context.GetStatistics().CacheMisses);
        await ReadAsync(context, 1);
        Assert.Equal(misses + 1, context.GetStatistics().CacheMisses);
    }

    [Fact]
    public async Task NothingIsKeptWithoutACache()
    {
        _folder.Write("a.txt", "some text");
        await using var context = await FileSystemContext.OpenAsync(_folder.Path, options: new FileSystemContextOptions { CacheSize = 0 });
        var document = (await context.FindAsync("a.txt"))!;
        Assert.Equal("some", document.ReadString(0, 4));
        Assert.Equal("text", document.ReadString(5, 4));
        Assert.Equal(0, context.GetStatistics().CacheBytes);
    }

    [Fact]
    public async Task ASearchReadsNothingAgainWhereAllFilesFit()
    {
        await using var context = await OpenAsync(12);
        await AssertFoundAsync(context, "aaa", 1);
        var before = context.GetStatistics();
        await AssertFoundAsync(context, "b+", 1);
        var after = context.GetStatistics();
        Assert.Equal((before.BytesRead, before.CacheHits + 12), (after.BytesRead, after.CacheHits));
        Assert.InRange(after.CacheBytes, 12_000, CacheSize);
    }

    [Fact]
    public async Task ASearchKeepsNothingWhereNotAllFilesFit()
    {
        await using var context = await OpenAsync(30);
        await AssertFoundAsync(context, "aaa", 2);
        Assert.Equal(0, context.GetStatistics().CacheBytes);
    }

    [Fact]
    public async Task WhatIsKeptOfAChangedFileIsNotSearched()
    {
        await using var context = await OpenAsync(3);
        await AssertFoundAsync(context, "aaa", 1);
        _folder.Write("0.txt", "now all is aaa different");
        await AssertFoundAsync(context, "aaa", 0);
        Assert.Equal(1, context.GetStatistics().Skipped[ContextSkipReason.Changed]);
        await context.RefreshAsync();
        await AssertFoundAsync(context, "aaa", 1);
    }

    [Fact]
    public async Task WhatIsKeptOfAVanishedFileIsNotSearched()
    {
        // More than are kept open.
        for (var i = 0; i < 50; i++) _folder.Write($"{i}.txt", "aaa");
        await using var context = await FileSystemContext.OpenAsync(_folder.Path);
        await AssertFoundAsync(context, "aaa", 50);
        for (var i = 0; i < 50; i++) File.Delete(Path.Combine(_folder.Path, $"{i}.txt"));
        await AssertFoundAsync(context, "aaa", 32);
        Assert.Equal(18, context.GetStatistics().Skipped[ContextSkipReason.Vanished]);
    }

    private static async Task AssertFoundAsync(FileSystemContext context, string pattern, int lines)
    {
        var query = ContextQuery.Regex(pattern) with { OnePerLine = true };
        Assert.Equal(lines, (await context.Search(query).ToResultAsync()).Total);
    }

    private async Task<FileSystemContext> OpenAsync(int files)
    {
        for (var i = 0; i < files; i++) _folder.Write($"{i}.txt", new string((char)('a' + i % 26), 1_000));
        return await FileSystemContext.OpenAsync(_folder.Path, options: new FileSystemContextOptions { CacheSize = CacheSize });
    }

    private static async Task ReadAsync(FileSystemContext context, int number)
    {
        var document = (await context.FindAsync($"{number}.txt"))!;
        Assert.True(document.TryGetMemory(out var text));
        Assert.Equal((char)('a' + number % 26), text.Span[999]);
    }
}
