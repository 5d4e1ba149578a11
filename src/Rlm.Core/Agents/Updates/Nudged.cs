namespace Rlm;

/// <summary>The root model's reply held nothing to run, and it was told so.</summary>
/// <param name="Text">What it was told.</param>
public sealed record Nudged(string Text) : RlmUpdate;
