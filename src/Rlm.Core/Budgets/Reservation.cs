using Microsoft.Extensions.AI;

namespace Rlm.Budgets;

/// <summary>
/// The upper bound that one call has taken out of the budget. Ends once, by what the call really cost. One that is disposed before stands,
/// flagged as estimated: nobody knows what a call that was cut off cost.
/// </summary>
internal sealed class Reservation : IDisposable
{
    private readonly Ledger _ledger;
    private bool _ended;

    public Reservation(Ledger ledger, CallKind kind, string model, long input, int output)
    {
        _ledger = ledger;
        Kind = kind;
        Model = model;
        Input = input;
        Output = output;
    }

    public CallKind Kind { get; }

    /// <summary>The model asked for, where the provider does not say which one answered.</summary>
    public string Model { get; }

    public long Input { get; }

    /// <summary>The output limit that the call must be given; 0 where there is none.</summary>
    public int Output { get; }

    public long Tokens => Input + Output;

    /// <summary>Enters what the provider reported; where that is nothing, an upper bound of what was sent and received.</summary>
    public void Commit(UsageDetails? reported, string? model, string reply)
    {
        if (_ended)
            return;
        _ended = true;
        var usage = reported?.Copy() ?? new UsageDetails();
        var estimated = usage.Tokens() == 0;
        if (estimated)
        {
            usage.InputTokenCount = Input;
            usage.OutputTokenCount = TokenEstimate.OfText(reply);
        }

        usage.TotalTokenCount = usage.Tokens();
        _ledger.End(this, usage, string.IsNullOrEmpty(model) ? Model : model, estimated);
    }

    /// <summary>Gives everything back: the call never reached the model.</summary>
    public void Refund()
    {
        if (_ended)
            return;
        _ended = true;
        _ledger.End(this, usage: null, Model, estimated: false);
    }

    public void Dispose()
    {
        if (_ended)
            return;
        _ended = true;
        var usage = new UsageDetails { InputTokenCount = Input, OutputTokenCount = Output, TotalTokenCount = Tokens };
        _ledger.End(this, usage, Model, estimated: true);
    }
}
