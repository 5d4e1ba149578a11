namespace Rlm.Contexts;

/// <summary>How a query is matched.</summary>
public enum ContextQueryKind
{
    /// <summary>The exact text.</summary>
    Literal,

    /// <summary>A .NET regular expression.</summary>
    Regex,

    /// <summary>Words, by relevance.</summary>
    Words,
}
