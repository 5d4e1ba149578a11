namespace Rlm;

/// <summary>A sub-model is being asked.</summary>
/// <param name="Id">The number of the sub-call in its run, from 1.</param>
/// <param name="PromptLength">The length of the prompt in characters.</param>
/// <param name="InFlight">The number of sub-calls under way, this one included.</param>
public sealed record SubCallStarted(int Id, int PromptLength, int InFlight) : RlmUpdate;
