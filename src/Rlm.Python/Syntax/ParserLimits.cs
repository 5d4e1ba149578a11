namespace Rlm.Python.Syntax;

/// <summary>What source may ask of the parser and of whoever walks its tree.</summary>
internal sealed record ParserLimits
{
    public static ParserLimits Default { get; } = new();

    /// <value>Brackets inside brackets. Defaults to 200, as in CPython.</value>
    public int Nesting { get; init; } = 200;

    /// <value>Levels of indentation. Defaults to 100, as in CPython.</value>
    public int Indentation { get; init; } = 100;

    /// <value>Levels of nodes in the tree of one statement, <see cref="Node.Height"/>. Defaults to 1,000.</value>
    public int Height { get; init; } = 1_000;

    /// <value>Whether <c>await</c>, <c>async for</c> and <c>async with</c> may stand outside a function. Defaults to false.</value>
    public bool TopLevelAwait { get; init; }
}
