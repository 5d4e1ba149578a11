using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Matching;

/// <summary>
/// Searches a long text of the host's part by part. The parts overlap by as much as a match may take, or by <see cref="LongestSure"/> where
/// the pattern sets no bound. A longer match is still found where its beginning matches without its end (a loop that takes everything,
/// say): then the window grows, up to <see cref="MaxUnits"/>. It is not where its beginning needs an end that is further away.
/// </summary>
internal sealed class SearchWindow(PyStr whole)
{
    /// <summary>The longest text that is better brought into memory, where it is searched as a whole, in units.</summary>
    public const int LargestWhole = 1 << 23;

    private const int UsualUnits = 1 << 22;

    private const int MaxUnits = 1 << 24;

    // Longer matches may be missed.
    private const int LongestSure = 1 << 20;

    // What a search sees before the place where it begins. Python's look-behinds have a width, and that is a small one.
    private const int UnitsBefore = 1 << 14;

    private string _text = "";
    private Subject? _section;
    private long _start;
    private long _end;

    public long Bytes => 2L * _text.Length;

    /// <summary>Looks for a match that begins at or after a unit.</summary>
    public Found Run(Machine m, Program program, Kind kind, long from, long end, bool spansOnly)
    {
        // Code points may be pairs; anchors look at the unit behind a match.
        var longest = program.Analysis.Longest is { } points && (2 * points) + 2 < LongestSure ? (int)((2 * points) + 2) : LongestSure;
        for (var units = UsualUnits; ;)
        {
            Move(m, from, end, units, longest);
            var found = program.Run(m, kind, _section!, from - _start, _end - _start, spansOnly).Shift(_start);
            if (_end == end || (kind == Kind.Match && !found.IsMatch))
                return found;
            var lastSure = _end - longest;
            if (found.IsMatch && found.Start <= lastSure)
            {
                if (found.End <= _end - (longest / 2) || longest < LongestSure)
                    return found;

                // It might go on behind the window.
                if (found.Start - UnitsBefore <= _start)
                    units = units < MaxUnits ? units * 2 : throw TooLong(m);
                kind = found.Start > from ? AfterFirst(kind) : kind;
                from = found.Start;
                continue;
            }

            kind = AfterFirst(kind);
            from = lastSure + 1;
        }
    }

    /// <summary>The part of so many units from a unit on, copied.</summary>
    public PyStr Part(long start, int units)
    {
        char[]? none = null;
        if (start >= _start && start + units <= _end)
            return PyStr.From(_text.AsSpan((int)(start - _start), units));
        var text = PyStr.From(whole.Window(start, units, ref none));
        if (none is not null)
            ArrayPool<char>.Shared.Return(none);
        return text;
    }

    public bool IsInsidePair(long unit) =>
        unit > _start && unit < _end
            ? char.IsLowSurrogate(_text[(int)(unit - _start)]) && char.IsHighSurrogate(_text[(int)(unit - 1 - _start)])
            : whole.IsInsidePair(unit);

    private static PyError TooLong(Machine m) => m.Error(PyTypes.MemoryError, string.Create(
        CultureInfo.InvariantCulture,
        $"a match takes more than {MaxUnits:N0} characters of a text that is not held in memory: search a slice of it"));

    // A search that must not end where it began may do so further on.
    private static Kind AfterFirst(Kind kind) => kind == Kind.Advance ? Kind.Search : kind;

    private void Move(Machine m, long from, long end, int units, int longest)
    {
        var isInside = _section is not null && from >= (_start == 0 ? 0 : _start + UnitsBefore)
            && (_end == end || (_end < end && from + longest <= _end && _end - _start >= units));
        if (isInside)
            return;
        _start = Math.Max(0, from - UnitsBefore);
        _end = Math.Min(end, _start + units);
        var length = (int)(_end - _start);
        m.Tick(length >> 6);

        // Nobody else has the string, and no match looks at it after the next search has begun.
        if (_text.Length != length)
        {
            m.Reserve(2L * length);
            _text = PyStr.Allocate(length, out _);
        }

        whole.Read(_start, MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(_text.AsSpan()), length));
        _section = Subject.Of(_text);
    }
}
