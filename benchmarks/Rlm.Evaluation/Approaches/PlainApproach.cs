using Microsoft.Extensions.AI;
using Rlm.Evaluation.Items;
using Rlm.Evaluation.Models;

namespace Rlm.Evaluation.Approaches;

/// <summary>One call with as much of the text as the window takes: its beginning and its end.</summary>
internal sealed class PlainApproach : IApproach
{
    public string Name => "plain";

    public string Description => "one call of the model; of a text beyond its window, the beginning and the end";

    public async Task<ApproachAnswer> AnswerAsync(EvaluationItem item, ApproachTools tools, CancellationToken cancellationToken)
    {
        await using var context = item.Open();
        var text = await WholeText.OpenAsync(context, cancellationToken);
        using var reader = tools.Reader(item);
        var prompt = PromptForms.Plain(item.Question, text.Truncated(tools.WindowCharacters));
        var response = await reader.GetResponseAsync(prompt, cancellationToken: cancellationToken);
        return new ApproachAnswer(response.Text, text.Length > tools.WindowCharacters ? "Truncated" : "Answered", 1);
    }
}
