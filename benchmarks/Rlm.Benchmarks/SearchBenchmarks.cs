using BenchmarkDotNet.Attributes;
using Rlm.Contexts;

namespace Rlm.Benchmarks;

/// <summary>Searches in the XML documentation that comes with the SDK; the file cache holds all of it.</summary>
public class SearchBenchmarks
{
    private FileSystemContext _context = null!;

    [GlobalSetup]
    public async Task SetupAsync()
    {
        var packs = Path.GetFullPath(Path.Combine(typeof(object).Assembly.Location, "../../../../packs"));
        if (!Directory.Exists(packs))
            throw new DirectoryNotFoundException($"The SDK's documentation is not there: {packs}");
        _context = await FileSystemContext.OpenAsync(packs, ["**/*.xml"]);
        await _context.IndexAsync();
    }

    [GlobalCleanup]
    public async Task CleanupAsync() => await _context.DisposeAsync();

    [Benchmark]
    public Task<int> Literal() => CountAsync(ContextQuery.Literal("ArgumentNullException"));

    [Benchmark]
    public Task<int> LiteralIgnoringCase() => CountAsync(ContextQuery.Literal("argumentnullexception") with { IgnoreCase = true });

    [Benchmark]
    public Task<int> Regex() => CountAsync(ContextQuery.Regex(@"\bConcurrent\w+<"));

    [Benchmark]
    public Task<int> Words() => CountAsync(ContextQuery.Words("cancel a task after a delay"));

    private async Task<int> CountAsync(ContextQuery query)
    {
        var count = 0;
        await foreach (var _ in _context.Search(query))
            count++;
        return count;
    }
}
