namespace Rlm.Budgets;

/// <summary>What a run may spend, all its calls together.</summary>
public sealed class BudgetOptions
{
    /// <summary>The value of <see cref="MaxTokens"/> that sets no limit.</summary>
    public const long Unlimited = long.MaxValue;

    /// <summary>Gets or sets how many sub-calls a run may make.</summary>
    /// <value>The default is 1,000 calls. From 0 up.</value>
    public int MaxSubCalls { get; set; } = 1_000;

    /// <summary>Gets or sets how many model calls may be under way at once.</summary>
    /// <value>The default is 16 calls. From 1 to 10,000.</value>
    public int MaxConcurrentCalls { get; set; } = 16;

    /// <summary>Gets or sets how many tokens a run may spend, input and output of all calls together.</summary>
    /// <value>The default is <see cref="Unlimited"/>: the host sets a limit where it wants one. From 1 up.</value>
    /// <remarks>
    /// Each call reserves an upper bound before it starts (the UTF-8 bytes of its prompt plus its output limit), so a call may be refused
    /// although its true cost would have fitted. Part of the budget is held back for the last request for an answer.
    /// </remarks>
    public long MaxTokens { get; set; } = Unlimited;

    /// <summary>Gets or sets the output limit, in tokens, of calls whose options set no <c>MaxOutputTokens</c>.</summary>
    /// <value>The default is 8,192 tokens. From 1 up. Only sent and reserved where <see cref="MaxTokens"/> sets a limit.</value>
    public int DefaultOutputTokens { get; set; } = 8_192;

    /// <summary>Gets or sets how long a run may take by the clock on the wall.</summary>
    /// <value>The default is 15 minutes. From 1 millisecond to 24 days.</value>
    /// <remarks>The last tenth is held back for the last request for an answer.</remarks>
    public TimeSpan RunTime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Gets or sets how long a single model call may take.</summary>
    /// <value>The default is 5 minutes. From 1 millisecond to 24 days.</value>
    public TimeSpan CallTime { get; set; } = TimeSpan.FromMinutes(5);

    internal BudgetOptions Clone() => (BudgetOptions)MemberwiseClone();
}
