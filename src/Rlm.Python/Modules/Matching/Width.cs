namespace Rlm.Python.Modules.Matching;

/// <summary>The fewest and most characters that a part of a pattern takes.</summary>
internal readonly record struct Width(long Low, long High)
{
    public const long Most = 1L << 40;

    public static readonly Width Zero = new(0, 0);

    public static readonly Width One = new(1, 1);

    /// <summary>The width of a part, given those of the groups that are complete.</summary>
    public static Width Of(PatternNode? node, IReadOnlyList<Width?> groups)
    {
        switch (node)
        {
            case LiteralNode or AnyNode or SetNode:
                return One;
            case SequenceNode sequence:
                var sum = Zero;
                foreach (var item in sequence.Items)
                {
                    var width = Of(item, groups);
                    sum = new(Math.Min(sum.Low + width.Low, Most), Math.Min(sum.High + width.High, Most));
                }

                return sum;
            case BranchNode branch:
                var any = new Width(Most, 0);
                foreach (var item in branch.Items)
                {
                    var width = Of(item, groups);
                    any = new(Math.Min(any.Low, width.Low), Math.Max(any.High, width.High));
                }

                return any;
            case RepeatNode repeat:
                var one = Of(repeat.Body, groups);
                return new(Times(one.Low, repeat.Minimum),
                    repeat.Maximum == RepeatNode.Unbounded && one.High > 0 ? Most : Times(one.High, repeat.Maximum));
            case GroupNode group:
                return Of(group.Body, groups);
            case AtomicNode atomic:
                return Of(atomic.Body, groups);
            case ReferenceNode reference:
                return groups[reference.Group] ?? Zero;
            case ConditionNode condition:
                Width yes = Of(condition.Yes, groups), no = Of(condition.No, groups);
                return new(Math.Min(yes.Low, no.Low), Math.Max(yes.High, no.High));
            default:
                return Zero;
        }
    }

    private static long Times(long width, long count) => width == 0 || count == 0 ? 0 : width > Most / count ? Most : width * count;
}
