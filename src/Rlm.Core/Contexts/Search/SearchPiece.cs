namespace Rlm.Contexts;

/// <summary>One window of one document, numbered from the beginning of the document.</summary>
internal readonly record struct SearchPiece(SearchSource Source, int Window)
{
    public bool IsFirst => Window == 0;

    public bool IsLast => Window == Source.Windows - 1;
}
