using Rlm.Evaluation.Text;

namespace Rlm.Evaluation.Items.Facts;

/// <summary>Gives each number a combination of words of its own, in no order that shows, without keeping any.</summary>
internal sealed class NameTable
{
    private readonly IReadOnlyList<string>[] _columns;
    private readonly long _size;
    private readonly long _factor;
    private readonly long _shift;

    public NameTable(ulong seed, params string[] headings)
    {
        _columns = [.. headings.Select(Vocabulary.General.Words)];
        _size = _columns.Aggregate(1L, static (size, column) => size * column.Count);
        (_factor, _shift) = Choose(seed, _size);
    }

    public NameTable(ulong seed, long size)
    {
        _columns = [];
        _size = size;
        (_factor, _shift) = Choose(seed, size);
    }

    /// <summary>The place of a number in a permutation.</summary>
    public long Place(long number) => (long)(((Int128)number * _factor + _shift) % _size);

    public IEnumerable<string> Words(long number)
    {
        // Beyond the last combination they begin anew, told apart by a number.
        var place = Place(number % _size);
        var round = number / _size;
        foreach (var column in _columns)
        {
            yield return column[(int)(place % column.Count)];
            place /= column.Count;
        }

        if (round > 0)
            yield return FormattableString.Invariant($"{round + 1}");
    }

    // A factor that shares no divisor with the size meets every place once.
    private static (long Factor, long Shift) Choose(ulong seed, long size)
    {
        var random = new SeededRandom(seed);
        var factor = size / 3 + random.Below(Math.Max(1, size / 3));
        while (factor < 1 || Divisor(factor, size) != 1)
            factor++;
        return (factor, random.Below(size));
    }

    private static long Divisor(long a, long b) => b == 0 ? a : Divisor(b, a % b);
}
