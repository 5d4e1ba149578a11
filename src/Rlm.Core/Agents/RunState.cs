using Rlm.Budgets;
using Rlm.Contexts;

namespace Rlm;

/// <summary>What a run has done so far, and where it tells of it. Sub-calls report from many threads.</summary>
internal sealed class RunState(RlmAgentSettings settings, IContextEnvironment context, UpdateStream? updates, int depth) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<int, SubCallInfo> _subCalls = [];
    private readonly long _start = settings.TimeProvider.GetTimestamp();
    private ContextShape? _shape;
    private int _subCallIds;
    private int _inFlight;

    public Ledger Ledger { get; } = new(settings.Options.Budget, settings.TimeProvider);

    public int Depth => depth;

    public int Iteration { get; set; }

    public int Cells { get; set; }

    public TimeSpan CodeTime { get; set; }

    public long GeneratedCodeLength { get; set; }

    public TimeSpan Elapsed => settings.TimeProvider.GetElapsedTime(_start);

    public bool HasReader => updates is not null;

    public void Start(ContextShape shape)
    {
        _shape = shape;
        Publish(new RunStarted(ContextLength(), DocumentCount()));
    }

    public void PublishEnd(RlmResponse response)
    {
        if (_shape is null)
            Publish(new RunStarted(0, 0));
        if (response.Text.Length > 0)
            Publish(new AnswerGiven(response.Text));
        Publish(new RunEnded(response));
    }

    public void Publish(RlmUpdate update) => updates?.Publish(update, Iteration, Depth);

    public void PublishUsage()
    {
        if (updates is not null)
            Publish(new UsageChanged(Ledger.GetUsage()));
    }

    public ValueTask DrainAsync(CancellationToken cancellationToken) => updates?.DrainAsync(cancellationToken) ?? ValueTask.CompletedTask;

    public int StartSubCall(int promptLength)
    {
        lock (_lock)
        {
            var id = ++_subCallIds;
            Publish(new SubCallStarted(id, promptLength, ++_inFlight));
            return id;
        }
    }

    public void EndSubCall(SubCallInfo call)
    {
        lock (_lock)
        {
            _subCalls[call.Id] = call;
            Publish(new SubCallFinished(call.Id, call.Duration, call.Failed, --_inFlight));
        }
    }

    public RlmMetadata ToMetadata(AnswerOrigin origin, BudgetLimit? exhausted)
    {
        var totals = Ledger.GetTotals();
        lock (_lock)
        {
            return new RlmMetadata
            {
                Iterations = Iteration,
                Cells = Cells,
                MaxDepth = settings.Options.MaxDepth,
                DepthReached = _subCallIds > 0 ? Depth + 1 : Depth,
                SubCalls = [.. _subCalls.Values],
                Duration = Elapsed,
                ModelTime = totals.ModelTime,
                CodeTime = CodeTime,
                ContextLength = ContextLength(),
                DocumentCount = DocumentCount(),
                GeneratedCodeLength = GeneratedCodeLength,
                Usage = totals.Usage,
                RootUsage = totals.RootUsage,
                SubUsage = totals.SubUsage,
                UsageByModel = totals.UsageByModel,
                UsageIsEstimated = totals.IsEstimated,
                Origin = origin,
                ExhaustedLimit = exhausted,
            };
        }
    }

    public void Dispose() => Ledger.Dispose();

    private int DocumentCount() => (int)Math.Min(int.MaxValue, _shape?.Documents ?? 0);

    // Known from the start, or counted by now because everything was read; else the bytes are the best figure there is.
    private long ContextLength()
    {
        if (_shape is null)
            return 0;
        if (_shape.Characters is { } characters)
            return characters;
        var known = context.GetStatistics();
        return known.KnownDocuments == _shape.Documents ? known.KnownCharacters : _shape.Bytes;
    }
}
