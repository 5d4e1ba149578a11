namespace Rlm;

/// <summary>The settings of an <see cref="RlmChatClient"/>.</summary>
public sealed class RlmChatClientOptions
{
    private const int UsualRecentTokens = 4_096;

    private int? _recentTokens;

    /// <summary>
    /// Gets or sets up to which size a conversation goes to the inner client as it is, in estimated tokens (a token being four characters
    /// of text; pictures do not count).
    /// </summary>
    /// <value>
    /// The default is 16,384 tokens: about where recursive models begin to do better than plain calls in "Recursive Language Models"
    /// (arXiv:2512.24601, figure 1). From 0 up; 0 lets every conversation go through the agent.
    /// </value>
    public int CrossoverTokens { get; set; } = 16_384;

    /// <summary>
    /// Gets or sets how much of the latest messages stays in the window of the root model, in estimated tokens. A picture counts as 1,000.
    /// </summary>
    /// <value>
    /// The default is 4,096 tokens, or <see cref="CrossoverTokens"/> where that is less. From 0 up, at most <see cref="CrossoverTokens"/>
    /// unless that is 0.
    /// </value>
    public int RecentTokens
    {
        get => _recentTokens ?? (CrossoverTokens > 0 ? Math.Min(CrossoverTokens, UsualRecentTokens) : UsualRecentTokens);
        set => _recentTokens = value;
    }

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(CrossoverTokens);
        ArgumentOutOfRangeException.ThrowIfNegative(RecentTokens);
        if (CrossoverTokens > 0)
            ArgumentOutOfRangeException.ThrowIfGreaterThan(RecentTokens, CrossoverTokens);
    }

    internal RlmChatClientOptions Clone() => (RlmChatClientOptions)MemberwiseClone();
}
