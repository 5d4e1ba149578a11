using System.Runtime.CompilerServices;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>
/// A string: a view of <see cref="Units"/> UTF-16 units in a backing text, so that a slice copies nothing. Python sees code points; where the
/// text has no surrogate pair the two are the same, which is found out once and inherited by slices.
/// </summary>
internal partial class PyStr : PyObject
{
    public static readonly PyStr Empty = new("");

    private static readonly PyStr[] Latin = [.. Enumerable.Range(0, 256).Select(c => new PyStr(((char)c).ToString()))];

    // A string, a StringBuffer that grows at its end, or a PythonText of the host.
    private readonly object _backing;
    private readonly long _start;
    private readonly long _units;
    private long _hash;
    private Surrogates _surrogates;

    public PyStr(string text)
        : this(text, 0, text.Length, Surrogates.Unknown)
    {
    }

    protected PyStr(object backing, long start, long units, Surrogates surrogates)
    {
        _backing = backing;
        _start = start;
        _units = units;
        _surrogates = surrogates;
    }

    /// <summary>Shares everything with another string; for classes that derive from <c>str</c>.</summary>
    protected PyStr(PyStr other)
        : this(other._backing, other._start, other._units, other._surrogates)
    {
    }

    /// <summary>The length in UTF-16 units.</summary>
    public long Units => _units;

    /// <summary>Whether the text stays in the host and is only read in windows.</summary>
    public bool IsExternal => _backing is PythonText;

    public override PyType Type => StrType.Instance;

    /// <summary>The text as a span. An external text must be brought into memory first, within the limits.</summary>
    public ReadOnlySpan<char> Span
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _backing is string text ? text.AsSpan((int)_start, (int)_units) : SpanSlow();
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

    public override string ToString() => _backing is string text && _units == text.Length ? text : Span.ToString();
}
