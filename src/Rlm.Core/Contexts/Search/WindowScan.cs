namespace Rlm.Contexts;

/// <summary>What was found in a window, and what its neighbours need to know of it.</summary>
internal sealed class WindowScan
{
    public required SearchPiece Piece { get; init; }

    /// <summary>Gets or sets whether the document could not be read.</summary>
    public bool Failed { get; set; }

    public List<FoundMatch> Matches { get; } = [];

    /// <summary>Gets or sets the number of matches, those not kept included.</summary>
    public long Count { get; set; }

    /// <summary>Gets or sets where the first match begins, in the window's own units from the core's beginning.</summary>
    public int FirstStart { get; set; } = int.MaxValue;

    /// <summary>Gets or sets how far the last match reaches beyond the core, in the window's own units.</summary>
    public int Overhang { get; set; }

    /// <summary>Gets or sets the length of the core in the window's own units.</summary>
    public int CoreLength { get; set; }

    /// <summary>Gets or sets whether the core goes on with the last line of the window before.</summary>
    public bool GoesOnWithLine { get; set; }

    /// <summary>Gets or sets whether the core's last line has a match and goes on in the next window.</summary>
    public bool LastLineIsTaken { get; set; }

    /// <summary>Gets or sets whether the core neither begins nor ends a line, nor has a line end.</summary>
    public bool IsWithinLine { get; set; }

    /// <summary>Gets or sets the length of the core in UTF-16 units; like the following counted only where it matters.</summary>
    public int Chars { get; set; }

    public int CodePoints { get; set; }

    public int Lines { get; set; }

    /// <summary>Gets or sets the number of UTF-16 units after the last line end of the core.</summary>
    public int LastLineChars { get; set; }
}
