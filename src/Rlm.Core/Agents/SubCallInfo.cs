namespace Rlm;

/// <summary>One call of a sub-model.</summary>
/// <param name="Id">The number of the call in its run, from 1, in the order of starting.</param>
/// <param name="Model">The id of the model as far as it is known, else the empty string.</param>
/// <param name="Iteration">The iteration whose code made the call, from 1.</param>
/// <param name="PromptLength">The length of the prompt in characters.</param>
/// <param name="ReplyLength">The length of the reply in characters; 0 when the call failed.</param>
/// <param name="Duration">The time the model took, without waiting for a free slot.</param>
/// <param name="Error">Why the call failed; <see langword="null"/> when it did not.</param>
public sealed record SubCallInfo(
    int Id, string Model, int Iteration, int PromptLength, int ReplyLength, TimeSpan Duration, string? Error)
{
    /// <summary>Gets a value indicating whether the call ended without an answer.</summary>
    public bool Failed => Error is not null;
}
