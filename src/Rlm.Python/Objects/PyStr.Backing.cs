using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

// What regular expressions need: .NET matches strings, not spans.
internal partial class PyStr
{
    private bool? _isAscii;

    /// <summary>Whether the text is ASCII. Found out once.</summary>
    public bool IsAscii => _isAscii ??= System.Text.Ascii.IsValid(Span);

    /// <summary>A string that holds the text from a unit on; a text that is no part of any becomes one.</summary>
    public string Backing(out int start)
    {
        start = 0;
        switch (_backing)
        {
            case string text:
                return text;
            case SharedText shared:
                start = (int)_start;
                return shared.Text;
            default:
                Machine.ReserveFor(2 * _units);
                var own = Span.ToString();
                if (!IsExternal)
                    Adopt(own);
                return own;
        }
    }

    /// <summary>Takes a string with the same text for its own.</summary>
    public void Adopt(string text)
    {
        _backing = text;
        _start = 0;
    }
}
