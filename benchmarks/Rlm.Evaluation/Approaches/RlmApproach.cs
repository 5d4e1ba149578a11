using Rlm.Evaluation.Items;

namespace Rlm.Evaluation.Approaches;

/// <summary>This library's agent.</summary>
internal sealed class RlmApproach : IApproach
{
    public string Name => "rlm";

    public string Description => "the agent of this library: programs over the text, and sub-models";

    public async Task<ApproachAnswer> AnswerAsync(EvaluationItem item, ApproachTools tools, CancellationToken cancellationToken)
    {
        using var root = tools.Root(item, alone: false);
        using var sub = tools.Sub(item);
        var agent = new RlmAgentBuilder().UseRootClient(root).UseSubClient(sub)
            .Configure(options => options.RootWindowTokens = tools.WindowTokens).Build();
        return await RunAsync(agent, item, cancellationToken);
    }

    public static async Task<ApproachAnswer> RunAsync(RlmAgent agent, EvaluationItem item, CancellationToken cancellationToken)
    {
        await using var context = item.Open();
        var response = await agent.RunAsync(item.Question, context, cancellationToken);
        return new ApproachAnswer(response.Text, response.Status.ToString(), response.Metadata.Iterations)
        {
            Error = response.Status == RlmStatus.Failed ? response.Error?.Message ?? "failed" : null,
        };
    }
}
