using Microsoft.Extensions.AI;

namespace Rlm.Budgets;

/// <summary>
/// The account of a whole tree of agents. A call reserves an upper bound of its cost and enters the true cost when it ends, all under one
/// lock for the tree, so that no amount of parallelism overspends.
/// </summary>
internal sealed class Ledger(TimeProvider time)
{
    private readonly UsageDetails _usage = UsageDetailsExtensions.Zero();
    private TaskCompletionSource? _changed;

    public Lock Gate { get; } = new();

    public TimeProvider Time => time;

    /// <summary>Opens the account of an agent.</summary>
    /// <param name="parent">The account of the agent that started it; <see langword="null"/> for the first.</param>
    /// <param name="limits">Limits of its own, which hold besides those above; <see langword="null"/> for none.</param>
    public LedgerAccount Open(LedgerAccount? parent, BudgetOptions? limits) => new(this, parent, limits);

    /// <summary>Ends when a call ends. Ask for it under the lock.</summary>
    public Task NextChange() =>
        (_changed ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public UsageDetails GetUsage()
    {
        lock (Gate)
            return _usage.Copy();
    }

    /// <summary>Enters what a call cost. Call it under the lock.</summary>
    public void Add(UsageDetails usage) => _usage.Add(usage);

    /// <summary>Wakes those who wait. Call it under the lock; they go on elsewhere.</summary>
    public void Change()
    {
        _changed?.SetResult();
        _changed = null;
    }
}
