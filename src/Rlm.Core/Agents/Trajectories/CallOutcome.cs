using Microsoft.Extensions.AI;
using Rlm.Budgets;

namespace Rlm.Trajectories;

/// <summary>What all tries of one call came to, as the ledger has them.</summary>
/// <param name="Usage">The tokens; <see langword="null"/> where no try reached a model.</param>
/// <param name="Cost">What they cost; <see langword="null"/> where a model has no price.</param>
/// <param name="IsEstimated">Whether an upper bound stands for a try that reported nothing.</param>
/// <param name="Tries">The number of tries.</param>
internal sealed record CallOutcome(UsageDetails? Usage, decimal? Cost, bool IsEstimated, int Tries)
{
    public static CallOutcome Nothing { get; } = new(null, 0, false, 0);

    public CallOutcome Plus(UsageDetails? usage, decimal? cost, bool estimated) => this with
    {
        Usage = usage is null ? Usage : Usage?.Plus(usage) ?? usage.Copy(),
        Cost = usage is null ? Cost : Cost + cost,
        IsEstimated = IsEstimated || estimated,
        Tries = Tries + 1,
    };

    public void Write(TrajectoryLine line) => line.AddUsage("usage", Usage).Add("cost", Usage is null ? null : Cost)
        .Add("estimated", IsEstimated).Add("tries", Tries > 1 ? Tries : (int?)null);
}
