using System.Text.RegularExpressions;

namespace Rlm.Contexts.Tests;

/// <summary>Search as one would write it over a string in memory: what the real one must agree with.</summary>
internal static class NaiveSearch
{
    public static List<NaiveHit> Literal(string text, string literal, bool ignoreCase, bool onePerLine = false)
    {
        List<(int, int)> found = [];
        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        for (var at = text.IndexOf(literal, comparison); at >= 0;)
        {
            found.Add((at, literal.Length));
            var next = at + literal.Length;
            if (onePerLine) next = Math.Max(next, NextLine(text, at));
            at = next > text.Length ? -1 : text.IndexOf(literal, next, comparison);
        }

        return Describe(text, found);
    }

    public static List<NaiveHit> Regex(string text, Regex regex, bool onePerLine = false)
    {
        List<(int, int)> found = [];
        for (var match = regex.Match(text); match.Success;)
        {
            found.Add((match.Index, match.Length));
            if (!onePerLine)
            {
                match = match.NextMatch();
                continue;
            }

            var next = Math.Max(match.Index + Math.Max(match.Length, 1), NextLine(text, match.Index));
            if (next > text.Length) break;
            match = regex.Match(text, next);
        }

        return Describe(text, found);
    }

    private static int NextLine(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length + 1 : end + 1;
    }

    private static List<NaiveHit> Describe(string text, List<(int Start, int Length)> found)
    {
        List<NaiveHit> hits = [];
        int position = 0, codePoints = 0, line = 1, lineStart = 0;
        foreach (var (start, length) in found)
        {
            for (; position < start; position++)
            {
                codePoints += char.IsLowSurrogate(text[position]) && position > 0 && char.IsHighSurrogate(text[position - 1]) ? 0 : 1;
                if (text[position] != '\n') continue;
                line++;
                lineStart = position + 1;
            }

            hits.Add(new NaiveHit(start, length, codePoints, line, start - lineStart + 1));
        }

        return hits;
    }
}
