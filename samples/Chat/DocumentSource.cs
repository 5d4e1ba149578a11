using Rlm.Contexts;
using Rlm.Samples.Ask.Corpus;

namespace Rlm.Samples.Chat;

/// <summary>The long document, opened when it is first talked about.</summary>
public sealed class DocumentSource(ChatSettings settings) : IAsyncDisposable
{
    private readonly Lazy<Task<FileSystemContext>> _context = new(() => OpenAsync(settings));
    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _lock = new();
    private Task? _indexing;

    /// <summary>Whether the first search by words need not wait any more.</summary>
    public bool IsIndexed => _indexing?.IsCompleted == true;

    /// <summary>Opens it, the first time, and begins with the index that searches need, while the model still thinks.</summary>
    public async Task<FileSystemContext> GetAsync()
    {
        FileSystemContext context = await _context.Value;
        lock (_lock)
            _indexing ??= Task.Run(() => context.IndexAsync(_closing.Token).AsTask());
        return context;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        // What went wrong with the index, the first search says.
        if (_indexing is not null)
            await _indexing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_context is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } opened })
            await (await opened).DisposeAsync();
        _closing.Dispose();
    }

    private static Task<FileSystemContext> OpenAsync(ChatSettings settings)
    {
        string path = settings.Path ?? DocumentationPacks.Find(Environment.GetEnvironmentVariable);
        string? glob = settings.Glob ?? (settings.Path is null ? DocumentationPacks.Glob : null);
        FileSystemContextOptions options = new() { MaxFileSize = FileSystemContextOptions.Unlimited };
        return FileSystemContext.OpenAsync(path, glob is null ? null : [glob], options).AsTask();
    }
}
