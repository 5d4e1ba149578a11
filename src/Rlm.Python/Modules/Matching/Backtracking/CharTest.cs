using Rlm.Python.Text;

namespace Rlm.Python.Modules.Matching.Backtracking;

/// <summary>Which characters a place in a pattern takes.</summary>
internal sealed class CharTest
{
    private readonly UInt128 _low;
    private readonly List<(int First, int Last)> _ranges = [];
    private readonly List<char> _categories = [];
    private readonly bool _isNegated;
    private readonly bool _isAscii;

    public CharTest(ReadOnlySpan<SetItem> items, bool isNegated, bool ignoreCase, bool isAscii)
    {
        (_isNegated, _isAscii) = (isNegated, isAscii);
        foreach (var item in items)
        {
            if (item.Category != 0)
            {
                _categories.Add(item.Category);
                _low |= ClassWriter.AsciiCategory(item.Category, isAscii);
                continue;
            }

            _ranges.Add((item.First, item.Last));
            if (ignoreCase)
                CaseVariants.AddTo(_ranges, item.First, item.Last, isAscii);
        }

        _ranges = ClassWriter.Merge(_ranges);
        foreach (var (first, last) in _ranges)
        {
            for (var c = first; c <= Math.Min(last, 127); c++)
                _low |= UInt128.One << c;
        }

        if (isNegated)
            _low = ~_low;
    }

    /// <summary>More rather than less.</summary>
    public CharSet Summary => new(_low, true);

    public bool Takes(int point) => point < 128 ? (_low >> point & 1) != 0 : (IsInRanges(point) || IsInCategories(point)) != _isNegated;

    /// <summary>How many units of the character at an index are taken; 0 where it is another one or the text ends.</summary>
    public int Units(ReadOnlySpan<char> text, int index)
    {
        if ((uint)index >= (uint)text.Length)
            return 0;
        var unit = text[index];
        if (!char.IsHighSurrogate(unit))
            return Takes(unit) ? 1 : 0;
        return Takes(UnicodeData.PointAt(text, index, out var units)) ? units : 0;
    }

    private bool IsInRanges(int point)
    {
        int low = 0, high = _ranges.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            if (point < _ranges[middle].First)
                high = middle - 1;
            else if (point > _ranges[middle].Last)
                low = middle + 1;
            else
                return true;
        }

        return false;
    }

    // Of characters beyond ASCII, of which bytes and re.ASCII put none in a category.
    private bool IsInCategories(int point)
    {
        foreach (var category in _categories)
        {
            var isIn = !_isAscii && char.ToLowerInvariant(category) switch
            {
                'd' => UnicodeData.IsDecimal(point),
                's' => UnicodeData.IsSpace(point),
                _ => UnicodeData.IsAlphanumeric(point),
            };
            if (isIn != char.IsAsciiLetterUpper(category))
                return true;
        }

        return false;
    }
}
