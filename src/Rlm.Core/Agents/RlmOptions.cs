using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Rlm.Budgets;
using Rlm.Telemetry;
using Rlm.Validation;

namespace Rlm;

/// <summary>The settings of an <see cref="RlmAgent"/>. Every limit is finite unless it says otherwise.</summary>
public sealed class RlmOptions
{
    /// <summary>Gets or sets the name of the agent in telemetry and as author of its messages.</summary>
    /// <value>The default is <c>rlm</c>. Not empty.</value>
    public string Name { get; set; } = "rlm";

    /// <summary>Gets or sets how the root model works: by writing code, or by calling tools.</summary>
    /// <value>
    /// The default is <see cref="RlmMode.Auto"/>: by what is known of the model, else by code, and by tools once it turns out that it
    /// cannot. <see cref="RlmMode.Tools"/> is also for hosts that allow no code: no Python session is ever made.
    /// </value>
    public RlmMode Mode { get; set; } = RlmMode.Auto;

    /// <summary>Gets or sets how deep models may call models.</summary>
    /// <value>
    /// The default is 1: sub-calls are plain model calls. From 1 to 16. With 2, <c>rlm_query</c> runs an agent whose own sub-calls are
    /// plain model calls, and so on. The same holds for the tool <c>sub_query</c>.
    /// </value>
    [FromTo(1, 16)]
    public int MaxDepth { get; set; } = 1;

    /// <summary>Gets or sets how often the root model is asked before it is told to answer with what it has.</summary>
    /// <value>The default is 30 iterations. From 1 to 10,000.</value>
    [FromTo(1, 10_000)]
    public int MaxIterations { get; set; } = 30;

    /// <summary>
    /// Gets or sets how many turns in a row may end in an error, or without any code (or any call of a tool), before the run gives up.
    /// </summary>
    /// <value>The default is 5 turns. From 1 to 10,000.</value>
    [FromTo(1, 10_000)]
    public int MaxConsecutiveErrors { get; set; } = 5;

    /// <summary>
    /// Gets or sets how much output of a cell, or of the result of a tool, the model is shown; of more it sees head and tail.
    /// </summary>
    /// <value>
    /// The default is 8,192 characters. From 256 to 1,000,000. The results of more than eight tools called at once share eight times that.
    /// </value>
    [FromTo(256, 1_000_000)]
    public int MaxOutputCharacters { get; set; } = 8_192;

    /// <summary>Gets or sets the longest prompt a sub-model is given, context included.</summary>
    /// <remarks>Code that sends more gets a Python error before anything is paid.</remarks>
    /// <value>The default is 400,000 characters, some 100,000 tokens. From 1,000 up.</value>
    [FromTo(1_000, int.MaxValue)]
    public int MaxSubPromptCharacters { get; set; } = 400_000;

    /// <summary>
    /// Gets or sets the window of the root model. A conversation that fills three quarters of it is summed up by the model itself.
    /// </summary>
    /// <value>
    /// The default is 128,000 tokens. From 4,000 up. Whatever is set, an error of the provider that the text is too long does the same.
    /// </value>
    [FromTo(4_000, int.MaxValue)]
    public int RootWindowTokens { get; set; } = 128_000;

    /// <summary>Gets or sets how long a cell may compute; waiting for models does not count.</summary>
    /// <value>The default is 30 seconds. From 1 millisecond to 1 day.</value>
    [FromTo("00:00:00.001", "1.00:00:00")]
    public TimeSpan CellTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets how much memory the values of a session may hold.</summary>
    /// <value>The default is 512 MB (536,870,912 bytes). From 1 MB up.</value>
    [FromTo(1L << 20, long.MaxValue)]
    public long SessionMemoryBytes { get; set; } = 512L << 20;

    /// <summary>Gets or sets how large a single value of a session may be; texts of the context do not count.</summary>
    /// <value>The default is 128 MB (134,217,728 bytes). From 64 KB up, at most <see cref="SessionMemoryBytes"/>.</value>
    [FromTo(1L << 16, long.MaxValue)]
    public long ObjectMemoryBytes { get; set; } = 128L << 20;

    /// <summary>Gets the limits on what a run may spend.</summary>
    [ValidateObjectMembers]
    public BudgetOptions Budget { get; private set; } = new();

    /// <summary>Gets how calls of models are repeated and shared.</summary>
    [ValidateObjectMembers]
    public RlmCallOptions Calls { get; private set; } = new();

    /// <summary>Gets what runs tell in spans and metrics.</summary>
    public TelemetryOptions Telemetry { get; private set; } = new();

    /// <summary>
    /// Gets or sets what chooses the prompts by the id of the root model, which is <see langword="null"/> where nobody knows it.
    /// </summary>
    /// <value>
    /// The default is <see langword="null"/>: <see cref="Rlm.PromptProfile.For"/>. What it gives must not be <see langword="null"/>; it is
    /// asked when the agent is made.
    /// </value>
    public Func<string?, PromptProfile>? PromptProfile { get; set; }

    /// <summary>Gets or sets the options of calls to the root model.</summary>
    /// <value>
    /// The default is <see langword="null"/>: the client decides. Its tools are sent as they are, in <see cref="RlmMode.Tools"/> behind
    /// those of the agent. They are for the client to run; the agent itself only runs its own and those of
    /// <see cref="RlmAgentBuilder.UseFunctions"/>.
    /// </value>
    public ChatOptions? RootChatOptions { get; set; }

    /// <summary>Gets or sets the options of calls to sub-models.</summary>
    /// <value>The default is <see langword="null"/>: the client decides.</value>
    public ChatOptions? SubChatOptions { get; set; }

    /// <summary>Gets or sets what the host adds to the system prompt: what the context is, how to answer.</summary>
    /// <value>The default is <see langword="null"/>: nothing.</value>
    public string? Instructions { get; set; }

    internal RlmOptions Clone()
    {
        var clone = (RlmOptions)MemberwiseClone();
        clone.Budget = Budget.Clone();
        clone.Calls = Calls.Clone();
        clone.Telemetry = Telemetry.Clone();
        clone.RootChatOptions = RootChatOptions?.Clone();
        clone.SubChatOptions = SubChatOptions?.Clone();
        return clone;
    }
}
