using System.Text.RegularExpressions;

namespace Rlm.Python.Modules.Matching;

/// <summary>A match in units of the text that was searched; <see cref="Match"/> only where there are groups.</summary>
internal readonly record struct Found(int Start, int End, Match? Match)
{
    public static readonly Found Nothing = new(-1, -1, null);

    public bool IsMatch => Start >= 0;

    /// <summary>The units of a group, or -1 where it took no part.</summary>
    public (int Start, int End) Span(int group)
    {
        if (group == 0)
            return (Start, End);
        if (Match!.Groups[group] is not { Success: true } one)
            return (-1, -1);

        // The text that .NET saw may have been a copy of a part.
        var start = one.Index - Match.Index + Start;
        return (start, start + one.Length);
    }
}
