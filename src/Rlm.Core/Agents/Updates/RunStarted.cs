namespace Rlm;

/// <summary>A run started. Always the first update.</summary>
/// <param name="ContextLength">The length of the context in characters (UTF-16 units), or in bytes where they are not counted yet.</param>
/// <param name="DocumentCount">The number of documents in the context.</param>
public sealed record RunStarted(long ContextLength, int DocumentCount) : RlmUpdate;
