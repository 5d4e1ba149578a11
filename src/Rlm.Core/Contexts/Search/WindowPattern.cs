namespace Rlm.Contexts;

/// <summary>What to look for in windows.</summary>
internal abstract class WindowPattern
{
    /// <summary>Gets how much text before the core a match depends on.</summary>
    public virtual int LookBehind => 0;

    /// <summary>Gets how far a match may reach beyond the core, in UTF-16 units.</summary>
    public abstract int MaxLength { get; }

    /// <summary>Gets whether a match never goes on after the end of a line.</summary>
    public abstract bool IsLineBound { get; }

    /// <summary>Gets whether the pattern is found in UTF-8 as it is; otherwise the window must be decoded.</summary>
    public abstract bool FindsBytes { get; }

    /// <summary>Finds the first match that begins at or after a position.</summary>
    public abstract bool TryFind(SearchWindow window, int from, out int start, out int length);

    /// <summary>Finds the first line with a match that begins at or after a position, for when only lines are counted.</summary>
    /// <param name="window">Where to look.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="at">A place in that line, not before <paramref name="from"/>.</param>
    public virtual bool TryFindLine(SearchWindow window, int from, out int at) => TryFind(window, from, out at, out _);

    public virtual SearchWindow Load(SearchPiece piece) => SearchWindow.Load(piece, !FindsBytes, LookBehind, MaxLength, IsLineBound);
}
