using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Rlm.Samples.ChatClients;

/// <summary>The embedded chat client: an extractive model, not a language model. It finds and quotes what is there, and writes nothing of its own.</summary>
/// <remarks>It needs no key and no network, and the same messages always get the same reply. Its tokens are counted as four characters each.</remarks>
public abstract class ExtractiveChatClient : IChatClient
{
    private const int CharactersPerToken = 4;
    private static readonly ChatClientMetadata Metadata = new("extractive", providerUri: null, defaultModelId: ChatClientSettings.Extractive);

    /// <inheritdoc/>
    // Replies take computing, not waiting: on the pool, so that a batch of them runs on all cores.
    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ChatMessage[] conversation = [.. messages];
        return Task.Run(() => Respond(conversation, options), cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ChatResponse response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (string line in response.Text.Split('\n').Select(static (line, i) => i == 0 ? line : "\n" + line))
            yield return Update(new TextContent(line));
        foreach (FunctionCallContent call in response.Messages[0].Contents.OfType<FunctionCallContent>())
            yield return Update(call);
        ChatResponseUpdate end = Update(new UsageContent(response.Usage!));
        end.FinishReason = response.FinishReason;
        yield return end;

        ChatResponseUpdate Update(AIContent content) => new(ChatRole.Assistant, [content])
        {
            ResponseId = response.ResponseId,
            MessageId = response.ResponseId,
            ModelId = response.ModelId,
        };
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ChatClientMetadata) ? Metadata
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the client holds, which is nothing.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }

    /// <summary>The reply to a conversation.</summary>
    protected abstract string Reply(IReadOnlyList<ChatMessage> messages);

    /// <summary>The calls of tools that go with the reply, where tools are offered; none by default.</summary>
    protected virtual IReadOnlyList<FunctionCallContent> Calls(IReadOnlyList<ChatMessage> messages, ChatOptions options) => [];

    private ChatResponse Respond(ChatMessage[] messages, ChatOptions? options)
    {
        IReadOnlyList<FunctionCallContent> calls = options is { Tools.Count: > 0, ToolMode: not NoneChatToolMode } ? Calls(messages, options) : [];
        string reply = calls.Count > 0 ? "" : Reply(messages);
        int input = messages.Sum(static message => message.Contents.Sum(TokensOf));
        int output = Tokens(reply) + calls.Sum(TokensOf);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, calls.Count > 0 ? [.. calls] : [new TextContent(reply)]))
        {
            ResponseId = Guid.NewGuid().ToString("N"),
            ModelId = ChatClientSettings.Extractive,
            FinishReason = calls.Count > 0 ? ChatFinishReason.ToolCalls : ChatFinishReason.Stop,
            Usage = new UsageDetails { InputTokenCount = input, OutputTokenCount = output, TotalTokenCount = input + output },
        };
    }

    private static int TokensOf(AIContent content) => content switch
    {
        TextContent text => Tokens(text.Text),
        FunctionCallContent call => Tokens(call.Name + string.Concat(call.Arguments?.Select(static argument => $"{argument.Key}{argument.Value}") ?? [])),
        FunctionResultContent result => Tokens(result.Result?.ToString() ?? ""),
        _ => 0,
    };

    private static int Tokens(string text) => (text.Length + CharactersPerToken - 1) / CharactersPerToken;
}
