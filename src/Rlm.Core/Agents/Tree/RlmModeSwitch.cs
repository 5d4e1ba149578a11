namespace Rlm;

/// <summary>An agent in <see cref="RlmMode.Auto"/> gave up on code and went on with tools.</summary>
/// <param name="Iteration">The iteration after which it did, from 1.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record RlmModeSwitch(int Iteration, string Reason);
