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
}
