namespace Rlm;

/// <summary>An agent in <see cref="RlmMode.Auto"/> gives up on code and goes on with tools.</summary>
/// <param name="Reason">Why, in words.</param>
public sealed record ModeSwitched(string Reason) : RlmUpdate;
