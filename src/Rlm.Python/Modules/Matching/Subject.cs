using System.Buffers;
using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Modules.Matching;

/// <summary>
/// A text that is searched: a str, or bytes of which each is taken for the character of its number. A long text of the host's is not
/// brought into memory: it is searched in a <see cref="SearchWindow"/>.
/// </summary>
internal sealed class Subject
{
    private readonly PyStr? _str;
    private readonly PyBytes? _bytes;
    private string? _text;
    private int _start;
    private Flavour? _flavour;
    private Subject? _kept;

    private Subject(PyStr text)
    {
        _str = text;
        Value = text;
        Length = text.Units;
        if (text.IsExternal && text.Units > SearchWindow.LargestWhole)
            Window = new(text);
    }

    private Subject(Subject searched)
    {
        _str = searched._str;
        Value = searched.Value;
        Length = searched.Length;
    }

    private Subject(Machine m, PyByteSequence bytes, PyObject value)
    {
        Value = value;
        m.Reserve(2L * bytes.Count);
        m.Tick(bytes.Count >> 6);
        _text = Latin1.ToText(bytes.Span);
        Length = _text.Length;
        _bytes = bytes as PyBytes ?? PyBytes.From(bytes.Span.ToArray());
    }

    /// <summary>What the program gave.</summary>
    public PyObject Value { get; }

    /// <summary>The window that it is searched in; <see langword="null"/> where all of it is or may be in memory.</summary>
    public SearchWindow? Window { get; private init; }

    /// <summary>The memory that the window takes, in bytes.</summary>
    public long WindowBytes => Window?.Bytes ?? 0;

    /// <summary>The length in units.</summary>
    public long Length { get; }

    /// <summary>The length as Python counts.</summary>
    public long Points => _str?.PointCount ?? Length;

    public bool IsBytes => _bytes is not null;

    /// <summary>The text to search, which must be of the pattern's kind.</summary>
    /// <exception cref="PyError">It is not.</exception>
    public static Subject Of(Machine m, in Value value, bool isText)
    {
        switch (value.Object)
        {
            case PyStr text:
                return isText ? new(text) : throw m.Error(PyTypes.TypeError, "cannot use a bytes pattern on a string-like object");
            case PyByteSequence bytes:
                return isText
                    ? throw m.Error(PyTypes.TypeError, "cannot use a string pattern on a bytes-like object")
                    : new(m, bytes, bytes);
            default:
                throw m.Error(PyTypes.TypeError, $"expected string or bytes-like object, got '{value.Type.NameInMessages}'");
        }
    }

    /// <summary>A subject of a string of ours, or of a part of one.</summary>
    public static Subject Of(string text) => new(new PyStr(text));

    /// <summary>The same text for one who keeps it without searching it again.</summary>
    public Subject ToKeep() => Window is null ? this : _kept ??= new(this);

    /// <summary>A string that holds the text from a unit on.</summary>
    public string Backing(out int start)
    {
        if (_text is null)
            _text = _str!.Backing(out _start);
        start = _start;
        return _text;
    }

    public Flavour Flavour(bool dependsOnAscii)
    {
        if (_flavour is { } known)
            return known;
        if (_str?.HasSurrogates == true)
            _flavour = Matching.Flavour.Wide;
        else if (!dependsOnAscii)
            return Matching.Flavour.Plain;
        else
            _flavour = (_str?.IsAscii ?? Ascii.IsValid(_text)) ? Matching.Flavour.Ascii : Matching.Flavour.Plain;
        return _flavour.Value;
    }

    /// <summary>The unit of a place that a program gave, brought into the text.</summary>
    public long UnitOf(long point) => _str is null ? Math.Clamp(point, 0, Length) : _str.UnitOf(Math.Clamp(point, 0, Points));

    public long PointOf(long unit) => _str?.PointOf(unit) ?? unit;

    public bool IsInsidePair(long unit) =>
        Window is null ? Flavour(false) == Matching.Flavour.Wide && _str!.IsInsidePair(unit) : Window.IsInsidePair(unit);

    /// <summary>The part between two units.</summary>
    public Value Part(long start, long end, bool asView = false)
    {
        if (Window is not null && end - start < PyStr.ViewUnits)
            return Window.Part(start, (int)(end - start));
        if (_str is not null)
            return asView ? _str.View(start, end - start) : _str.Slice(start, end - start);
        return start == 0 && end == Length ? (PyObject)_bytes!.Unchanged() : PyBytes.From(_bytes!.Span[(int)start..(int)end].ToArray());
    }

    /// <summary>Copies the part between two units.</summary>
    public void AppendTo(PaidBuilder result, long start, long end)
    {
        if (_text is not null)
        {
            result.Append(_text.AsSpan(_start + (int)start, (int)(end - start)));
            return;
        }

        char[]? rented = null;
        for (; start < end; start += PyStr.PieceUnits)
            result.Append(_str!.Window(start, (int)Math.Min(PyStr.PieceUnits, end - start), ref rented));
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
    }

    /// <summary>The whole in a string of its own.</summary>
    public string Detach(Machine m)
    {
        var text = Backing(out var start);
        if (start != 0 || text.Length != Length)
        {
            m.Reserve(2L * Length);
            m.Tick(Length >> 6);
            _text = text.Substring(start, (int)Length);
            _start = 0;
            _str?.Adopt(_text);
        }

        return _text!;
    }

    /// <summary>The text up to a unit, where a search that begins at another needs what is before it.</summary>
    public string Cut(Machine m, int from, int end)
    {
        var text = Backing(out var start);
        m.Reserve(2L * end);
        m.Tick((end - from + 4096) >> 6);
        return text.Substring(start, end);
    }
}
