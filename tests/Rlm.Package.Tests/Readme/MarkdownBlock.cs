using Rlm.Core.Tests.Support;

namespace Rlm.Package.Tests.Readme;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">The page, from the root of the repository.</param>
/// <param name="Line">The line of the page that <paramref name="Text"/> begins at, counted from one.</param>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="Text">The lines between the fences.</param>
internal sealed record MarkdownBlock(string Page, int Line, string Language, string Text)
{
    private const string Fence = "```";

    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden };

    /// <summary>The blocks in one of <paramref name="languages"/> of every page of the repository.</summary>
    public static List<MarkdownBlock> All(params string[] languages) =>
        [.. Pages().Order(StringComparer.Ordinal).SelectMany(Of).Where(block => languages.Contains(block.Language))];

    /// <summary>Where the block is, for messages.</summary>
    public override string ToString() => $"{Page}:{Line}";

    // Folders that builds fill hold copies of pages.
    private static IEnumerable<string> Pages() => Directory.EnumerateFiles(Repository.Root, "*.md", Everywhere)
        .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
        .Where(page => !page.Split('/').Any(part => part is "bin" or "obj" or "artifacts" or "TestResults" or "BenchmarkDotNet.Artifacts"));

    private static IEnumerable<MarkdownBlock> Of(string page)
    {
        var lines = Repository.Read(page).ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].TrimStart().StartsWith(Fence, StringComparison.Ordinal))
                continue;
            var language = lines[i].Trim()[Fence.Length..].Trim();
            var first = i + 1;
            while (++i < lines.Length && lines[i].Trim() != Fence)
            {
            }

            yield return new MarkdownBlock(page, first + 1, language, string.Join('\n', lines[first..Math.Min(i, lines.Length)]));
        }
    }
}
