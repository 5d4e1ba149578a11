namespace Rlm.Python.Modules.Matching;

/// <summary>What stands in a look-behind must always be of the same width.</summary>
internal static class LookBehindCheck
{
    /// <exception cref="PatternSyntaxException">One is not.</exception>
    public static void Check(ParsedPattern pattern) => Check(pattern.Root, new Width?[pattern.Groups + 1]);

    private static void Check(PatternNode? node, Width?[] widths)
    {
        switch (node)
        {
            case SequenceNode sequence:
                sequence.Items.ForEach(item => Check(item, widths));
                break;
            case BranchNode branch:
                branch.Items.ForEach(item => Check(item, widths));
                break;
            case RepeatNode repeat:
                Check(repeat.Body, widths);
                break;
            case GroupNode group:
                Check(group.Body, widths);
                if (group.Number > 0)
                    widths[group.Number] = Width.Of(group.Body, widths);
                break;
            case AtomicNode atomic:
                Check(atomic.Body, widths);
                break;
            case ConditionNode condition:
                Check(condition.Yes, widths);
                Check(condition.No, widths);
                break;
            case LookNode look:
                Check(look.Body, widths);
                if (look.IsBehind && Width.Of(look.Body, widths) is var width && width.Low != width.High)
                    throw new PatternSyntaxException("look-behind requires fixed-width pattern", -1);
                break;
        }
    }
}
