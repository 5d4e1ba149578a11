namespace Rlm;

/// <summary>The running cell printed something.</summary>
/// <param name="Text">The new output alone.</param>
public sealed record CodeOutput(string Text) : RlmUpdate;
