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
}
