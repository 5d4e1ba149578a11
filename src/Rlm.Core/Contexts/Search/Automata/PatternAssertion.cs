namespace Rlm.Contexts;

/// <summary>What a place between two characters must be.</summary>
internal enum PatternAssertion
{
    LineStart,
    LineEnd,
    WordBorder,
    NoWordBorder,
}
