using System.Globalization;

namespace Rlm.Evaluation.Items.Labels;

/// <summary>An answer that comes of counts which can be added up, part of the text by part.</summary>
/// <param name="Group">What a line counts for; null where for nothing.</param>
/// <param name="Decide">Makes the answer of all counts.</param>
internal sealed record LabelTally(Func<LabelledRow, string?> Group, Func<IReadOnlyDictionary<string, int>, string> Decide)
{
    public Dictionary<string, int> Of(IEnumerable<LabelledRow> rows)
    {
        Dictionary<string, int> tally = new(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (Group(row) is { } group)
                tally[group] = tally.GetValueOrDefault(group) + 1;
        }

        return tally;
    }

    public static string Write(IReadOnlyDictionary<string, int> tally) =>
        tally.Count == 0 ? "none"
            : string.Join(", ", tally.Select(static group => FormattableString.Invariant($"{group.Key}: {group.Value}")));

    /// <summary>Adds up what <see cref="Write"/> wrote of several parts, as far as it can be read.</summary>
    public static Dictionary<string, int> Sum(IEnumerable<string> parts)
    {
        Dictionary<string, int> sum = new(StringComparer.Ordinal);
        foreach (var entry in parts.SelectMany(static part => part.Split(", ")))
        {
            var colon = entry.LastIndexOf(": ", StringComparison.Ordinal);
            if (colon > 0 && int.TryParse(entry.AsSpan(colon + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                sum[entry[..colon]] = sum.GetValueOrDefault(entry[..colon]) + count;
        }

        return sum;
    }
}
