namespace Rlm.Evaluation.Text;

/// <summary>A hash that is the same in every process and on every machine, unlike that of strings.</summary>
internal static class StableHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(string text, ulong seed = 0)
    {
        var hash = Offset ^ Mix(seed);
        foreach (var character in text)
            hash = (hash ^ character) * Prime;
        return Mix(hash);
    }

    public static ulong Of(ulong seed, long number) => Mix(seed ^ Mix((ulong)number));

    /// <summary>A number from 0 up to, but not including, 1.</summary>
    public static double ToShare(ulong hash) => (hash >> 11) * (1.0 / (1UL << 53));

    // The finishing step of SplitMix64: spreads every bit over all others.
    public static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
