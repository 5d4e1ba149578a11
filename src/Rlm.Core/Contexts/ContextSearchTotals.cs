namespace Rlm.Contexts;

/// <summary>What a search counted, kept up to date while it runs.</summary>
public sealed class ContextSearchTotals
{
    private long _matches;
    private volatile bool _truncated;
    private volatile bool _complete;

    /// <summary>Gets or sets the number of matches found so far, delivered or not.</summary>
    public long Matches
    {
        get => Volatile.Read(ref _matches);
        set => Volatile.Write(ref _matches, value);
    }

    /// <summary>Gets or sets whether there are more matches than were delivered.</summary>
    public bool IsTruncated
    {
        get => _truncated;
        set => _truncated = value;
    }

    /// <summary>Gets or sets whether everything was searched, so that <see cref="Matches"/> is final.</summary>
    public bool IsComplete
    {
        get => _complete;
        set => _complete = value;
    }
}
