namespace Rlm.Contexts;

/// <summary>One line of a <c>.gitignore</c> file.</summary>
internal sealed class GitIgnoreRule
{
    private readonly string _pattern;
    private readonly bool _foldersOnly;
    private readonly bool _isAnchored;

    private GitIgnoreRule(string pattern, bool isNegated)
    {
        IsNegated = isNegated;
        _foldersOnly = pattern.EndsWith('/');
        pattern = pattern.TrimEnd('/');
        _isAnchored = pattern.Contains('/', StringComparison.Ordinal);
        _pattern = pattern.TrimStart('/');
    }

    public bool IsNegated { get; }

    /// <summary>Reads a line; <see langword="null"/> where it is empty or a comment.</summary>
    public static GitIgnoreRule? Parse(string line)
    {
        line = TrimEnd(line.TrimEnd('\r', '\n'));
        if (line.Length == 0 || line[0] == '#') return null;
        var isNegated = line[0] == '!';
        if (isNegated) line = line[1..];
        return line.Trim('/').Length == 0 ? null : new GitIgnoreRule(line, isNegated);
    }

    public bool Matches(string path, bool isFolder)
    {
        if (_foldersOnly && !isFolder) return false;
        var text = _isAnchored ? path.AsSpan() : path.AsSpan(path.LastIndexOf('/') + 1);
        return Matches(_pattern, text);
    }

    // Spaces at the end count only when they are escaped.
    private static string TrimEnd(string line)
    {
        var end = line.Length;
        while (end > 0 && line[end - 1] == ' ' && !(end > 1 && line[end - 2] == '\\')) end--;
        return line[..end];
    }

    // Goes back to the last star only, and to the last double star, so that no pattern takes longer than pattern times text.
    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        int p = 0, t = 0, star = -1, starText = 0, deep = -1, deepText = 0;
        while (true)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                if (IsDeep(pattern, p, out var length))
                {
                    // Followed by a slash it stands for any number of folders, at the end for everything below.
                    if (p + length == pattern.Length) return t < text.Length || p == 0;
                    (deep, deepText, star) = (p + length, t, -1);
                    p += length;
                    continue;
                }

                while (p < pattern.Length && pattern[p] == '*') p++;
                (star, starText) = (p, t);
                continue;
            }

            if (t < text.Length && p < pattern.Length && MatchesOne(pattern, ref p, text[t]))
            {
                t++;
                continue;
            }

            if (t == text.Length && p == pattern.Length) return true;
            if (star >= 0 && starText < text.Length && text[starText] != '/')
            {
                (p, t) = (star, ++starText);
                continue;
            }

            // Another folder for the double star.
            var next = deep >= 0 && deepText < text.Length ? text[deepText..].IndexOf('/') : -1;
            if (next < 0) return false;
            deepText += next + 1;
            (p, t, star) = (deep, deepText, -1);
        }
    }

    private static bool IsDeep(ReadOnlySpan<char> pattern, int position, out int length)
    {
        length = 0;
        if (position + 1 >= pattern.Length || pattern[position + 1] != '*' || (position > 0 && pattern[position - 1] != '/')) return false;
        if (position + 2 == pattern.Length) length = 2;
        else if (pattern[position + 2] == '/') length = 3;
        return length > 0;
    }

    private static bool MatchesOne(ReadOnlySpan<char> pattern, ref int position, char c)
    {
        switch (pattern[position])
        {
            case '?':
                position++;
                return c != '/';
            case '[' when ClassEnd(pattern, position) is > 0 and var end:
                var isIn = IsInClass(pattern[(position + 1)..end], c);
                if (isIn && c != '/') position = end + 1;
                return isIn && c != '/';
            case '\\' when position + 1 < pattern.Length:
                if (pattern[position + 1] != c) return false;
                position += 2;
                return true;
            default:
                if (pattern[position] != c) return false;
                position++;
                return true;
        }
    }

    private static int ClassEnd(ReadOnlySpan<char> pattern, int start)
    {
        var i = start + 1;
        if (i < pattern.Length && pattern[i] is '!' or '^') i++;
        if (i < pattern.Length && pattern[i] == ']') i++;
        for (; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\') i++;
            else if (pattern[i] == ']') return i;
        }

        return -1;
    }

    private static bool IsInClass(ReadOnlySpan<char> set, char c)
    {
        var isNegated = set is ['!' or '^', ..];
        if (isNegated) set = set[1..];
        var isIn = false;
        for (var i = 0; i < set.Length; i++)
        {
            if (set[i] == '\\' && i + 1 < set.Length) i++;
            var low = set[i];
            if (i + 2 < set.Length && set[i + 1] == '-')
            {
                i += 2;
                if (set[i] == '\\' && i + 1 < set.Length) i++;
                isIn |= c >= low && c <= set[i];
            }
            else
            {
                isIn |= c == low;
            }
        }

        return isIn != isNegated;
    }
}
