namespace Rlm.Contexts.Tests;

internal readonly record struct NaiveHit(long Offset, int Length, long CodePointOffset, long Line, long Column)
{
    public static NaiveHit Of(ContextHit hit) => new(hit.Offset, hit.Length, hit.CodePointOffset, hit.Line, hit.Column);
}
