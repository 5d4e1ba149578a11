namespace Rlm;

/// <summary>A sub-model answered or failed.</summary>
/// <param name="Id">The number that <see cref="SubCallStarted"/> gave.</param>
/// <param name="Duration">The time the model took.</param>
/// <param name="Failed">Whether it ended without an answer.</param>
/// <param name="InFlight">The number of sub-calls still under way.</param>
public sealed record SubCallFinished(int Id, TimeSpan Duration, bool Failed, int InFlight) : RlmUpdate;
