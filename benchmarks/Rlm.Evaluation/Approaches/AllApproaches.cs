namespace Rlm.Evaluation.Approaches;

/// <summary>All approaches there are, in the order of reports.</summary>
internal static class AllApproaches
{
    public static IReadOnlyList<IApproach> Known { get; } =
        [new RlmApproach(), new AloneApproach(), new ToolApproach(), new PlainApproach(), new CompactingApproach()];
}
