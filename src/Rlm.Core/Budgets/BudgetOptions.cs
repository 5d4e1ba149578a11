using Rlm.Validation;

namespace Rlm.Budgets;

/// <summary>What a run may spend, all calls of the whole tree of agents together.</summary>
/// <remarks>
/// No amount of parallelism overspends: each call reserves an upper bound before it starts, so a call may be refused although its true
/// cost would have fitted. The bound is the UTF-8 bytes of its prompt as tokens plus its output limit. As a rule of thumb, a limit on
/// tokens leaves room for four times the largest prompt, and for what is held back as much again. A part of tokens, cost, model calls and
/// time is held back for the last request for an answer. What can be exceeded, and by how much: tokens and cost, where a provider reports
/// more than that bound (images, tools of its own); code steps, see <see cref="MaxCodeSteps"/>.
/// </remarks>
public sealed class BudgetOptions
{
    /// <summary>The value that sets no limit.</summary>
    public const long Unlimited = long.MaxValue;

    /// <summary>The value of <see cref="MaxCost"/> that sets no limit.</summary>
    public const decimal UnlimitedCost = decimal.MaxValue;

    /// <summary>Gets or sets how many sub-calls a run may make: questions to sub-models and to nested agents.</summary>
    /// <value>
    /// The default is 1,000 calls. From 0 up. A program that asks for one more gets a Python error, and after its cell the run goes to its
    /// end, with <see cref="BudgetLimit.SubCalls"/>.
    /// </value>
    [FromTo(0, int.MaxValue)]
    public int MaxSubCalls { get; set; } = 1_000;

    /// <summary>Gets or sets how many model calls a run may make: those of root models, sub-calls and what was retried.</summary>
    /// <value>
    /// The default is <see cref="Unlimited"/>: <see cref="MaxSubCalls"/> and <see cref="RlmOptions.MaxIterations"/> bound it. From 2 up.
    /// </value>
    [FromTo(2, Unlimited)]
    public long MaxModelCalls { get; set; } = Unlimited;

    /// <summary>Gets or sets how many nested agents a run may start.</summary>
    /// <value>The default is 1,000 agents. From 0 up. A program that asks for more gets a Python error and can go on without.</value>
    [FromTo(0, int.MaxValue)]
    public int MaxAgents { get; set; } = 1_000;

    /// <summary>Gets or sets how many model calls may be under way at once, at all levels together.</summary>
    /// <value>The default is 16 calls. From 1 to 10,000.</value>
    [FromTo(1, 10_000)]
    public int MaxConcurrentCalls { get; set; } = 16;

    /// <summary>Gets how many calls of a single model may be under way at once, by the id that calls ask for.</summary>
    /// <value>Empty by default: only <see cref="MaxConcurrentCalls"/> holds. Each from 1 to 10,000.</value>
    public IDictionary<string, int> MaxConcurrentCallsByModel { get; private set; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Gets or sets how many model calls may start within any minute. Calls above wait.</summary>
    /// <value>
    /// The default is <see cref="Unlimited"/>. From 1 up. Of one run: for all runs together see <see cref="RlmCallOptions.Limiter"/>.
    /// </value>
    [FromTo(1, Unlimited)]
    public long RequestsPerMinute { get; set; } = Unlimited;

    /// <summary>
    /// Gets or sets how many tokens, by the upper bound that calls reserve, may be asked for within any minute. Calls above wait.
    /// </summary>
    /// <value>The default is <see cref="Unlimited"/>. From 1 up. A call that is larger by itself takes a whole minute.</value>
    [FromTo(1, Unlimited)]
    public long TokensPerMinute { get; set; } = Unlimited;

    /// <summary>Gets or sets how many tokens a run may spend, input and output of all calls together.</summary>
    /// <value>The default is <see cref="Unlimited"/>: the host sets a limit where it wants one. From 1 up.</value>
    [FromTo(1, Unlimited)]
    public long MaxTokens { get; set; } = Unlimited;

    /// <summary>Gets or sets how much money a run may spend, in the currency of <see cref="Prices"/>.</summary>
    /// <value>The default is <see cref="UnlimitedCost"/>. Above 0. A call of a model without a price fails where this is set.</value>
    public decimal MaxCost { get; set; } = UnlimitedCost;

    /// <summary>Gets the prices, by the id of the model as calls ask for it, or as the provider reports it.</summary>
    /// <value>Empty by default: no cost is known then.</value>
    public IDictionary<string, ModelPrice> Prices { get; private set; } = new Dictionary<string, ModelPrice>(StringComparer.Ordinal);

    /// <summary>Gets or sets the output limit, in tokens, of calls whose options set no <c>MaxOutputTokens</c>.</summary>
    /// <value>
    /// The default is 8,192 tokens. From 1 up. Only sent and reserved where <see cref="MaxTokens"/> or <see cref="MaxCost"/> sets a limit.
    /// </value>
    [FromTo(1, int.MaxValue)]
    public int DefaultOutputTokens { get; set; } = 8_192;

    /// <summary>Gets or sets how many steps of the interpreter all cells may take together: calls, turns of loops, items handled.</summary>
    /// <value>
    /// The default is <see cref="Unlimited"/>: <see cref="RlmOptions.CellTime"/> bounds each cell. From 1 up. A cell is stopped when it has
    /// used what was left when it started, so nested agents that compute at the same time may together exceed the limit by that much each.
    /// </value>
    [FromTo(1, Unlimited)]
    public long MaxCodeSteps { get; set; } = Unlimited;

    /// <summary>Gets or sets the share of a limit from which on the model is told, once, that it is running out.</summary>
    /// <value>The default is 0.8. Above 0, up to 1.</value>
    public double SoftMark { get; set; } = 0.8;

    /// <summary>Gets or sets how long a run may take by the clock on the wall.</summary>
    /// <value>The default is 15 minutes. From 1 millisecond to 24 days.</value>
    /// <remarks>The last tenth is held back for the last request for an answer.</remarks>
    [FromTo("00:00:00.001", "24.00:00:00")]
    public TimeSpan RunTime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Gets or sets how long a single model call may take, each try by itself.</summary>
    /// <value>The default is 5 minutes. From 1 millisecond to 24 days. A nested agent has no such limit, but its calls have.</value>
    [FromTo("00:00:00.001", "24.00:00:00")]
    public TimeSpan CallTime { get; set; } = TimeSpan.FromMinutes(5);

    internal bool LimitsCost => MaxCost != UnlimitedCost;

    internal bool LimitsOutput => MaxTokens != Unlimited || LimitsCost;

    /// <summary>How sub-calls and tools run side by side.</summary>
    internal ParallelOptions InParallel(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = MaxConcurrentCalls, CancellationToken = cancellationToken };

    internal BudgetOptions Clone()
    {
        var clone = (BudgetOptions)MemberwiseClone();
        clone.MaxConcurrentCallsByModel = new Dictionary<string, int>(MaxConcurrentCallsByModel, StringComparer.Ordinal);
        clone.Prices = new Dictionary<string, ModelPrice>(Prices, StringComparer.Ordinal);
        return clone;
    }
}
