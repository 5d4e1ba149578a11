using System.Text.RegularExpressions;

namespace Rlm.Python.Modules.Matching;

/// <summary>A match in units of the text that was searched; <see cref="Match"/> only where there are groups.</summary>
internal readonly record struct Found(long Start, long End, Match? Match)
{
    public static readonly Found Nothing = new(-1, -1, null);

    public bool IsMatch => Start >= 0;

    /// <summary>The units of a group, or -1 where it took no part.</summary>
    public (long Start, long End) Span(int group)
    {
        if (group == 0)
            return (Start, End);
        if (Match!.Groups[group] is not { Success: true } one)
            return (-1, -1);

        // The text that .NET saw may have been a copy of a part.
        var start = one.Index - Match.Index + Start;
        return (start, start + one.Length);
    }

    /// <summary>The same match in a text of which this one was searched as a part.</summary>
    /// <param name="units">Where the part begins.</param>
    public Found Shift(long units) => IsMatch ? new(Start + units, End + units, Match) : this;
}
