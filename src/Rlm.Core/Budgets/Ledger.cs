using System.Globalization;
using Microsoft.Extensions.AI;

namespace Rlm.Budgets;

/// <summary>
/// The account of a whole tree of calls. A call takes a slot, reserves an upper bound of its cost, and enters the true cost when it ends,
/// all under one lock, so that no amount of parallelism overspends.
/// </summary>
internal sealed class Ledger : IDisposable
{
    // A last answer shorter than this is not worth asking for.
    private const int MinOutputTokens = 256;

    // A program that cannot even send this much more has nothing left to do.
    private const int MinPromptTokens = 1_000;

    private readonly Lock _lock = new();
    private readonly BudgetOptions _options;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _slots;
    private readonly UsageDetails _root = Zero();
    private readonly UsageDetails _sub = Zero();
    private readonly Dictionary<string, UsageDetails> _byModel = new(StringComparer.Ordinal);
    private TaskCompletionSource? _changed;
    private long _spent;
    private long _reserved;
    private long _heldBack;
    private int _subCalls;
    private int _open;
    private long _openedAt;
    private TimeSpan _modelTime;
    private bool _estimated;

    public Ledger(BudgetOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _slots = new SemaphoreSlim(options.MaxConcurrentCalls);
    }

    /// <summary>The first limit that refused a call; <see langword="null"/> while none has.</summary>
    public BudgetLimit? Exhausted { get; private set; }

    public bool LimitsTokens => _options.MaxTokens != BudgetOptions.Unlimited;

    public int SubCallsLeft
    {
        get
        {
            lock (_lock)
                return _options.MaxSubCalls - _subCalls;
        }
    }

    /// <summary>What calls other than the last request may still reserve; <see langword="null"/> without a limit.</summary>
    public long? TokensLeft
    {
        get
        {
            lock (_lock)
                return LimitsTokens ? Math.Max(0, _options.MaxTokens - _spent - _reserved - _heldBack) : null;
        }
    }

    /// <summary>Sets aside what the last request will need; only that request may touch it.</summary>
    public void HoldBack(long tokens)
    {
        lock (_lock)
            _heldBack = LimitsTokens ? tokens + MinOutputTokens : 0;
    }

    /// <summary>Counts sub-calls before they start; all of them or none.</summary>
    public bool TryTakeSubCalls(int count)
    {
        lock (_lock)
        {
            if (_subCalls + (long)count <= _options.MaxSubCalls)
            {
                _subCalls += count;
                return true;
            }

            // A batch that is too large can be made smaller; only who cannot make a single call any more has run out. A limit of 0 is
            // no budget that runs out: there are no sub-calls then.
            if (_subCalls >= _options.MaxSubCalls && _options.MaxSubCalls > 0)
                Exhausted ??= BudgetLimit.SubCalls;
            return false;
        }
    }

    /// <summary>Gives back sub-calls that never started.</summary>
    public void ReturnSubCalls(int count)
    {
        lock (_lock)
            _subCalls -= count;
    }

    /// <summary>Waits for a slot among the calls under way.</summary>
    public async ValueTask<CallSlot> AcquireSlotAsync(CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new CallSlot(_slots);
    }

    /// <summary>Reserves the cost of a call. Where other calls under way hold too much, it waits for them.</summary>
    /// <param name="kind">What the call is for.</param>
    /// <param name="model">The model asked for.</param>
    /// <param name="input">An upper bound of the tokens sent.</param>
    /// <param name="output">The output limit the caller set, if any. Any but a sub-call may get less.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="BudgetExhaustedException">It does not fit, and nothing under way could change that.</exception>
    public async ValueTask<Reservation> ReserveAsync(
        CallKind kind, string model, long input, int? output, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Task changed;
            lock (_lock)
            {
                if (TryReserve(kind, model, input, output) is { } reservation)
                    return reservation;
                if (_open == 0)
                {
                    var needed = input + (output ?? _options.DefaultOutputTokens);
                    var left = Math.Max(0, _options.MaxTokens - _spent - _heldBack);
                    if (kind != CallKind.Sub || left < needed - input + MinPromptTokens)
                        Exhausted ??= BudgetLimit.Tokens;
                    throw new BudgetExhaustedException(
                        BudgetLimit.Tokens,
                        string.Create(CultureInfo.InvariantCulture, $"the call may cost up to {needed:N0} tokens, and {left:N0} are left"));
                }

                changed = (_changed ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }

            await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public LedgerTotals GetTotals()
    {
        lock (_lock)
        {
            var all = _root.Copy();
            all.Add(_sub);
            return new LedgerTotals(
                all,
                _root.Copy(),
                _sub.Copy(),
                _byModel.ToDictionary(pair => pair.Key, pair => pair.Value.Copy(), StringComparer.Ordinal),
                _estimated,
                _open > 0 ? _modelTime + _time.GetElapsedTime(_openedAt) : _modelTime);
        }
    }

    public UsageDetails GetUsage()
    {
        lock (_lock)
        {
            var all = _root.Copy();
            all.Add(_sub);
            return all;
        }
    }

    public void Dispose() => _slots.Dispose();

    internal void End(Reservation reservation, UsageDetails? usage, string model, bool estimated)
    {
        TaskCompletionSource? changed;
        lock (_lock)
        {
            _reserved -= reservation.Tokens;
            if (--_open == 0)
                _modelTime += _time.GetElapsedTime(_openedAt);
            if (usage is not null)
            {
                _spent += usage.Tokens();
                _estimated |= estimated;
                (reservation.Kind == CallKind.Sub ? _sub : _root).Add(usage);
                if (!_byModel.TryGetValue(model, out var ofModel))
                    _byModel[model] = ofModel = Zero();
                ofModel.Add(usage);
            }

            (changed, _changed) = (_changed, null);
        }

        changed?.SetResult();
    }

    private static UsageDetails Zero() => new() { InputTokenCount = 0, OutputTokenCount = 0, TotalTokenCount = 0 };

    private Reservation? TryReserve(CallKind kind, string model, long input, int? output)
    {
        var granted = output ?? 0;
        if (LimitsTokens)
        {
            granted = output ?? _options.DefaultOutputTokens;
            var room = _options.MaxTokens - _spent - _reserved - (kind == CallKind.LastRequest ? 0 : _heldBack) - input;
            if (kind != CallKind.Sub && room >= Math.Min(granted, MinOutputTokens))
                granted = (int)Math.Min(granted, room);
            if (granted > room)
                return null;
        }

        _reserved += input + granted;
        if (_open++ == 0)
            _openedAt = _time.GetTimestamp();
        return new Reservation(this, kind, model, input, granted);
    }
}
