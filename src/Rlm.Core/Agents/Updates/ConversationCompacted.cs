namespace Rlm;

/// <summary>The conversation neared the window of the root model, and a summary took the place of its older part.</summary>
/// <param name="TokensBefore">About how many tokens it had.</param>
/// <param name="TokensAfter">About how many tokens it has now.</param>
public sealed record ConversationCompacted(long TokensBefore, long TokensAfter) : RlmUpdate;
