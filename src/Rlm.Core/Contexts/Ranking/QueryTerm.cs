namespace Rlm.Contexts;

/// <summary>A term of a query.</summary>
/// <param name="Hash">The term.</param>
/// <param name="Weight">How much it counts, of 1.</param>
/// <param name="Words">The words of the query that it stands for, a bit each.</param>
/// <param name="IsWhole">Whether it stands for those words fully, or is a piece of one.</param>
internal readonly record struct QueryTerm(ulong Hash, double Weight, ulong Words, bool IsWhole);
