using System.Text.RegularExpressions;
using Rlm.Python.Modules.Matching.Backtracking;

namespace Rlm.Python.Modules.Matching;

/// <summary>
/// A match in units of the text that was searched; where there are groups, with a <see cref="Match"/> of .NET or
/// <see cref="Captures"/> of our own engine.
/// </summary>
internal readonly record struct Found(long Start, long End, Match? Match = null, Captures? Captures = null)
{
    public static readonly Found Nothing = new(-1, -1);

    public bool IsMatch => Start >= 0;

    /// <summary>The units of a group, or -1 where it took no part.</summary>
    public (long Start, long End) Span(int group)
    {
        if (group == 0)
            return (Start, End);
        if (Captures is { Spans: var spans })
            return spans[(2 * group) - 2] is >= 0 and var from ? (Start + from, Start + spans[(2 * group) - 1]) : (-1, -1);
        if (Match!.Groups[group] is not { Success: true } one)
            return (-1, -1);

        // The text that .NET saw may have been a copy of a part.
        var start = one.Index - Match.Index + Start;
        return (start, start + one.Length);
    }

    /// <summary>The same match in a text of which this one was searched as a part.</summary>
    /// <param name="units">Where the part begins.</param>
    public Found Shift(long units) => IsMatch ? this with { Start = Start + units, End = End + units } : this;
}
