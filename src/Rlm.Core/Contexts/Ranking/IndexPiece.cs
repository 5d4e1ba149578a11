namespace Rlm.Contexts;

/// <summary>
/// A window to be indexed. <see cref="Source"/> is opened by whoever reads it where the document has this one window only.
/// </summary>
internal sealed class IndexPiece(int number, ContextDocument document, SearchSource? source, int window, IndexPiece? previous)
{
    public int Number => number;

    public ContextDocument Document => document;

    public SearchSource? Source => source;

    public int Window => window;

    /// <summary>Gets the window before it in the same document.</summary>
    public IndexPiece? Previous => previous;

    /// <summary>Gets or sets the length of the core in UTF-16 units, known when it has been read.</summary>
    public int Chars { get; set; }

    public int CodePoints { get; set; }

    public int Lines { get; set; }
}
