namespace Rlm.Contexts;

/// <summary>
/// Terms are known by 64 bits of hash alone; among millions of them two the same are next to impossible, and would only blur a ranking.
/// </summary>
internal static class TermHash
{
    private const ulong Seed = 0xCBF29CE484222325;
    private const ulong Factor = 0x9E3779B97F4A7C15;

    public static ulong Of(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var unit in word) hash = Mix(hash, unit);
        return hash ^ (hash >> 29);
    }

    /// <summary>The term of two that stand together, as the parts of a dotted name do.</summary>
    public static ulong Pair(ulong first, ulong second) => Mix(Mix(first, 0xFFFF_FFFF), second);

    public static ulong Mix(ulong hash, ulong value)
    {
        hash = (hash ^ value) * Factor;
        return hash ^ (hash >> 32);
    }
}
