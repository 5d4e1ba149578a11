namespace Rlm.Evaluation.Text;

/// <summary>
/// Random numbers that are the same for the same seed with every version of .NET, which <see cref="Random"/> does not promise.
/// </summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    public ulong Next() => StableHash.Mix(_state += 0x9E3779B97F4A7C15);

    /// <summary>From 0 up to, but not including, a limit.</summary>
    public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    public long Below(long limit) => (long)Math.BigMul(Next(), (ulong)limit, out _);

    public double Share() => StableHash.ToShare(Next());

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>Some of the items, each at most once, in random order.</summary>
    public List<T> Pick<T>(IEnumerable<T> items, int count)
    {
        List<T> all = [.. items];
        Shuffle(all);
        return all[..Math.Min(count, all.Count)];
    }

    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }
}
