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
