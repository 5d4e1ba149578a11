using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>
/// A string: a view of <see cref="Units"/> UTF-16 units in a backing text, so that a slice copies nothing. Python sees code points; where
/// the text has no surrogate pair the two are the same, which is found out once and inherited by slices.
/// </summary>
internal partial class PyStr : PyObject
{
    /// <summary>Shorter slices are copied, so that they do not keep a large text alive.</summary>
    public const int ViewUnits = 512;

    /// <summary>The most units that are looked at between two looks at the budget.</summary>
    public const int PieceUnits = 1 << 19;

    // An external text up to this size stays in memory once something needed all of it.
    private const int KeptUnits = 1 << 16;

    public static readonly PyStr Empty = new("");

    private static readonly PyStr[] Latin = [.. Enumerable.Range(0, 256).Select(c => new PyStr(((char)c).ToString()))];

    // A string, which is then all of the text; or a TextBacking, of which this is a part.
    private object _backing;
    private long _start;
    private readonly long _units;
    private long _hash;
    private Surrogates _surrogates;

    // Made by joining two strings: where the result is joined again it pays to leave room at its end.
    private bool _isJoined;

    public PyStr(string text)
    {
        _backing = text;
        _units = text.Length;
    }

    public PyStr(PythonText text)
        : this(new ExternalText(text), 0, text.Length, Surrogates.Unknown)
    {
    }

    protected PyStr(TextBacking backing, long start, long units, Surrogates surrogates)
    {
        _backing = backing;
        _start = start;
        _units = units;
        _surrogates = surrogates;
    }

    /// <summary>Shares everything with another string; for classes that derive from <c>str</c>.</summary>
    protected PyStr(PyStr other)
    {
        _backing = other._backing is string { Length: >= ViewUnits } ? other.Share() : other._backing;
        _start = other._start;
        _units = other._units;
        _hash = other._hash;
        _surrogates = other._surrogates;
    }

    /// <summary>The length in UTF-16 units.</summary>
    public long Units => _units;

    /// <summary>Whether the text stays in the host and is only read in windows.</summary>
    public bool IsExternal => _backing is ExternalText;

    public override PyType Type => StrType.Instance;

    public override long Size => _backing is string text ? 88 + (2L * text.Length) : 64;

    /// <summary>The text as a span. An external text must be brought into memory first, within the limits.</summary>
    public ReadOnlySpan<char> Span
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _backing is string text ? text : SpanSlow();
    }

    public static PyStr From(string text) => text.Length switch
    {
        0 => Empty,
        1 when text[0] < 256 => Latin[text[0]],
        _ => new(text),
    };

    public static PyStr From(char c) => c < 256 ? Latin[c] : new(c.ToString());

    public static PyStr From(ReadOnlySpan<char> text) => text.Length switch
    {
        0 => Empty,
        1 => From(text[0]),
        _ => new(text.ToString()),
    };

    /// <summary>The string of one code point, which may be a surrogate.</summary>
    public static PyStr FromPoint(int point) => point < 0x10000 ? From((char)point) : new(char.ConvertFromUtf32(point));

    /// <summary>A text known to have no surrogates.</summary>
    public static PyStr FromPlain(string text)
    {
        if (text.Length <= 1)
            return From(text);
        return new(text) { _surrogates = Surrogates.Absent };
    }

    /// <summary>A fresh string of so many units to be filled at once. The caller has reserved the memory.</summary>
    public static string Allocate(int units, out Span<char> chars)
    {
        if (units == 0)
        {
            chars = [];
            return "";
        }

        var text = new string('\0', units);
        chars = MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(text.AsSpan()), units);
        return text;
    }

    public override string ToString() => _backing is string text ? text : Span.ToString();

    public override void Traverse(Census census)
    {
        if (_backing is TextBacking backing)
            census.Add(backing);
    }

    /// <summary>
    /// Part of the text as a span: directly where it is in memory, else read into a buffer that the caller returns to the shared pool.
    /// </summary>
    public ReadOnlySpan<char> Window(long start, int units, scoped ref char[]? rented)
    {
        if (_backing is not ExternalText external)
            return Span.Slice((int)start, units);
        if (rented is null || rented.Length < units)
        {
            if (rented is not null)
                ArrayPool<char>.Shared.Return(rented);
            rented = ArrayPool<char>.Shared.Rent(units);
        }

        external.Read(_start + start, rented.AsSpan(0, units));
        return rented.AsSpan(0, units);
    }

    /// <summary>Copies units, of which there must be as many as fit.</summary>
    public void Read(long start, Span<char> destination)
    {
        if (_backing is ExternalText external)
            external.Read(_start + start, destination);
        else
            Span.Slice((int)start, destination.Length).CopyTo(destination);
    }

    /// <summary>The unit at an offset.</summary>
    public char UnitAt(long unit)
    {
        if (_backing is not ExternalText external)
            return Span[(int)unit];
        var c = '\0';
        external.Read(_start + unit, new Span<char>(ref c));
        return c;
    }

    /// <summary>The part of so many units from a unit on. Short ones are copied, unless the text is the host's.</summary>
    public PyStr Slice(long start, long units)
    {
        if (units >= _units)
            return AsExact();
        if (units <= 0)
            return Empty;
        if (units >= ViewUnits || IsExternal)
            return View(start, units);
        var part = Span.Slice((int)start, (int)units);
        return part.Length == 1 ? From(part[0]) : new(part.ToString()) { _surrogates = Inherited };
    }

    /// <summary>The part of so many units from a unit on, never copied: for pieces that together make up most of a large text.</summary>
    public PyStr View(long start, long units) =>
        units <= 0 ? Empty : units == 1 && !IsExternal ? From(UnitAt(start)) : new(Share(), _start + start, units, Inherited);

    /// <summary>The same text as a plain <c>str</c>, which a string is unless its class derives from <c>str</c>.</summary>
    public PyStr AsExact() => GetType() == typeof(PyStr) ? this : new(Share(), _start, _units, _surrogates);

    // What a part knows of surrogates from its whole.
    private Surrogates Inherited => _surrogates == Surrogates.Absent ? Surrogates.Absent : Surrogates.Unknown;

    private TextBacking Share()
    {
        if (_backing is TextBacking backing)
            return backing;
        var shared = new SharedText((string)_backing);
        _backing = shared;
        return shared;
    }

    private ReadOnlySpan<char> SpanSlow() => _backing switch
    {
        SharedText shared => shared.Text.AsSpan((int)_start, (int)_units),
        StringBuffer buffer => buffer.Span(_start, _units),
        _ => Load(),
    };

    private string Load()
    {
        Machine.ReserveFor(2 * _units);
        if (_units > 0x3FFFFFDF)
            throw new InvalidOperationException("The text is too long to be held in memory.");
        var text = Allocate((int)_units, out var chars);
        ((ExternalText)_backing).Read(_start, chars);
        if (_units <= KeptUnits)
        {
            _backing = text;
            _start = 0;
        }

        return text;
    }
}
