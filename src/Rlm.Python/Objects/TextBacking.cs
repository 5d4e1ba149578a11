using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>
/// A text that several strings are views of. Counted once by the census, however many views there are; never a Python value itself.
/// </summary>
internal abstract class TextBacking : PyObject
{
    private CodePointIndex? _points;

    public override PyType Type => StrType.Instance;

    /// <summary>The length in UTF-16 units.</summary>
    public abstract long Units { get; }

    /// <summary>Where the code points of a text with surrogates are, as far as somebody has asked.</summary>
    public CodePointIndex Points => _points ??= new(this);

    public override long Size => 64 + (_points?.Size ?? 0);

    /// <summary>Fills the destination with the text from an offset on.</summary>
    public abstract void Read(long offset, Span<char> destination);
}
