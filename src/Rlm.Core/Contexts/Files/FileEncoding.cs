namespace Rlm.Contexts;

/// <summary>How the characters of a file are stored.</summary>
internal enum FileEncoding
{
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
    Utf32LittleEndian,
    Utf32BigEndian,
}
