using Microsoft.Extensions.FileSystemGlobbing;

namespace Rlm.Contexts;

/// <summary>Which files of a folder belong to a context, by include and exclude globs.</summary>
internal sealed class FileGlobs
{
    private readonly Matcher? _matcher;
    private readonly Dictionary<string, Matcher> _matchers = [];
    private readonly int _includes;
    private readonly List<string>? _suffixes;
    private readonly List<string> _unmatched = [];
    private readonly HashSet<string> _excludedFolders = new(StringComparer.OrdinalIgnoreCase);

    public FileGlobs(IEnumerable<string>? globs, IEnumerable<string> excludes)
    {
        List<string> includes = [];
        List<string> others = [];
        foreach (var glob in globs ?? [])
        {
            ArgumentException.ThrowIfNullOrEmpty(glob, nameof(globs));
            var pattern = glob.Replace('\\', '/');
            if (pattern.StartsWith('!')) others.Add(pattern[1..]);
            else includes.Add(pattern);
            if (!glob.StartsWith('!') && !_unmatched.Contains(pattern)) _unmatched.Add(pattern);
        }

        _includes = includes.Count;
        foreach (var pattern in excludes.Select(static exclude => exclude.Replace('\\', '/')).Concat(others).ToArray())
        {
            // A folder excluded wherever it lies is not even entered.
            if (FolderName(pattern) is { } name) _excludedFolders.Add(name);
            else if (!others.Contains(pattern)) others.Add(pattern);
        }

        others.RemoveAll(static pattern => FolderName(pattern) is not null);
        if (others.Count == 0 && (includes.Count == 0 || includes.Contains("**/*") || includes.Contains("**"))) return;
        if (others.Count == 0 && includes.TrueForAll(static pattern => SuffixOf(pattern) is not null))
        {
            _suffixes = includes.ConvertAll(static pattern => SuffixOf(pattern)!);
            return;
        }

        _matcher = new Matcher(StringComparison.OrdinalIgnoreCase);
        _matcher.AddIncludePatterns(includes.Count == 0 ? ["**/*"] : includes);
        _matcher.AddExcludePatterns(others);
    }

    public bool EntersFolder(ReadOnlySpan<char> name) => !_excludedFolders.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    /// <summary>Gets the globs that no file has matched so far.</summary>
    public IReadOnlyList<string> Unmatched
    {
        get
        {
            lock (_unmatched) return [.. _unmatched];
        }
    }

    public bool Includes(string relativePath)
    {
        var includes = _suffixes?.Exists(suffix => relativePath.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            ?? _matcher?.Match(relativePath).HasMatches
            ?? true;
        if (includes && _unmatched.Count > 0) MarkMatched(relativePath);
        return includes;
    }

    private void MarkMatched(string relativePath)
    {
        lock (_unmatched)
        {
            // With one glob alone it is clear which it was.
            if (_unmatched.Count == 1 && _includes == 1) _unmatched.Clear();
            else _unmatched.RemoveAll(pattern => MatcherOf(pattern).Match(relativePath).HasMatches);
        }
    }

    private Matcher MatcherOf(string pattern)
    {
        if (_matchers.TryGetValue(pattern, out var known)) return known;
        var matcher = new Matcher(StringComparison.OrdinalIgnoreCase);
        matcher.AddInclude(pattern);
        return _matchers[pattern] = matcher;
    }

    // Most globs ask for names that end in some way, which takes no matcher.
    private static string? SuffixOf(string pattern) =>
        pattern.StartsWith("**/*.", StringComparison.Ordinal) && pattern.AsSpan(4).IndexOfAny('/', '*', '?') < 0 ? pattern[4..] : null;

    private static string? FolderName(string pattern)
    {
        if (!pattern.StartsWith("**/", StringComparison.Ordinal) || !pattern.EndsWith("/**", StringComparison.Ordinal)) return null;
        var name = pattern.Length > 6 ? pattern[3..^3] : "";
        return name.Length > 0 && name.AsSpan().IndexOfAny('/', '*', '?') < 0 ? name : null;
    }
}
