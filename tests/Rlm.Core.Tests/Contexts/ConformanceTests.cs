using Rlm.Testing;

namespace Rlm.Contexts.Tests;

/// <summary>Every backend of ours, and views over them, against the suite that anybody can run on theirs.</summary>
public sealed class ConformanceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _number;

    public static TheoryData<string> Checks => [.. ContextConformance.Checks];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Checks))]
    public Task InMemoryConforms(string check) => ContextConformance.RunAsync(check, async documents => await InMemoryAsync(documents));

    [Theory]
    [MemberData(nameof(Checks))]
    public Task FilesConform(string check) => ContextConformance.RunAsync(check, async documents => await FileSystemContext.OpenAsync(Write(documents)));

    [Theory]
    [MemberData(nameof(Checks))]
    public Task FilesWithoutACacheConform(string check) => ContextConformance.RunAsync(check, async documents =>
        await FileSystemContext.OpenAsync(Write(documents), options: new FileSystemContextOptions { CacheSize = 0 }));

    [Theory]
    [MemberData(nameof(Checks))]
    public Task LargeFilesConform(string check) => ContextConformance.RunAsync(check, async documents =>
    {
        // Files named one by one have their whole path for an id, so the environment is a view that gives them the wanted ones.
        var folder = Write(documents);
        var files = await MemoryMappedContext.OpenAsync(documents.Select(document => Path.Join(folder, document.Key)));
        List<ContextDocument> renamed = [];
        await foreach (var document in files.ListAsync())
            renamed.Add(new RenamedDocument(document, Path.GetRelativePath(folder, document.Id).Replace('\\', '/')));
        return new ContextView(renamed);
    });

    [Theory]
    [MemberData(nameof(Checks))]
    public Task ViewsConform(string check) => ContextConformance.RunAsync(check, async documents =>
    {
        var files = await FileSystemContext.OpenAsync(Write(documents));
        List<ContextDocument> all = [];
        await foreach (var document in files.ListAsync()) all.Add(document.Slice(0, long.MaxValue, document.Id));
        return new ContextView(all);
    });

    [Theory]
    [MemberData(nameof(Checks))]
    public Task FusedContextsConform(string check) => ContextConformance.RunAsync(check, async documents =>
        (await InMemoryAsync(documents)).WithEmbeddings(new WordEmbeddings()));

    private static async Task<InMemoryContext> InMemoryAsync(IReadOnlyList<KeyValuePair<string, byte[]>> documents)
    {
        List<ContextItem> items = [];
        foreach (var (id, bytes) in documents)
        {
            await using var one = await InMemoryContext.FromStreamAsync(new MemoryStream(bytes));
            var document = (await one.FindAsync("text"))!;
            items.Add(new ContextItem(id, document.ReadString(0, int.MaxValue)));
        }

        return InMemoryContext.FromItems(items);
    }

    private string Write(IReadOnlyList<KeyValuePair<string, byte[]>> documents)
    {
        var name = $"{_number++}";
        Directory.CreateDirectory(Path.Join(_folder.Path, name));
        foreach (var (id, bytes) in documents) _folder.Write($"{name}/{id}", bytes);
        return Path.Join(_folder.Path, name);
    }

    private sealed class RenamedDocument(ContextDocument document, string id) : ContextDocument(id)
    {
        public override long ByteLength => document.ByteLength;

        public override long Length => document.Length;

        public override int Read(long offset, Span<char> destination) => document.Read(offset, destination);

        public override long GetCodePointOffset(long offset) => document.GetCodePointOffset(offset);

        public override long GetOffset(long codePointOffset) => document.GetOffset(codePointOffset);
    }
}
