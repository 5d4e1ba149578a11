namespace Rlm.Python.Syntax;

internal sealed partial class SyntaxChecker(SourceText source, ParserLimits limits)
{
    private readonly SourceText _source = source;
    private readonly ParserLimits _limits = limits;

    public void Check(Node root) { _ = (_source, _limits, root); }
}
