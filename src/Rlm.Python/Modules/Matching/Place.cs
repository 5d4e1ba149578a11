namespace Rlm.Python.Modules.Matching;

/// <summary>Where a pattern may ask to be, without taking a character.</summary>
internal enum Place
{
    Beginning,
    End,
    TextBeginning,
    TextEnd,
    Boundary,
    NoBoundary,
}
