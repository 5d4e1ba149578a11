using System.Globalization;
using System.Text;

namespace Rlm.Contexts.Tests;

public sealed class FileSystemContextTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AFolderIsAListInTheOrderOfPaths()
    {
        _folder.Write("b.cs", "bb");
        _folder.Write("a/z.cs", "zzz");
        _folder.Write("a/readme.md", "r");
        _folder.Write(".git/config", "hidden");
        await using var context = await FileSystemContext.OpenAsync(_folder.Path);
        Assert.Equal(["a/readme.md", "a/z.cs", "b.cs"], await IdsAsync(context));
        var shape = await context.GetShapeAsync();
        Assert.Equal((ContextKind.Documents, 3L, 6L, 3L), (shape.Kind, shape.Documents, shape.Bytes, shape.LargestBytes));
        Assert.Null(shape.Characters);
        Assert.Equal(0, context.GetStatistics().BytesRead);
        Assert.Equal("zzz", (await context.FindAsync("a/z.cs"))!.ReadString(0, 10));
        Assert.Equal("a/z.cs", (await context.FindAsync(@".\a\z.cs"))!.Path);
        Assert.Null(await context.FindAsync("a/nothing.cs"));
    }

    [Theory]
    [InlineData("a/z.cs,b.cs", "**/*.cs")]
    [InlineData("b.cs", "*.cs")]
    [InlineData("a/readme.md,a/z.cs", "a/**")]
    [InlineData("a/readme.md,b.cs", "**/*", "!**/z.cs")]
    [InlineData("b.cs", "!a/")]
    [InlineData("a/readme.md,b.cs", "**/*.md", "*.cs")]
    public async Task GlobsIncludeAndExclude(string expected, params string[] globs)
    {
        _folder.Write("b.cs", "b");
        _folder.Write("a/z.cs", "z");
        _folder.Write("a/readme.md", "r");
        await using var context = await FileSystemContext.OpenAsync(_folder.Path, globs);
        Assert.Equal(expected.Split(','), await IdsAsync(context));
    }

    [Fact]
    public async Task AFileIsAText()
    {
        await using var context = await FileSystemContext.OpenAsync(_folder.Write("x.txt", "one\r\ntwo"));
        var shape = await context.GetShapeAsync();
        Assert.Equal((ContextKind.Text, 1L, 8L), (shape.Kind, shape.Documents, shape.Bytes));
        Assert.Equal("one\r\ntwo", (await context.FindAsync("x.txt"))!.ReadString(0, 100));
    }

    [Fact]
    public async Task AListOfFilesKeepsItsOrder()
    {
        string[] paths = [_folder.Write("b.txt", "b"), _folder.Write("sub/a.txt", "a")];
        await using var context = await FileSystemContext.OpenAsync(paths);
        Assert.Equal(paths.Select(path => path.Replace('\\', '/')), await IdsAsync(context));
        await Assert.ThrowsAsync<FileNotFoundException>(async () => await FileSystemContext.OpenAsync([.. paths, "nowhere.txt"]));
        await Assert.ThrowsAsync<ArgumentException>(async () => await FileSystemContext.OpenAsync([paths[0], paths[0]]));
    }

    [Fact]
    public async Task WhatIsNotThereIsSaid()
    {
        var missing = Path.Join(_folder.Path, "missing");
        var exception = await Assert.ThrowsAsync<FileNotFoundException>(async () => await FileSystemContext.OpenAsync(missing));
        Assert.Contains(missing, exception.Message, StringComparison.Ordinal);
        await using var empty = await FileSystemContext.OpenAsync(_folder.Path);
        Assert.Equal(0, (await empty.GetShapeAsync()).Documents);
        Assert.Empty((await empty.Search(ContextQuery.Words("anything")).ToResultAsync()).Hits);
        Assert.Empty((await empty.Search(ContextQuery.Literal("anything")).ToResultAsync()).Hits);
    }

    [Fact]
    public async Task BinaryFilesAreSkippedAndCounted()
    {
        _folder.Write("a.txt", "text needle");
        _folder.Write("image.png", [0x89, 0x50]);
        _folder.Write("zeros.data", [.. "needle"u8, 0, 1, 2, 0]);
        var noise = new byte[4_000];
        new Random(1).NextBytes(noise);
        noise.AsSpan().Replace((byte)0, (byte)1);
        _folder.Write("noise", noise);
        await using var context = await FileSystemContext.OpenAsync(_folder.Path);
        Assert.Equal(["a.txt", "noise", "zeros.data"], await IdsAsync(context));
        Assert.Single((await context.Search(ContextQuery.Literal("needle")).ToResultAsync()).Hits);
        Assert.Equal(3, context.GetStatistics().Skipped[ContextSkipReason.Binary]);
        Assert.Equal(0, (await context.FindAsync("zeros.data"))!.Length);
        await Assert.ThrowsAsync<ContextReadException>(async () => await FileSystemContext.OpenAsync(Path.Join(_folder.Path, "noise")));
    }

    [Fact]
    public async Task LargeFilesAreSkippedAndCountedButSaidWhenNamed()
    {
        var options = new FileSystemContextOptions { MaxFileSize = 100 };
        var large = _folder.Write("large.txt", new string('a', 101));
        _folder.Write("small.txt", new string('a', 100));
        await using var context = await FileSystemContext.OpenAsync(_folder.Path, options: options);
        Assert.Equal(["small.txt"], await IdsAsync(context));
        Assert.Equal(1, context.GetStatistics().Skipped[ContextSkipReason.TooLarge]);
        var exception = await Assert.ThrowsAsync<ContextLimitException>(async () =>
            await FileSystemContext.OpenAsync(large, options: options));
        Assert.Contains(nameof(FileSystemContextOptions.MaxFileSize), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheTotalReadIsLimited()
    {
        _folder.Write("a.txt", new string('a', 60));
        _folder.Write("b.txt", new string('b', 60));
        await using var context =
            await FileSystemContext.OpenAsync(_folder.Path, options: new FileSystemContextOptions { MaxTotalRead = 200 });
        Assert.Equal(60, (await context.FindAsync("a.txt"))!.Length);
        var second = (await context.FindAsync("b.txt"))!;
        var exception = Assert.Throws<ContextLimitException>(() => second.Length);
        Assert.Contains(nameof(FileSystemContextOptions.MaxTotalRead), exception.Message, StringComparison.Ordinal);
        Assert.InRange(context.GetStatistics().BytesRead, 1, 200);
    }

    [Theory]
    [InlineData(nameof(FileSystemContextOptions.MaxFileSize), 0)]
    [InlineData(nameof(FileSystemContextOptions.CacheSize), -1)]
    [InlineData(nameof(FileSystemContextOptions.MaxTotalRead), 0)]
    [InlineData(nameof(FileSystemContextOptions.MaxIndexSize), -1)]
    public async Task OptionsOutOfRangeAreRefused(string name, long value)
    {
        var options = new FileSystemContextOptions();
        typeof(FileSystemContextOptions).GetProperty(name)!.SetValue(options, value);
        var exception = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () =>
            await FileSystemContext.OpenAsync(_folder.Path, options: options));
        Assert.Equal(name, exception.ParamName);
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("..\\secret.txt")]
    [InlineData("a/../../secret.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\Windows\\win.ini")]
    [InlineData("\\\\server\\share\\x")]
    public async Task PathsThatLeadOutsideAreRefused(string id)
    {
        _folder.Write("inside/a.txt", "a");
        _folder.Write("secret.txt", "secret");
        await using var context = await FileSystemContext.OpenAsync(Path.Join(_folder.Path, "inside"));
        await Assert.ThrowsAsync<ContextAccessException>(async () => await context.FindAsync(id));
    }

    [Fact]
    public async Task LinksThatLeadOutsideAreNeverRead()
    {
        if (OperatingSystem.IsWindows()) return; // Making links there takes rights that a test run rarely has.
        var secret = _folder.Write("secret.txt", "secret");
        var inside = Path.Join(_folder.Path, "inside");
        _folder.Write("inside/a.txt", "a");
        File.CreateSymbolicLink(Path.Join(inside, "good.txt"), "a.txt");
        File.CreateSymbolicLink(Path.Join(inside, "bad.txt"), secret);
        File.CreateSymbolicLink(Path.Join(inside, "broken.txt"), "nowhere");
        Directory.CreateSymbolicLink(Path.Join(inside, "up"), "..");
        await using var context = await FileSystemContext.OpenAsync(inside);
        Assert.Equal(["a.txt", "good.txt"], await IdsAsync(context));
        Assert.Equal("a", (await context.FindAsync("good.txt"))!.ReadString(0, 10));
        Assert.Equal(3, context.GetStatistics().Skipped[ContextSkipReason.Link]);
    }

    [Fact]
    public async Task MessagesAreTheSameInEveryCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberGroupSeparator = "'";
        CultureInfo.CurrentCulture = culture;
        var path = _folder.Write("a.txt", new string('a', 2_000));
        var options = new FileSystemContextOptions { MaxFileSize = 1_000 };

        var error = await Assert.ThrowsAsync<ContextLimitException>(async () => await FileSystemContext.OpenAsync(path, options: options));

        Assert.Contains("2,000 bytes, more than the 1,000 allowed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALinkInCirclesCostsTheListingOfItsFolderNothingElse()
    {
        _folder.Write("z.txt", "z");
        foreach (var name in (string[])["a.txt", "b.txt", "y.txt"])
            File.CreateSymbolicLink(Path.Join(_folder.Path, name), name);
        for (var i = 0; i < 20; i++) _folder.Write($"{i:00}.txt", "n");
        await using var context = await FileSystemContext.OpenAsync(_folder.Path);

        Assert.Equal(21, (await IdsAsync(context)).Count);
        Assert.Equal(3, context.GetStatistics().Skipped[ContextSkipReason.Link]);
    }

    [Fact]
    public async Task ALinkPutInAfterListingIsRefusedWhenItIsOpened()
    {
        if (OperatingSystem.IsWindows()) return;
        var secret = _folder.Write("secret.txt", "secret");
        var path = _folder.Write("inside/a.txt", "harmless");
        _folder.Write("inside/sub/b.txt", "harmless");
        _folder.Write("outside/b.txt", "secret");
        await using var context = await FileSystemContext.OpenAsync(Path.Join(_folder.Path, "inside"));
        Assert.Equal(2, (await IdsAsync(context)).Count);
        File.Delete(path);
        File.CreateSymbolicLink(path, secret);
        Directory.Delete(Path.Join(_folder.Path, "inside/sub"), recursive: true);
        Directory.CreateSymbolicLink(Path.Join(_folder.Path, "inside/sub"), Path.Join(_folder.Path, "outside"));
        foreach (var id in new[] { "a.txt", "sub/b.txt" })
        {
            var document = (await context.FindAsync(id))!;
            Assert.Throws<ContextAccessException>(() => document.ReadString(0, 10));
        }

        Assert.Empty((await context.Search(ContextQuery.Literal("secret")).ToResultAsync()).Hits);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AChangedFileIsToldInsteadOfRead(bool isStillOpen)
    {
        // Without a cache every read goes to the file; more files than are kept open close the first one.
        var path = _folder.Write("a.txt", "first content");
        for (var i = 0; i < 50; i++) _folder.Write($"more/{i}.txt", "other");
        await using var context = await FileSystemContext.OpenAsync(_folder.Path, options: new FileSystemContextOptions { CacheSize = 0 });
        var document = (await context.FindAsync("a.txt"))!;
        Assert.Equal("first", document.ReadString(0, 5));
        for (var i = 0; !isStillOpen && i < 50; i++) Assert.Equal("other", (await context.FindAsync($"more/{i}.txt"))!.ReadString(0, 9));
        File.WriteAllText(path, "second, longer content");
        Assert.Throws<ContextReadException>(() => document.ReadString(0, 5));
        Assert.Empty((await context.Search(ContextQuery.Literal("content")).ToResultAsync()).Hits);
        Assert.Equal(1, context.GetStatistics().Skipped[ContextSkipReason.Changed]);
        await using var anew = await FileSystemContext.OpenAsync(_folder.Path);
        Assert.Equal("second", (await anew.FindAsync("a.txt"))!.ReadString(0, 6));
    }

    [Fact]
    public async Task AVanishedFileIsSkippedBySearchAndToldToReaders()
    {
        _folder.Write("a.txt", "needle");
        var path = _folder.Write("b.txt", "needle");
        await using var context = await FileSystemContext.OpenAsync(_folder.Path);
        Assert.Equal(2, (await IdsAsync(context)).Count);
        File.Delete(path);
        Assert.Equal(["a.txt"], (await context.Search(ContextQuery.Literal("needle")).ToResultAsync()).Hits.Select(hit => hit.Document.Id));
        Assert.Equal(["a.txt"], (await context.Search(ContextQuery.Words("needle")).ToResultAsync()).Hits.Select(hit => hit.Document.Id));
        var vanished = (await context.FindAsync("b.txt"))!;
        Assert.Throws<ContextReadException>(() => vanished.Length);
        Assert.Equal(1, context.GetStatistics().Skipped[ContextSkipReason.Vanished]);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public async Task EncodingsAreToldByTheirMark(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        const string Text = "Grüße,\r\n漢字 😀 end";
        await using var context =
            await FileSystemContext.OpenAsync(_folder.Write("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]));
        var document = (await context.FindAsync("a.txt"))!;
        Assert.Equal(Text.Length, document.Length);
        Assert.Equal(Text, document.ReadString(0, 100));
        Assert.Equal(Text.Length - 1, document.CodePointLength);
    }

    [Fact]
    public async Task WhatIsInvalidIsReplaced()
    {
        await using var utf8 =
            await FileSystemContext.OpenAsync(_folder.Write("a.txt",
            [.. "good caf"u8, 0xE9, .. " and more plain text, "u8, 0xF0, 0x9F, 0x98, .. " cut"u8]));
        Assert.Equal("good caf\uFFFD and more plain text, \uFFFD cut", (await utf8.FindAsync("a.txt"))!.ReadString(0, 100));
        await using var utf16 =
            await FileSystemContext.OpenAsync(_folder.Write("b.txt", [0xFF, 0xFE, .. "a"u8, 0, 0x3D, 0xD8, .. "b"u8, 0, .. "c"u8]));
        Assert.Equal("a\uFFFDb\uFFFD", (await utf16.FindAsync("b.txt"))!.ReadString(0, 100));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", false)]
    [InlineData("utf-32BE", false)]
    public async Task LargeFilesAreReadInPlaceAtAnyOffset(string name, bool isAscii)
    {
        var random = new Random(3);
        var text = RandomText.Make(random, 1_500_000, isAscii ? 11 : 26, 200);
        var encoding = Encoding.GetEncoding(name);
        var bytes = encoding.GetBytes(text);
        if (name == "utf-8" && !isAscii)
        {
            for (var i = 0; i < 20_000; i++) bytes[random.Next(10_000, bytes.Length)] = (byte)random.Next(0x80, 0x100);
            text = encoding.GetString(bytes);
        }

        var path = _folder.Write("a.txt", [.. encoding.GetPreamble(), .. bytes]);
        await using var context =
            await FileSystemContext.OpenAsync(path, options: new FileSystemContextOptions { MaxFileSize = 1 << 30, CacheSize = 1 << 20 });
        var document = (await context.FindAsync("a.txt"))!;
        Assert.False(document.TryGetMemory(out _));
        Assert.Equal(text.Length, document.Length);
        var buffer = new char[100_000];
        for (var i = 0; i < 300; i++)
        {
            var offset = random.Next(text.Length + 10);
            var length = i % 10 == 0 ? random.Next(buffer.Length) : random.Next(200);
            var read = document.Read(offset, buffer.AsSpan(0, length));
            var expected = text.AsSpan(Math.Min(offset, text.Length));
            Assert.True(buffer.AsSpan(0, read).SequenceEqual(expected[..Math.Min(length, expected.Length)]), $"{length} at {offset}");
        }

        Assert.Equal(0, context.GetStatistics().CacheBytes);
    }

    [Fact]
    public async Task StatisticsTellWhatIsKnown()
    {
        _folder.Write("a.txt", "é");
        _folder.Write("b.txt", "bb");
        await using var context = await FileSystemContext.OpenAsync(_folder.Path);
        Assert.Equal(0, context.GetStatistics().Documents);
        var document = (await context.FindAsync("a.txt"))!;
        Assert.False(document.IsLengthKnown);
        Assert.Equal(1, document.Length);
        Assert.True(document.IsLengthKnown);
        var statistics = context.GetStatistics();
        Assert.Equal((2L, 4L, 1L, 1L), (statistics.Documents, statistics.Bytes, statistics.KnownDocuments, statistics.KnownCharacters));
        _ = (await context.FindAsync("b.txt"))!.Length;
        Assert.Equal(3, (await context.GetShapeAsync()).Characters);
    }

    [Fact]
    public async Task ListingIsCancelled()
    {
        _folder.Write("a.txt", "a");
        await using var context = await FileSystemContext.OpenAsync(_folder.Path);
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await context.GetShapeAsync(source.Token));
        Assert.Equal(1, (await context.GetShapeAsync()).Documents);
    }

    private static async Task<List<string>> IdsAsync(FileSystemContext context)
    {
        List<string> ids = [];
        await foreach (var document in context.ListAsync()) ids.Add(document.Id);
        return ids;
    }
}
