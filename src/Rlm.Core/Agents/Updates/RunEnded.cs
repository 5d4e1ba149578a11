namespace Rlm;

/// <summary>The run ended. Always the last update.</summary>
/// <param name="Response">
/// What <see cref="RlmAgent.RunAsync(string, Rlm.Contexts.IContextEnvironment, CancellationToken)"/> would have returned.
/// </param>
public sealed record RunEnded(RlmResponse Response) : RlmUpdate;
