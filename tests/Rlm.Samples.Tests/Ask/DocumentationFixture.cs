using Rlm.Contexts;
using Rlm.Samples.Ask;
using Rlm.Samples.Ask.Corpus;
using Rlm.Samples.ChatClients;

namespace Rlm.Samples.Tests.Ask;

/// <summary>The documentation, opened and indexed once for all questions.</summary>
public sealed class DocumentationFixture : IAsyncLifetime
{
    private FileSystemContext? _context;

    public static string? Folder { get; } = Find();

    public async Task InitializeAsync() =>
        _context = Folder is null ? null : await FileSystemContext.OpenAsync(Folder, [DocumentationPacks.Glob]);

    public async Task DisposeAsync()
    {
        if (_context is not null)
            await _context.DisposeAsync();
    }

    public async Task<RlmResponse> AskAsync(string question)
    {
        using ExtractiveRootClient root = new();
        using ExtractiveReaderClient reader = new();
        RlmAgent agent = new RlmAgentBuilder().UseRootClient(root).UseSubClient(reader).Build();
        return await agent.RunAsync(question, _context!);
    }

    private static string? Find()
    {
        try
        {
            return DocumentationPacks.Find(Environment.GetEnvironmentVariable);
        }
        catch (AskException)
        {
            return null;
        }
    }
}
