using System.Text;

namespace Rlm.Python.Runtime;

/// <summary>
/// Guesses which name was meant: a weighted edit distance in which another case costs less than another letter, as CPython's.
/// </summary>
internal static class Suggestions
{
    private const int MaxCandidates = 750;
    private const int MaxLength = 40;
    private const int MoveCost = 2;
    private const int CaseCost = 1;

    /// <summary>The name most like <paramref name="wrong"/>, if any is like enough.</summary>
    public static string? Closest(string wrong, IEnumerable<string> candidates)
    {
        string? best = null;
        var bestDistance = int.MaxValue;
        var count = 0;
        // Counted in bytes of UTF-8, as CPython does.
        var bytes = Encoding.UTF8.GetBytes(wrong);
        foreach (var candidate in candidates)
        {
            if (++count > MaxCandidates)
                return null;
            if (candidate == wrong)
                continue;
            var allowed = Math.Min((Encoding.UTF8.GetByteCount(candidate) + bytes.Length + 3) * MoveCost / 6, bestDistance - 1);
            var distance = Distance(bytes, Encoding.UTF8.GetBytes(candidate), allowed);
            if (distance > allowed)
                continue;
            (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    private static int Distance(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int most)
    {
        var prefix = a.CommonPrefixLength(b);
        a = a[prefix..];
        b = b[prefix..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }

        if (a.Length == 0 || b.Length == 0)
            return (a.Length + b.Length) * MoveCost;
        if (a.Length > MaxLength || b.Length > MaxLength || Math.Abs(a.Length - b.Length) * MoveCost > most)
            return most + 1;
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j * MoveCost;
        foreach (var c in a)
        {
            var diagonal = row[0];
            row[0] += MoveCost;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = diagonal + (c == b[j - 1] ? 0 : Lower(c) == Lower(b[j - 1]) ? CaseCost : MoveCost);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + MoveCost);
            }
        }

        return row[^1];
    }

    private static int Lower(byte c) => c is >= (byte)'A' and <= (byte)'Z' ? c | 32 : c;
}
