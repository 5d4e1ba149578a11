using Microsoft.Extensions.AI;
using Rlm.Evaluation.Items;
using Rlm.Evaluation.Models;

namespace Rlm.Evaluation.Approaches;

/// <summary>What an approach has for one item: models whose calls are counted, and a window.</summary>
/// <param name="Models">Where the models come from.</param>
/// <param name="Meter">Counts their calls.</param>
/// <param name="WindowTokens">How many tokens a prompt may have at most.</param>
internal sealed record ApproachTools(IModelSource Models, CallMeter Meter, int WindowTokens)
{
    /// <summary>The window in characters, less what a question and the frame around it need.</summary>
    public int WindowCharacters => Math.Max(2_000, (WindowTokens * OracleClient.CharactersPerToken) - 4_000);

    public IChatClient Root(EvaluationItem item, bool alone) => Meter.Measure(Models.Root(item, alone), isSub: false);

    public IChatClient ToolRoot(EvaluationItem item) => Meter.Measure(Models.ToolRoot(item), isSub: false);

    public IChatClient Sub(EvaluationItem item) => Meter.Measure(Models.Sub(item), isSub: true);

    public IChatClient Reader(EvaluationItem item) => Meter.Measure(Models.Reader(item), isSub: false);
}
