namespace Rlm;

/// <summary>A sub-model or a nested agent is being asked; <see cref="RlmUpdate.Agent"/> is the number of the agent that asks.</summary>
/// <param name="Id">The number of the sub-call in its run, from 1.</param>
/// <param name="PromptLength">The length of the prompt in characters.</param>
/// <param name="InFlight">The number of sub-calls under way, this one included.</param>
public sealed record SubCallStarted(int Id, int PromptLength, int InFlight) : RlmUpdate
{
    /// <summary>Gets the id of the model that is asked, as far as it is known, else the empty string.</summary>
    public string Model { get; init; } = "";

    /// <summary>Gets whether an agent is asked, of which an <see cref="AgentStarted"/> will tell.</summary>
    public bool IsNested { get; init; }
}
