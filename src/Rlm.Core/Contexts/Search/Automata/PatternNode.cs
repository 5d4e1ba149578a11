namespace Rlm.Contexts;

/// <summary>A part of a regular expression.</summary>
internal abstract record PatternNode
{
    /// <summary>One character out of a set; the set knows of ASCII only.</summary>
    public sealed record Set(AsciiSet Characters) : PatternNode;

    /// <summary>A place between two characters.</summary>
    public sealed record Assertion(PatternAssertion Kind) : PatternNode;

    /// <summary>One part after the other.</summary>
    public sealed record Sequence(IReadOnlyList<PatternNode> Parts) : PatternNode;

    /// <summary>One of the parts.</summary>
    public sealed record Choice(IReadOnlyList<PatternNode> Parts) : PatternNode;

    /// <summary>A part several times; no <see cref="Max"/> means without end.</summary>
    public sealed record Repeat(PatternNode Part, int Min, int? Max) : PatternNode;
}
