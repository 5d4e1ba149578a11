namespace Rlm.Contexts.Tests;

public sealed class FileChangesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task RefreshingTellsWhatChangedAndKeepsWhatDidNot()
    {
        _folder.Write("a.txt", "apple");
        var b = _folder.Write("b.txt", "banana");
        var c = _folder.Write("c.txt", "cherry");
        await using var context = await FileSystemContext.OpenAsync(_folder.Path);
        var before = (await context.FindAsync("a.txt"))!;
        var old = (await context.FindAsync("b.txt"))!;
        Assert.Equal("banana", old.ReadString(0, 10));
        Assert.Equal(default, await context.RefreshAsync());
        File.WriteAllText(b, "blueberry");
        File.Delete(c);
        _folder.Write("sub/d.txt", "date");
        Assert.Equal(new ContextChanges(1, 1, 1), await context.RefreshAsync());
        Assert.Same(before, await context.FindAsync("a.txt"));
        Assert.Equal("blueberry", (await context.FindAsync("b.txt"))!.ReadString(0, 10));
        Assert.NotEqual("blueberry", Read(old));
        Assert.Null(await context.FindAsync("c.txt"));
        Assert.Equal(3, (await context.GetShapeAsync()).Documents);
    }

    [Fact]
    public async Task TheIndexFollowsTheFiles()
    {
        for (var i = 0; i < 20; i++) _folder.Write($"{i:00}.txt", $"number{i} is about fruit");
        await using var context = await FileSystemContext.OpenAsync(_folder.Path);
        Assert.Equal("07.txt", await BestAsync(context, "number7"));
        var passages = context.GetStatistics().IndexedPassages;
        File.WriteAllText(Path.Join(_folder.Path, "07.txt"), "something else about vegetables");
        File.Delete(Path.Join(_folder.Path, "08.txt"));
        await context.RefreshAsync();
        Assert.Null(await BestAsync(context, "number7"));
        Assert.Null(await BestAsync(context, "number8"));
        Assert.Equal("07.txt", await BestAsync(context, "vegetables"));
        Assert.Equal("09.txt", await BestAsync(context, "number9"));
        Assert.InRange(context.GetStatistics().IndexedPassages, passages, passages + 1);
        for (var i = 0; i < 15; i++) File.WriteAllText(Path.Join(_folder.Path, $"{i:00}.txt"), $"vegetables {i}");
        await context.RefreshAsync();
        Assert.Equal(15, (await context.Search(ContextQuery.Words("vegetables") with { Limit = 50, CollapseCopies = false }).ToResultAsync()).Total);
    }

    [Fact]
    public async Task NamedFilesAreLookedAtAgainToo()
    {
        string[] paths = [_folder.Write("b.txt", "b"), _folder.Write("a.txt", "a")];
        await using var context = await FileSystemContext.OpenAsync(paths);
        Assert.Equal(2, (await context.GetShapeAsync()).Documents);
        File.Delete(paths[0]);
        Assert.Equal(new ContextChanges(0, 0, 1), await context.RefreshAsync());
        Assert.Equal(1, (await context.GetShapeAsync()).Documents);
    }

    [Fact]
    public async Task AFolderThatCannotBeListedIsToldAsSuch()
    {
        var path = Path.Join(_folder.Path, "sub");
        _folder.Write("sub/a.txt", "a");
        await using var context = await FileSystemContext.OpenAsync(path);
        Directory.Delete(path, recursive: true);
        for (var i = 0; i < 2; i++)
        {
            var exception = await Assert.ThrowsAsync<ContextReadException>(async () => await context.GetShapeAsync());
            Assert.Contains("cannot be listed", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task AFolderBelowThatMayNotBeListedIsCounted()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess) return; // Nothing is closed to whoever runs it.
        _folder.Write("a.txt", "a");
        _folder.Write("closed/b.txt", "b");
        var closed = Path.Join(_folder.Path, "closed");
        File.SetUnixFileMode(closed, UnixFileMode.None);
        try
        {
            await using var context = await FileSystemContext.OpenAsync(_folder.Path);
            Assert.Equal(1, (await context.GetShapeAsync()).Documents);
            Assert.Equal(1, context.GetStatistics().Skipped[ContextSkipReason.Folder]);
            await using var itself = await FileSystemContext.OpenAsync(closed);
            await Assert.ThrowsAsync<ContextReadException>(async () => await itself.GetShapeAsync());
        }
        finally
        {
            File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Theory]
    [InlineData("", "**/*.cs")]
    [InlineData("**/*.java", "**/*.cs", "**/*.java")]
    [InlineData("**/*.java,docs/**", "**/*.java", "docs/**")]
    [InlineData("**/*.jav?", "**/*.cs", "**/*.jav?", "!**/x.cs")]
    [InlineData("")]
    public async Task GlobsThatMatchNothingAreTold(string expected, params string[] globs)
    {
        _folder.Write("a.cs", "a");
        _folder.Write("sub/b.cs", "b");
        await using var context = await FileSystemContext.OpenAsync(_folder.Path, globs);
        Assert.Empty(context.GetStatistics().UnmatchedGlobs);
        await context.GetShapeAsync();
        Assert.Equal(expected, string.Join(',', context.GetStatistics().UnmatchedGlobs));
    }

    [Fact]
    public async Task FilesAboveTheNumberAllowedAreSkippedAndCountedButSaidWhenNamed()
    {
        string[] paths = [.. Enumerable.Range(0, 5).Select(i => _folder.Write($"{i}.txt", "x"))];
        var options = new FileSystemContextOptions { MaxFiles = 3 };
        await using var context = await FileSystemContext.OpenAsync(_folder.Path, options: options);
        Assert.Equal(3, (await context.GetShapeAsync()).Documents);
        Assert.Equal(2, context.GetStatistics().Skipped[ContextSkipReason.TooMany]);
        var exception = await Assert.ThrowsAsync<ContextLimitException>(async () => await FileSystemContext.OpenAsync(paths, options));
        Assert.Contains(nameof(FileSystemContextOptions.MaxFiles), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheFirstFilesAreThereBeforeTheLastAreFound()
    {
        for (var i = 0; i < 300; i++) _folder.Write($"{i / 10:00}/{i % 10}.txt", "x");
        await using var context = await FileSystemContext.OpenAsync(_folder.Path);
        await foreach (var document in context.ListAsync())
        {
            Assert.Equal("00/0.txt", document.Id);
            break;
        }

        Assert.InRange(context.GetStatistics().Documents, 1, 50);
        List<string> ids = [];
        await foreach (var document in context.ListAsync()) ids.Add(document.Id);
        Assert.Equal(300, ids.Count);
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public async Task FilesComeInTheOrderOfTheirPaths()
    {
        string[] names = ["a.txt", "a/x.txt", "a-b/y.txt", "a0.txt", "a/a/z.txt", "B.txt", "a b/c.txt"];
        foreach (var name in names) _folder.Write(name, "x");
        await using var context = await FileSystemContext.OpenAsync(_folder.Path);
        List<string> ids = [];
        await foreach (var document in context.ListAsync()) ids.Add(document.Id);
        Assert.Equal(names.Order(StringComparer.Ordinal), ids);
        foreach (var name in names) Assert.NotNull(await context.FindAsync(name));
    }

    private static string? Read(ContextDocument document)
    {
        try
        {
            return document.ReadString(0, 10);
        }
        catch (ContextReadException)
        {
            return null;
        }
    }

    private static async Task<string?> BestAsync(FileSystemContext context, string words) =>
        (await context.Search(ContextQuery.Words(words)).ToResultAsync()).Hits is [var hit, ..] ? hit.Document.Id : null;
}
