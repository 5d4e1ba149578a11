namespace Rlm.Python.Modules.Matching;

/// <summary>
/// Makes one loop of loops within each other, and takes away alternatives that do nothing: where a loop may go round in many ways for the same text, backtracking
/// tries all of them. Only where nothing is captured, so that nobody sees the difference.
/// </summary>
internal static class Loops
{
    // Looking for groups costs no more than this; what is larger stays as it is.
    private const int MostNodes = 256;

    public static RepeatNode Simplify(RepeatNode loop)
    {
        if (loop.Maximum != RepeatNode.Unbounded || loop.Minimum > 1 || loop.Mode == RepeatMode.Lazy)
            return loop;
        var (body, minimum) = (Inside(loop.Body), loop.Minimum);
        var isSimpler = false;
        while (true)
        {
            switch (body)
            {
                // (?:a|)* is a*: the empty alternative comes last, when there is no more to be taken.
                case BranchNode { Items: [.., SequenceNode { Items.Count: 0 }] items } when !Captures(body):
                    body = items.Count == 2 ? Inside(items[0]) : new BranchNode(items[..^1]);
                    minimum = 0;
                    break;

                // (?:a*)*, (?:a+)*, (?:a?)* and the like are a* or a+.
                case RepeatNode { Mode: RepeatMode.Greedy, Minimum: <= 1 } inner
                    when (inner.Maximum == RepeatNode.Unbounded || inner is { Minimum: 0, Maximum: 1 }) && !Captures(inner.Body):
                    minimum = Math.Min(minimum, inner.Minimum);
                    body = Inside(inner.Body);
                    break;
                default:
                    return isSimpler ? new(body, minimum, RepeatNode.Unbounded, loop.Mode) : loop;
            }

            isSimpler = true;
        }
    }

    // Without the parentheses that only hold it together.
    private static PatternNode Inside(PatternNode node)
    {
        while (true)
        {
            switch (node)
            {
                case GroupNode { Number: 0, Added: PatternFlags.None, Removed: PatternFlags.None } group:
                    node = group.Body;
                    break;
                case SequenceNode { Items: [var only] }:
                    node = only;
                    break;
                default:
                    return node;
            }
        }
    }

    private static bool Captures(PatternNode root)
    {
        var pending = new Stack<PatternNode>([root]);
        for (var n = 0; pending.TryPop(out var node); n++)
        {
            if (n > MostNodes || node is GroupNode { Number: > 0 } or ConditionNode)
                return true;
            foreach (var child in Children(node))
                pending.Push(child);
        }

        return false;
    }

    private static List<PatternNode> Children(PatternNode node) => node switch
    {
        SequenceNode sequence => sequence.Items,
        BranchNode branch => branch.Items,
        RepeatNode repeat => [repeat.Body],
        GroupNode group => [group.Body],
        AtomicNode atomic => [atomic.Body],
        LookNode look => [look.Body],
        _ => [],
    };
}
