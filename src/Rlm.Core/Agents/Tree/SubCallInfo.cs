namespace Rlm;

/// <summary>One question of model-written code to a sub-model or to a nested agent.</summary>
/// <param name="Id">The number of the call in its run, from 1, in the order of starting.</param>
/// <param name="Model">The id of the model as far as it is known, else the empty string.</param>
/// <param name="Iteration">The iteration whose code made the call, from 1.</param>
/// <param name="PromptLength">The length of the prompt in characters.</param>
/// <param name="ReplyLength">The length of the reply in characters; 0 when the call failed.</param>
/// <param name="Duration">The time the model took, without waiting for a free slot, but with what was repeated.</param>
/// <param name="Error">Why the call failed; <see langword="null"/> when it did not.</param>
public sealed record SubCallInfo(
    int Id, string Model, int Iteration, int PromptLength, int ReplyLength, TimeSpan Duration, string? Error)
{
    /// <summary>Gets whether the call ended without an answer.</summary>
    public bool Failed => Error is not null;

    /// <summary>Gets the number of the agent that made the call, see <see cref="RlmNode.Id"/>.</summary>
    public int Agent { get; init; }

    /// <summary>Gets whether an agent was asked and not a model.</summary>
    public bool IsNested { get; init; }

    /// <summary>Gets whether the answer was there already, from an identical prompt.</summary>
    public bool FromCache { get; init; }

    /// <summary>Gets whether the reply ended at the model's output limit.</summary>
    public bool IsTruncated { get; init; }
}
