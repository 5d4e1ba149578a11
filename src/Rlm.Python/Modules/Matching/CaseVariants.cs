using System.Text;
using Rlm.Python.Text;

namespace Rlm.Python.Modules.Matching;

/// <summary>
/// Which characters are the same to Python where case is ignored: same lower case, or lower cases with the same upper case.
/// </summary>
internal static class CaseVariants
{
    // Blocks that have letters with case.
    private static readonly (int First, int Last)[] Blocks =
    [
        (0x41, 0x5A), (0x61, 0x7A), (0xB5, 0x58F), (0x10A0, 0x10FF), (0x13A0, 0x13FF), (0x1C80, 0x1CBF), (0x1D00, 0x1FFF), (0x2100, 0x218F),
        (0x24B0, 0x24EF),
        (0x2C00, 0x2DFF), (0xA640, 0xA7FF), (0xAB30, 0xABBF), (0xFB00, 0xFB17), (0xFF21, 0xFF5A), (0x10400, 0x105FF), (0x10C80, 0x10CFF),
        (0x118A0, 0x118DF), (0x16E40, 0x16E7F), (0x1E900, 0x1E943),
    ];

    private static readonly Lazy<SortedList<int, int[]>> Table = new(Build);

    /// <summary>All characters that match this one, itself included.</summary>
    public static ReadOnlySpan<int> Of(int point, bool isAscii)
    {
        if (point < 128 && !char.IsAsciiLetter((char)point))
            return new int[] { point };
        if (isAscii)
            return point < 128 ? new[] { point, point ^ 0x20 } : new[] { point };
        return Table.Value.TryGetValue(point, out var variants) ? variants : new[] { point };
    }

    /// <summary>Adds the variants of all characters between two.</summary>
    public static void AddTo(List<(int First, int Last)> ranges, int first, int last, bool isAscii)
    {
        if (isAscii)
        {
            Shift(ranges, first, last, 'a', 'z', -32);
            Shift(ranges, first, last, 'A', 'Z', 32);
            return;
        }

        var keys = Table.Value.Keys;
        int low = 0, high = keys.Count;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (keys[middle] < first)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < keys.Count && keys[low] <= last; low++)
        {
            foreach (var variant in Table.Value.Values[low])
            {
                if (variant < first || variant > last)
                    ranges.Add((variant, variant));
            }
        }
    }

    /// <summary>The lower case of a character; the first of several.</summary>
    public static int Lower(int point) => Lower(point, new());

    private static int Lower(int point, StringBuilder text)
    {
        UnicodeData.AppendLower(text.Clear(), point);
        return char.IsHighSurrogate(text[0]) && text.Length > 1 ? char.ConvertToUtf32(text[0], text[1]) : text[0];
    }

    private static void Shift(List<(int First, int Last)> ranges, int first, int last, int low, int high, int by)
    {
        low = Math.Max(low, first);
        high = Math.Min(high, last);
        if (low <= high)
            ranges.Add((low + by, high + by));
    }

    private static SortedList<int, int[]> Build()
    {
        var byLower = new Dictionary<int, List<int>>();
        var byUpper = new Dictionary<string, List<int>>();
        var lowers = new Dictionary<int, int>();
        var text = new StringBuilder();
        foreach (var (first, last) in Blocks)
        {
            for (var point = first; point <= last; point++)
            {
                var lower = Lower(point, text);
                lowers[point] = lower;
                Add(byLower, lower, point);
                if (lower != point)
                    continue;
                UnicodeData.AppendUpper(text.Clear(), point);
                Add(byUpper, text.ToString(), point);
            }
        }

        var same = byUpper.Values.Where(static group => group.Count > 1).SelectMany(static group => group.Select(one => (one, group)))
            .ToDictionary(static pair => pair.one, static pair => pair.group);
        var table = new SortedList<int, int[]>();
        foreach (var (point, lower) in lowers)
        {
            int[] variants = [.. same.TryGetValue(lower, out var group) ? group.SelectMany(one => byLower[one]) : byLower[lower]];
            if (variants.Length > 1)
                table.Add(point, variants);
        }

        return table;
    }

    private static void Add<TKey>(Dictionary<TKey, List<int>> map, TKey key, int point)
        where TKey : notnull
    {
        if (!map.TryGetValue(key, out var list))
            map.Add(key, list = []);
        list.Add(point);
    }
}
