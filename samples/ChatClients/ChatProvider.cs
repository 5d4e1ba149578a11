namespace Rlm.Samples.ChatClients;

/// <summary>Who answers.</summary>
public enum ChatProvider
{
    /// <summary>The embedded extractive model; no key, no network.</summary>
    Extractive,

    /// <summary>Any server that speaks OpenAI's chat completions.</summary>
    OpenAI,

    /// <summary>Anthropic's messages.</summary>
    Anthropic,
}
