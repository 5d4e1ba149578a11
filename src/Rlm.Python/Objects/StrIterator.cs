using System.Buffers;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>Iterates over the characters of a string; a text of the host's in windows.</summary>
internal sealed class StrIterator(PyStr text) : PyIterator
{
    private const int WindowUnits = 4096;

    public static readonly PyType IteratorType = Declare("str_ascii_iterator");

    private char[]? _window;
    private long _windowStart;
    private long _unit;

    public override PyType Type => IteratorType;

    // Of characters outside the basic plane one half too many.
    public override long LengthHint(Machine m) => text.Units - _unit;

    public override bool MoveNext(Machine m, out Value item)
    {
        if (_unit >= text.Units)
        {
            item = Value.Missing;
            return false;
        }

        var c = UnitAt(_unit++);
        if (char.IsHighSurrogate(c) && _unit < text.Units && UnitAt(_unit) is var low && char.IsLowSurrogate(low))
        {
            _unit++;
            item = PyStr.From(new string([c, low]));
            return true;
        }

        item = PyStr.From(c);
        return true;
    }

    public override void Traverse(Census census) => census.Add(text);

    private char UnitAt(long unit)
    {
        if (!text.IsExternal)
            return text.UnitAt(unit);
        if (_window is null || unit < _windowStart || unit >= _windowStart + _window.Length)
        {
            char[]? rented = null;
            _windowStart = unit;
            _window = text.Window(unit, (int)Math.Min(WindowUnits, text.Units - unit), ref rented).ToArray();
            if (rented is not null)
                ArrayPool<char>.Shared.Return(rented);
        }

        return _window[unit - _windowStart];
    }
}
