namespace Rlm.Python.Text;

/// <summary>The encodings.</summary>
internal enum Codec : byte
{
    Utf8,
    Utf8Sig,
    Ascii,
    Latin1,
    Utf16,
    Utf16Le,
    Utf16Be,
    Utf32,
    Utf32Le,
    Utf32Be,
    Cp1252,
    UnicodeEscape,

    /// <summary>The first of those with a table of 256 characters; its number in the list of tables is added.</summary>
    Charmap,
}
