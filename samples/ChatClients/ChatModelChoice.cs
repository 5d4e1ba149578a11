namespace Rlm.Samples.ChatClients;

/// <summary>Which model answers, where it is and with what key: what is left once names, options and environment are settled.</summary>
public sealed record ChatModelChoice(ChatProvider Provider, string Model, Uri? BaseUrl = null, string? Key = null)
{
    /// <summary>The model and where it is, for a person to read; never the key.</summary>
    public override string ToString() => Provider switch
    {
        ChatProvider.Extractive => "extractive (embedded; finds and quotes, is not a language model)",
        _ when BaseUrl is not null => $"{Model} at {BaseUrl}",
        _ => Model,
    };
}
