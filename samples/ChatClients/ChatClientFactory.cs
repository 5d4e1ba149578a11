using Anthropic;
using Microsoft.Extensions.AI;

namespace Rlm.Samples.ChatClients;

/// <summary>Makes chat clients from a model's name, a base URL and the environment.</summary>
public static class ChatClientFactory
{
    internal static readonly TimeSpan LongestCall = TimeSpan.FromHours(1);

    /// <summary>A client for the root model.</summary>
    /// <exception cref="ChatClientException">The settings name no model that can be used.</exception>
    public static IChatClient CreateRoot(ChatClientSettings settings) => Create(settings, static () => new ExtractiveRootClient());

    /// <summary>A client for sub-calls.</summary>
    /// <exception cref="ChatClientException">The settings name no model that can be used.</exception>
    public static IChatClient CreateSub(ChatClientSettings settings) => Create(settings, static () => new ExtractiveReaderClient());

    private static IChatClient Create(ChatClientSettings settings, Func<IChatClient> extractive)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ChatModelChoice choice = settings.Choose();
        return choice.Provider switch
        {
            ChatProvider.Extractive => extractive(),
            ChatProvider.Anthropic => CreateAnthropic(choice, settings),
            _ => new OpenAIChatClient(choice, settings.MaxRetries, settings.RetryDelay),
        };
    }

    // The package brings its own IChatClient; only its errors need saying better.
    private static AnthropicChatClient CreateAnthropic(ChatModelChoice choice, ChatClientSettings settings)
    {
        // The caller decides how long a call may take, by its cancellation token.
        AnthropicClient client = new() { ApiKey = choice.Key, MaxRetries = settings.MaxRetries, Timeout = LongestCall };
        if (choice.BaseUrl is not null)
            client = (AnthropicClient)client.WithOptions(options => options with { BaseUrl = choice.BaseUrl.ToString() });
        return new AnthropicChatClient(client, choice);
    }
}
