namespace Rlm;

/// <summary>A piece of the root model's reply arrived.</summary>
/// <param name="Text">The new text alone, not the reply so far.</param>
public sealed record RootTextDelta(string Text) : RlmUpdate;
