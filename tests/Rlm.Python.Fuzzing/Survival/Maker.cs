namespace Rlm.Python.Fuzzing.Survival;

/// <summary>Makes the program of a number, and the limits it runs in.</summary>
internal sealed class Maker
{
    private readonly Vocabulary _vocabulary;
    private readonly Mutator _mutator;

    private Maker(Vocabulary vocabulary, Mutator mutator) => (_vocabulary, _mutator) = (vocabulary, mutator);

    public static async Task<Maker> CreateAsync()
    {
        var cases = typeof(Maker).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Cases/",
            StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return new(await Vocabulary.FindAsync().ConfigureAwait(false), new([.. cases.Select(Vocabulary.Resource)]));
    }

    public string Program(long seed)
    {
        var dice = new Dice(seed);
        var start = dice.Next(1000);
        return dice.Next(4) == 0 ? _mutator.Program(dice, start) : new Grammar(_vocabulary, dice).Program(start);
    }

    /// <summary>Sets limits; three of four programs get few steps, so that those which never end cost little.</summary>
    public static void SetLimits(long seed, PythonLimits limits)
    {
        var kind = ((ulong)seed * 2654435761 >> 16) % 16;
        (limits.Steps, limits.ActiveTime) = kind < 13 ? (60_000, TimeSpan.FromMilliseconds(500)) : (PythonLimits.Unlimited,
            TimeSpan.FromMilliseconds(50));
        (limits.MemoryBytes, limits.ObjectBytes) = kind % 4 == 0 ? (64L << 20, 32L << 20) : (24L << 20, 4L << 20);
        limits.IntegerBits = kind == 15 ? 8_000_000 : 300_000;
        limits.WallTime = TimeSpan.FromSeconds(1);
    }
}
