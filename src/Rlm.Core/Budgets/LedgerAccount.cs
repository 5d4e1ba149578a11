using Microsoft.Extensions.AI;

namespace Rlm.Budgets;

/// <summary>
/// The account of one agent in the tree. What it spends counts for every account above it too, and has to fit into all their limits.
/// </summary>
internal sealed class LedgerAccount
{
    private readonly Ledger _ledger;
    private readonly LedgerAccount? _parent;
    private readonly Spending? _spending;

    // The limits that hold here: the account's own and those above.
    private readonly Spending[] _limited;
    private readonly AccountFigures _figures = new();
    private readonly HashSet<(Spending, string)> _told = [];
    private int _open;
    private long _openedAt;

    public LedgerAccount(Ledger ledger, LedgerAccount? parent, BudgetOptions? limits)
    {
        _ledger = ledger;
        _parent = parent;
        _spending = limits is null ? null : new Spending(limits, ledger.Time);
        _limited = [.. _spending is null ? (ReadOnlySpan<Spending>)[] : [_spending], .. parent?._limited ?? []];
    }

    /// <summary>The first limit that refused a call here or above; <see langword="null"/> while none has.</summary>
    public BudgetLimit? Exhausted
    {
        get
        {
            lock (_ledger.Gate)
                return _limited.Select(static spending => spending.Exhausted).FirstOrDefault(static limit => limit is not null);
        }
    }

    public BudgetLeft Left
    {
        get
        {
            lock (_ledger.Gate)
            {
                return new BudgetLeft(
                    _limited.Min(static spending => (long)spending.Limits.MaxSubCalls - spending.SubCalls),
                    _limited.Min(static spending => (long)spending.Limits.MaxAgents - spending.Agents),
                    Least(spending => spending.Limits.MaxModelCalls, spending => spending.ModelCallsLeft(withHeldBack: false)),
                    Least(spending => spending.Limits.MaxTokens, spending => spending.TokensLeft(withHeldBack: false)),
                    _limited.Where(static spending => spending.Limits.LimitsCost)
                        .Min(static spending => (decimal?)Math.Max(0, spending.CostLeft(withHeldBack: false))),
                    Least(spending => spending.Limits.MaxCodeSteps, spending => spending.Limits.MaxCodeSteps - spending.CodeSteps),
                    _limited.Min(static spending => spending.TimeLeft));
            }

            long? Least(Func<Spending, long> limit, Func<Spending, long> left) =>
                _limited.Where(spending => limit(spending) != BudgetOptions.Unlimited).Min(spending => (long?)Math.Max(0, left(spending)));
        }
    }

    /// <summary>Sets aside what the agent's last request will need; only that request may touch it.</summary>
    public void HoldBack(CallRequest request)
    {
        lock (_ledger.Gate)
            _spending?.HoldBack(request, _spending.Limits.LimitsCost ? PriceOf(request.Model) : null);
    }

    /// <summary>Counts sub-calls before they start; all of them or none.</summary>
    /// <param name="count">How many.</param>
    /// <param name="isOptional">Whether the run goes on without them.</param>
    public bool TryTakeSubCalls(int count, bool isOptional = false)
    {
        lock (_ledger.Gate)
        {
            foreach (var spending in _limited)
            {
                if (spending.SubCalls + (long)count <= spending.Limits.MaxSubCalls)
                    continue;
                // A batch that is too large can be made smaller; only who cannot make a single call any more has run out. A limit of 0 is
                // no budget that runs out: there are no sub-calls then.
                if (!isOptional && spending.SubCalls >= spending.Limits.MaxSubCalls && spending.Limits.MaxSubCalls > 0)
                    spending.Exhausted ??= BudgetLimit.SubCalls;
                return false;
            }

            foreach (var spending in _limited)
                spending.SubCalls += count;
            return true;
        }
    }

    /// <summary>Gives back sub-calls that never started.</summary>
    public void ReturnSubCalls(int count)
    {
        lock (_ledger.Gate)
        {
            foreach (var spending in _limited)
                spending.SubCalls -= count;
        }
    }

    /// <summary>Counts a nested agent before it starts.</summary>
    public bool TryTakeAgent()
    {
        lock (_ledger.Gate)
        {
            if (_limited.Any(static spending => spending.Agents >= spending.Limits.MaxAgents))
                return false;
            foreach (var spending in _limited)
                spending.Agents++;
            return true;
        }
    }

