namespace Rlm.Contexts;

/// <summary>A passage in the index, its place counted from the beginning of its window's core.</summary>
/// <param name="Piece">The number of the window among all that are indexed.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="CodePointStart">Where it begins, in code points.</param>
/// <param name="Line">The number of line ends before it.</param>
/// <param name="OwnerStart">Where the line begins that it belongs to.</param>
/// <param name="OwnerLength">The length of that line; 0 where there is none.</param>
/// <param name="Terms">The number of its terms.</param>
/// <param name="Content">A hash of its terms, by which copies are known.</param>
internal readonly record struct Passage(
    int Piece,
    int Start,
    int Length,
    int CodePointStart,
    int Line,
    int OwnerStart,
    int OwnerLength,
    int Terms,
    ulong Content)
{
    public const int Size = 40;
}
