using Rlm.Contexts;
using Rlm.Samples.Ask.Corpus;

namespace Rlm.Samples.Chat;

/// <summary>The long document, opened when it is first talked about.</summary>
public sealed class DocumentSource(ChatSettings settings) : IAsyncDisposable
{
    private readonly Lazy<Task<FileSystemContext>> _context = new(() => OpenAsync(settings));

    /// <summary>Opens it, the first time.</summary>
    public Task<FileSystemContext> GetAsync() => _context.Value;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_context is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } opened })
            await (await opened).DisposeAsync();
    }

    private static Task<FileSystemContext> OpenAsync(ChatSettings settings)
    {
        string path = settings.Path ?? DocumentationPacks.Find(Environment.GetEnvironmentVariable);
        string? glob = settings.Glob ?? (settings.Path is null ? DocumentationPacks.Glob : null);
        FileSystemContextOptions options = new() { MaxFileSize = FileSystemContextOptions.Unlimited };
        return FileSystemContext.OpenAsync(path, glob is null ? null : [glob], options).AsTask();
    }
}
