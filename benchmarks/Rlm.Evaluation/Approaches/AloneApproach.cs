using Rlm.Evaluation.Items;

namespace Rlm.Evaluation.Approaches;

/// <summary>This library's agent without sub-calls: the root model reads what its programs print, and nothing else.</summary>
internal sealed class AloneApproach : IApproach
{
    private const string Instructions =
        "There are no sub-models in this session: do not call llm_query, llm_query_batched, llm_map, rlm_query or rlm_query_batched. " +
        "Print the passages you need and read them yourself.";

    public string Name => "alone";

    public string Description => "the same agent without sub-calls: the root model reads what its programs print";

    public async Task<ApproachAnswer> AnswerAsync(EvaluationItem item, ApproachTools tools, CancellationToken cancellationToken)
    {
        using var root = tools.Root(item, alone: true);
        var agent = new RlmAgentBuilder().UseRootClient(root).Configure(options =>
        {
            options.RootWindowTokens = tools.WindowTokens;
            options.Budget.MaxSubCalls = 0;
            options.Instructions = Instructions;
        }).Build();
        return await RlmApproach.RunAsync(agent, item, cancellationToken);
    }
}
