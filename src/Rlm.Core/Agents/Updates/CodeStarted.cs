namespace Rlm;

/// <summary>A cell is about to run.</summary>
/// <param name="Code">The code the root model wrote.</param>
public sealed record CodeStarted(string Code) : RlmUpdate;
