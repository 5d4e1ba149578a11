namespace Rlm.Samples.Ask.Views;

/// <summary>Shows a run while it happens.</summary>
internal interface IAskView
{
    /// <summary>Shows the run to its end and gives back its response.</summary>
    /// <exception cref="RlmCanceledException">The run was cancelled; what it had done until then has been shown.</exception>
    Task<RlmResponse> ShowAsync(IAsyncEnumerable<RlmUpdate> updates);
}
