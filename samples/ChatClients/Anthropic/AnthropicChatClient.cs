using Anthropic;
using Anthropic.Exceptions;
using Microsoft.Extensions.AI;

namespace Rlm.Samples.ChatClients;

/// <summary>Anthropic's official client, whose errors say what a person can do about them.</summary>
public sealed class AnthropicChatClient(AnthropicClient client, ChatModelChoice choice) : DelegatingChatClient(client.AsIChatClient(choice.Model))
{
    private readonly string _server = choice.BaseUrl is null ? "Anthropic" : $"The server at {choice.BaseUrl}";

    /// <inheritdoc/>
    public override Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        ErrorTranslation.RunAsync(() => base.GetResponseAsync(messages, options, cancellationToken), Translate, cancellationToken);

    /// <inheritdoc/>
    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        ErrorTranslation.RunAsync(base.GetStreamingResponseAsync(messages, options, cancellationToken), Translate, cancellationToken);

    private ChatClientException Translate(Exception error) => error is AnthropicApiException refused
        ? ServerError.FromStatus(_server, choice.Model, "ANTHROPIC_API_KEY", (int)refused.StatusCode, refused.ResponseBody, refused)
        : ServerError.FromException(_server, error);
}
