namespace Rlm.Trajectories;

/// <summary>
/// The texts of a trajectory that is read, by id. Texts quote others, and a hostile file could let each quote the one before many times:
/// all that is quoted may be a hundred times as long as what stands in the file, which is far more than any run comes to.
/// </summary>
internal sealed class KnownTexts
{
    private const long Ratio = 100;
    private const long Least = 1L << 20;

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private long _room = Least;

    public string this[string id]
    {
        get => _texts[id];
        set => _texts[id] = value;
    }

    /// <summary>A line was read.</summary>
    public void Read(int characters) => _room += Ratio * characters;

    /// <summary>A text quotes another.</summary>
    /// <exception cref="FormatException">More is quoted than a run could say.</exception>
    public void Quote(int characters)
    {
        _room -= characters;
        if (_room < 0)
            throw new FormatException("Texts quote each other without measure.");
    }
}
