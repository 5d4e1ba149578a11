namespace Rlm.Configuration;

/// <summary>Finds the name that was meant by one with a slip in it.</summary>
internal static class NearestName
{
    /// <summary>The nearest of some names; <see langword="null"/> where none is near.</summary>
    public static string? Of(string name, IEnumerable<string> names)
    {
        // A third of the letters may be wrong, so that no short name is taken for another.
        var (nearest, least) = ((string?)null, (name.Length / 3) + 1);
        foreach (var candidate in names)
        {
            if (Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant()) is var distance && distance < least)
                (nearest, least) = (candidate, distance);
        }

        return nearest;
    }

    // Letters left out, put in or exchanged, and neighbours swapped; one row for each letter of the first.
    private static int Distance(string one, string other)
    {
        var rows = new int[one.Length + 1][];
        for (var i = 0; i <= one.Length; i++)
        {
            rows[i] = new int[other.Length + 1];
            rows[i][0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                if (i == 0)
                {
                    rows[i][j] = j;
                    continue;
                }

                var changed = rows[i - 1][j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                rows[i][j] = Math.Min(changed, 1 + Math.Min(rows[i - 1][j], rows[i][j - 1]));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    rows[i][j] = Math.Min(rows[i][j], rows[i - 2][j - 2] + 1);
            }
        }

        return rows[one.Length][other.Length];
    }
}
