namespace Rlm.Python.Objects;

/// <summary>Whether a text has surrogates, so that code points and UTF-16 units differ.</summary>
internal enum Surrogates : byte
{
    Unknown,
    Absent,
    Present,
}
