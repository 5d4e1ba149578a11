using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rlm.Trajectories;

namespace Rlm;

/// <summary>Puts an <see cref="RlmAgent"/> together.</summary>
public sealed class RlmAgentBuilder
{
    private readonly RlmOptions _options;
    private readonly Dictionary<string, IChatClient> _named = new(StringComparer.Ordinal);
    private readonly List<AIFunction> _functions = [];
    private Func<RlmToolCall, CancellationToken, ValueTask<bool>>? _approve;
    private IServiceProvider? _services;
    private IServiceScopeFactory? _scopes;
    private EmbeddedContexts? _embeddings;
    private RlmSymbols? _symbols;
    private IChatClient? _root;
    private IChatClient? _sub;
    private ILoggerFactory? _loggerFactory;
    private TimeProvider? _timeProvider;
    private TrajectoryTarget? _trajectory;

    /// <summary>Initializes a new instance of the <see cref="RlmAgentBuilder"/> class with default settings.</summary>
    public RlmAgentBuilder()
        : this(new RlmOptions())
    {
    }

    internal RlmAgentBuilder(RlmOptions options) => _options = options;

    /// <summary>Sets the client of the root model. Required.</summary>
    /// <param name="client">The client; the agent does not dispose it.</param>
    /// <returns>This builder.</returns>
    public RlmAgentBuilder UseRootClient(IChatClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _root = client;
        return this;
    }

    /// <summary>Sets the client of the sub-models, usually a cheaper one. The root client serves where none is set.</summary>
    /// <param name="client">The client; the agent does not dispose it.</param>
    /// <returns>This builder.</returns>
    public RlmAgentBuilder UseSubClient(IChatClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _sub = client;
        return this;
    }

