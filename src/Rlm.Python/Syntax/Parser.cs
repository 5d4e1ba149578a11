namespace Rlm.Python.Syntax;

/// <summary>Turns source into a tree.</summary>
internal sealed partial class Parser
{
    /// <summary>Operators of one left-associative chain above which it becomes a <see cref="BinaryChainExpression"/>.</summary>
    public const int LongChain = 100;
}
