using System.Text;
using Rlm.Python.Text;

namespace Rlm.Python.Modules.Matching.Backtracking;

// What the groups took. Marks beyond the last one do not count, whatever they are.
internal sealed partial class Backtracker
{
    private readonly int[] _marks = new int[2 * code.Groups];
    private int _lastMark;
    private int _lastGroup;

    private void Mark(int mark, int at)
    {
        if ((mark & 1) != 0)
            _lastGroup = (mark >> 1) + 1;
        if (mark > _lastMark)
        {
            _marks.AsSpan(_lastMark + 1, mark - _lastMark - 1).Fill(None);
            _lastMark = mark;
        }

        _marks[mark] = at;
    }

    private bool HasGroup(int group) =>
        (2 * group) + 1 <= _lastMark && _marks[2 * group] != None && _marks[(2 * group) + 1] >= _marks[2 * group];

    private bool TryReference(int group, Letters letters, ref int at)
    {
        if (!HasGroup(group))
            return false;
        var taken = _text.AsSpan(_marks[2 * group].._marks[(2 * group) + 1]);
        var rest = _text.AsSpan(at, _end - at);
        Burn(taken.Length >> 3);
        if (letters == Letters.Exact)
        {
            if (!rest.StartsWith(taken))
                return false;
            at += taken.Length;
            return true;
        }

        while (taken.Length > 0)
        {
            if (rest.Length == 0 || Fold(taken, letters, out var first) != Fold(rest, letters, out var second))
                return false;
            taken = taken[first..];
            rest = rest[second..];
            at += second;
        }

        return true;
    }

    private static int Fold(ReadOnlySpan<char> text, Letters letters, out int units)
    {
        var point = UnicodeData.PointAt(text, 0, out units);
        if (point < 128)
            return char.IsAsciiLetterUpper((char)point) ? point | 0x20 : point;
        return letters == Letters.IgnoreAsciiCase ? point : CaseVariants.Lower(point);
    }

    private Captures? Captured(int start)
    {
        if (_marks.Length == 0)
            return null;
        var spans = new int[_marks.Length];
        for (var group = 0; 2 * group < spans.Length; group++)
        {
            var has = HasGroup(group);
            (spans[2 * group], spans[(2 * group) + 1]) = has ? (_marks[2 * group] - start, _marks[(2 * group) + 1] - start) : (None, None);
        }

        return new(spans, Math.Max(_lastGroup, 0));
    }
}
