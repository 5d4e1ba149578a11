namespace Rlm.Python.Modules.Matching.Backtracking;

/// <summary>A place in the text; the flags that decide what a pattern's <see cref="Place"/> means are resolved.</summary>
internal enum Spot
{
    Beginning,
    LineBeginning,
    End,

    /// <summary>The end, or before a newline that is the last character.</summary>
    LastLineEnd,
    LineEnd,
    Boundary,
    NoBoundary,
}
