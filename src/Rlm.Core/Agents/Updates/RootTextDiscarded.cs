namespace Rlm;

/// <summary>The root model's reply broke off and is asked for anew: what came of it is void.</summary>
public sealed record RootTextDiscarded : RlmUpdate;
