using Microsoft.Extensions.AI;

namespace Rlm.Budgets;

/// <summary>
/// The upper bound that one call has taken out of the budget. Ends once, by what the call really cost. One that is disposed before stands,
/// flagged as estimated: nobody knows what a call that was cut off cost.
/// </summary>
internal sealed class Reservation : IDisposable
{
    private readonly LedgerAccount _account;
    private bool _ended;

    public Reservation(LedgerAccount account, CallRequest request, int output, ModelPrice? price)
    {
        _account = account;
        Request = request;
        Output = output;
        Price = price;
        Cost = price?.Bound(request.Input, output) ?? 0;
    }

    public CallRequest Request { get; }

    /// <summary>The output limit that the call must be given; 0 where there is none.</summary>
    public int Output { get; }

    public ModelPrice? Price { get; }

    public decimal Cost { get; }

    /// <summary>
    /// Hears what was entered: the usage, its cost and whether they are an upper bound; no usage where it was given back.
    /// </summary>
    public Action<UsageDetails?, decimal?, bool>? OnEnd { get; set; }

    public long Tokens => Request.Input + Output;

    /// <summary>Enters what the provider reported. Where that is nothing, the reservation stands.</summary>
    public void Commit(UsageDetails? reported, string? model, ChatResponse reply)
    {
        if (reported is null || reported.Tokens() <= 0)
        {
            // Without an output limit nothing was reserved for the reply, and its own bytes are the best bound.
            End(Bound(Output > 0 ? Output : TokenEstimate.OfReply(reply)), model, estimated: true, failed: false);
            return;
        }

        var usage = reported.Copy();
        usage.TotalTokenCount = usage.Tokens();
        End(usage, model, estimated: false, failed: false);
    }

    /// <summary>Gives everything back: the call never reached the model, or the provider refused it.</summary>
    public void Refund() => End(usage: null, model: null, estimated: false, failed: true);

    public void Dispose() => End(Bound(Output), model: null, estimated: true, failed: true);

    private UsageDetails Bound(long output) =>
        new() { InputTokenCount = Request.Input, OutputTokenCount = output, TotalTokenCount = Request.Input + output };

    private void End(UsageDetails? usage, string? model, bool estimated, bool failed)
    {
        if (_ended)
            return;
        _ended = true;
        _account.End(this, usage, string.IsNullOrEmpty(model) ? Request.Model : model, estimated, failed);
    }
}
