namespace Rlm;

/// <summary>An iteration started: the root model is asked next.</summary>
public sealed record IterationStarted : RlmUpdate;
