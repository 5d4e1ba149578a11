namespace Rlm.Python.Text;

/// <summary>
/// The code points that stay as they are in a normal form and do nothing to those around them, unless a mark or a second half follows: what
/// most texts consist of, so that they need not be taken apart.
/// </summary>
internal sealed class PlainPoints
{
    // Nothing above decomposes, composes or combines.
    private const int Limit = 0x30000;

    private static readonly Lazy<PlainPoints>[] Forms =
        [.. Enum.GetValues<NormalForm>().Select(static form => new Lazy<PlainPoints>(() => new PlainPoints(form)))];

    private readonly ulong[] _changing = new ulong[Limit / 64];

    private PlainPoints(NormalForm form)
    {
        var database = UnicodeDatabase.Shared;
        for (var point = 0; point < Limit; point++)
        {
            if (database[point].Combining != 0)
                Mark(point);
        }

        var composes = form is NormalForm.Nfc or NormalForm.Nfkc;
        if (composes)
        {
            foreach (var (_, second) in database.Pairs)
                Mark(second);
        }

        for (var point = 0x1100; point <= 0x11FF; point++)
        {
            if (composes && Hangul.IsVowelOrTail(point))
                Mark(point);
        }

        for (var point = Hangul.FirstSyllable; !composes && point < Hangul.FirstSyllable + Hangul.SyllableCount; point++)
            Mark(point);
        foreach (var (point, decomposition) in database.Decompositions)
        {
            if ((decomposition.IsCanonical || form is NormalForm.Nfkc or NormalForm.Nfkd) && !(composes && IsKept(database, point, form)))
                Mark(point);
        }
    }

    public static PlainPoints Of(NormalForm form) => Forms[(int)form].Value;

    public bool Contains(int point) => point >= Limit || (_changing[point >> 6] >> (point & 63) & 1) == 0;

    // Whether it is composed again from what it is taken apart to.
    private static bool IsKept(UnicodeDatabase database, int point, NormalForm form)
    {
        for (; database.Decompositions.TryGetValue(point, out var decomposition); point = decomposition.Points[0])
        {
            if (!decomposition.IsCanonical)
                return form == NormalForm.Nfc;
            if (!decomposition.Composes)
                return false;
        }

        return true;
    }

    private void Mark(int point) => _changing[point >> 6] |= 1UL << (point & 63);
}
