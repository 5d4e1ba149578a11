using System.Buffers;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Objects;

/// <summary>Reads the code points of a string from its beginning; pays as it goes.</summary>
internal ref struct PointReader(Machine machine, PyStr text)
{
    private const int WindowUnits = 1 << 14;

    private readonly long _units = text.Units;
    private ReadOnlySpan<char> _window;
    private long _start;
    private int _offset;
    private char[]? _rented;

    public bool Next(out int point)
    {
        if (_offset == _window.Length && !Fill())
        {
            point = 0;
            return false;
        }

        point = _window[_offset++];
        if (!char.IsHighSurrogate((char)point))
            return true;
        if (_offset == _window.Length && !Fill())
            return true;
        if (char.IsLowSurrogate(_window[_offset]))
            point = char.ConvertToUtf32((char)point, _window[_offset++]);
        return true;
    }

    public void Dispose()
    {
        if (_rented is not null)
            ArrayPool<char>.Shared.Return(_rented);
        _rented = null;
    }

    private bool Fill()
    {
        _start += _window.Length;
        _offset = 0;
        _window = text.Window(_start, (int)Math.Min(WindowUnits, _units - _start), ref _rented);
        machine.Tick(_window.Length >> 2);
        return _window.Length > 0;
    }
}
