using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Modules.Matching;

/// <summary>A text that is searched: a str, or bytes of which each is taken for the character of its number.</summary>
internal sealed class Subject
{
    private readonly PyStr? _str;
    private readonly PyBytes? _bytes;
    private Flavour? _flavour;

    private Subject(PyStr text)
    {
        _str = text;
        Value = text;
        Text = text.Backing(out var start);
        Start = start;
        Length = (int)text.Units;
    }

    private Subject(Machine m, PyByteSequence bytes, PyObject value)
    {
        Value = value;
        m.Reserve(2L * bytes.Count);
        m.Tick(bytes.Count >> 6);
        Text = Latin1.ToText(bytes.Span);
        Length = Text.Length;
        _bytes = bytes as PyBytes ?? PyBytes.From(bytes.Span.ToArray());
    }

    /// <summary>What the program gave.</summary>
    public PyObject Value { get; }

    /// <summary>The text that holds it, from <see cref="Start"/> on.</summary>
    public string Text { get; private set; }

    public int Start { get; private set; }

    /// <summary>The length in units.</summary>
    public int Length { get; }

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

    public Flavour Flavour(bool dependsOnAscii)
    {
        if (_flavour is { } known)
            return known;
        if (_str?.HasSurrogates == true)
            _flavour = Matching.Flavour.Wide;
        else if (!dependsOnAscii)
            return Matching.Flavour.Plain;
        else
            _flavour = (_str?.IsAscii ?? Ascii.IsValid(Text)) ? Matching.Flavour.Ascii : Matching.Flavour.Plain;
        return _flavour.Value;
    }

    /// <summary>The unit of a place that a program gave, brought into the text.</summary>
    public int UnitOf(long point) => (int)(_str is null ? Math.Clamp(point, 0, Length) : _str.UnitOf(Math.Clamp(point, 0, Points)));

    public long PointOf(int unit) => _str?.PointOf(unit) ?? unit;

    public bool IsInsidePair(int unit) =>
        unit > 0 && unit < Length && char.IsLowSurrogate(Text[Start + unit]) && char.IsHighSurrogate(Text[Start + unit - 1])
        && Flavour(false) == Matching.Flavour.Wide;

    /// <summary>The part between two units.</summary>
    public Value Part(int start, int end, bool asView = false)
    {
        if (_str is not null)
            return asView ? _str.View(start, end - start) : _str.Slice(start, end - start);
        return start == 0 && end == Length ? (PyObject)_bytes!.Unchanged() : PyBytes.From(_bytes!.Span[start..end].ToArray());
    }

    public ReadOnlySpan<char> Units(int start, int end) => Text.AsSpan(Start + start, end - start);

    /// <summary>The whole in a text of its own.</summary>
    public (string Text, int Start) Detach(Machine m)
    {
        if (Start != 0 || Text.Length != Length)
        {
            m.Reserve(2L * Length);
            m.Tick(Length >> 6);
            Text = Text.Substring(Start, Length);
            Start = 0;
            _str?.Adopt(Text);
        }

        return (Text, Start);
    }

    /// <summary>The text up to a unit, where a search that begins at another needs what is before it.</summary>
    public string Cut(Machine m, int from, int end)
    {
        m.Reserve(2L * end);
        m.Tick((end - from + 4096) >> 6);
        return Text.Substring(Start, end);
    }
}