    /// <summary>Reserves the cost of a call. Where other calls under way hold too much, it waits for them.</summary>
    /// <exception cref="BudgetExhaustedException">It does not fit, and nothing under way could change that.</exception>
    /// <exception cref="InvalidOperationException">The cost is limited, and the model has no price.</exception>
    public async ValueTask<Reservation> ReserveAsync(CallRequest request, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Task changed;
            lock (_ledger.Gate)
            {
                if (TryReserve(request, out var obstacle) is { } reservation)
                    return reservation;
                if (obstacle.Spending.Open == 0)
                    throw obstacle.Spending.Refuse(request, obstacle.Output, obstacle.Price, obstacle.Limit);
                changed = _ledger.NextChange();
            }

            await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Enters what a cell computed.</summary>
    public void AddCode(long steps, TimeSpan time)
    {
        lock (_ledger.Gate)
        {
            _figures.CodeSteps += steps;
            _figures.CodeTime += time;
            foreach (var spending in _limited)
            {
                spending.CodeSteps += steps;
                if (spending.CodeSteps >= spending.Limits.MaxCodeSteps)
                    spending.Exhausted ??= BudgetLimit.CodeSteps;
            }
        }
    }

    /// <summary>The limits that are running out, each told once.</summary>
    public IReadOnlyList<(string Name, string Left)> TakeMarks()
    {
        lock (_ledger.Gate)
        {
            List<(string, string)> marks = [];
            foreach (var spending in _limited)
                marks.AddRange(spending.Crossed().Where(mark => _told.Add((spending, mark.Name))));
            return marks;
        }
    }

    public AccountFigures GetFigures()
    {
        lock (_ledger.Gate)
        {
            var copy = _figures.Copy();
            if (_open > 0)
                copy.ModelTime += _ledger.Time.GetElapsedTime(_openedAt);
            return copy;
        }
    }

    internal void End(Reservation reservation, UsageDetails? usage, string model, bool estimated, bool failed)
    {
        lock (_ledger.Gate)
        {
            for (var account = this; account is not null; account = account._parent)
                account.CloseCall();
            var price = reservation.Price ?? PriceOf(model);
            var cost = usage is null ? 0 : price?.Of(usage) ?? 0;
            foreach (var spending in _limited)
            {
                spending.Open--;
                spending.ReservedTokens -= reservation.Tokens;
                spending.ReservedCost -= reservation.Cost;
                spending.Tokens += usage?.Tokens() ?? 0;
                spending.Cost += cost;
                spending.ModelCalls -= usage is null ? 1 : 0;
            }

            _figures.FailedCalls += failed ? 1 : 0;
            if (usage is not null)
                Enter(reservation.Request.Kind, usage, model, price is null ? null : cost, estimated);
            _ledger.Change();
            reservation.OnEnd?.Invoke(usage, price is null ? null : cost, estimated && usage is not null);
        }
    }

    private void Enter(CallKind kind, UsageDetails usage, string model, decimal? cost, bool estimated)
    {
        _ledger.Add(usage);
        _figures.ModelCalls++;
        _figures.IsEstimated |= estimated;
        (kind == CallKind.Sub ? _figures.Sub : _figures.Root).Add(usage);
        if (!_figures.ByModel.TryGetValue(model, out var ofModel))
            _figures.ByModel[model] = ofModel = new ModelUsage { Cost = cost is null ? null : 0 };
        ofModel.Usage.Add(usage);
        ofModel.Cost += cost;
    }

    private Reservation? TryReserve(CallRequest request, out Obstacle obstacle)
    {
        obstacle = default;
        var price = PriceOf(request.Model);
        var wanted = request.Output ?? 0;
        if (request.Output is null && Array.Find(_limited, static spending => spending.Limits.LimitsOutput) is { } nearest)
            wanted = nearest.Limits.DefaultOutputTokens;
        var least = request.Kind == CallKind.Sub ? wanted : Math.Min(wanted, Spending.MinOutputTokens);
        long granted = wanted;
        foreach (var spending in _limited)
        {
            if (spending.Limits.LimitsCost && price is null)
                throw new InvalidOperationException($"The cost is limited, but the model '{request.Model}' has no price.");
            var room = spending.OutputRoom(
                request, price, withHeldBack: request.Kind == CallKind.LastRequest && spending == _spending, out var limit);
            if (room < least)
            {
                obstacle = new Obstacle(spending, wanted, price, limit);
                return null;
            }

            granted = Math.Min(granted, room);
        }

        var reservation = new Reservation(this, request, (int)granted, price);
        for (var account = this; account is not null; account = account._parent)
            account.OpenCall();
        foreach (var spending in _limited)
        {
            spending.Open++;
            spending.ModelCalls++;
            spending.ReservedTokens += reservation.Tokens;
            spending.ReservedCost += reservation.Cost;
        }

        return reservation;
    }

    private void OpenCall()
    {
        if (_open++ == 0)
            _openedAt = _ledger.Time.GetTimestamp();
    }

    private void CloseCall()
    {
        if (--_open == 0)
            _figures.ModelTime += _ledger.Time.GetElapsedTime(_openedAt);
    }

    // The host that calls the outermost agent is who pays, but an agent handed in as a client may know models that it does not.
    private ModelPrice? PriceOf(string model)
    {
        foreach (var spending in _limited)
        {
            if (spending.Limits.Prices.TryGetValue(model, out var price))
                return price;
        }

        return null;
    }

    /// <summary>Why a call does not fit.</summary>
    private readonly record struct Obstacle(Spending Spending, int Output, ModelPrice? Price, BudgetLimit Limit);
}