    /// <summary>Adds a client that model-written code may pick with <c>model="name"</c>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="client">The client; the agent does not dispose it.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, or another client has it.</exception>
    public RlmAgentBuilder UseNamedClient(string name, IChatClient client)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(client);
        if (!_named.TryAdd(name, client))
            throw new ArgumentException($"There is a sub-model '{name}' already.", nameof(name));
        return this;
    }

    /// <summary>Adds functions that model-written code may call, as Python functions of the same names and parameters.</summary>
    /// <remarks>
    /// Arguments and results go as JSON: primitives, lists, dictionaries, records, dates and enumerations. What a function throws is an
    /// exception in the program. Where the root model works by tools, they are tools as they are. Text in a context may try to steer such
    /// calls: wrap what has effects in an <see cref="ApprovalRequiredAIFunction"/>.
    /// </remarks>
    /// <param name="functions">The functions. Characters that Python has not in names become underscores.</param>
    /// <returns>This builder.</returns>
    public RlmAgentBuilder UseFunctions(params IEnumerable<AIFunction> functions)
    {
        ArgumentNullException.ThrowIfNull(functions);
        foreach (var function in functions)
        {
            ArgumentNullException.ThrowIfNull(function, nameof(functions));
            _functions.Add(function);
        }

        return this;
    }

    /// <summary>Sets who decides on calls of an <see cref="ApprovalRequiredAIFunction"/>. Without it they all are refused.</summary>
    /// <param name="approve">
    /// Whether a call may go ahead. It may take its time; the program waits without a thread. Several calls may be asked about at once.
    /// </param>
    /// <returns>This builder.</returns>
    public RlmAgentBuilder UseApproval(Func<RlmToolCall, CancellationToken, ValueTask<bool>> approve)
    {
        ArgumentNullException.ThrowIfNull(approve);
        _approve = approve;
        return this;
    }

    /// <summary>Sets what functions find in <see cref="AIFunctionArguments.Services"/>. Nothing by default.</summary>
    /// <param name="services">The services.</param>
    /// <returns>This builder.</returns>
    public RlmAgentBuilder UseServices(IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(services);
        _services = services;
        _scopes = null;
        return this;
    }

    /// <summary>Gives each run a scope of its own for what functions ask for.</summary>
    internal RlmAgentBuilder UseScopes(IServiceScopeFactory scopes)
    {
        (_services, _scopes) = (null, scopes);
        return this;
    }

    /// <summary>
    /// Sets what makes embeddings, so that the ranked search of every context that the agent is handed knows meanings besides words, see
    /// <see cref="EmbeddingContextExtensions.WithEmbeddings"/>. Nothing by default.
    /// </summary>
    /// <remarks>
    /// The first <c>search(...)</c> of a program in a context sends its text to the generator, which may cost money and time that no budget
    /// counts; later runs about the same context object do not again. Parts of a context that a program hands to a nested agent are
    /// searched by their words.
    /// </remarks>
    /// <param name="generator">Makes the embeddings; not disposed.</param>
    /// <param name="options">How; the defaults where it is <see langword="null"/>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public RlmAgentBuilder UseEmbeddingGenerator(
        IEmbeddingGenerator<string, Embedding<float>> generator, EmbeddingSearchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(generator);
        options ??= new EmbeddingSearchOptions();
        options.Validate();
        _embeddings = new EmbeddedContexts(generator, options);
        return this;
    }

    /// <summary>Sets short handles for texts that are often needed, also for nested agents. None by default.</summary>
    /// <remarks>
    /// Models can then define further ones, which only the run in which they do so knows. For a single run see
    /// <see cref="RlmAgent.WithSymbols"/> and <see cref="RlmChatOptionsExtensions.WithSymbols"/>.
    /// </remarks>
    /// <param name="symbols">The symbols; what is added to them later, later runs know too.</param>
    /// <returns>This builder.</returns>
    public RlmAgentBuilder UseSymbols(RlmSymbols symbols)
    {
        ArgumentNullException.ThrowIfNull(symbols);
        _symbols = symbols;
        return this;
    }

    /// <summary>Changes the settings.</summary>
    /// <param name="configure">Changes them; called at once.</param>
    /// <returns>This builder.</returns>
    public RlmAgentBuilder Configure(Action<RlmOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(_options);
        return this;
    }

    /// <summary>Sets where the agent logs to. Nowhere by default.</summary>
    /// <param name="loggerFactory">The factory of the loggers.</param>
    /// <returns>This builder.</returns>
    public RlmAgentBuilder UseLoggerFactory(ILoggerFactory loggerFactory)
    {
        ArgumentNullException.ThrowIfNull(loggerFactory);
        _loggerFactory = loggerFactory;
        return this;
    }

    /// <summary>Sets the clock. <see cref="TimeProvider.System"/> by default.</summary>
    /// <param name="timeProvider">The clock.</param>
    /// <returns>This builder.</returns>
    public RlmAgentBuilder UseTimeProvider(TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(timeProvider);
        _timeProvider = timeProvider;
        return this;
    }

    /// <summary>
    /// Writes the trajectory of every run to a file of its own, while the run goes; <see cref="RlmMetadata.TrajectoryPath"/> names it. No
    /// trajectories by default.
    /// </summary>
    /// <remarks>
    /// A trajectory holds the question, prompts, replies, code and outputs, without what <paramref name="redaction"/> takes out of them;
    /// the context only as a hash. The runs of nested agents are part of it. For a single run see
    /// <see cref="RlmAgent.WithTrajectory(string, TrajectoryRedaction?)"/>.
    /// </remarks>
    /// <param name="folder">
    /// The folder, made where it is missing. Files are called by time, such as <c>20260131-174500-123-1a2b3c4d.jsonl</c>.
    /// </param>
    /// <param name="redaction">Takes secrets out; <see cref="TrajectoryRedaction.Default"/> where it is <see langword="null"/>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is empty.</exception>
    public RlmAgentBuilder UseTrajectories(string folder, TrajectoryRedaction? redaction = null)
    {
        _trajectory = TrajectoryTarget.Folder(folder, redaction);
        return this;
    }

    /// <summary>Writes the trajectory of every run to a stream of the host, while the run goes. No trajectories by default.</summary>
    /// <param name="open">Opens the stream of a run. It is written to by one thread at a time, and disposed at the end of the run.</param>
    /// <param name="redaction">Takes secrets out; <see cref="TrajectoryRedaction.Default"/> where it is <see langword="null"/>.</param>
    /// <returns>This builder.</returns>
    public RlmAgentBuilder UseTrajectories(Func<Stream> open, TrajectoryRedaction? redaction = null)
    {
        _trajectory = TrajectoryTarget.Streams(open, redaction);
        return this;
    }

    /// <summary>Makes the agent. Later changes to this builder do not reach it.</summary>
    /// <returns>The agent.</returns>
    /// <exception cref="InvalidOperationException">
    /// No root client was set, or <see cref="RlmOptions.PromptProfile"/> gives none for its model.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// Two functions have the same name, or one has a name that every session needs for itself.
    /// </exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options have errors; it lists all of them.</exception>
    public RlmAgent Build()
    {
        if (_root is null)
            throw new InvalidOperationException($"An agent needs a root client: call {nameof(UseRootClient)} first.");
        return new RlmAgent(new RlmAgentSettings(_root, _sub, _options)
        {
            NamedClients = new Dictionary<string, IChatClient>(_named, StringComparer.Ordinal),
            Tools = _functions.Count > 0 ? new HostTools(_functions) : HostTools.None,
            Approve = _approve,
            Services = _services,
            Scopes = _scopes,
            Embeddings = _embeddings,
            Symbols = _symbols,
            LoggerFactory = _loggerFactory,
            TimeProvider = _timeProvider ?? TimeProvider.System,
            Trajectory = _trajectory,
        });
    }
}
