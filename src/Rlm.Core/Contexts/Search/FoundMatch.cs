namespace Rlm.Contexts;

/// <summary>A match in a window, its place counted from the beginning of the window's core.</summary>
internal readonly record struct FoundMatch(
    int Offset,
    int Length,
    int CodePointOffset,
    int CodePointLength,
    int Line,

    // From the beginning of its line or, on the core's first line, from that of the core.
    int Column,
    string Text,
    string Snippet);
