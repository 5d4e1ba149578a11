using Rlm.Budgets;
using Rlm.Contexts;
using Rlm.Telemetry;
using Rlm.Trajectories;

namespace Rlm;

/// <summary>What one agent of the tree has done so far. Sub-calls and nested agents report from many threads.</summary>
internal sealed class RunState
{
    // Agents that get each other as clients through a factory of the host would go on forever.
    private const int MaxTreeDepth = 64;

    private readonly Lock _lock = new();
    private readonly List<SubCallInfo> _subCalls = [];
    private readonly List<RunState> _nested = [];
    private readonly RlmAgentSettings _settings;
    private readonly long _start;
    private ContextShape? _shape;
    private (RlmStatus? Status, AnswerOrigin Origin, TimeSpan Duration)? _end;
    private bool _called;

    /// <summary>Starts an agent that is nested in none.</summary>
    public RunState(RlmAgentSettings settings, IContextEnvironment context, RlmTree tree)
        : this(settings, context, tree, parent: null, settings.Options.Budget)
    {
    }

    /// <summary>Starts an agent for another.</summary>
    /// <param name="settings">Its settings.</param>
    /// <param name="context">Its context.</param>
    /// <param name="parent">The agent that asks it.</param>
    /// <param name="subCall">The number of the sub-call by which it is asked.</param>
    /// <param name="limits">Limits of its own, where it is not of the same kind as its parent.</param>
    public RunState(RlmAgentSettings settings, IContextEnvironment context, RunState parent, int subCall, BudgetOptions? limits)
        : this(settings, context, parent.Tree, parent, limits)
    {
        SubCall = subCall;
        lock (parent._lock)
            parent._nested.Add(this);
    }

    private RunState(RlmAgentSettings settings, IContextEnvironment context, RlmTree tree, RunState? parent, BudgetOptions? limits)
    {
        if (parent is { Depth: >= MaxTreeDepth })
            throw new InvalidOperationException($"Agents are nested more than {MaxTreeDepth} deep.");
        // What has no limits of its own is of the same kind as its parent, and shares more with it.
        var kin = limits is null ? parent : null;
        _settings = settings;
        _start = settings.TimeProvider.GetTimestamp();
        Context = context;
        Services = kin is null ? new RunServices(settings) : new RunServices(kin.Services);
        Tree = tree;
        Id = tree.NextAgentId();
        ParentId = parent?.Id;
        Depth = parent?.Depth + 1 ?? 0;
        Level = kin?.Level + 1 ?? 0;
        Account = tree.Ledger.Open(parent?.Account, limits);
        Telemetry = new RunTelemetry(settings.Options.Telemetry, settings.Options.Name, Id, Depth);
        Notices = new RunNotices(this, settings);
    }

    public RlmTree Tree { get; }

    public LedgerAccount Account { get; }

    public IContextEnvironment Context { get; }

    public RunServices Services { get; }

    /// <summary>The symbols, of which nested agents know too; <see langword="null"/> where there are none.</summary>
    public SymbolScope? Symbols { get; init; }

    public int Id { get; }

    public int? ParentId { get; }

    /// <summary>The number of the sub-call by which the agent is asked; 0 where the host asks.</summary>
    public int SubCall { get; }

    public RunTelemetry Telemetry { get; }

    public RunNotices Notices { get; }

    /// <summary>The model that answered as the root model last; <see langword="null"/> while none has.</summary>
    public string? Model { get; set; }

    /// <summary>What its root model was sent last, for the trajectory.</summary>
    public SentMessages Sent { get; } = new();

    /// <summary>The depth in the tree.</summary>
    public int Depth { get; }

    /// <summary>The depth below the agent whose options hold; differs from the depth where agents are clients of others.</summary>
    public int Level { get; }

    public int Iteration { get; set; }

    public int Cells { get; set; }

    public int ToolCalls { get; set; }

    public RlmMode Mode { get; set; }

    public RlmModeSwitch? ModeSwitch { get; set; }

    public long GeneratedCodeLength { get; set; }

    /// <summary>What went wrong last; <see langword="null"/> after something that went well.</summary>
    public string? LastError { get; set; }

    public int Compactions { get; set; }

    public void Start(ContextShape shape)
    {
        _shape = shape;
        Publish(ParentId is { } parent
            ? new AgentStarted(ContextLength(), DocumentCount()) { Parent = parent, SubCall = SubCall }
            : new RunStarted(ContextLength(), DocumentCount()));
    }

    /// <param name="status">How it ended; <see langword="null"/> where it was cancelled.</param>
    /// <param name="origin">How its answer was obtained.</param>
    public void End(RlmStatus? status, AnswerOrigin origin) => _end = (status, origin, Elapsed);

    public void PublishEnd(RlmResponse response)
    {
        Notices.Ended(response);
        if (Depth > 0)
        {
            Publish(new AgentEnded(response.Status));
            return;
        }

        if (_shape is null)
            Publish(new RunStarted(0, 0));
        if (response.Text.Length > 0)
            Publish(new AnswerGiven(response.Text));
        Publish(new RunEnded(response));
    }

    public void Publish(RlmUpdate update)
    {
        Notices.Observe(update);
        Tree.Publish(update, this);
    }

    /// <summary>Publishes, and waits until whoever listens has caught up.</summary>
    public ValueTask PublishAsync(RlmUpdate update, CancellationToken cancellationToken)
    {
        Publish(update);
        return DrainAsync(cancellationToken);
    }

    public ValueTask DrainAsync(CancellationToken cancellationToken) => Tree.DrainAsync(cancellationToken);

    public int StartSubCall(int promptLength, string model, bool isNested)
    {
        _called = true;
        return Tree.PublishStart(this, promptLength, model, isNested);
    }

    public void EndSubCall(SubCallInfo call)
    {
        lock (_lock)
            _subCalls.Add(call);
        Tree.PublishEnd(this, call);
    }

    public RlmMetadata ToMetadata(BudgetLimit? exhausted) => new(ToNode(), _settings.Options.MaxDepth, exhausted);

    private TimeSpan Elapsed => _settings.TimeProvider.GetElapsedTime(_start);

    private RlmNode ToNode()
    {
        RlmNode[] nested;
        SubCallInfo[] subCalls;
        lock (_lock)
        {
            nested = [.. _nested.OrderBy(static child => child.Id).Select(static child => child.ToNode())];
            subCalls = [.. _subCalls.OrderBy(static call => call.Id)];
        }

        return new RlmNode(Account.GetFigures(), nested)
        {
            Id = Id,
            Depth = Depth,
            Name = _settings.Options.Name,
            Status = _end?.Status,
            Origin = _end?.Origin ?? AnswerOrigin.None,
            Iterations = Iteration,
            Cells = Cells,
            ToolCalls = ToolCalls,
            Mode = Mode,
            ModeSwitch = ModeSwitch,
            Compactions = Compactions,
            LastError = LastError,
            GeneratedCodeLength = GeneratedCodeLength,
            Duration = _end?.Duration ?? Elapsed,
            ContextLength = ContextLength(),
            DocumentCount = DocumentCount(),
            SubCalls = subCalls,
            HasCalled = _called,
        };
    }

    private int DocumentCount() => (int)Math.Min(int.MaxValue, _shape?.Documents ?? 0);

    // Known from the start, or counted by now because everything was read; else the bytes are the best figure there is.
    private long ContextLength()
    {
        if (_shape is null)
            return 0;
        if (_shape.Characters is { } characters)
            return characters;
        var known = Context.GetStatistics();
        return known.KnownDocuments == _shape.Documents ? known.KnownCharacters : _shape.Bytes;
    }
}
