using Microsoft.Extensions.FileSystemGlobbing;

namespace Rlm.Contexts;

/// <summary>Tests ids against a glob. One without a slash is meant for the name alone, wherever the file lies.</summary>
internal sealed class GlobFilter
{
    private static readonly GlobFilter All = new(null);

    private readonly Matcher? _matcher;

    private GlobFilter(Matcher? matcher) => _matcher = matcher;

    public static GlobFilter Create(string? glob)
    {
        if (string.IsNullOrEmpty(glob) || glob is "*" or "**" or "**/*") return All;
        var pattern = glob.Replace('\\', '/');
        if (!pattern.Contains('/', StringComparison.Ordinal)) pattern = "**/" + pattern;
        var matcher = new Matcher(StringComparison.OrdinalIgnoreCase);
        matcher.AddInclude(pattern);
        return new GlobFilter(matcher);
    }

    public bool Matches(string id) => _matcher is null || _matcher.Match(id).HasMatches;
}
