namespace Rlm.Contexts;

/// <summary>What a term is to the text it comes from.</summary>
internal enum TermRole
{
    /// <summary>A word.</summary>
    Word,

    /// <summary>The whole of a name that has pieces.</summary>
    Name,

    /// <summary>A piece of a name.</summary>
    Piece,

    /// <summary>Two neighbouring parts of a dotted name.</summary>
    Pair,
}
