using Rlm.Evaluation.Items;

namespace Rlm.Evaluation.Approaches;

/// <summary>This library's agent in tool mode: the root model calls tools and writes no code.</summary>
internal sealed class ToolApproach : IApproach
{
    public string Name => "tools";

    public string Description => "the same agent in tool mode: searches and sub-models as tools, no code";

    public async Task<ApproachAnswer> AnswerAsync(EvaluationItem item, ApproachTools tools, CancellationToken cancellationToken)
    {
        using var root = tools.ToolRoot(item);
        using var sub = tools.Sub(item);
        var agent = new RlmAgentBuilder().UseRootClient(root).UseSubClient(sub).Configure(options =>
        {
            options.RootWindowTokens = tools.WindowTokens;
            options.Mode = RlmMode.Tools;
        }).Build();
        return await RlmApproach.RunAsync(agent, item, cancellationToken);
    }
}
