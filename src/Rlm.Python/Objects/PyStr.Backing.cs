using System.Runtime.CompilerServices;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

// What regular expressions need: .NET matches strings, not spans.
internal partial class PyStr
{
    // External texts brought into memory for a search, while somebody still holds them: searches tend to come in rows.
    private static readonly ConditionalWeakTable<PyStr, WeakReference<string>> Loaded = [];

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
                if (IsExternal && Loaded.TryGetValue(this, out var weak) && weak.TryGetTarget(out var loaded))
                    return loaded;
                var own = IsExternal ? Load() : ToBacking();
                if (IsExternal)
                    Loaded.AddOrUpdate(this, new(own));
                else
                    Adopt(own);
                return own;
        }
    }

    private string ToBacking()
    {
        Machine.ReserveFor(2 * _units);
        return Span.ToString();
    }

    /// <summary>Takes a string with the same text for its own.</summary>
    public void Adopt(string text)
    {
        _backing = text;
        _start = 0;
    }
}
