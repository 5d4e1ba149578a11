using System.ClientModel;
using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Rlm.Samples.ChatClients;

/// <summary>OpenAI's official client, or any server compatible with it, as an <see cref="IChatClient"/>.</summary>
public sealed class OpenAIChatClient : IChatClient
{
    private readonly OpenAIClient _client;
    private readonly ChatModelChoice _choice;
    private readonly ChatClientMetadata _metadata;
    private readonly string _server;

    /// <summary>Makes a client; nothing is sent before the first request.</summary>
    public OpenAIChatClient(ChatModelChoice choice, int maxRetries = 3, TimeSpan? retryDelay = null)
    {
        ArgumentNullException.ThrowIfNull(choice);
        OpenAIClientOptions options = new()
        {
            RetryPolicy = new PatientRetryPolicy(maxRetries, retryDelay ?? TimeSpan.FromMilliseconds(800)),
            // The caller decides how long a call may take, by its cancellation token.
            NetworkTimeout = ChatClientFactory.LongestCall,
        };
        if (choice.BaseUrl is not null)
            options.Endpoint = choice.BaseUrl;
        _choice = choice;
        _client = new OpenAIClient(new ApiKeyCredential(choice.Key ?? "none"), options);
        _metadata = new ChatClientMetadata("openai", choice.BaseUrl ?? new Uri("https://api.openai.com/v1"), choice.Model);
        _server = choice.BaseUrl is null ? "OpenAI" : $"The server at {choice.BaseUrl}";
    }

    /// <inheritdoc/>
    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return ErrorTranslation.RunAsync(Send, Translate, cancellationToken);

        async Task<ChatResponse> Send()
        {
            ClientResult<ChatCompletion> result = await ClientFor(options).CompleteChatAsync(
                OpenAIMessages.From(messages, options), OpenAIOptions.From(options, _choice), cancellationToken);
            return OpenAIReply.ToResponse(result.Value);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        AsyncCollectionResult<StreamingChatCompletionUpdate> stream = ClientFor(options).CompleteChatStreamingAsync(
            OpenAIMessages.From(messages, options), OpenAIOptions.From(options, _choice), cancellationToken);
        OpenAIStream reply = new();
        await foreach (StreamingChatCompletionUpdate part in ErrorTranslation.RunAsync(stream, Translate, cancellationToken))
        {
            yield return reply.Next(part);
        }

        // A server that dies in the middle of a reply may close the connection in good order.
        if (!reply.IsFinished)
            throw new ChatClientException($"{_server} broke off in the middle of its reply.");
        if (reply.ToolCalls() is { } calls)
            yield return calls;
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ChatClientMetadata) ? _metadata
            : serviceType == typeof(OpenAIClient) ? _client
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The pipeline's transport is shared by all clients of the process.
    }

    private ChatClient ClientFor(ChatOptions? options) => _client.GetChatClient(options?.ModelId ?? _choice.Model);

    private ChatClientException Translate(Exception error) => error is ClientResultException { Status: > 0 } refused
        ? ServerError.FromStatus(
            _server, _choice.Model, "OPENAI_API_KEY", refused.Status, refused.GetRawResponse()?.Content.ToString(), refused)
        : ServerError.FromException(_server, error);
}
