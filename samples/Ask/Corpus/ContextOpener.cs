using Rlm.Contexts;

namespace Rlm.Samples.Ask.Corpus;

/// <summary>Opens what is asked about.</summary>
internal static class ContextOpener
{
    public static async Task<IContextEnvironment> OpenAsync(AskSettings settings, Func<string, string?> environment, CancellationToken cancellationToken)
    {
        string path = settings.Path ?? DocumentationPacks.Find(environment);
        IReadOnlyList<string> globs = settings.Path is null && settings.Globs.Count == 0 ? [DocumentationPacks.Glob] : settings.Globs;
        if (path.Length == 0)
            throw new AskException("--path is empty. Name a file or a folder.");
        // A person who names a file means all of it, whatever its size.
        FileSystemContextOptions options = new() { MaxFileSize = FileSystemContextOptions.Unlimited };
        FileSystemContext context = await FileSystemContext.OpenAsync(path, globs.Count > 0 ? globs : null, options, cancellationToken);
        try
        {
            ContextShape shape = await context.GetShapeAsync(cancellationToken);
            if (shape.Documents > 0 && shape.Bytes > 0)
                return context;
            throw Nothing(path, globs, context.GetStatistics().Skipped.GetValueOrDefault(ContextSkipReason.Binary));
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    private static AskException Nothing(string path, IReadOnlyList<string> globs, long binary)
    {
        if (File.Exists(path))
            return new AskException($"The file '{path}' is empty.");
        string which = globs.Count > 0 ? $" that matches {string.Join(", ", globs)}" : "";
        string skipped = binary > 0 ? $" ({binary:N0} binary files were left out)" : "";
        return new AskException($"The folder '{path}' holds no text{which}{skipped}.");
    }
}
