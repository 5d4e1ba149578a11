using static System.FormattableString;

namespace Rlm.Budgets;

/// <summary>
/// The limits of one account and what an agent and all those nested in it have spent of them. Guarded by the ledger's lock.
/// </summary>
internal sealed class Spending(BudgetOptions limits, TimeProvider time)
{
    // A last answer shorter than this is not worth asking for.
    public const int MinOutputTokens = 256;

    // A program that cannot even send this much more has nothing left to do.
    private const int MinPromptTokens = 1_000;

    private readonly long _start = time.GetTimestamp();

    // What is set aside for the last request of the account's own agent.
    private CallRequest? _heldBack;
    private ModelPrice? _heldBackPrice;

    public BudgetOptions Limits => limits;

    public long Tokens { get; set; }

    public decimal Cost { get; set; }

    public long ReservedTokens { get; set; }

    public decimal ReservedCost { get; set; }

    public long ModelCalls { get; set; }

    public int SubCalls { get; set; }

    public int Agents { get; set; }

    public long CodeSteps { get; set; }

    /// <summary>The calls under way.</summary>
    public int Open { get; set; }

    public BudgetLimit? Exhausted { get; set; }

    public TimeSpan TimeLeft => TimeSpan.FromTicks(Math.Max(0, (limits.RunTime - time.GetElapsedTime(_start)).Ticks));

    public void HoldBack(CallRequest request, ModelPrice? price) => (_heldBack, _heldBackPrice) = (request, price);

    public long TokensLeft(bool withHeldBack) =>
        limits.MaxTokens - Tokens - ReservedTokens - (withHeldBack || _heldBack is not { } held ? 0 : held.Input + MinOutputTokens);

    public decimal CostLeft(bool withHeldBack) =>
        limits.MaxCost - Cost - ReservedCost - (withHeldBack || _heldBack is not { } held
            ? 0
            : _heldBackPrice?.Bound(held.Input, MinOutputTokens) ?? 0);

    public long ModelCallsLeft(bool withHeldBack) => limits.MaxModelCalls - ModelCalls - (withHeldBack || _heldBack is null ? 0 : 1);

    /// <summary>How many output tokens a call may be given at most; negative where not even its input fits.</summary>
    public long OutputRoom(CallRequest request, ModelPrice? price, bool withHeldBack, out BudgetLimit tightest)
    {
        tightest = BudgetLimit.Tokens;
        var room = limits.MaxTokens == BudgetOptions.Unlimited ? long.MaxValue : TokensLeft(withHeldBack) - request.Input;
        if (limits.LimitsCost && price is not null && price.OutputFor(CostLeft(withHeldBack) - price.Bound(request.Input, 0)) is var bought
            && bought < room)
            (room, tightest) = (bought, BudgetLimit.Cost);
        if (limits.MaxModelCalls != BudgetOptions.Unlimited && ModelCallsLeft(withHeldBack) < 1)
            (room, tightest) = (-1, BudgetLimit.ModelCalls);
        return room;
    }

    /// <summary>Enters that a call was refused while nothing was under way that could change it.</summary>
    public BudgetExhaustedException Refuse(CallRequest request, int output, ModelPrice? price, BudgetLimit limit)
    {
        // A sub-call may have been too large, while a smaller one would still do. Nobody else can do with less.
        var isSub = request.Kind == CallKind.Sub;
        var smallest = isSub ? request with { Input = Math.Min(request.Input, MinPromptTokens) } : request;
        var least = isSub ? output : MinOutputTokens;
        if (!request.IsOptional && OutputRoom(smallest, price, request.Kind == CallKind.LastRequest, out _) < least)
            Exhausted ??= limit;
        var message = limit switch
        {
            BudgetLimit.ModelCalls => Invariant($"no model calls are left (the limit is {limits.MaxModelCalls:N0})"),
            BudgetLimit.Cost => Invariant($"the call may cost up to {price!.Bound(request.Input, output):0.######}")
                + Invariant($", and {Math.Max(0, CostLeft(withHeldBack: false)):0.######} is left"),
            _ => Invariant($"the call may cost up to {request.Input + output:N0} tokens")
                + Invariant($", and {Math.Max(0, TokensLeft(withHeldBack: false)):N0} are left"),
        };
        return new BudgetExhaustedException(limit, message);
    }

    /// <summary>The limits of which the soft mark is crossed, each with what is left in words.</summary>
    public IEnumerable<(string Name, string Left)> Crossed()
    {
        if (Share(SubCalls, limits.MaxSubCalls))
            yield return ("sub-calls", Number(limits.MaxSubCalls - SubCalls));
        if (Share(Tokens, limits.MaxTokens))
            yield return ("tokens", Number(Math.Max(0, TokensLeft(withHeldBack: false))));
        if (limits.LimitsCost && Cost >= (decimal)limits.SoftMark * limits.MaxCost)
            yield return ("cost", Invariant($"{Math.Max(0, CostLeft(withHeldBack: false)):0.######}"));
        if (Share(ModelCalls, limits.MaxModelCalls))
            yield return ("model calls", Number(Math.Max(0, ModelCallsLeft(withHeldBack: false))));
        if (Share(CodeSteps, limits.MaxCodeSteps))
            yield return ("code steps", Number(Math.Max(0, limits.MaxCodeSteps - CodeSteps)));
        if (Share(time.GetElapsedTime(_start).Ticks, limits.RunTime.Ticks))
            yield return ("time", Invariant($"{TimeLeft.TotalSeconds:N1} s"));

        bool Share(long used, long limit) => limit is > 0 and not BudgetOptions.Unlimited && used >= limits.SoftMark * limit;

        static string Number(long value) => Invariant($"{value:N0}");
    }
}
