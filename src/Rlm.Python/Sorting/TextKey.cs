using Rlm.Python.Objects;

namespace Rlm.Python.Sorting;

/// <summary>A string with its first four units packed so that most comparisons need not look at the text.</summary>
internal readonly struct TextKey(PyStr text)
{
    public readonly ulong Prefix = Pack(text.Span);
    public readonly PyStr Text = text;

    // Surrogates stand for characters above all others, though their units are not the highest: moved so that units sort as code points do.
    private static ulong Pack(ReadOnlySpan<char> text)
    {
        ulong prefix = 0;
        for (var i = 0; i < 4; i++)
        {
            uint unit = i < text.Length ? text[i] : '\0';
            if (unit >= 0xD800)
                unit = unit >= 0xE000 ? unit - 0x800 : unit + 0x2000;
            prefix = (prefix << 16) | unit;
        }

        return prefix;
    }
}
