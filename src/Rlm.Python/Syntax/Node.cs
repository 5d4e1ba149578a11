namespace Rlm.Python.Syntax;

/// <summary>A piece of the syntax tree.</summary>
internal abstract class Node(SourceSpan span, int height = 1)
{
    public SourceSpan Span { get; } = span;

    /// <summary>Levels of nodes from here down, this one included; the parser bounds it so that visitors may recurse.</summary>
    public int Height { get; } = height;

    protected static int Above(Node? child) => 1 + (child?.Height ?? 0);

    protected static int Above(Node? first, Node? second) => 1 + Math.Max(first?.Height ?? 0, second?.Height ?? 0);

    protected static int Above(Node? first, Node? second, Node? third) => Math.Max(Above(first, second), Above(third));

    protected static int Above(IReadOnlyList<Node?> children)
    {
        var tallest = 0;
        for (var i = 0; i < children.Count; i++)
            tallest = Math.Max(tallest, children[i]?.Height ?? 0);

        return tallest + 1;
    }

    protected static int Tallest(int first, int second, int third = 0, int fourth = 0) =>
        Math.Max(Math.Max(first, second), Math.Max(third, fourth));
}

internal abstract class Expression(SourceSpan span, int height = 1) : Node(span, height);

internal abstract class Statement(SourceSpan span, int height = 1) : Node(span, height);

internal abstract class Pattern(SourceSpan span, int height = 1) : Node(span, height);
