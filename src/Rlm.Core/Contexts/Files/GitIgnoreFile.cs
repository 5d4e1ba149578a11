namespace Rlm.Contexts;

/// <summary>The rules of one <c>.gitignore</c> file, and through it those of the folders above.</summary>
internal sealed class GitIgnoreFile
{
    private const string Name = ".gitignore";
    private const int MaxLength = 1024 * 1024;

    private readonly string _folder;
    private readonly List<GitIgnoreRule> _rules;
    private readonly GitIgnoreFile? _parent;

    private GitIgnoreFile(string folder, IEnumerable<string> lines, GitIgnoreFile? parent)
    {
        _folder = folder;
        _parent = parent;
        _rules = [.. lines.Select(GitIgnoreRule.Parse).OfType<GitIgnoreRule>()];
    }

    /// <summary>Reads the rules of a folder, if it has any.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="folder">The same as ids have it: empty or with a slash at its end.</param>
    /// <param name="parent">What holds in the folder above.</param>
    public static GitIgnoreFile? Read(string path, string folder, GitIgnoreFile? parent) =>
        Lines(Path.Join(path, Name)) is { } lines ? new GitIgnoreFile(folder, lines, parent) : parent;

    /// <summary>Reads what the repository says in which a folder lies: its own list, and the folders above.</summary>
    public static GitIgnoreFile? OfParents(string root)
    {
        List<string> above = [];
        var folder = root;
        while (folder is not null && !Path.Exists(Path.Join(folder, ".git")))
        {
            folder = Path.GetDirectoryName(folder);
            if (folder is not null) above.Add(folder);
        }

        if (folder is null) return null;
        GitIgnoreFile? rules = null;

        // The ids of what lies above the context begin with as many folders as lead down to it.
        var prefix = Relative(folder, root);
        if (Lines(Path.Join(folder, ".git", "info", "exclude")) is { } own) rules = new GitIgnoreFile("", own, null) { Prefix = prefix };
        for (var i = above.Count - 1; i >= 0; i--)
        {
            if (Lines(Path.Join(above[i], Name)) is { } lines)
                rules = new GitIgnoreFile("", lines, rules) { Prefix = Relative(above[i], root) };
        }

        return rules;
    }

    private string Prefix { get; init; } = "";

    /// <summary>Says whether a file or folder is to be ignored, one within ignored folders not considered.</summary>
    public bool Ignores(string id, bool isFolder)
    {
        for (var file = this; file is not null; file = file._parent)
        {
            var path = file.Prefix.Length > 0 ? file.Prefix + id : id[file._folder.Length..];
            for (var i = file._rules.Count - 1; i >= 0; i--)
            {
                if (file._rules[i].Matches(path, isFolder)) return !file._rules[i].IsNegated;
            }
        }

        return false;
    }

    private static string Relative(string folder, string root)
    {
        var path = Path.GetRelativePath(folder, root).Replace('\\', '/');
        return path == "." ? "" : path + "/";
    }

    private static string[]? Lines(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file is { Exists: true, LinkTarget: null, Length: <= MaxLength } ? File.ReadAllLines(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
