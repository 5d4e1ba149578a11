using System.Buffers;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>
/// Finds occurrences of a text one after the other, in pieces between which the budget is looked at; an external text is read in windows.
/// </summary>
internal ref struct TextScanner
{
    private readonly Machine _machine;
    private readonly PyStr _text;
    private readonly long _end;
    private readonly bool _isExternal;
    private readonly bool _checksPairs;
    private readonly ReadOnlySpan<char> _needle;
    private ReadOnlySpan<char> _window;
    private long _windowStart;
    private long _paid;
    private char[]? _rented;

    /// <param name="machine">Pays.</param>
    /// <param name="text">The text to search.</param>
    /// <param name="start">The first unit.</param>
    /// <param name="end">The unit behind the last.</param>
    /// <param name="needle">What to find; not empty.</param>
    public TextScanner(Machine machine, PyStr text, long start, long end, ReadOnlySpan<char> needle)
    {
        _machine = machine;
        _text = text;
        _end = end;
        _needle = needle;
        _isExternal = text.IsExternal;
        _checksPairs = char.IsLowSurrogate(needle[0]) || char.IsHighSurrogate(needle[^1]);
        Position = start;
        _windowStart = start;
        _paid = start;
        if (!_isExternal)
        {
            _window = text.Span[..(int)end];
            _windowStart = 0;
        }
    }

    /// <summary>Where the search goes on.</summary>
    public long Position { get; set; }

    /// <summary>The unit of the next occurrence, or -1; goes on behind it.</summary>
    public long Next()
    {
        while (true)
        {
            var found = Find();
            if (found < 0)
                return -1;
            Position = found + _needle.Length;
            if (!_checksPairs || (!_text.IsInsidePair(found) && !_text.IsInsidePair(found + _needle.Length)))
                return found;
            Position = found + 1;
        }
    }

    public void Dispose()
    {
        if (_rented is not null)
            ArrayPool<char>.Shared.Return(_rented);
        _rented = null;
    }

    private long Find()
    {
        while (Position + _needle.Length <= _end)
        {
            var piece = Piece();
            var index = TextSearch.IndexOf(piece, _needle);
            var seen = Position + (index < 0 ? piece.Length : index);
            // One step a match and one for 64 units, paid in lumps.
            if (seen - _paid > PyStr.PieceUnits / 8 || index < 0)
            {
                _machine.Tick((seen - _paid + 63) >> 6);
                _paid = seen;
            }

            if (index >= 0)
                return Position + index;
            Position += piece.Length - _needle.Length + 1;
        }

        return -1;
    }

    // The text from the position on, at most a piece of it, at least as long as the needle.
    private ReadOnlySpan<char> Piece()
    {
        var wanted = (int)Math.Min(_end - Position, Math.Max(PyStr.PieceUnits, 4L * _needle.Length));
        var offset = Position - _windowStart;
        if (!_isExternal)
            return _window.Slice((int)offset, wanted);
        if (offset >= 0 && offset < _window.Length && _window.Length - offset >= Math.Min(wanted, _needle.Length))
        {
            var rest = _window[(int)offset..];
            if (rest.Length == wanted || rest.Length > _needle.Length)
                return rest;
        }

        _windowStart = Position;
        _window = _text.Window(Position, wanted, ref _rented);
        return _window;
    }
}
