using Microsoft.Extensions.AI;
using Rlm.Evaluation.Items;
using Rlm.Evaluation.Models;

namespace Rlm.Evaluation.Approaches;

/// <summary>An agent that reads the text part by part and keeps a summary of bounded length, from which it answers.</summary>
internal sealed class CompactingApproach : IApproach
{
    // Of the window: for notes, and for the next part.
    private const double NotesShare = 0.125;
    private const double PartShare = 0.75;

    public string Name => "compact";

    public string Description => "reads the text part by part with running notes of an eighth of the window, then answers from the notes";

    public async Task<ApproachAnswer> AnswerAsync(EvaluationItem item, ApproachTools tools, CancellationToken cancellationToken)
    {
        await using var context = item.Open();
        var text = await WholeText.OpenAsync(context, cancellationToken);
        using var reader = tools.Reader(item);
        var longest = (int)(tools.WindowCharacters * NotesShare);
        var notes = "";
        var turns = 1;
        foreach (var part in text.Parts((int)(tools.WindowCharacters * PartShare)))
        {
            var response = await reader.GetResponseAsync(PromptForms.Notes(item.Question, notes, part, longest),
                cancellationToken: cancellationToken);
            // A model that writes more than it may must not drown the next part.
            notes = response.Text.Length > longest ? response.Text[..longest] : response.Text;
            turns++;
        }

        var answer = await reader.GetResponseAsync(PromptForms.Plain(item.Question, notes), cancellationToken: cancellationToken);
        return new ApproachAnswer(answer.Text, "Answered", turns);
    }
}
