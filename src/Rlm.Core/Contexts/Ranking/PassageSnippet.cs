using System.Numerics;

namespace Rlm.Contexts;

/// <summary>The part of a passage that has most of a query's words.</summary>
internal sealed class PassageSnippet(WordQuery query, int maxLength)
{
    private readonly Dictionary<ulong, QueryTerm> _terms = query.Terms.ToDictionary(static term => term.Hash);
    private readonly TermBuffer _buffer = new();

    public string Of(string passage)
    {
        if (passage.Length <= maxLength) return passage.Trim('\r', '\n');

        // Of the places where a line or, in long lines, a word begins, the one from which on there is most.
        int best = 0, bestCount = -1;
        for (var start = 0; start < passage.Length; start = NextStart(passage, start))
        {
            var count = Count(passage.AsSpan(start, Math.Min(maxLength, passage.Length - start)));
            if (count > bestCount) (best, bestCount) = (start, count);
            if (start + maxLength >= passage.Length) break;
        }

        var length = Math.Min(maxLength, passage.Length - best);
        if (best + length < passage.Length && char.IsHighSurrogate(passage[best + length - 1])) length--;
        return passage.Substring(best, length).Trim('\r', '\n');
    }

    private int NextStart(string passage, int start)
    {
        var within = passage.AsSpan(start, Math.Min(Math.Max(2, maxLength / 2), passage.Length - start));
        var line = within.IndexOf('\n');
        var step = line >= 0 ? line + 1 : within.LastIndexOf(' ') is > 0 and var space ? space + 1 : within.Length;
        return start + step < passage.Length && char.IsLowSurrogate(passage[start + step]) ? start + step + 1 : start + step;
    }

    private int Count(ReadOnlySpan<char> text)
    {
        _buffer.Clear();
        new TextTerms(isMarkup: false).Add(text, _buffer);
        ulong words = 0;
        foreach (var term in _buffer.Terms)
        {
            if (_terms.TryGetValue(term, out var known)) words |= known.Words;
        }

        return BitOperations.PopCount(words);
    }
}
