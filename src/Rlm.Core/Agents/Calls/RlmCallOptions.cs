using System.Threading.RateLimiting;
using Polly;
using Rlm.Validation;

namespace Rlm;

/// <summary>How calls of models are repeated, and when they are not made at all.</summary>
public sealed class RlmCallOptions
{
    /// <summary>Gets or sets how often a call that failed for a passing reason is repeated.</summary>
    /// <value>
    /// The default is 2 times: clients of providers often repeat by themselves. From 0 to 20. Not used where <see cref="Pipeline"/> is set.
    /// </value>
    [FromTo(0, 20)]
    public int MaxRetries { get; set; } = 2;

    /// <summary>Gets or sets the wait before the first repetition. It doubles with each, varied at random.</summary>
    /// <value>The default is 1 second. From 0 to 10 minutes. What the provider asks for (<c>Retry-After</c>) counts instead.</value>
    [FromTo("00:00:00", "00:10:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets or sets the longest wait. A call whose provider asks for a longer one is not repeated.</summary>
    /// <value>The default is 60 seconds. From 0 to 1 day.</value>
    [FromTo("00:00:00", "1.00:00:00")]
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Gets or sets how long a client is left alone after it failed too often: at least 20 calls within 30 seconds, nine of ten in vain.
    /// Its calls fail at once meanwhile.
    /// </summary>
    /// <value>The default is 15 seconds. From 0.5 seconds to 1 day; <see cref="TimeSpan.Zero"/> never leaves it alone.</value>
    public TimeSpan CircuitBreak { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets or sets what each call runs in, in place of the repetitions and the circuit breaker above.</summary>
    /// <value>
    /// The default is <see langword="null"/>: those above. <see cref="ResiliencePipeline.Empty"/> for none. Each try within it waits for
    /// its own place, is paid for by itself and has <see cref="Budgets.BudgetOptions.CallTime"/>.
    /// </value>
    public ResiliencePipeline? Pipeline { get; set; }

    /// <summary>Gets or sets what tells whether an error of a client passes, so that the call is worth repeating.</summary>
    /// <value>
    /// The default is <see langword="null"/>: no connection, and the HTTP states 408, 425, 429, 500, 502, 503, 504 and 529, which it finds
    /// in <see cref="HttpRequestException.StatusCode"/> and in a property <c>Status</c> or <c>StatusCode</c> of other exceptions.
    /// </value>
    public Func<Exception, bool>? IsTransient { get; set; }

    /// <summary>Gets or sets what tells how long the provider asks to wait before a call is repeated.</summary>
    /// <value>
    /// The default is <see langword="null"/>: a property <c>RetryAfter</c> of the exception, or <c>Retry-After</c> in
    /// <see cref="Exception.Data"/> as a time, a date or a number of seconds.
    /// </value>
    public Func<Exception, TimeSpan?>? RetryAfter { get; set; }

    /// <summary>
    /// Gets or sets a limiter of which every try of a model call takes one permit, kept until the call ends. The limits of
    /// <see cref="Budgets.BudgetOptions"/> hold for one run with all agents in it; this one holds for all runs of
    /// all agents that are given it.
    /// </summary>
    /// <value>
    /// The default is <see langword="null"/>: runs know nothing of each other. It is the host's, who disposes it. Calls it queues
    /// wait; one it refuses counts as refused by the provider (429), repeated after what the limiter asks for. An agent that
    /// waits for others holds no permit.
    /// </value>
    public RateLimiter? Limiter { get; set; }

    /// <summary>
    /// Gets or sets whether identical prompts to the same sub-model are asked once a run: while the first is under way others wait for its
    /// answer, and later ones get it again. They count as no sub-call.
    /// </summary>
    /// <value>The default is <see langword="false"/>: a program may want several opinions.</value>
    public bool ShareIdenticalPrompts { get; set; }

    internal RlmCallOptions Clone() => (RlmCallOptions)MemberwiseClone();
}
