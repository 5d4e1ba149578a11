using System.Buffers;

namespace Rlm.Python.Objects;

/// <summary>
/// Reads single units of a string near each other: a text in memory directly, an external one through a window that follows.
/// </summary>
internal ref struct UnitReader(PyStr text)
{
    private const int WindowUnits = 1 << 16;

    private readonly bool _isExternal = text.IsExternal;
    private ReadOnlySpan<char> _window = text.IsExternal ? [] : text.Span;
    private long _start;
    private char[]? _rented;

    public char this[long unit]
    {
        get
        {
            var offset = unit - _start;
            if ((ulong)offset >= (ulong)_window.Length)
                offset = Move(unit);
            return _window[(int)offset];
        }
    }

    public void Dispose()
    {
        if (_rented is not null)
            ArrayPool<char>.Shared.Return(_rented);
        _rented = null;
    }

    // Half of the window lies before the unit, so that going backwards pays too.
    private long Move(long unit)
    {
        if (!_isExternal)
            throw new ArgumentOutOfRangeException(nameof(unit));
        _start = Math.Max(0, unit - (WindowUnits / 2));
        _window = text.Window(_start, (int)Math.Min(WindowUnits, text.Units - _start), ref _rented);
        return unit - _start;
    }
}
